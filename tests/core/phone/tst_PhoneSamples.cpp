// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phone/PhoneNumber.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QStringDecoder>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace carillon;

namespace {

QByteArray sample(const QString &name)
{
    QFile file(QStringLiteral(CARILLON_TEST_DATA "/samples/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A CSV file as rows of cells; cells may hold line breaks.
QList<QStringList> rowsOf(const QString &text, QChar delimiter)
{
    QList<QStringList> rows = { { QString() } };
    bool isQuoted = false;
    for (const QChar c : text) {
        if (c == u'"')
            isQuoted = !isQuoted;
        else if (c == delimiter && !isQuoted)
            rows.last().append(QString());
        else if (c == u'\n' && !isQuoted)
            rows.append({ QString() });
        else
            rows.last().last().append(c);
    }
    return rows;
}

QStringList column(const QString &text, QChar delimiter, const QString &header)
{
    QList<QStringList> rows = rowsOf(QString(text).remove(u'\r'), delimiter);
    const qsizetype index = rows.takeFirst().indexOf(header);
    QStringList values;
    for (const QStringList &row : rows) {
        if (row.size() > 1)
            values.append(row.value(index));
    }
    return values;
}

QStringList mobilesOfCards(const QString &text)
{
    QStringList values;
    for (const QString &line : QString(text).remove(u'\r').split(u'\n')) {
        if (line.startsWith(u"TEL") && line.contains(u"CELL", Qt::CaseInsensitive))
            values.append(line.mid(line.indexOf(u':') + 1));
    }
    return values;
}

} // namespace

class tst_PhoneSamples : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesOfRealProgramsGiveTheNumbersOfTheReference_data();
    void filesOfRealProgramsGiveTheNumbersOfTheReference();
};

void tst_PhoneSamples::filesOfRealProgramsGiveTheNumbersOfTheReference_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QStringList>("numbers");

    const auto decoded = [](const QString &name, const char *encoding) {
        return QString(QStringDecoder(encoding).decode(sample(name)));
    };
    QTest::newRow("Chinese members") << u"members-gb18030.csv"_s
                                     << column(decoded(u"members-gb18030.csv"_s, "GB18030"), u',', u"手机号"_s);
    QTest::newRow("American shop") << u"shop-customers.csv"_s
                                   << column(decoded(u"shop-customers.csv"_s, "UTF-8"), u',', u"Phone"_s);
    QTest::newRow("German address book") << u"adressbuch-cp1252.csv"_s
                                         << column(decoded(u"adressbuch-cp1252.csv"_s, "windows-1252"), u';',
                                                   u"Mobiltelefon"_s);
    QTest::newRow("cards of a phone") << u"phone.vcf"_s << mobilesOfCards(decoded(u"phone.vcf"_s, "UTF-8"));
}

void tst_PhoneSamples::filesOfRealProgramsGiveTheNumbersOfTheReference()
{
    QFETCH(QString, file);
    QFETCH(QStringList, numbers);
    const QJsonObject wanted = QJsonDocument::fromJson(sample(u"expected.json"_s))[file].toObject();
    const QString region = wanted["region"_L1].toString();

    QStringList distinct;
    QSet<QString> seen;
    int duplicates = 0;
    int rejected = 0;
    for (const QString &raw : numbers) {
        const PhoneResult phone = parsePhone(raw, region);
        if (!phone) {
            ++rejected;
        } else if (seen.contains(phone->e164)) {
            ++duplicates;
        } else {
            seen.insert(phone->e164);
            distinct.append(phone->e164);
        }
    }

    QCOMPARE(numbers.size(), wanted["rows"_L1].toInt());
    QCOMPARE(distinct.size(), wanted["valid_distinct"_L1].toInt());
    QCOMPARE(duplicates, wanted["duplicates"_L1].toInt());
    QCOMPARE(rejected, wanted["rejected"_L1].toInt());
    for (qsizetype i = 0; i < 5; ++i)
        QCOMPARE(distinct[i], wanted["first5"_L1][i].toString());
}

QTEST_APPLESS_MAIN(tst_PhoneSamples)
#include "tst_PhoneSamples.moc"
