// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/SmartEncoding.h"

#include "core/text/GsmAlphabet.h"
#include "core/text/SmartReplacements.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

struct Span
{
    qsizetype start = 0;
    qsizetype end = 0;
};

const QRegularExpression &fieldPattern()
{
    static const QRegularExpression pattern(u"\\{\\{.*?\\}\\}"_s, QRegularExpression::DotMatchesEverythingOption);
    return pattern;
}

/// A field, or a link: a scheme, "www." or a host with a path, up to the next space. Links may hold fields.
const QRegularExpression &protectedPattern()
{
    static const QRegularExpression pattern(
        u"\\{\\{.*?\\}\\}"
        "|(?:\\b[a-z][a-z0-9+.-]*://|\\bwww\\.|\\b(?:[a-z0-9-]+\\.)+[a-z]{2,}/)(?:\\{\\{.*?\\}\\}|[^\\s\"<>])*"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption
            | QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

/// What ends a sentence or a quotation ends a link as well; invisible characters get there by copying.
bool isTrailing(QChar c)
{
    return QStringView(u".,;:!?)]'…、。，！？）”’“‘«»」』】\u200B\u2060\uFEFF").contains(c);
}

QList<Span> protectedSpans(const QString &text)
{
    QList<Span> spans;
    for (auto matches = protectedPattern().globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        Span span{ match.capturedStart(), match.capturedEnd() };
        while (span.end > span.start + 1 && isTrailing(text[span.end - 1]))
            --span.end;
        spans.append(span);
    }
    return spans;
}

const SmartReplacement *replacementFor(QChar unit, ReplacementTier upTo)
{
    const SmartReplacement *const end = kSmartReplacements.data() + kSmartReplacements.size();
    const SmartReplacement *const found
        = std::lower_bound(kSmartReplacements.data(), end, unit.unicode(),
                           [](const SmartReplacement &a, char16_t b) { return a.from < b; });
    if (found == end || found->from != unit.unicode() || found->tier > static_cast<int>(upTo))
        return nullptr;
    return found;
}

QString replaced(const QString &piece, ReplacementTier upTo)
{
    if (piece == u"\r\n")
        return u"\n"_s;
    QString result;
    for (const QChar unit : piece.normalized(QString::NormalizationForm_C)) {
        const SmartReplacement *replacement
            = kDefaultSeptets[unit.unicode()] == 0 ? replacementFor(unit, upTo) : nullptr;
        if (replacement != nullptr)
            result.append(QStringView(replacement->to, replacement->length));
        else
            result.append(unit);
    }
    return result;
}

/// A character with the marks that combine with it, or a line end.
qsizetype endOfPiece(const QString &text, qsizetype start, qsizetype limit)
{
    qsizetype end = start + 1;
    if (end < limit && text[start] == u'\r' && text[end] == u'\n')
        return end + 1;
    while (end < limit && (text[end].isLowSurrogate() || text[end].category() == QChar::Mark_NonSpacing))
        ++end;
    return end;
}

/// Replaces in [start, limit) of `text`, adding to the result.
void replaceIn(const QString &text, Span open, ReplacementTier upTo, SmartResult &result)
{
    for (qsizetype at = open.start; at < open.end;) {
        const qsizetype end = endOfPiece(text, at, open.end);
        const QString from = text.mid(at, end - at);
        const QString to = replaced(from, upTo);
        if (to != from)
            result.changes.append({ at, from, to });
        result.text += to;
        at = end;
    }
}

void replaceAll(const QString &text, ReplacementTier upTo, SmartResult &result)
{
    qsizetype at = 0;
    for (const Span &span : protectedSpans(text)) {
        replaceIn(text, { at, span.start }, upTo, result);
        result.text += QStringView(text).sliced(span.start, span.end - span.start);
        at = span.end;
    }
    replaceIn(text, { at, text.size() }, upTo, result);
}

/// A field's name is not sent; its value brings its own characters.
bool isGsmBesideFields(const QString &text, const CountOptions &options)
{
    return quickCount(QString(text).remove(fieldPattern()), options).encoding == Encoding::Gsm7;
}

} // namespace

SmartResult optimise(QStringView text, ReplacementTier upTo, const CountOptions &options)
{
    const QString original = text.toString();
    const TextCount before = countText(text, options);
    if (!isGsmBesideFields(original, options)) {
        SmartResult result;
        replaceAll(original, upTo, result);
        if (isGsmBesideFields(result.text, options)) {
            result.before = before;
            result.after = countText(result.text, options);
            return result;
        }
    }
    return { original, {}, before, before };
}

} // namespace carillon
