// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringView>

#include <optional>

namespace carillon::ui {

/// A `{{…}}` in a text that may still be half written. Positions are UTF-16 units.
struct FieldToken
{
    qsizetype start = 0;
    qsizetype length = 0;
    QString name = {};
    QString fallback = {};
    bool isControl = false; ///< `{{#if …}}`, `{{else}}` or `{{/if}}`: decides, prints nothing.

    qsizetype end() const { return start + length; }
};

/// The closed tokens of `text`, in order. Unlike MessageTemplate it never fails: it serves a text while it is typed.
QList<FieldToken> fieldTokens(QStringView text);

/// `{{name}}`, or `{{name|fallback}}`.
QString fieldTokenText(const QString &name, const QString &fallback = {});

/// Where the braces of an unclosed field before `caret` begin ("Hi {{fir|"); nothing if the caret is in none.
std::optional<qsizetype> openFieldBefore(QStringView text, qsizetype caret);

/// `text` with every token overwritten by plain letters of the same length: what is left is the writer's own.
QString withFieldsMasked(QStringView text);

} // namespace carillon::ui
