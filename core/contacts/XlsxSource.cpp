// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/XlsxSource.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

constexpr qsizetype kMaxColumns = 16'384; // Excel's own limit
constexpr qsizetype kMaxRowChars = 1 << 20;
constexpr qsizetype kMaxSharedChars = 256 << 20;

Error notAWorkbookError()
{
    return { .code = Error::Code::InvalidArgument,
             .message = u"The file is an archive or a document, not a table of people."_s,
             .hint = u"Save it as XLSX or CSV in the program it comes from."_s,
             .key = u"file-not-text"_s };
}

Error damagedError(const QString &why)
{
    return { .code = Error::Code::InvalidArgument,
             .message = u"The workbook could not be read: %1."_s.arg(why),
             .hint = u"Open it in a spreadsheet program, save it again, and import that file."_s,
             .key = u"workbook-damaged"_s };
}

Error rowTooLongError(qint64 row)
{
    return { .code = Error::Code::InvalidArgument,
             .message = u"Row %1 is longer than a million characters."_s.arg(row),
             .where = u"row %1"_s.arg(row),
             .hint = u"Check that the sheet is a table with one person a row."_s,
             .key = u"csv-row-too-long"_s };
}

/// "C7" -> 2; -1 if there is no reference.
qsizetype columnOfReference(QStringView reference)
{
    qsizetype column = 0;
    qsizetype letters = 0;
    for (const QChar c : reference) {
        if (c < u'A' || c > u'Z' || letters == 3)
            break;
        column = column * 26 + (c.unicode() - u'A' + 1);
        ++letters;
    }
    return column - 1;
}

/// Codes of ECMA-376 part 1, 18.8.30: 14 to 22 are dates and times, 27 to 36 and 50 to 58 those of East Asia.
bool isBuiltInDate(int format)
{
    return (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 50 && format <= 58);
}

/// Whether a format like "yyyy/m/d" or "[$-409]d mmm" shows a date; quoted text and colours do not count.
bool isDateFormat(const QString &code)
{
    bool quoted = false;
    bool bracket = false;
    for (const QChar c : code) {
        if (c == u'"')
            quoted = !quoted;
        else if (c == u'[' || c == u']')
            bracket = c == u'[';
        else if (!quoted && !bracket && u"yYdD年月日"_s.contains(c))
            return true;
    }
    return false;
}

/// "13800138000" for 1.3800138E10; at most fifteen digits, as Excel itself keeps.
QString numberText(const QString &value)
{
    bool ok = false;
    const double number = value.toDouble(&ok);
    const bool exponent = value.contains(u'E', Qt::CaseInsensitive);
    if (!ok || (!exponent && !value.contains(u'.')))
        return value;
    if (number == std::floor(number) && std::abs(number) < 1e15)
        return QString::number(static_cast<qint64>(number));
    return exponent ? QString::number(number, 'f', QLocale::FloatingPointShortest) : QString::number(number, 'g', 15);
}

/// Days since 1899-12-30 (Excel's 1900 system has a leap day that never was).
QString dateText(double days, bool from1904)
{
    const QDate epoch = from1904 ? QDate(1904, 1, 1) : QDate(1899, 12, 30);
    const double whole = std::floor(days);
    const QDate date = epoch.addDays(static_cast<qint64>(whole));
    const int seconds = static_cast<int>(std::lround((days - whole) * 86'400));
    if (seconds <= 0 || seconds >= 86'400)
        return date.toString(Qt::ISODate);
    return date.toString(Qt::ISODate) + u' ' + QTime(0, 0).addSecs(seconds).toString(u"HH:mm:ss");
}

/// The text of <si> or <is>: all <t> but those of phonetic hints.
QString readRichText(QXmlStreamReader &xml, QStringView closing)
{
    QString text;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement() && xml.name() == closing)
            break;
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"t")
            text += xml.readElementText(QXmlStreamReader::SkipChildElements);
        else if (xml.name() == u"rPh")
            xml.skipCurrentElement();
    }
    return text;
}

} // namespace

bool XlsxSource::isZip(QByteArrayView head)
{
    return head.startsWith(QByteArrayView("PK\x03\x04", 4));
}

Result<std::unique_ptr<XlsxSource>> XlsxSource::open(const QString &path)
{
    std::unique_ptr<XlsxSource> source(new XlsxSource(openZip(path)));
    if (!source->m_archive)
        return damagedError(u"the archive is damaged"_s);
    CARILLON_TRY(source->openSheet());
    CARILLON_TRY(source->readSharedStrings());
    CARILLON_TRY(source->readStyles());
    return source;
}

XlsxSource::XlsxSource(ZipArchive archive) : m_archive(std::move(archive)) { }

/// The part that the first visible sheet of the workbook points to; empty if there is none.
QString XlsxSource::firstSheetPath()
{
    const QString relation = firstVisibleSheet();
    ZipEntry relations(m_archive.get(), u"xl/_rels/workbook.xml.rels"_s);
    if (relation.isEmpty() || !relations.exists())
        return {};
    QXmlStreamReader xml(&relations);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.attributes().value("Id"_L1) != relation)
            continue;
        const QString target = xml.attributes().value("Target"_L1).toString();
        return target.startsWith(u'/') ? target.sliced(1) : QString(u"xl/"_s + target);
    }
    return {};
}

/// The id of its relation; also notes from when the workbook counts days.
QString XlsxSource::firstVisibleSheet()
{
    static constexpr auto kRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"_L1;
    ZipEntry workbook(m_archive.get(), u"xl/workbook.xml"_s);
    if (!workbook.exists())
        return {};
    QXmlStreamReader xml(&workbook);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QXmlStreamAttributes attributes = xml.attributes();
        if (xml.name() == u"workbookPr")
            m_dates1904 = attributes.value("date1904"_L1) == u"1" || attributes.value("date1904"_L1) == u"true";
        const bool hidden = attributes.value("state"_L1).contains(u"hidden", Qt::CaseInsensitive);
        if (xml.name() == u"sheet" && !hidden)
            return attributes.value(kRelations, "id"_L1).toString();
    }
    return {};
}

Status XlsxSource::openSheet()
{
    const QString path = firstSheetPath();
    if (path.isEmpty())
        return notAWorkbookError();
    m_sheet = std::make_unique<ZipEntry>(m_archive.get(), path);
    if (!m_sheet->exists())
        return damagedError(u"its first sheet is missing"_s);
    m_xml.setDevice(m_sheet.get());
    return {};
}

Status XlsxSource::readSharedStrings()
{
    ZipEntry entry(m_archive.get(), u"xl/sharedStrings.xml"_s);
    if (!entry.exists())
        return {};
    QXmlStreamReader xml(&entry);
    qsizetype chars = 0;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != u"si")
            continue;
        m_strings.append(readRichText(xml, u"si"));
        chars += m_strings.constLast().size();
        if (chars > kMaxSharedChars)
            return damagedError(u"its texts are larger than this program can hold"_s);
    }
    return xml.hasError() ? Status(damagedError(u"its texts are damaged"_s)) : Status();
}

Status XlsxSource::readStyles()
{
    ZipEntry entry(m_archive.get(), u"xl/styles.xml"_s);
    if (!entry.exists())
        return {};
    QSet<int> dateFormats;
    bool inCellFormats = false;
    int style = 0;
    QXmlStreamReader xml(&entry);
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.name() == u"cellXfs")
            inCellFormats = xml.isStartElement();
        if (!xml.isStartElement())
            continue;
        const int format = xml.attributes().value("numFmtId"_L1).toInt();
        if (xml.name() == u"numFmt" && isDateFormat(xml.attributes().value("formatCode"_L1).toString()))
            dateFormats.insert(format);
        if (xml.name() != u"xf" || !inCellFormats)
            continue;
        if (isBuiltInDate(format) || dateFormats.contains(format))
            m_dateStyles.insert(style);
        ++style;
    }
    return {}; // damaged formats cost the look of dates, not the import
}

Result<bool> XlsxSource::next(TableRow &row)
{
    while (!m_xml.atEnd()) {
        const QXmlStreamReader::TokenType token = m_xml.readNext();
        if (token == QXmlStreamReader::DTD)
            return damagedError(u"it holds a document type, which no spreadsheet writes"_s);
        if (token != QXmlStreamReader::StartElement || m_xml.name() != u"row")
            continue;
        const Result<bool> filled = readRow(row);
        if (!filled || *filled)
            return filled;
    }
    if (m_xml.hasError())
        return damagedError(m_sheet->problem().isEmpty() ? m_xml.errorString() : m_sheet->problem());
    return false;
}

/// False if the row is blank.
Result<bool> XlsxSource::readRow(TableRow &row)
{
    const qint64 said = m_xml.attributes().value("r"_L1).toLongLong();
    m_rowNumber = said > 0 ? said : m_rowNumber + 1;
    row = { .number = m_rowNumber };
    qsizetype chars = 0;
    qsizetype column = -1;
    while (m_xml.readNextStartElement()) {
        if (m_xml.name() != u"c") {
            m_xml.skipCurrentElement();
            continue;
        }
        const QString text = readCell(column);
        chars += text.size() + 1;
        if (column >= kMaxColumns || chars > kMaxRowChars)
            return rowTooLongError(m_rowNumber);
        while (row.cells.size() <= column)
            row.cells.append(QString());
        row.cells[column] = text;
    }
    const auto isEmpty = [](const QString &cell) { return cell.trimmed().isEmpty(); };
    return !std::ranges::all_of(row.cells, isEmpty);
}

/// `column` comes in as the last cell's and leaves as this one's.
QString XlsxSource::readCell(qsizetype &column)
{
    const QXmlStreamAttributes attributes = m_xml.attributes();
    const qsizetype said = columnOfReference(attributes.value("r"_L1));
    column = said >= 0 ? said : column + 1;
    const QString type = attributes.value("t"_L1).toString();
    const QString style = attributes.value("s"_L1).toString();
    QString text;
    while (m_xml.readNextStartElement()) {
        if (m_xml.name() == u"v")
            text = cellText(type, style, m_xml.readElementText());
        else if (m_xml.name() == u"is")
            text = readRichText(m_xml, u"is");
        else
            m_xml.skipCurrentElement();
    }
    return text;
}

QString XlsxSource::cellText(const QString &type, const QString &style, const QString &value) const
{
    if (type == "s"_L1)
        return m_strings.value(value.toInt());
    if (type == "e"_L1)
        return {}; // #N/A and the like are no values
    if (!type.isEmpty() && type != "n"_L1)
        return value;
    if (!style.isEmpty() && m_dateStyles.contains(style.toInt()))
        return dateText(value.toDouble(), m_dates1904);
    return numberText(value);
}

} // namespace carillon
