// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/FieldTokens.h"

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

bool isEscaped(QStringView text, qsizetype at)
{
    return at > 0 && text.at(at - 1) == u'\\';
}

/// The end of the token that opens at `start`: behind its closing braces, on the same line and before another opening.
std::optional<qsizetype> tokenEnd(QStringView text, qsizetype start)
{
    const qsizetype close = text.indexOf(u"}}", start + 2);
    if (close < 0)
        return std::nullopt;
    const QStringView inside = text.sliced(start + 2, close - start - 2);
    if (inside.contains(u'\n') || inside.contains(u"{{"))
        return std::nullopt;
    return close + 2;
}

FieldToken readToken(QStringView text, qsizetype start, qsizetype end)
{
    const QStringView inside = text.sliced(start + 2, end - start - 4);
    const qsizetype bar = inside.indexOf(u'|');
    FieldToken token{ start, end - start };
    token.name = (bar < 0 ? inside : inside.first(bar)).trimmed().toString();
    token.fallback = bar < 0 ? QString() : inside.sliced(bar + 1).toString();
    token.isControl = token.name.startsWith(u'#') || token.name.startsWith(u'/') || token.name == u"else";
    return token;
}

} // namespace

QList<FieldToken> fieldTokens(QStringView text)
{
    QList<FieldToken> tokens;
    qsizetype at = 0;
    while ((at = text.indexOf(u"{{", at)) >= 0) {
        const std::optional<qsizetype> end = isEscaped(text, at) ? std::nullopt : tokenEnd(text, at);
        if (end)
            tokens.append(readToken(text, at, *end));
        at = end.value_or(at + 2);
    }
    return tokens;
}

QString fieldTokenText(const QString &name, const QString &fallback)
{
    const QString inside = fallback.isEmpty() ? name : QString(name % u'|' % fallback);
    return u"{{"_s % inside % u"}}"_s;
}

std::optional<qsizetype> openFieldBefore(QStringView text, qsizetype caret)
{
    const QStringView before = text.first(caret);
    const qsizetype open = before.lastIndexOf(u"{{");
    if (open < 0 || isEscaped(text, open))
        return std::nullopt;
    const QStringView typed = before.sliced(open + 2);
    if (typed.contains(u'}') || typed.contains(u'\n') || typed.contains(u'|'))
        return std::nullopt;
    return open;
}

QString withFieldsMasked(QStringView text)
{
    QString masked = text.toString();
    const QList<FieldToken> tokens = fieldTokens(text);
    for (const FieldToken &token : tokens)
        masked.replace(token.start, token.length, QString(token.length, u'x'));
    return masked;
}

} // namespace carillon::ui
