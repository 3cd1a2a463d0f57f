// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

namespace carillon {

/// A text of a recipe with `{{name}}` in it. Each value is escaped for the place where it stands, so that no text can
/// end its field, add a header or a parameter.
class RecipeTemplate
{
public:
    enum class Place {
        Url, ///< Percent-encoded; forms too.
        Json, ///< Inside quotes as JSON text; outside quotes as a whole JSON string.
        Xml,
        Header, ///< Control characters and what is not ASCII percent-encoded.
        Plain ///< UTF-8 as it is.
    };

    RecipeTemplate() = default;
    /// Refuses a field that is unclosed or unknown, with its position.
    static Result<RecipeTemplate> parse(const QString &text);

    bool isEmpty() const { return m_pieces.empty(); }
    QStringList names() const;
    /// What stands before the first field.
    QString literalStart() const;
    QByteArray fill(const QHash<QString, QString> &values, Place place) const;

private:
    struct Piece
    {
        QString literal = {};
        QString name = {}; ///< Of the field behind the literal; empty at the end.
        bool quoted = false; ///< Whether the field stands inside a JSON string.
    };
    std::vector<Piece> m_pieces = {};
};

} // namespace carillon
