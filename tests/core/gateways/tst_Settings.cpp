// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateways/Settings.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

class tst_Settings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plainHttpStaysInTheHouse_data();
    void plainHttpStaysInTheHouse();
    void aWrongSettingIsNamed_data();
    void aWrongSettingIsNamed();
    void theEndpointsPrefixStandsBeforeThePath_data();
    void theEndpointsPrefixStandsBeforeThePath();
    void everyProtocolCanBeAskedFor();
};

void tst_Settings::plainHttpStaysInTheHouse_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("allowed");

    for (const char *host : { "127.0.0.1", "127.1.2.3", "localhost", "[::1]", "10.0.0.1", "172.16.0.1",
                              "172.31.255.254", "192.168.1.1", "169.254.1.1", "[fe80::1]", "printer.local" })
        QTest::addRow("http to %s", host) << u"http://%1:9900/a"_s.arg(QLatin1StringView(host)) << true;
    for (const char *host : { "8.8.8.8", "172.15.0.1", "172.32.0.1", "192.169.0.1", "11.0.0.1", "example.com",
                              "127.0.0.1.example.com", "localhost.example.com", "local", "[2001:db8::1]" })
        QTest::addRow("http to %s", host) << u"http://%1/"_s.arg(QLatin1StringView(host)) << false;
    QTest::newRow("https anywhere") << u"https://example.com/api"_s << true;
    QTest::newRow("no scheme") << u"example.com"_s << false;
    QTest::newRow("another scheme") << u"ftp://10.0.0.1/"_s << false;
    QTest::newRow("a password in it") << u"https://u:p@example.com/"_s << false;
    QTest::newRow("a query") << u"https://example.com/?a=b"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void tst_Settings::plainHttpStaysInTheHouse()
{
    QFETCH(QString, url);

    QTEST(checkEndpoint(u"endpoint"_s, QUrl(url, QUrl::StrictMode)).ok(), "allowed");
}

void tst_Settings::aWrongSettingIsNamed_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("fits");

    QTest::newRow("rate a second") << u"rate"_s << u"50/s"_s << true;
    QTest::newRow("rate a minute") << u"rate"_s << u"300/min"_s << true;
    QTest::newRow("rate of nothing") << u"rate"_s << u"0/s"_s << false;
    QTest::newRow("rate without unit") << u"rate"_s << u"50"_s << false;
    QTest::newRow("most connections") << u"connections"_s << u"64"_s << true;
    QTest::newRow("too many connections") << u"connections"_s << u"65"_s << false;
    QTest::newRow("no connection") << u"connections"_s << u"0"_s << false;
    QTest::newRow("price") << u"price"_s << u"0.0385"_s << true;
    QTest::newRow("price with a comma") << u"price"_s << u"0,05"_s << false;
    QTest::newRow("negative price") << u"price"_s << u"-1"_s << false;
    QTest::newRow("currency") << u"currency"_s << u"EUR"_s << true;
    QTest::newRow("currency sign") << u"currency"_s << u"€"_s << false;
    QTest::newRow("missing user name") << u"username"_s << QString() << false;
    QTest::newRow("endpoint on the internet") << u"endpoint"_s << u"http://example.com"_s << false;
}

void tst_Settings::aWrongSettingIsNamed()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(bool, fits);
    Account account{ .settings = { { u"endpoint"_s, u"http://127.0.0.1:13013"_s }, { u"username"_s, u"tester"_s } },
                     .secrets = { { u"password"_s, "secret" } } };
    account.settings[key] = value;

    const Status status = findProtocol(u"kannel")->check(account);

    QCOMPARE(status.ok(), fits);
    if (!fits) {
        QCOMPARE(status.error().where, key);
        QVERIFY(status.error().message.contains(key));
        QVERIFY(!status.error().hint.isEmpty());
    }
}

void tst_Settings::theEndpointsPrefixStandsBeforeThePath_data()
{
    QTest::addColumn<QString>("endpoint");
    QTest::addColumn<QByteArray>("url");

    QTest::newRow("host") << u"https://a.example"_s << QByteArray("https://a.example/v1/x");
    QTest::newRow("host and slash") << u"https://a.example/"_s << QByteArray("https://a.example/v1/x");
    QTest::newRow("port and prefix") << u"http://10.0.0.1:81/p/q/"_s << QByteArray("http://10.0.0.1:81/p/q/v1/x");
    QTest::newRow("escaped prefix") << u"https://a.example/a%2Fb"_s << QByteArray("https://a.example/a%2Fb/v1/x");
}

void tst_Settings::theEndpointsPrefixStandsBeforeThePath()
{
    QFETCH(QString, endpoint);

    QTEST(endpointUrl(endpoint, u"/v1/x"_s).toEncoded(), "url");
}

void tst_Settings::everyProtocolCanBeAskedFor()
{
    for (const Protocol *protocol : allProtocols()) {
        QCOMPARE(findProtocol(protocol->info().name), protocol);
        QVERIFY(!protocol->info().title.isEmpty());
        const bool hasEndpoint = std::any_of(protocol->info().fields.cbegin(), protocol->info().fields.cend(),
                                             [](const SettingField &field) { return field.key == u"endpoint"_s; });
        QVERIFY(hasEndpoint);
    }
    QVERIFY(!findProtocol(u"pigeon"));
    QVERIFY(findProtocol(u"sandbox")->check({}).ok()); // works without a setting
}

QTEST_APPLESS_MAIN(tst_Settings)
#include "tst_Settings.moc"
