// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/VCardSource.h"

#include "core/contacts/EncodingDetection.h"

#include <QStringDecoder>

#include <utility>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

constexpr qint64 kBlockBytes = 256 << 10;
constexpr qsizetype kMaxPropertyChars = 1 << 20;

// The columns of the table, by the names that ColumnGuesser knows.
enum Column { Phone, Name, FirstName, LastName, Email, Birthday, City, Note, Company, ColumnCount };
const QStringList &columnNames()
{
    static const QStringList kNames{ u"phone"_s,    u"name"_s, u"first_name"_s, u"last_name"_s, u"email"_s,
                                     u"birthday"_s, u"city"_s, u"note"_s,       u"company"_s };
    return kNames;
}

struct Property
{
    QString name = {}; ///< Upper case, without a group.
    QStringList parameters = {}; ///< Upper case.
    QString value = {};
};

Error tooLongError(qint64 line)
{
    return { .code = Error::Code::InvalidArgument,
             .message = u"Row %1 is longer than a million characters."_s.arg(line),
             .where = u"row %1"_s.arg(line),
             .hint = u"Export the contacts again, as vCard 3.0."_s,
             .key = u"csv-row-too-long"_s };
}

Property parseProperty(const QString &line)
{
    const qsizetype colon = line.indexOf(u':');
    QStringList head = line.left(colon).toUpper().split(u';');
    const QString name = head.takeFirst();
    return { .name = name.sliced(name.lastIndexOf(u'.') + 1),
             .parameters = head,
             .value = colon < 0 ? QString() : line.sliced(colon + 1) };
}

bool isQuotedPrintable(const QString &line)
{
    return line.left(line.indexOf(u':')).contains("QUOTED-PRINTABLE"_L1, Qt::CaseInsensitive);
}

bool endsSoftly(const QString &line)
{
    return line.endsWith(u'=') && isQuotedPrintable(line);
}

/// Whether `next` belongs to the property that `line` begins: folded, or after quoted-printable's soft line end.
bool continues(const QString &line, const QString &next)
{
    return endsSoftly(line) || next.startsWith(u' ') || next.startsWith(u'\t');
}

void appendLine(QString &line, const QString &next)
{
    if (!endsSoftly(line)) {
        line += next.sliced(1);
        return;
    }
    line.chop(1);
    line += next;
}

/// Pictures, sounds and keys may be larger than everything else together.
bool isBulky(const QString &line)
{
    const QString name = line.left(12).toUpper();
    return name.startsWith("PHOTO"_L1) || name.startsWith("LOGO"_L1) || name.startsWith("SOUND"_L1)
        || name.startsWith("KEY"_L1);
}

QString fromQuotedPrintable(const QString &value, const QStringList &parameters)
{
    QByteArray bytes = value.toUtf8();
    bytes = QByteArray::fromPercentEncoding(bytes, '=');
    for (const QString &parameter : parameters) {
        if (parameter.startsWith("CHARSET="_L1)) {
            QStringDecoder decoder(parameter.sliced(8).toLatin1().constData());
            if (decoder.isValid())
                return decoder.decode(bytes);
        }
    }
    return QString::fromUtf8(bytes);
}

QString decoded(const Property &property)
{
    const bool quoted = property.parameters.join(u';').contains("QUOTED-PRINTABLE"_L1);
    return quoted ? fromQuotedPrintable(property.value, property.parameters) : property.value;
}

/// Splits at semicolons that are not escaped and takes the escapes away: "a\;b;c" is "a;b", "c".
QStringList components(const QString &value)
{
    QStringList parts{ QString() };
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value[i] == u'\\' && i + 1 < value.size()) {
            ++i;
            parts.last() += value[i].toLower() == u'n' ? QChar(u'\n') : value[i];
        } else if (value[i] == u';') {
            parts.append(QString());
        } else {
            parts.last() += value[i];
        }
    }
    return parts;
}

QString phoneOf(QString value)
{
    if (value.startsWith("tel:"_L1, Qt::CaseInsensitive))
        value = value.sliced(4);
    return value;
}

void putIfEmpty(QStringList &cells, Column column, const QString &value)
{
    if (cells[column].isEmpty())
        cells[column] = value;
}

void put(QStringList &cells, const Property &property)
{
    const QString value = decoded(property);
    const QStringList parts = components(value);
    if (property.name == "TEL"_L1) {
        cells[Phone] += (cells[Phone].isEmpty() ? u""_s : u"; "_s) + phoneOf(value);
    } else if (property.name == "FN"_L1) {
        putIfEmpty(cells, Name, parts.join(u';'));
    } else if (property.name == "N"_L1) {
        putIfEmpty(cells, LastName, parts.value(0));
        putIfEmpty(cells, FirstName, parts.value(1));
    } else if (property.name == "EMAIL"_L1) {
        putIfEmpty(cells, Email, parts.join(u';'));
    } else if (property.name == "BDAY"_L1) {
        putIfEmpty(cells, Birthday, value);
    } else if (property.name == "ADR"_L1) {
        putIfEmpty(cells, City, parts.value(3));
    } else if (property.name == "NOTE"_L1) {
        putIfEmpty(cells, Note, parts.join(u';'));
    } else if (property.name == "ORG"_L1) {
        putIfEmpty(cells, Company, parts.value(0));
    }
}

} // namespace

bool VCardSource::isVCard(QByteArrayView head)
{
    const QByteArray start = head.first(std::min<qsizetype>(head.size(), 64)).toByteArray();
    const QByteArray text = start.startsWith("\xEF\xBB\xBF") ? start.sliced(3) : start;
    return text.trimmed().toUpper().startsWith("BEGIN:VCARD");
}

Result<std::unique_ptr<VCardSource>> VCardSource::open(std::unique_ptr<QIODevice> device, const QString &encoding)
{
    const Result<QString> detected = encoding.isEmpty() ? detectEncoding(*device) : Result<QString>(encoding);
    if (!detected)
        return detected.error();
    Result<TextDecoder> decoder = TextDecoder::create(*detected);
    if (!decoder)
        return decoder.error();
    return std::unique_ptr<VCardSource>(new VCardSource(std::move(device), std::move(*decoder)));
}

VCardSource::VCardSource(std::unique_ptr<QIODevice> device, TextDecoder decoder)
    : m_device(std::move(device))
    , m_decoder(std::move(decoder))
{
}

Result<bool> VCardSource::readLine(Line &line)
{
    qsizetype end = m_buffer.indexOf(u'\n', m_at);
    while (end < 0) {
        const QByteArray block = m_device->read(kBlockBytes);
        if (block.isEmpty())
            break;
        m_buffer = m_buffer.sliced(m_at) + m_decoder.decode(block);
        m_at = 0;
        if (m_buffer.size() > kMaxPropertyChars + kBlockBytes)
            return tooLongError(m_line + 1);
        end = m_buffer.indexOf(u'\n');
    }
    if (end < 0 && m_at == m_buffer.size())
        return false;
    const qsizetype stop = end < 0 ? m_buffer.size() : end;
    line.text = m_buffer.sliced(m_at, stop - m_at);
    if (line.text.endsWith(u'\r'))
        line.text.chop(1);
    line.number = ++m_line;
    m_at = end < 0 ? stop : end + 1;
    return true;
}

Result<bool> VCardSource::readProperty(Line &property)
{
    property = std::exchange(m_ahead, {});
    Result<bool> more = property.number != 0 ? Result<bool>(true) : readLine(property);
    if (!more || !*more)
        return more;
    const bool bulky = isBulky(property.text);
    for (;;) {
        more = readLine(m_ahead);
        if (!more)
            return more;
        if (!*more || !continues(property.text, m_ahead.text))
            return true;
        if (!bulky)
            appendLine(property.text, m_ahead.text);
        if (property.text.size() > kMaxPropertyChars)
            return tooLongError(property.number);
        m_ahead = {};
    }
}

Result<bool> VCardSource::next(TableRow &row)
{
    if (!std::exchange(m_headerDone, true)) {
        row = { .number = 1, .cells = columnNames() };
        return true;
    }
    row = { .number = 0, .cells = QStringList(ColumnCount) };
    Line line;
    for (;;) {
        const Result<bool> more = readProperty(line);
        if (!more)
            return more;
        if (!*more)
            return row.number != 0; // a last card without END is still a card
        const Property property = parseProperty(line.text);
        const bool ofCard = property.value.trimmed().compare("VCARD"_L1, Qt::CaseInsensitive) == 0;
        if (property.name == "END"_L1 && ofCard && row.number != 0)
            return true;
        if (property.name == "BEGIN"_L1 && ofCard)
            row = { .number = line.number, .cells = QStringList(ColumnCount) };
        else if (row.number != 0)
            put(row.cells, property);
    }
}

} // namespace carillon
