// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <functional>
#include <optional>

namespace carillon {

/// A place where a template asks for a value.
struct TemplateField
{
    QString name;
    std::optional<QString> fallback = {};
    bool isCondition = false; ///< Asked by `{{#if name}}`: decides, but is not printed.
    qsizetype position = 0; ///< Of the opening braces, in UTF-16 units of the source.
    qsizetype length = 0; ///< With both pairs of braces.

    bool operator==(const TemplateField &) const = default;
};

/// The value of a field for one person; nothing if there is none.
using FieldLookup = std::function<std::optional<QString>(QStringView name)>;

struct RenderedText
{
    QString text;
    QStringList missingFields; ///< Printed fields that had neither value nor fallback; each once.
};

/// A message text with merge fields, compiled once and rendered for each recipient. An immutable value; any thread.
///
///   {{name}}                                the value of a field
///   {{name|there}}                          with a fallback for those who have none
///   {{#if vip}}…{{else}}…{{/if}}            nests; an empty value, 0, false, no and 否 count as not set
///   \{{ and \}}                             the braces themselves
///
/// A field's name may be any column header: letters of all scripts, digits, inner spaces and punctuation, but no
/// braces, bar or line break. Values are printed as they are and never read as markup.
class MessageTemplate
{
public:
    /// Fails with a key `template-…`; `where` says "character N", counted from 1 as people see it.
    static Result<MessageTemplate> parse(const QString &source);

    const QString &source() const { return m_source; }
    /// In the order of the text, repeats included.
    const QList<TemplateField> &fields() const { return m_fields; }
    RenderedText render(const FieldLookup &lookup) const;

private:
    friend class TemplateParser;

    /// One step of rendering. Jumps point into m_steps, so that rendering is a single loop.
    struct Step
    {
        enum class Kind { Text, Field, JumpIfUnset, Jump };

        Kind kind = Kind::Text;
        QString text = {}; ///< Text: what to print.
        qsizetype target = 0; ///< Field, JumpIfUnset: index into m_fields. Jump: where to go.
        qsizetype otherwise = 0; ///< JumpIfUnset: where to go.
    };

    MessageTemplate() = default;

    QString m_source;
    QList<Step> m_steps;
    QList<TemplateField> m_fields;
};

} // namespace carillon
