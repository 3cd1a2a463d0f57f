// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateways/RecipeTemplate.h"

#include "core/gateways/HttpForm.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

Error wrongField(const QString &why, qsizetype at)
{
    return { .code = Error::Code::InvalidArgument,
             .message = u"The field at character %1 %2."_s.arg(at + 1).arg(why),
             .hint
             = u"Known are {{to}}, {{to.digits}}, {{text}}, {{from}}, {{id}}, {{secret.NAME}}, {{timestamp}}, "
               "{{timestamp_ms}}, {{nonce}} and {{sign}}; in data to sign also {{method}}, {{path}} and {{body}}."_s };
}

bool isKnown(const QString &name)
{
    static const QStringList known
        = { u"to"_s,        u"to.digits"_s,    u"text"_s,  u"from"_s, u"id"_s,     u"sign"_s,
            u"timestamp"_s, u"timestamp_ms"_s, u"nonce"_s, u"body"_s, u"method"_s, u"path"_s };
    static const QRegularExpression secret(uR"(^secret\.[A-Za-z0-9_-]+$)"_s);
    return known.contains(name) || secret.match(name).hasMatch();
}

// Whether a JSON string is open at the end of `literal`, if it was at its start.
bool isQuotedAfter(const QString &literal, bool quoted)
{
    for (qsizetype i = 0; i < literal.size(); ++i) {
        if (quoted && literal[i] == u'\\')
            ++i;
        else if (literal[i] == u'"')
            quoted = !quoted;
    }
    return quoted;
}

QByteArray jsonString(const QString &value)
{
    const QByteArray list = QJsonDocument(QJsonArray{ value }).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

QByteArray jsonText(const QString &value)
{
    const QByteArray string = jsonString(value);
    return string.sliced(1, string.size() - 2);
}

// XML 1.0 knows no control characters but tab and line breaks, not even escaped.
QByteArray xmlText(QString value)
{
    value.removeIf([](QChar c) { return c.unicode() < 0x20 && c != u'\t' && c != u'\n' && c != u'\r'; });
    return value.toHtmlEscaped().replace(u'\'', u"&#39;"_s).replace(u'\r', u"&#13;"_s).toUtf8();
}

QByteArray headerText(const QString &value)
{
    QByteArray out;
    for (const char byte : value.toUtf8()) {
        if (byte >= 0x20 && byte < 0x7f)
            out += byte;
        else
            out += '%' + QByteArray(1, byte).toHex().toUpper();
    }
    return out;
}

QByteArray escaped(const QString &value, RecipeTemplate::Place place, bool quoted)
{
    switch (place) {
    case RecipeTemplate::Place::Url: return percentEncoded(value);
    case RecipeTemplate::Place::Json: return quoted ? jsonText(value) : jsonString(value);
    case RecipeTemplate::Place::Xml: return xmlText(value);
    case RecipeTemplate::Place::Header: return headerText(value);
    case RecipeTemplate::Place::Plain: return value.toUtf8();
    }
    Q_UNREACHABLE();
}

} // namespace

Result<RecipeTemplate> RecipeTemplate::parse(const QString &text)
{
    RecipeTemplate parsed;
    bool quoted = false;
    qsizetype at = 0;
    while (at < text.size()) {
        const auto open = text.indexOf(u"{{"_s, at);
        const QString literal = text.mid(at, open < 0 ? -1 : open - at);
        quoted = isQuotedAfter(literal, quoted);
        if (open < 0) {
            parsed.m_pieces.push_back({ .literal = literal });
            break;
        }
        const auto close = text.indexOf(u"}}"_s, open);
        if (close < 0)
            return wrongField(u"is not closed"_s, open);
        const QString name = text.sliced(open + 2, close - open - 2).trimmed();
        if (!isKnown(name))
            return wrongField(u"is not known"_s, open);
        parsed.m_pieces.push_back({ literal, name, quoted });
        at = close + 2;
    }
    return parsed;
}

QStringList RecipeTemplate::names() const
{
    QStringList names;
    for (const Piece &piece : m_pieces)
        if (!piece.name.isEmpty())
            names.append(piece.name);
    return names;
}

QString RecipeTemplate::literalStart() const
{
    return m_pieces.empty() ? QString() : m_pieces.front().literal;
}

QByteArray RecipeTemplate::fill(const QHash<QString, QString> &values, Place place) const
{
    QByteArray out;
    for (const Piece &piece : m_pieces) {
        out += piece.literal.toUtf8();
        if (!piece.name.isEmpty())
            out += escaped(values.value(piece.name), place, piece.quoted);
    }
    return out;
}

} // namespace carillon
