// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/ColumnGuesser.h"
#include "core/contacts/ImportPreview.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

namespace {

QJsonObject fieldsOf(const QString &header, const QString &values)
{
    return guessColumns({ header.split(u','), values.split(u',') }).mapping.toJson();
}

} // namespace

class tst_ColumnGuesser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headersAreKnownInFiveLanguages_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("field");
        const auto row = [](const QString &header, const QString &field) {
            QTest::newRow(header.toUtf8().constData()) << header << field;
        };
        for (const auto &header :
             { u"Phone"_s, u"Mobile Number"_s, u"cell_phone"_s, u"手机"_s, u"手机号"_s, u"手机号码(必填)"_s,
               u"联系电话"_s, u"電話"_s, u"Handy"_s, u"Mobiltelefon"_s, u"Tel."_s, u"Téléphone portable"_s, u"Móvil"_s,
               u"Teléfono"_s, u"会员的手机号码"_s })
            row(header, u"phone"_s);
        for (const auto &header : { u"Name"_s, u"Full name"_s, u"姓名"_s, u"联系人"_s, u"Nombre completo"_s })
            row(header, u"name"_s);
        for (const auto &header : { u"First Name"_s, u"Vorname"_s, u"Prénom"_s, u"名"_s })
            row(header, u"first_name"_s);
        for (const auto &header : { u"Last Name"_s, u"Nachname"_s, u"Nom de famille"_s, u"Apellidos"_s, u"姓"_s })
            row(header, u"last_name"_s);
        for (const auto &header :
             { u"E-Mail"_s, u"Email address"_s, u"邮箱"_s, u"Courriel"_s, u"Correo electrónico"_s })
            row(header, u"email"_s);
        for (const auto &header : { u"Birthday"_s, u"生日"_s, u"Geburtsdatum"_s, u"Date de naissance"_s })
            row(header, u"birthday"_s);
        for (const auto &header : { u"City"_s, u"城市"_s, u"Ort"_s, u"Ville"_s, u"Default Address City"_s })
            row(header, u"city"_s);
        for (const auto &header :
             { u"Accepts SMS Marketing"_s, u"Consent"_s, u"是否同意接收短信"_s, u"Einwilligung"_s })
            row(header, u"consent"_s);
        for (const auto &header : { u"Notes"_s, u"备注"_s, u"Notizen"_s, u"Remarques"_s })
            row(header, u"note"_s);
        for (const auto &header : { u"Accepts Email Marketing"_s, u"Tags"_s, u"会员等级"_s, u"Straße"_s,
                                    u"Customer ID"_s, u"Default Address Company"_s, u"Fax"_s })
            row(header, QString());
    }
    void headersAreKnownInFiveLanguages()
    {
        QFETCH(QString, header);
        QFETCH(QString, field);
        QCOMPARE(nameOf(fieldForHeader(header)), field);
    }

    void aMobileGoesBeforeATelephone()
    {
        QCOMPARE(fieldsOf(u"Name,Phone,Mobile"_s, u"Mary,089 123456,0151 2345678"_s)[u"phone"_s], u"Mobile"_s);
        QCOMPARE(fieldsOf(u"Name,Handy,Telefon"_s, u"Mary,0151 2345678,089 123456"_s)[u"phone"_s], u"Handy"_s);
    }

    void aLoneNomIsANameAndBesidePrenomAFamilyName()
    {
        QCOMPARE(fieldsOf(u"Nom,Portable"_s, u"Zoë,0612345678"_s)[u"name"_s], u"Nom"_s);
        QCOMPARE(fieldsOf(u"Nom,Prénom,Portable"_s, u"Brun,Zoë,0612345678"_s)[u"last_name"_s], u"Nom"_s);
        QCOMPARE(fieldsOf(u"Nombre,Móvil"_s, u"Zoë,612345678"_s)[u"name"_s], u"Nombre"_s);
    }

    void aPhoneHeaderOverOtherThingsIsNotBelieved()
    {
        QCOMPARE(fieldsOf(u"Number,Name,Line 1"_s, u"17,Mary,+1 212 555 0100"_s)[u"phone"_s], u"Line 1"_s);
        QCOMPARE(fieldsOf(u"Number,Name,Line 1"_s, u"17,Mary,Main Street 5"_s)[u"phone"_s], u"Number"_s);
    }

    void unknownHeadersAreToldByTheirValues()
    {
        const QJsonObject fields = fieldsOf(u"A,B,C,D"_s, u"7000001,2026-03-04,+86 138 0013 8000,mary@example.com"_s);
        QCOMPARE(fields[u"phone"_s], u"C"_s);
        QCOMPARE(fields[u"email"_s], u"D"_s);
        QCOMPARE(fields[u"custom:A"_s], u"A"_s);
        QCOMPARE(fields[u"custom:B"_s], u"B"_s);
    }

    void aFileWithoutAHeaderIsNoticed_data()
    {
        QTest::addColumn<QList<QStringList>>("rows");
        QTest::addColumn<bool>("hasHeader");
        using Rows = QList<QStringList>;
        QTest::newRow("numbers only") << Rows{ { u"13800138000"_s }, { u"13900139000"_s } } << false;
        QTest::newRow("names and numbers")
            << Rows{ { u"陈丽"_s, u"138 0013 8000"_s }, { u"王伟"_s, u"139 0013 9000"_s } } << false;
        QTest::newRow("a header in no known language")
            << Rows{ { u"Имя"_s, u"Телефон"_s }, { u"Иван"_s, u"+7 916 123 45 67"_s } } << true;
        QTest::newRow("a known header") << Rows{ { u"手机号"_s }, { u"13900139000"_s } } << true;
        QTest::newRow("an e-mail in the first row")
            << Rows{ { u"Mary"_s, u"m@example.com"_s, u"+1 212 555 0100"_s } } << false;
    }
    void aFileWithoutAHeaderIsNoticed()
    {
        QFETCH(QList<QStringList>, rows);
        QFETCH(bool, hasHeader);
        const GuessedColumns guessed = guessColumns(rows);
        QCOMPARE(guessed.hasHeader, hasHeader);
        QVERIFY(guessed.mapping.columnOf(ContactField::Phone));
    }

    void withoutAHeaderNamesAreToldByTheirValues()
    {
        const GuessedColumns guessed
            = guessColumns({ { u"13800138000"_s, u"陈丽"_s }, { u"13900139000"_s, u"王伟"_s } });
        QCOMPARE(guessed.mapping.toJson(),
                 QJsonObject({ { u"phone"_s, u"Column 1"_s }, { u"name"_s, u"Column 2"_s } }));
    }

    void headersAreMadeUnique()
    {
        QCOMPARE(ColumnMapping::uniqueHeaders({ u"Tags"_s, u" Tags "_s, u""_s, u"Tags 2"_s }),
                 QStringList({ u"Tags"_s, u"Tags 2"_s, u"Column 3"_s, u"Tags 2 2"_s }));
    }

    void anOverrideTakesTheFieldFromTheGuess()
    {
        ColumnMapping mapping = guessColumns({ { u"Phone"_s, u"Other"_s }, { u"1"_s, u"2"_s } }).mapping;
        QVERIFY(mapping.apply({ { u"phone"_s, u"Other"_s } }));
        QCOMPARE(mapping.toJson(), QJsonObject({ { u"phone"_s, u"Other"_s }, { u"custom:Phone"_s, u"Phone"_s } }));
        QCOMPARE(errorKey(mapping.apply({ { u"phone"_s, u"Nowhere"_s } }).error()), u"column-unknown"_s);
        QCOMPARE(errorKey(mapping.apply({ { u"fone"_s, u"Other"_s } }).error()), u"field-unknown"_s);
    }

    void sampleFilesAreUnderstood_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QJsonObject>("fields");
        QTest::newRow("members") << u"members-gb18030.csv"_s
                                 << QJsonObject{ { u"name"_s, u"姓名"_s },
                                                 { u"phone"_s, u"手机号"_s },
                                                 { u"custom:性别"_s, u"性别"_s },
                                                 { u"birthday"_s, u"生日"_s },
                                                 { u"custom:会员等级"_s, u"会员等级"_s },
                                                 { u"custom:累计消费"_s, u"累计消费"_s },
                                                 { u"custom:最近消费日期"_s, u"最近消费日期"_s },
                                                 { u"city"_s, u"城市"_s },
                                                 { u"note"_s, u"备注"_s } };
        QTest::newRow("address book") << u"adressbuch-cp1252.csv"_s
                                      << QJsonObject{ { u"first_name"_s, u"Vorname"_s },
                                                      { u"last_name"_s, u"Nachname"_s },
                                                      { u"custom:Straße"_s, u"Straße"_s },
                                                      { u"phone"_s, u"Mobiltelefon"_s },
                                                      { u"note"_s, u"Notizen"_s } };
    }
    void sampleFilesAreUnderstood()
    {
        QFETCH(QString, file);
        QFETCH(QJsonObject, fields);
        const Result<ImportPreview> preview = previewImport(QStringLiteral(CARILLON_TEST_DATA "/samples/") + file);
        QVERIFY(preview);
        QVERIFY(preview->hasHeader);
        QCOMPARE(preview->rows.size(), ImportPreview::kShownRows);
        QCOMPARE(preview->mapping.toJson(), fields);
    }
};

QTEST_APPLESS_MAIN(tst_ColumnGuesser)
#include "tst_ColumnGuesser.moc"
