// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/RandomSource.h"
#include "core/contacts/CsvFormat.h"
#include "core/contacts/CsvReader.h"
#include "core/contacts/CsvSource.h"
#include "core/contacts/CsvWriter.h"

#include <QBuffer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

namespace {

using Rows = QList<QStringList>;

struct Reading
{
    Rows rows = {};
    QList<qint64> numbers = {};
    QString error = {};
    QString where = {};
};

Reading readAll(CsvReader &reader)
{
    Reading reading;
    TableRow row;
    for (;;) {
        const Result<bool> more = reader.next(row);
        if (!more) {
            reading.error = errorKey(more.error());
            reading.where = more.error().where;
            return reading;
        }
        if (!*more)
            return reading;
        reading.rows.append(row.cells);
        reading.numbers.append(row.number);
    }
}

Reading readText(const QByteArray &bytes, QChar delimiter = u',')
{
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer, *TextDecoder::create(u"UTF-8"_s), delimiter);
    return readAll(reader);
}

/// Hands out a few bytes at a time, so that every boundary falls everywhere.
class Trickle final : public QIODevice
{
public:
    Trickle(QByteArray bytes, qint64 step) : m_bytes(std::move(bytes)), m_step(step)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    bool atEnd() const override { return m_at == m_bytes.size(); }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        const qint64 count = std::min({ size, m_step, m_bytes.size() - m_at });
        memcpy(data, m_bytes.constData() + m_at, static_cast<size_t>(count));
        m_at += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_step;
    qint64 m_at = 0;
};

/// Texts made of the pieces that decide, in any order.
QString randomText(RandomSource &random, QChar delimiter)
{
    static const QStringList kPieces{ u"\""_s, u"\""_s,   u"\"\""_s, u"\n"_s,  u"\r\n"_s, u"\r"_s,
                                      u"a"_s,  u"陈丽"_s, u" "_s,    u"x y"_s, u"😀"_s,    u"';|"_s };
    QString text;
    const quint64 length = 1 + random.below(24);
    for (quint64 i = 0; i < length; ++i) {
        const quint64 pick = random.below(static_cast<quint64>(kPieces.size()) + 4);
        text
            += pick < static_cast<quint64>(kPieces.size()) ? kPieces[static_cast<qsizetype>(pick)] : QString(delimiter);
    }
    return text;
}

/// A real file with a few characters struck out, doubled or replaced by a deciding one.
QString mutated(QString text, RandomSource &random, QChar delimiter)
{
    const QString deciding = u"\"\n\r "_s + delimiter;
    for (quint64 edits = 1 + random.below(6); edits > 0; --edits) {
        const auto at = static_cast<qsizetype>(random.below(static_cast<quint64>(text.size())));
        const QChar c = deciding[static_cast<qsizetype>(random.below(static_cast<quint64>(deciding.size())))];
        switch (random.below(3)) {
        case 0: text.remove(at, 1); break;
        case 1: text.insert(at, c); break;
        default: text[at] = c;
        }
    }
    return text;
}

} // namespace

class tst_CsvReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cellsAndRowsAreReadAsRfc4180HasThem_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<Rows>("rows");
        const auto row = [](const char *name, const char *text, const Rows &rows) {
            QTest::newRow(name) << QByteArray(text) << rows;
        };
        row("plain cells", "a,b\nc,d\n", { { u"a"_s, u"b"_s }, { u"c"_s, u"d"_s } });
        row("no line end after the last row", "a,b", { { u"a"_s, u"b"_s } });
        row("windows and old mac line ends", "a\r\nb\rc", { { u"a"_s }, { u"b"_s }, { u"c"_s } });
        row("an empty cell at each end", ",b,\n", { { QString(), u"b"_s, QString() } });
        row("delimiter, quote and line end in quotes", "\"a,\"\"b\"\"\r\nc\",d\n", { { u"a,\"b\"\r\nc"_s, u"d"_s } });
        row("a quote inside an unquoted cell", "5\" pipe,b\n", { { u"5\" pipe"_s, u"b"_s } });
        row("text after a closing quote", "\"a\"b,c\n", { { u"ab"_s, u"c"_s } });
        row("blank lines are not rows", "\n\na\n  \n\nb\n\n", { { u"a"_s }, { u"b"_s } });
        row("rows of unlike length", "a\nb,c,d\n,\n", { { u"a"_s }, { u"b"_s, u"c"_s, u"d"_s }, { u""_s, u""_s } });
        row("nothing", "", {});
        row("a byte order mark",
            "\xEF\xBB\xBF"
            "a,b\n",
            { { u"a"_s, u"b"_s } });
    }
    void cellsAndRowsAreReadAsRfc4180HasThem()
    {
        QFETCH(QByteArray, text);
        QFETCH(Rows, rows);
        const Reading reading = readText(text);
        QCOMPARE(reading.error, QString());
        QCOMPARE(reading.rows, rows);
    }

    void rowsAreNumberedByTheLineOnWhichTheyBegin()
    {
        const Reading reading = readText("head\r\n\"two\r\nlines\"\r\n\r\nfive\rsix\n");
        QCOMPARE(reading.numbers, QList<qint64>({ 1, 2, 5, 6 }));
    }

    void damageIsNamedWithItsRow_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("error");
        QTest::addColumn<QString>("where");
        QTest::newRow("a quote that is never closed")
            << QByteArray("a,b\n1,\"2\n3,4\n") << u"csv-unclosed-quote"_s << u"row 2"_s;
        QTest::newRow("a quote as the last character") << QByteArray("a\n\"") << u"csv-unclosed-quote"_s << u"row 2"_s;
        QTest::newRow("a cell without end")
            << QByteArray("a\n") + QByteArray(3 << 20, 'x') << u"csv-row-too-long"_s << u"row 2"_s;
        QTest::newRow("a row of endless cells")
            << QByteArray("a\n") + QByteArray("x,").repeated(1 << 20) << u"csv-row-too-long"_s << u"row 2"_s;
        QTest::newRow("an unclosed quote at the start of a long file")
            << QByteArray("a\n\"") + QByteArray("x,y\n").repeated(1 << 20) << u"csv-row-too-long"_s << u"row 2"_s;
        QTest::newRow("binary data further down")
            << QByteArray("a,b\n1,2\n") + QByteArray("3,\0\0\0\n", 7) << u"file-not-text"_s << u"row 3"_s;
    }
    void damageIsNamedWithItsRow()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, error);
        QFETCH(QString, where);
        const Reading reading = readText(text);
        QCOMPARE(reading.error, error);
        QCOMPARE(reading.where, where);
    }

    void blockBoundariesChangeNothing()
    {
        const QByteArray text = "姓名,手机\r\n\"陈 \"\"丽\"\"\r\n😀\",\"138\"\r\n\r\n王伟,139\r\n";
        const Rows expected = readText(text).rows;
        QCOMPARE(expected.size(), 3);
        for (qint64 step = 1; step < 20; ++step) {
            Trickle device(text, step);
            CsvReader reader(device, *TextDecoder::create(u"UTF-8"_s), u',');
            QCOMPARE(readAll(reader).rows, expected);
        }
    }

    void mutatedFilesAreReadAsPythonReadsThem()
    {
        SeededRandom random(20261125);
        QFile sample(QStringLiteral(CARILLON_TEST_DATA "/samples/members-gb18030.csv"));
        QVERIFY(sample.open(QIODevice::ReadOnly));
        const QString text = TextDecoder::create(u"GB18030"_s)->decode(sample.read(1500));
        QJsonArray cases;
        for (int i = 0; i < 3000; ++i) {
            const QChar delimiter = u",;\t|"_s[static_cast<qsizetype>(random.below(4))];
            const QString made = i % 2 == 0 ? randomText(random, delimiter) : mutated(text, random, delimiter);
            cases.append(QJsonObject{ { u"text"_s, made }, { u"delimiter"_s, QString(delimiter) } });
        }
        QTemporaryDir folder;
        QFile file(folder.filePath(u"cases.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(cases).toJson());
        file.close();
        QProcess python;
        python.start(u"python3"_s, { QStringLiteral(CARILLON_TEST_SOURCE "/csv_oracle.py"), file.fileName() });
        QVERIFY(python.waitForFinished());
        const QJsonArray answers = QJsonDocument::fromJson(python.readAllStandardOutput()).array();
        QCOMPARE(answers.size(), cases.size());

        int unclosed = 0;
        for (qsizetype i = 0; i < cases.size(); ++i) {
            const QJsonObject given = cases[i].toObject();
            const Reading reading
                = readText(given[u"text"_s].toString().toUtf8(), given[u"delimiter"_s].toString().front());
            QCOMPARE(reading.error, answers[i].isNull() ? u"csv-unclosed-quote"_s : QString());
            unclosed += answers[i].isNull() ? 1 : 0;
            Rows expected;
            for (const auto row : answers[i].toArray())
                expected.append(row.toVariant().toStringList());
            if (!answers[i].isNull())
                QCOMPARE(reading.rows, expected);
        }
        QVERIFY(unclosed > 100 && unclosed < 2000);
    }

    void theDelimiterIsRecognised_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QChar>("delimiter");
        QTest::newRow("comma") << u"a,b\n1,2\n"_s << QChar(u',');
        QTest::newRow("semicolon, decimals with commas") << u"a;b;c\n1,5;2,5;x\n2,5;3,5;y\n"_s << QChar(u';');
        QTest::newRow("semicolon, one note with many commas") << u"a;b\n1;x\n2;a,b,c,d\n"_s << QChar(u';');
        QTest::newRow("tab") << u"a\tb\n1\t2, 3\n"_s << QChar(u'\t');
        QTest::newRow("bar") << u"a|b\n1|2\n"_s << QChar(u'|');
        QTest::newRow("delimiters in quotes do not count") << u"a,b\n\"1;2;3\",\"x;y;z\"\n"_s << QChar(u',');
        QTest::newRow("one column") << u"phone\n13800138000\n"_s << QChar(u',');
    }
    void theDelimiterIsRecognised()
    {
        QFETCH(QString, text);
        QFETCH(QChar, delimiter);
        QCOMPARE(guessDelimiter(text), delimiter);
    }

    void excelsSepLineNamesTheDelimiterAndIsNoRow()
    {
        auto device = std::make_unique<QBuffer>();
        device->setData("sep=|\r\na,b|c\r\n1|2\r\n");
        device->open(QIODevice::ReadOnly);
        auto source = CsvSource::open(std::move(device));
        QVERIFY(source);
        TableRow row;
        QVERIFY(*(*source)->next(row));
        QCOMPARE(row.cells, QStringList({ u"a,b"_s, u"c"_s }));
        QCOMPARE(row.number, 2);
    }

    void whatIsWrittenIsReadBack()
    {
        const Rows rows{ { u"a"_s, u"b,c"_s, u"d\"e"_s, u"f\r\ng"_s, u" h "_s, QString() },
                         { u"陈丽"_s },
                         { u"x;y"_s } };
        for (const CsvDialect dialect : { CsvDialect::Machine, CsvDialect::Spreadsheet }) {
            QBuffer buffer;
            buffer.open(QIODevice::ReadWrite);
            CsvWriter writer(buffer, dialect);
            for (const QStringList &row : rows)
                QVERIFY(writer.write(row));
            QCOMPARE(readText(buffer.data()).rows, rows);
        }
    }

    void formulasAreDisarmedForSpreadsheetsOnly_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<bool>("disarmed");
        QTest::newRow("a formula") << u"=HYPERLINK(1)"_s << true;
        QTest::newRow("a full-width formula") << u"＝1+1"_s << true;
        QTest::newRow("at") << u"@SUM(A1)"_s << true;
        QTest::newRow("a sum with plus") << u"+1+cmd|' /C calc'!A0"_s << true;
        QTest::newRow("minus") << u"-2+3"_s << true;
        QTest::newRow("a phone number") << u"+8613800138000"_s << false;
        QTest::newRow("a name") << u"O'Neil"_s << false;
    }
    void formulasAreDisarmedForSpreadsheetsOnly()
    {
        QFETCH(QString, cell);
        QFETCH(bool, disarmed);
        QBuffer machine;
        machine.open(QIODevice::ReadWrite);
        QVERIFY(CsvWriter(machine, CsvDialect::Machine).write({ cell }));
        QCOMPARE(readText(machine.data()).rows, Rows({ { cell } }));
        QBuffer sheet;
        sheet.open(QIODevice::ReadWrite);
        QVERIFY(CsvWriter(sheet, CsvDialect::Spreadsheet).write({ cell }));
        QCOMPARE(readText(sheet.data()).rows, Rows({ { disarmed ? QString(u'\'' + cell) : cell } }));
    }
};

QTEST_APPLESS_MAIN(tst_CsvReader)
#include "tst_CsvReader.moc"
