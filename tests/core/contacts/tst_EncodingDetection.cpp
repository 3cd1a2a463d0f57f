// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/CsvFormat.h"
#include "core/contacts/CsvSource.h"
#include "core/contacts/EncodingDetection.h"
#include "core/contacts/ImportPreview.h"
#include "core/contacts/TextDecoder.h"

#include <QBuffer>
#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

namespace {

Result<QString> detect(const QByteArray &bytes)
{
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    buffer.open(QIODevice::ReadOnly);
    return detectEncoding(buffer);
}

QByteArray encoded(const char *encoding, const QString &text)
{
    return QStringEncoder(encoding, QStringConverter::Flag::Default).encode(text);
}

} // namespace

class tst_EncodingDetection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEncodingIsRecognisedFromTheBytes_data()
    {
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char *name, const char *encoding, const QByteArray &bytes) {
            QTest::newRow(name) << QString::fromLatin1(encoding) << bytes;
        };
        const auto python = [&row](const char *name, const char *encoding, const QString &text) {
            row(name, encoding, encoded(encoding, text));
        };
        row("ASCII", "UTF-8", "name,phone\nMary,13800138000\n");
        row("UTF-8", "UTF-8", u"姓名,手机\n陈丽,13800138000\n"_s.toUtf8());
        row("UTF-8 with a mark", "UTF-8", "\xEF\xBB\xBFname\n");
        python("UTF-16 without a mark", "UTF-16LE", u"姓名,手机\n陈丽,13800138000\n"_s);
        python("big-endian UTF-16 without a mark", "UTF-16BE", u"name,phone\nZoë,13800138000\n"_s);
        row("UTF-16 with a mark", "UTF-16LE", QByteArray("\xFF\xFE", 2) + encoded("UTF-16LE", u"陈丽\n"_s));
        python("simplified Chinese", "GB18030", u"姓名,手机号\n陈丽,13800138000\n王伟,13900139000\n"_s);
        python("one Chinese name", "GB18030", u"name,phone\n陈丽,13800138000\n"_s);
        python("rare characters and an emoji", "GB18030", u"姓名,手机号,备注\n龑㛃,138,老客户😀\n王伟,139,喜欢茶\n"_s);
        python("traditional Chinese", "Big5",
               u"姓名,手機號碼,城市\n陳麗,0912345678,臺北市\n王偉,0923456789,高雄市\n林志豪,0934567890,鑽石會員\n"
               "黃淑芬,0945678901,備註\n"_s);
        python("Japanese", "Shift_JIS", u"名前,携帯電話\n山田太郎,09012345678\n佐藤花子,08012345678\n"_s);
        python("Korean", "windows-949", u"이름,휴대폰\n김철수,01012345678\n이영희,01087654321\n"_s);
        python("German", "windows-1252", u"Name;Straße;Ort\nMüller;Hauptstraße 1;Köln\nGroß;Am Bächle 2;Lörrach\n"_s);
        python("French and Spanish", "windows-1252", u"Prénom;Nom\nZoë;Núñez\nFrançois;Peña\nHélène;Garçon\n"_s);
        python("one umlaut", "windows-1252", u"Name;Handy\nMüller;0151 2345678\n"_s);
        python("Polish", "windows-1250", u"Imię;Nazwisko\nŁukasz;Wiśniewski\nMałgorzata;Dąbrowska\n"_s);
        python("Russian", "windows-1251", u"Имя;Телефон\nИванов;89161234567\nПетрова;89167654321\n"_s);
    }
    void anEncodingIsRecognisedFromTheBytes()
    {
        QFETCH(QString, encoding);
        QFETCH(QByteArray, bytes);
        const Result<QString> found = detect(bytes);
        QVERIFY(found);
        QCOMPARE(*found, encoding);
    }

    void aForeignByteFarDownIsNoticed()
    {
        QByteArray bytes = QByteArray("Mary,13800138000\n").repeated(200'000);
        QCOMPARE(*detect(bytes), u"UTF-8"_s);
        bytes += "M\xFCller,13800138000\n";
        QCOMPARE(*detect(bytes), u"windows-1252"_s);
    }

    void charactersAcrossBlocksDoNotSpoilUtf8()
    {
        for (int shift = 0; shift < 4; ++shift)
            QCOMPARE(*detect(QByteArray(shift, 'a') + u"陈😀"_s.toUtf8().repeated(400'000)), u"UTF-8"_s);
    }

    void whatIsNoTextIsRefusedInWords_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("error");
        QTest::newRow("empty") << QByteArray() << u"file-empty"_s;
        QTest::newRow("a spreadsheet") << QByteArray("PK\x03\x04xxxxxxx") << u"file-not-text"_s;
        QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0", 10) << u"file-not-text"_s;
        QTest::newRow("NULs here and there") << QByteArray("a,b\0\0\0\0c,\0d\n", 12) << u"file-not-text"_s;
        QTest::newRow("control characters") << QByteArray("\x01\x02\x03\x04").repeated(50) << u"file-not-text"_s;
    }
    void whatIsNoTextIsRefusedInWords()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, error);
        const Result<QString> found = detect(bytes);
        QVERIFY(!found);
        QCOMPARE(errorKey(found.error()), error);
        QVERIFY(!found.error().hint.isEmpty());
    }

    void filesWithoutPeopleAreRefusedAndNamed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("error");
        QTest::newRow("header only") << QByteArray("name,phone\r\n") << u"file-header-only"_s;
        QTest::newRow("blank lines") << QByteArray("\n\n  \n") << u"file-empty"_s;
        QTest::newRow("nothing") << QByteArray() << u"file-empty"_s;
        QTest::newRow("a mark and nothing else") << QByteArray("\xEF\xBB\xBF") << u"file-empty"_s;
    }
    void filesWithoutPeopleAreRefusedAndNamed()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, error);
        QTemporaryDir folder;
        QFile file(folder.filePath(u"people.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const Result<ImportPreview> preview = previewImport(file.fileName());
        QVERIFY(!preview);
        QCOMPARE(errorKey(preview.error()), error);
        QVERIFY(preview.error().where.contains(u"people.csv"_s));
    }

    void aWrongEncodingIsAnErrorThatNamesTheRow()
    {
        auto device = std::make_unique<QBuffer>();
        device->setData("name,phone\n" + encoded("GB18030", u"陈丽"_s) + ",138\n");
        device->open(QIODevice::ReadOnly);
        auto source = CsvSource::open(std::move(device), u"UTF-8"_s);
        QVERIFY(source);
        TableRow row;
        QVERIFY((*source)->next(row));
        const Result<bool> second = (*source)->next(row);
        QVERIFY(!second);
        QCOMPARE(errorKey(second.error()), u"encoding-wrong"_s);
        QCOMPARE(second.error().where, u"row 2"_s);
    }

    void anUnknownEncodingIsNamed()
    {
        const auto decoder = TextDecoder::create(u"klingon"_s);
        QVERIFY(!decoder);
        QCOMPARE(errorKey(decoder.error()), u"encoding-unknown"_s);
    }

    void sampleFilesAreRecognised_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<QChar>("delimiter");
        QTest::newRow("members") << u"members-gb18030.csv"_s << u"GB18030"_s << QChar(u',');
        QTest::newRow("customers") << u"shop-customers.csv"_s << u"UTF-8"_s << QChar(u',');
        QTest::newRow("address book") << u"adressbuch-cp1252.csv"_s << u"windows-1252"_s << QChar(u';');
    }
    void sampleFilesAreRecognised()
    {
        QFETCH(QString, file);
        QFETCH(QString, encoding);
        QFETCH(QChar, delimiter);
        QFile sample(QStringLiteral(CARILLON_TEST_DATA "/samples/") + file);
        QVERIFY(sample.open(QIODevice::ReadOnly));
        const Result<CsvFormat> format = detectCsvFormat(sample);
        QVERIFY(format);
        QCOMPARE(format->encoding, encoding);
        QCOMPARE(format->delimiter, delimiter);
        QCOMPARE(sample.pos(), 0);
    }
};

QTEST_APPLESS_MAIN(tst_EncodingDetection)
#include "tst_EncodingDetection.moc"
