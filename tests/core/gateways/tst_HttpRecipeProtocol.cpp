// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/RandomSource.h"
#include "core/gateways/HttpRecipeProtocol.h"
#include "core/gateways/Recipe.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QXmlStreamReader>

using namespace carillon;
using namespace Qt::StringLiterals;

namespace {

const HttpRecipeProtocol kHttp;
constexpr UtcMs kNow = 1'795'000'000'123;

// Texts that would break out of a field if they were not escaped for their place.
const QStringList kTexts = { u"Hello"_s,
                             u"【店】双11，回T退订"_s,
                             u"1+1=2 & 50% off; #1?"_s,
                             u"a\",\"to\":\"+1\\\""_s,
                             u"</text><to>+1</to>&amp;"_s,
                             u"line one\nline two\r\ntabs\there"_s,
                             u"👨‍👩‍👧 🎉"_s,
                             u"{{secret.key}} {{to}} %41 %2B"_s,
                             u"it's 'quoted' \"twice\""_s,
                             QString() };

Account account(const QString &recipe)
{
    return { .settings = { { u"recipe"_s, recipe }, { u"from"_s, u"Shop & Co"_s } },
             .secrets = { { u"key"_s, "k+y&/=\"s\"\n" }, { u"user"_s, "me" } } };
}

Submission submission(const QString &text = u"Hello"_s)
{
    const QByteArray uid = QByteArray::fromHex("000102030405060708090a0b0c0d0e0f");
    return { .items = { { .uid = uid, .to = u"+8613800138000"_s, .text = text } } };
}

HttpRequest encode(const QString &recipe, const QString &text = u"Hello"_s)
{
    return kHttp.encode(submission(text), account(recipe), kNow, "nonce").value();
}

ItemOutcome decode(const QString &recipe, int status, const QByteArray &body)
{
    return kHttp.decode(submission(), { .status = status, .body = body }, account(recipe)).value(0);
}

// An HTML form reader of our own.
QMap<QString, QString> readForm(const QByteArray &form)
{
    QMap<QString, QString> fields;
    for (QByteArray pair : form.split('&')) {
        const auto equals = pair.indexOf('=');
        QByteArray value = pair.mid(equals + 1).replace('+', ' ');
        for (qsizetype at = value.indexOf('%'); at >= 0; at = value.indexOf('%', at + 1))
            value.replace(at, 3, QByteArray(1, char(value.mid(at + 1, 2).toInt(nullptr, 16))));
        fields.insert(QString::fromUtf8(pair.left(equals)), QString::fromUtf8(value));
    }
    return fields;
}

} // namespace

class tst_HttpRecipeProtocol : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextReadsBackFromAQuery();
    void everyTextReadsBackFromAForm();
    void everyTextReadsBackFromJson_data();
    void everyTextReadsBackFromJson();
    void everyTextReadsBackFromXml();
    void noTextEndsItsHeader();
    void otherFieldsStandForWhatTheySay();
    void authIsAdded_data();
    void authIsAdded();
    void aSignatureCoversTheBodyThatLeaves();
    void theEndpointStandsInForTheHost();
    void answersAreJudgedByTheRecipesTest_data();
    void answersAreJudgedByTheRecipesTest();
    void withoutATestTheStatusDecides_data();
    void withoutATestTheStatusDecides();
    void listedCodesMeanWhatTheListSays_data();
    void listedCodesMeanWhatTheListSays();
    void aMalformedRecipeIsRefusedWithItsPlace_data();
    void aMalformedRecipeIsRefusedWithItsPlace();
    void unknownKeysAreLeftAlone();
    void aMissingSecretIsNamed();
    void pathsPointAtOneValue_data();
    void pathsPointAtOneValue();
};

void tst_HttpRecipeProtocol::everyTextReadsBackFromAQuery()
{
    for (const QString &text : kTexts) {
        const HttpRequest request = encode(
            uR"({"method":"GET","url":"https://a.example/send/{{to}}?t={{text}}&f={{from}}&k={{secret.key}}"})"_s,
            text);
        const QByteArray url = request.url.toEncoded();

        QVERIFY2(url.startsWith("https://a.example/send/%2B8613800138000?"), url.constData());
        const auto fields = readForm(url.split('?').value(1));
        QCOMPARE(fields[u"t"_s], text);
        QCOMPARE(fields[u"f"_s], u"Shop & Co"_s);
        QCOMPARE(fields[u"k"_s], u"k+y&/=\"s\""_s);
        QCOMPARE(fields.size(), 3);
        QVERIFY(request.body.isEmpty());
    }
}

void tst_HttpRecipeProtocol::everyTextReadsBackFromAForm()
{
    for (const QString &text : kTexts) {
        const HttpRequest request = encode(uR"({"url":"https://a.example/","body":"t={{text}}&to={{to}}"})"_s, text);

        QCOMPARE(headerValue(request.headers, "content-type"), QByteArray("application/x-www-form-urlencoded"));
        const auto fields = readForm(request.body);
        QCOMPARE(fields[u"t"_s], text);
        QCOMPARE(fields[u"to"_s], u"+8613800138000"_s);
        QCOMPARE(fields.size(), 2);
    }
}

void tst_HttpRecipeProtocol::everyTextReadsBackFromJson_data()
{
    QTest::addColumn<QString>("recipe");

    QTest::newRow("inside quotes")
        << uR"({"url":"https://a.example/","body":"{\"t\":\"{{text}}\",\"to\":\"{{to}}\"}"})"_s;
    QTest::newRow("without quotes") << uR"({"url":"https://a.example/","body":"{\"t\":{{text}},\"to\":{{to}}}"})"_s;
    QTest::newRow("as JSON") << uR"({"url":"https://a.example/","body":{"t":"{{text}}","to":"{{to}}"}})"_s;
    QTest::newRow("behind an escaped quote")
        << uR"({"url":"https://a.example/","body":"{\"q\":\"\\\"\",\"t\":\"{{text}}\",\"to\":{{to}}}"})"_s;
}

void tst_HttpRecipeProtocol::everyTextReadsBackFromJson()
{
    QFETCH(QString, recipe);

    for (const QString &text : kTexts) {
        const HttpRequest request = encode(recipe, text);

        QCOMPARE(headerValue(request.headers, "content-type"), QByteArray("application/json"));
        const QJsonObject object = QJsonDocument::fromJson(request.body).object();
        QCOMPARE(object[u"t"_s].toString(), text);
        QCOMPARE(object[u"to"_s].toString(), u"+8613800138000"_s);
    }
}

void tst_HttpRecipeProtocol::everyTextReadsBackFromXml()
{
    for (const QString &text : kTexts) {
        const HttpRequest request
            = encode(uR"({"url":"https://a.example/","body":"<m to='{{to}}'>{{text}}</m>"})"_s, text);

        QXmlStreamReader reader(request.body);
        QVERIFY(reader.readNextStartElement());
        QCOMPARE(reader.attributes().value(u"to"_s), u"+8613800138000"_s);
        const QString read = reader.readElementText();
        QVERIFY(!reader.hasError());
        QCOMPARE(read, text);
    }
}

void tst_HttpRecipeProtocol::noTextEndsItsHeader()
{
    const HttpRequest request
        = encode(uR"({"url":"https://a.example/","headers":{"X-Text":"<{{text}}>"}})"_s, u"a\r\nX-Admin: yes 店"_s);

    QCOMPARE(headerValue(request.headers, "X-Text"), QByteArray("<a%0D%0AX-Admin: yes %E5%BA%97>"));
}

void tst_HttpRecipeProtocol::otherFieldsStandForWhatTheySay()
{
    const QString recipe = uR"({"url":"https://a.example/","contentType":"text/plain",
        "body":"{{id}} {{to.digits}} {{timestamp}} {{timestamp_ms}} {{nonce}} {{ from }}"})"_s;

    QCOMPARE(
        encode(recipe).body,
        QByteArray("00010203-0405-0607-0809-0a0b0c0d0e0f 8613800138000 1795000000 1795000000123 6e6f6e6365 Shop & Co"));
}

void tst_HttpRecipeProtocol::authIsAdded_data()
{
    QTest::addColumn<QString>("auth");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("value");

    // RFC 4231, test case 2; RFC 2202, test case 2; RFC 1321, appendix A.5; RFC 7617, section 2
    QTest::newRow("none") << uR"({"type":"none"})"_s << QByteArray("Authorization") << QByteArray();
    QTest::newRow("basic") << uR"({"type":"basic","username":"Aladdin","password":"open sesame"})"_s
                           << QByteArray("Authorization") << QByteArray("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
    QTest::newRow("bearer") << uR"({"type":"bearer","token":"{{secret.user}}"})"_s << QByteArray("Authorization")
                            << QByteArray("Bearer me");
    QTest::newRow("hmac") << uR"({"type":"hmac","key":"Jefe","data":"what do ya want for nothing?","header":"X-S"})"_s
                          << QByteArray("X-S")
                          << QByteArray("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    QTest::newRow("hmac sha1, capitals")
        << uR"({"type":"hmac","algorithm":"sha1","encoding":"HEX","key":"Jefe","data":"what do ya want for nothing?","header":"X-S"})"_s
        << QByteArray("X-S") << QByteArray("EFFCDF6AE5EB2FA2D27416D5F184DF9C259A7C79");
    QTest::newRow("md5") << uR"({"type":"md5","data":"message digest","header":"X-S"})"_s << QByteArray("X-S")
                         << QByteArray("f96b697d7cb7938d525a2f31aaf161d0");
    QTest::newRow("md5, base64") << uR"({"type":"md5","encoding":"base64","data":"message digest","header":"X-S"})"_s
                                 << QByteArray("X-S") << QByteArray("+WtpfXy3k41SWi8xqvFh0A==");
}

void tst_HttpRecipeProtocol::authIsAdded()
{
    QFETCH(QString, auth);
    QFETCH(QByteArray, header);

    const HttpRequest request = encode(uR"({"url":"https://a.example/","auth":%1})"_s.arg(auth));

    QTEST(headerValue(request.headers, header), "value");
}

void tst_HttpRecipeProtocol::aSignatureCoversTheBodyThatLeaves()
{
    const QString recipe = uR"({"url":"https://a.example/p?s={{sign}}","body":{"t":"{{text}}"},
        "auth":{"type":"md5","data":"{{method}} {{path}} {{body}}"}})"_s;

    const HttpRequest request = encode(recipe, u"店+\""_s);

    const QByteArray digest
        = QCryptographicHash::hash(QByteArray("POST /p " + request.body), QCryptographicHash::Md5).toHex();
    QCOMPARE(request.url.query().toLatin1(), QByteArray("s=" + digest));
}

void tst_HttpRecipeProtocol::theEndpointStandsInForTheHost()
{
    Account own = account(uR"({"url":"https://a.example/v2/send?to={{to}}"})"_s);
    own.settings[u"endpoint"_s] = u"http://127.0.0.1:8080/proxy/"_s;

    QVERIFY(kHttp.check(own).ok());
    QCOMPARE(kHttp.encode(submission(), own, kNow, {}).value().url.toEncoded(),
             QByteArray("http://127.0.0.1:8080/proxy/v2/send?to=%2B8613800138000"));
}

void tst_HttpRecipeProtocol::answersAreJudgedByTheRecipesTest_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("reference");
    QTest::addColumn<QString>("code");

    QTest::newRow("as it should be") << 200 << QByteArray(R"({"code":0,"id":"m1"})") << u"ok"_s << u"m1"_s << QString();
    QTest::newRow("a number as text") << 200 << QByteArray(R"({"code":"0","id":12345678901})") << u"ok"_s
                                      << u"12345678901"_s << QString();
    QTest::newRow("without reference") << 200 << QByteArray(R"({"code":0})") << u"ok"_s << QString() << QString();
    QTest::newRow("refused") << 200 << QByteArray(R"({"code":17,"msg":"no"})") << u"request"_s << QString() << u"17"_s;
    QTest::newRow("nothing to compare") << 200 << QByteArray(R"({"status":"?"})") << u"in-doubt"_s << QString()
                                        << u"HTTP 200"_s;
    QTest::newRow("HTML") << 200 << QByteArray("<html>Welcome to the hotel</html>") << u"in-doubt"_s << QString()
                          << u"HTTP 200"_s;
    QTest::newRow("half a document") << 200 << QByteArray(R"({"code":0,"id":"m)") << u"in-doubt"_s << QString()
                                     << u"HTTP 200"_s;
    QTest::newRow("empty") << 200 << QByteArray() << u"in-doubt"_s << QString() << u"HTTP 200"_s;
    QTest::newRow("a 2xx that is not listed")
        << 206 << QByteArray(R"({"code":0,"id":"m1"})") << u"in-doubt"_s << QString() << u"0"_s;
    QTest::newRow("server error that says yes")
        << 500 << QByteArray(R"({"code":0,"id":"m1"})") << u"in-doubt"_s << QString() << u"0"_s;
    QTest::newRow("bad request") << 400 << QByteArray(R"({"code":9})") << u"request"_s << QString() << u"9"_s;
    QTest::newRow("credentials") << 401 << QByteArray() << u"account"_s << QString() << u"HTTP 401"_s;
    QTest::newRow("throttled") << 429 << QByteArray() << u"throttled"_s << QString() << u"HTTP 429"_s;
    QTest::newRow("redirected") << 302 << QByteArray() << u"in-doubt"_s << QString() << u"HTTP 302"_s;
}

void tst_HttpRecipeProtocol::answersAreJudgedByTheRecipesTest()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    const QString recipe = uR"({"url":"https://a.example/","ok":{"status":[200,201],"json":"$.code","equals":"0"},
        "reference":"$.id","error":{"code":"$.code","text":"$.msg"}})"_s;

    const ItemOutcome outcome = decode(recipe, status, body);

    QTEST(toString(outcome.outcome), "outcome");
    QTEST(outcome.reference, "reference");
    QTEST(outcome.code, "code");
}

void tst_HttpRecipeProtocol::withoutATestTheStatusDecides_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("outcome");

    QTest::newRow("2xx") << 200 << QByteArray(R"({"id":"m1"})") << u"ok"_s;
    QTest::newRow("2xx that cannot be read") << 202 << QByteArray("<html>") << u"ok"_s;
    QTest::newRow("4xx") << 422 << QByteArray() << u"request"_s;
    QTest::newRow("5xx") << 502 << QByteArray() << u"in-doubt"_s;
}

void tst_HttpRecipeProtocol::withoutATestTheStatusDecides()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);

    const QString recipe = uR"({"url":"https://a.example/"})"_s;

    QTEST(toString(decode(recipe, status, body).outcome), "outcome");
}

void tst_HttpRecipeProtocol::listedCodesMeanWhatTheListSays_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("outcome");

    QTest::newRow("recipient") << 200 << QByteArray(R"({"code":1})") << u"recipient"_s;
    QTest::newRow("not taken") << 200 << QByteArray(R"({"code":"busy"})") << u"retry"_s;
    QTest::newRow("unknown outcome") << 200 << QByteArray(R"({"code":99})") << u"in-doubt"_s;
    QTest::newRow("by status") << 503 << QByteArray() << u"throttled"_s;
    QTest::newRow("not listed") << 200 << QByteArray(R"({"code":2})") << u"request"_s;
}

void tst_HttpRecipeProtocol::listedCodesMeanWhatTheListSays()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    const QString recipe = uR"({"url":"https://a.example/","ok":{"json":"$.code","equals":0},"error":{"code":"$.code",
        "classes":{"1":"recipient","busy":"retry","99":"in-doubt","HTTP 503":"throttled"}}})"_s;

    QTEST(toString(decode(recipe, status, body).outcome), "outcome");
}

void tst_HttpRecipeProtocol::aMalformedRecipeIsRefusedWithItsPlace_data()
{
    QTest::addColumn<QString>("recipe");
    QTest::addColumn<QString>("where");

    QTest::newRow("no JSON") << u"{\"url\":\"https://a.example/\",\n  \"body\" \"x\"}"_s << u"line 2, column 11"_s;
    QTest::newRow("an unclosed field") << uR"({"url":"https://a.example/?t={{text"})"_s << u"url"_s;
    QTest::newRow("an unknown field") << uR"({"url":"https://a.example/","body":"{{txt}}"})"_s << u"body"_s;
    QTest::newRow("no address") << uR"({"body":"x"})"_s << u"url"_s;
    QTest::newRow("a field in the host") << uR"({"url":"https://{{from}}/x"})"_s << u"url"_s;
    QTest::newRow("a field that ends the host") << uR"({"url":"https://a.example{{from}}/x"})"_s << u"url"_s;
    QTest::newRow("another method") << uR"({"url":"https://a.example/","method":"DELETE"})"_s << u"method"_s;
    QTest::newRow("a body that is no JSON") << uR"({"url":"https://a.example/","body":"{\"a\":}"})"_s << u"body"_s;
    QTest::newRow("an unknown auth") << uR"({"url":"https://a.example/","auth":{"type":"magic"}})"_s << u"auth.type"_s;
    QTest::newRow("hmac without key") << uR"({"url":"https://a.example/","auth":{"type":"hmac","data":"x"}})"_s
                                      << u"auth.key"_s;
    QTest::newRow("a signature of itself")
        << uR"({"url":"https://a.example/","auth":{"type":"md5","data":"{{sign}}"}})"_s << u"auth.data"_s;
    QTest::newRow("a signature in what it covers")
        << uR"({"url":"https://a.example/","body":{"s":"{{sign}}"},"auth":{"type":"md5","data":"{{body}}"}})"_s
        << u"body"_s;
    QTest::newRow("a path that breaks off")
        << uR"({"url":"https://a.example/","reference":"$.a..b"})"_s << u"reference"_s;
    QTest::newRow("a test without value")
        << uR"({"url":"https://a.example/","ok":{"json":"$.code"}})"_s << u"ok.equals"_s;
    QTest::newRow("a status in words") << uR"({"url":"https://a.example/","ok":{"status":["ok"]}})"_s << u"ok.status"_s;
    QTest::newRow("an outcome we have not")
        << uR"({"url":"https://a.example/","error":{"classes":{"1":"bad"}}})"_s << u"error.classes.1"_s;
    QTest::newRow("a header of a wrong type") << uR"({"url":"https://a.example/","headers":["a"]})"_s << u"headers"_s;
}

void tst_HttpRecipeProtocol::aMalformedRecipeIsRefusedWithItsPlace()
{
    QFETCH(QString, recipe);

    const Status status = kHttp.check(account(recipe));

    QVERIFY(!status.ok());
    QTEST(status.error().where, "where");
    QCOMPARE(status.error().key, u"recipe"_s);
}

void tst_HttpRecipeProtocol::unknownKeysAreLeftAlone()
{
    const QString recipe = uR"({"url":"https://a.example/","x-note":{"a":1},"ok":{"status":200,"y":2}})"_s;

    QVERIFY(kHttp.check(account(recipe)).ok());
}

void tst_HttpRecipeProtocol::aMissingSecretIsNamed()
{
    const Status status = kHttp.check(
        account(uR"({"url":"https://a.example/","auth":{"type":"bearer","token":"{{secret.other}}"}})"_s));

    QVERIFY(!status.ok());
    QVERIFY(status.error().message.contains(u"other"_s));
}

void tst_HttpRecipeProtocol::pathsPointAtOneValue_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("found"); // "-" = refused

    QTest::newRow("a name") << u"$.a"_s << u"1"_s;
    QTest::newRow("an index") << u"$.list[1].id"_s << u"second"_s;
    QTest::newRow("a quoted name") << u"$['message-id']"_s << u"m"_s;
    QTest::newRow("a dashed name") << u"$.message-id"_s << u"m"_s;
    QTest::newRow("a truth") << u"$.ok"_s << u"true"_s;
    QTest::newRow("a fraction") << u"$.price"_s << u"0.05"_s;
    QTest::newRow("a long number") << u"$.long"_s << u"9007199254740993"_s;
    QTest::newRow("beyond the end") << u"$.list[9].id"_s << QString();
    QTest::newRow("through a text") << u"$.list[1].id.x"_s << QString();
    QTest::newRow("nowhere") << u"$.z"_s << QString();
    QTest::newRow("no dollar") << u"a"_s << u"-"_s;
    QTest::newRow("the whole") << u"$"_s << u"-"_s;
    QTest::newRow("many values") << u"$.list[*].id"_s << u"-"_s;
    QTest::newRow("open bracket") << u"$.list[1"_s << u"-"_s;
}

void tst_HttpRecipeProtocol::pathsPointAtOneValue()
{
    QFETCH(QString, path);
    const QJsonObject document = QJsonDocument::fromJson(R"({"a":1,"list":[{"id":"first"},{"id":"second"}],
        "message-id":"m","ok":true,"price":0.05,"long":9007199254740993})")
                                     .object();

    const Result<JsonPath> parsed = JsonPath::parse(path);

    QTEST(parsed ? scalarText(parsed->in(document)) : u"-"_s, "found");
}

QTEST_APPLESS_MAIN(tst_HttpRecipeProtocol)
#include "tst_HttpRecipeProtocol.moc"
