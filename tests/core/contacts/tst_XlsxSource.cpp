// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/ImportPreview.h"
#include "core/contacts/XlsxSource.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <xlsxwriter.h>
#include <zip.h>

using namespace carillon;
using namespace Qt::StringLiterals;

namespace {

struct Reading
{
    QList<TableRow> rows = {};
    Error error = {};
};

Reading readAll(const QString &path)
{
    Reading reading;
    const auto source = openImportSource(path);
    if (!source) {
        reading.error = source.error();
        return reading;
    }
    for (TableRow row;;) {
        const Result<bool> more = (*source)->next(row);
        if (!more)
            reading.error = more.error();
        if (!more || !*more)
            return reading;
        reading.rows.append(row);
    }
}

} // namespace

/// Workbooks here are written by libxlsxwriter or put together from XML.
class tst_XlsxSource : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString path() const { return m_folder.filePath(u"people.xlsx"_s); }

    /// A workbook whose one sheet holds `sheetData`.
    QString workbook(const QByteArray &sheetData, const QByteArray &prolog = {})
    {
        QFile::remove(path());
        const QList<std::pair<const char *, QByteArray>> parts{
            { "xl/workbook.xml",
              "<workbook xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets>"
              "<sheet name='S' r:id='rId1'/></sheets></workbook>" },
            { "xl/_rels/workbook.xml.rels",
              "<Relationships><Relationship Id='rId1' Target='worksheets/sheet1.xml'/></Relationships>" },
            { "xl/worksheets/sheet1.xml", prolog + "<worksheet><sheetData>" + sheetData + "</sheetData></worksheet>" },
        };
        zip_t *archive = zip_open(QFile::encodeName(path()).constData(), ZIP_CREATE, nullptr);
        for (const auto &[name, bytes] : parts) {
            zip_source_t *content
                = zip_source_buffer(archive, bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0);
            zip_file_add(archive, name, content, ZIP_FL_ENC_UTF_8);
        }
        zip_close(archive);
        return path();
    }

private Q_SLOTS:
    void cellsAreReadAsPeopleSeeThem()
    {
        lxw_workbook *book = workbook_new(path().toUtf8().constData());
        lxw_worksheet *hidden = workbook_add_worksheet(book, "Hidden");
        lxw_worksheet *sheet = workbook_add_worksheet(book, "People");
        worksheet_write_string(hidden, 0, 0, "not this one", nullptr);
        worksheet_hide(hidden);
        worksheet_activate(sheet);
        worksheet_set_first_sheet(sheet);
        lxw_format *date = workbook_add_format(book);
        format_set_num_format(date, "yyyy\"/\"m\"/\"d");
        lxw_format *money = workbook_add_format(book);
        format_set_num_format(money, "[Red]#,##0.00 \"days\"");
        lxw_datetime born{ 1961, 3, 14, 0, 0, 0 };
        worksheet_write_string(sheet, 0, 0, "姓名", nullptr);
        worksheet_write_string(sheet, 0, 1, "手机号", nullptr);
        worksheet_write_string(sheet, 2, 0, "陈丽", nullptr);
        worksheet_write_number(sheet, 2, 1, 13800138000., nullptr);
        worksheet_write_datetime(sheet, 2, 3, &born, date);
        worksheet_write_number(sheet, 2, 4, 6460.22, money);
        worksheet_write_boolean(sheet, 2, 5, 1, nullptr);
        worksheet_write_number(sheet, 3, 1, 8613900139000., nullptr);
        QCOMPARE(workbook_close(book), LXW_NO_ERROR);

        const Reading reading = readAll(path());
        QCOMPARE(reading.error.message, QString());
        QCOMPARE(reading.rows.size(), 3);
        QCOMPARE(reading.rows[0].cells, QStringList({ u"姓名"_s, u"手机号"_s }));
        QCOMPARE(reading.rows[1].number, 3);
        QCOMPARE(reading.rows[1].cells,
                 QStringList({ u"陈丽"_s, u"13800138000"_s, QString(), u"1961-03-14"_s, u"6460.22"_s, u"1"_s }));
        QCOMPARE(reading.rows[2].cells, QStringList({ QString(), u"8613900139000"_s }));
    }

    void numbersComeOutInFull_data()
    {
        QTest::addColumn<QByteArray>("cell");
        QTest::addColumn<QString>("text");
        QTest::newRow("an exponent") << QByteArray("<c><v>1.3800138E10</v></c>") << u"13800138000"_s;
        QTest::newRow("a needless fraction") << QByteArray("<c><v>13800138000.0</v></c>") << u"13800138000"_s;
        QTest::newRow("binary noise") << QByteArray("<c><v>0.30000000000000004</v></c>") << u"0.3"_s;
        QTest::newRow("a text keeps its zeros") << QByteArray("<c t='str'><v>0151</v></c>") << u"0151"_s;
        QTest::newRow("rich text without its reading aid")
            << QByteArray("<c t='inlineStr'><is><r><t>陈</t></r><r><t>丽</t></r><rPh><t>chen</t></rPh></is></c>")
            << u"陈丽"_s;
        QTest::newRow("an error value") << QByteArray("<c t='e'><v>#N/A</v></c>") << QString();
    }
    void numbersComeOutInFull()
    {
        QFETCH(QByteArray, cell);
        QFETCH(QString, text);
        const Reading reading = readAll(workbook("<row>" + cell + "<c t='str'><v>x</v></c></row>"));
        QCOMPARE(reading.rows.size(), 1);
        QCOMPARE(reading.rows[0].cells, QStringList({ text, u"x"_s }));
    }

    void badWorkbooksGetASentence_data()
    {
        QTest::addColumn<QByteArray>("sheet");
        QTest::addColumn<QByteArray>("prolog");
        QTest::addColumn<QString>("error");
        QTest::newRow("broken XML") << QByteArray("<row><c></row>") << QByteArray() << u"workbook-damaged"_s;
        QTest::newRow("a document type") << QByteArray("<row><c t='str'><v>&a;</v></c></row>")
                                         << QByteArray("<!DOCTYPE x [<!ENTITY a 'b'>]>") << u"workbook-damaged"_s;
        QTest::newRow("a bomb") << QByteArray("<row/>").repeated(4 << 20) << QByteArray() << u"workbook-damaged"_s;
        QTest::newRow("an endless cell") << "<row><c t='str'><v>" + QByteArray(2 << 20, 'x') + "</v></c></row>"
                                         << QByteArray() << u"csv-row-too-long"_s;
        QTest::newRow("a column beyond all sheets")
            << QByteArray("<row><c r='ZZZ1' t='str'><v>x</v></c></row>") << QByteArray() << u"csv-row-too-long"_s;
    }
    void badWorkbooksGetASentence()
    {
        QFETCH(QByteArray, sheet);
        QFETCH(QByteArray, prolog);
        QFETCH(QString, error);
        const Reading reading = readAll(workbook(sheet, prolog));
        QCOMPARE(errorKey(reading.error), error);
        QVERIFY(!reading.error.hint.isEmpty());
    }

    void anArchiveThatIsNoWorkbookIsRefused()
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("PK\x03\x04 and then nothing");
        file.close();
        QCOMPARE(errorKey(readAll(path()).error), u"workbook-damaged"_s);
    }
};

QTEST_APPLESS_MAIN(tst_XlsxSource)
#include "tst_XlsxSource.moc"
