// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/RandomSource.h"
#include "core/delivery/QtHttpTransport.h"
#include "core/gateways/KannelProtocol.h"
#include "core/http/HttpListener.h"

#include <QProcess>
#include <QStandardPaths>
#include <QStringDecoder>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QUdpSocket>

#include <memory>

using namespace carillon;
using namespace Qt::StringLiterals;

/// Codec, transport and listener against a real Kannel: what we send is what the message centre gets, and its reports
/// and inbound texts come back.
class tst_Kannel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void theMessageCentreGetsEveryTextAsItIs_data();
    void theMessageCentreGetsEveryTextAsItIs();
    void everyMessageOfARunIsReportedOnce();
    void aRefusalOfTheCentreIsReported();
    void aWrongPasswordIsTheAccountsFault();
    void anInboundTextArrives();

private:
    quint16 port(int which) const { return quint16(m_ports * 10 + which); }
    bool startProcess(QProcess &process, const QString &program, const QStringList &arguments);
    bool waitForPort(quint16 port) const;
    QByteArray centreLog() const;
    void handle(const IncomingRequest &request, const HttpResponder &responder);
    QList<ItemOutcome> send(const QList<SubmissionItem> &items, const Account &account);

    QTemporaryDir m_folder;
    int m_ports = 0;
    std::unique_ptr<HttpListener> m_listener;
    QProcess m_bearerbox;
    QProcess m_smsbox;
    QProcess m_centre;
    Account m_account;
    KannelProtocol m_protocol;
    QHash<QByteArray, QList<Receipt>> m_receipts; // by uid
    QList<IncomingText> m_replies;
};

namespace {

QString programPath(const QString &name)
{
    return QStandardPaths::findExecutable(name, { u"/usr/sbin"_s, u"/usr/local/sbin"_s });
}

// The fake driver writes UTF-16 with the most significant byte first, percent-encoded.
QString fromUcs2(QByteArray payload)
{
    QStringDecoder decoder(QStringDecoder::Utf16BE);
    return decoder(QByteArray::fromPercentEncoding(payload.replace('+', ' ')));
}

bool isFinal(const QList<Receipt> &receipts, ReceiptState state)
{
    return std::count_if(receipts.cbegin(), receipts.cend(),
                         [state](const Receipt &receipt) { return receipt.state == state; })
        == 1;
}

} // namespace

void tst_Kannel::initTestCase()
{
    if (programPath(u"bearerbox"_s).isEmpty() || programPath(u"smsbox"_s).isEmpty())
        QSKIP("Kannel is not installed (Debian: kannel).");
    m_ports = 2000 + int(QCoreApplication::applicationPid() % 1000);
    m_listener = std::make_unique<HttpListener>([this](const IncomingRequest &request, const QHostAddress &,
                                                       const HttpResponder &responder) { handle(request, responder); });
    const QString host = u"127.0.0.1:%1"_s.arg(m_listener->listen(QHostAddress::LocalHost, 0).value());

    const QString data = QLatin1StringView(CARILLON_TEST_DATA) + u"/kannel/"_s;
    QFile in(data + u"kannel.conf.in"_s);
    QVERIFY(in.open(QIODevice::ReadOnly));
    QByteArray text = in.readAll();
    text.replace("@DIR@", m_folder.path().toUtf8()).replace("@P@", QByteArray::number(m_ports));
    text.replace("@LISTENER@", host.toUtf8());
    QFile out(m_folder.filePath(u"kannel.conf"_s));
    QVERIFY(out.open(QIODevice::WriteOnly) && out.write(text) == text.size());
    out.close();

    QVERIFY(startProcess(m_bearerbox, programPath(u"bearerbox"_s), { out.fileName() }));
    QVERIFY(waitForPort(port(1)));
    QVERIFY(startProcess(m_centre, u"python3"_s,
                         { data + u"fakesmsc.py"_s, QString::number(port(2)), QString::number(port(5)),
                           m_folder.filePath(u"centre.log"_s) }));
    QVERIFY(startProcess(m_smsbox, programPath(u"smsbox"_s), { out.fileName() }));
    QVERIFY(waitForPort(port(4)));
    m_account = { .settings = { { u"endpoint"_s, u"http://127.0.0.1:%1"_s.arg(port(4)) },
                                { u"username"_s, u"tester"_s },
                                { u"from"_s, u"1069"_s },
                                { u"receipts-url"_s, u"http://"_s + host },
                                { u"gateway-id"_s, u"7"_s } },
                  .secrets = { { u"password"_s, "p&ss+w%rd" } } };
    QTRY_VERIFY(QFile::exists(m_folder.filePath(u"centre.log"_s)));
}

void tst_Kannel::cleanupTestCase()
{
    for (QProcess *process : { &m_smsbox, &m_centre, &m_bearerbox }) {
        process->kill();
        process->waitForFinished();
    }
}

bool tst_Kannel::startProcess(QProcess &process, const QString &program, const QStringList &arguments)
{
    process.setWorkingDirectory(m_folder.path());
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(program, arguments);
    return process.waitForStarted();
}

bool tst_Kannel::waitForPort(quint16 wanted) const
{
    return QTest::qWaitFor(
        [wanted] {
            QTcpSocket probe;
            probe.connectToHost(QHostAddress::LocalHost, wanted);
            return probe.waitForConnected(200);
        },
        20'000);
}

QByteArray tst_Kannel::centreLog() const
{
    QFile log(m_folder.filePath(u"centre.log"_s));
    return log.open(QIODevice::ReadOnly) ? log.readAll() : QByteArray();
}

void tst_Kannel::handle(const IncomingRequest &request, const HttpResponder &responder)
{
    if (request.path() == "/upstream")
        return responder.send(403, {}, "no");
    const HttpRequest incoming{ .method = request.method,
                                .url = QUrl::fromEncoded("http://127.0.0.1" + request.target) };
    const Result<Arrivals> arrivals = m_protocol.receive(incoming, m_account);
    if (!arrivals)
        return responder.send(403);
    for (const Receipt &receipt : arrivals->receipts)
        m_receipts[receipt.uid].append(receipt);
    m_replies += arrivals->replies;
    responder.send(200, {}, m_protocol.acknowledgement());
}

QList<ItemOutcome> tst_Kannel::send(const QList<SubmissionItem> &items, const Account &account)
{
    QtHttpTransport transport(16);
    QList<ItemOutcome> outcomes;
    for (const SubmissionItem &item : items) {
        const Submission submission{ .items = { item } };
        const HttpRequest request = m_protocol.encode(submission, account, 0, {}).value();
        transport.send(request, {}, [&, submission](const TransportResult &result) {
            outcomes.append(result.what == TransportResult::What::Answered
                                ? m_protocol.decode(submission, result.response, account)
                                : QList<ItemOutcome>{ { .detail = result.error } });
        });
    }
    [&] { QTRY_COMPARE_WITH_TIMEOUT(outcomes.size(), items.size(), 30'000); }();
    return outcomes;
}

void tst_Kannel::theMessageCentreGetsEveryTextAsItIs_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("coding");

    QTest::newRow("plain") << u"Hello a+b 100% & more"_s << QByteArray("text");
    QTest::newRow("beyond ASCII") << u"5€ à la carte {ok}"_s << QByteArray("text");
    QTest::newRow("Chinese") << u"【店】5折+1，回T退订"_s << QByteArray("ucs-2");
    QTest::newRow("emoji") << u"👨‍👩‍👧 🎉"_s << QByteArray("ucs-2");
    QTest::newRow("lines") << u"一\n二"_s << QByteArray("ucs-2");
}

void tst_Kannel::theMessageCentreGetsEveryTextAsItIs()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, coding);
    const auto before = centreLog().size();

    const QList<ItemOutcome> outcomes = send({ { newUid(), u"+8613800138000"_s, text } }, m_account);

    QCOMPARE(toString(outcomes.value(0).outcome), u"ok"_s);
    QTRY_VERIFY(centreLog().mid(before).endsWith('\n'));
    const QByteArray start = "1069 +8613800138000 " + coding + ' ';
    const QByteArray line = centreLog().mid(before).chopped(1);
    QVERIFY2(line.startsWith(start), line.constData());
    QCOMPARE(coding == "text" ? QString::fromUtf8(line.mid(start.size())) : fromUcs2(line.mid(start.size())), text);
}

void tst_Kannel::everyMessageOfARunIsReportedOnce()
{
    QList<SubmissionItem> items;
    for (int i = 0; i < 300; ++i)
        items.append({ newUid(), u"+86138%1"_s.arg(i, 8, 10, QChar(u'0')),
                       i % 3 == 0 ? QString(200, u'a') : u"【店】第%1条"_s.arg(i) });

    const QList<ItemOutcome> outcomes = send(items, m_account);

    for (const ItemOutcome &outcome : outcomes)
        QCOMPARE(toString(outcome.outcome), u"ok"_s);
    const auto delivered
        = [&](const SubmissionItem &item) { return isFinal(m_receipts.value(item.uid), ReceiptState::Delivered); };
    QTRY_VERIFY_WITH_TIMEOUT(std::all_of(items.cbegin(), items.cend(), delivered), 30'000);
}

void tst_Kannel::aRefusalOfTheCentreIsReported()
{
    const SubmissionItem item{ newUid(), u"+8881"_s, u"Hello"_s };

    const QList<ItemOutcome> outcomes = send({ item }, m_account);

    QCOMPARE(toString(outcomes.value(0).outcome), u"ok"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isFinal(m_receipts.value(item.uid), ReceiptState::Undelivered), 15'000);
    QVERIFY(m_receipts[item.uid].last().code.startsWith(u"16"_s));
}

void tst_Kannel::aWrongPasswordIsTheAccountsFault()
{
    Account wrong = m_account;
    wrong.secrets[u"password"_s] = "guess";

    const QList<ItemOutcome> outcomes = send({ { newUid(), u"+8613800138000"_s, u"Hello"_s } }, wrong);

    QCOMPARE(toString(outcomes.value(0).outcome), u"account"_s);
    QCOMPARE(outcomes[0].detail, u"Authorization failed for sendsms"_s);
}

void tst_Kannel::anInboundTextArrives()
{
    QUdpSocket phone;
    phone.writeDatagram("8613800138000 1069 ucs2 %90%00%8B%A2%00%20%00%2B\n", QHostAddress::LocalHost, port(5));

    QTRY_COMPARE_WITH_TIMEOUT(m_replies.size(), 1, 15'000);
    QCOMPARE(m_replies[0].text, u"退订 +"_s);
    QCOMPARE(m_replies[0].from, u"8613800138000"_s);
    QVERIFY(!m_replies[0].key.isEmpty());
}

QTEST_GUILESS_MAIN(tst_Kannel)
#include "tst_Kannel.moc"
