// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/HttpClientConnection.h"

#include "core/gateways/Settings.h"

#include <QNetworkProxy>
#include <QSslError>
#include <QSslSocket>

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

using std::chrono::seconds;

// Shorter than the 5 s after which common servers close an idle connection: a request must not meet their FIN halfway.
constexpr seconds kIdle{ 4 };

bool breaksLine(const QByteArray &text)
{
    return text.contains('\r') || text.contains('\n') || text.contains('\0');
}

bool isSafe(const HttpRequest &request)
{
    return !breaksLine(request.method) && !request.url.host().isEmpty()
        && std::none_of(request.headers.cbegin(), request.headers.cend(), [](const auto &header) {
               return breaksLine(header.first) || breaksLine(header.second) || header.first.contains(':');
           });
}

QByteArray hostHeader(const Origin &origin)
{
    const QString host = origin.host.contains(u':') ? QString(u'[' + origin.host + u']') : origin.host;
    const bool usual = origin.port == (origin.secure ? 443 : 80);
    return usual ? host.toLatin1() : host.toLatin1() + ':' + QByteArray::number(origin.port);
}

QByteArray headOf(const HttpRequest &request, const Origin &origin)
{
    const QString path = request.url.path(QUrl::FullyEncoded);
    QByteArray head = request.method + ' ' + (path.isEmpty() ? QByteArray("/") : path.toLatin1());
    if (request.url.hasQuery())
        head += '?' + request.url.query(QUrl::FullyEncoded).toLatin1();
    head += " HTTP/1.1\r\nHost: " + hostHeader(origin) + "\r\nUser-Agent: Carillon\r\nAccept-Encoding: identity\r\n";
    for (const auto &[name, value] : request.headers)
        head += name + ": " + value + "\r\n";
    if (request.method != "GET" || !request.body.isEmpty())
        head += "Content-Length: " + QByteArray::number(request.body.size()) + "\r\n";
    return head + "\r\n";
}

// Socket messages may name addresses, but never paths or queries; ours are plainer.
QString wordsFor(QAbstractSocket::SocketError error, const QTcpSocket &socket)
{
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError: return u"The host refused the connection."_s;
    case QAbstractSocket::RemoteHostClosedError: return u"The host closed the connection without an answer."_s;
    case QAbstractSocket::HostNotFoundError: return u"The host name is unknown."_s;
    case QAbstractSocket::SslHandshakeFailedError:
        return u"No secure connection could be agreed: %1."_s.arg(socket.errorString());
    case QAbstractSocket::ProxyAuthenticationRequiredError: return u"The proxy asks for a password."_s;
    default: return u"The connection failed: %1."_s.arg(socket.errorString());
    }
}

QNetworkProxy proxyFor(const Origin &origin)
{
    if (isLocalHost(origin.host))
        return QNetworkProxy::NoProxy;
    const QNetworkProxyQuery query(origin.host, origin.port, origin.secure ? u"https"_s : u"http"_s);
    for (const QNetworkProxy &proxy : QNetworkProxyFactory::systemProxyForQuery(query)) {
        if (proxy.type() == QNetworkProxy::NoProxy || proxy.capabilities().testFlag(QNetworkProxy::TunnelingCapability))
            return proxy;
    }
    return QNetworkProxy::NoProxy;
}

} // namespace

Origin Origin::of(const QUrl &url)
{
    const bool secure = url.scheme() != u"http"_s;
    return { secure, url.host(QUrl::FullyEncoded), quint16(url.port(secure ? 443 : 80)) };
}

HttpClientConnection::HttpClientConnection(Ended ended, QObject *parent)
    : QObject(parent)
    , m_ended(std::move(ended)) { }

HttpClientConnection::~HttpClientConnection()
{
    closeSocket();
}

void HttpClientConnection::start(Call call)
{
    Q_ASSERT(!isBusy());
    m_call = std::move(call);
    m_parser = {};
    m_handedOver = false;
    m_phase = Phase::Connecting;
    m_phaseSince = std::chrono::steady_clock::now();
    if (!isSafe(m_call.request))
        return fail(u"The request holds a line break where none may stand."_s);
    const Origin origin = Origin::of(m_call.request.url);
    if (!origin.secure && !isLocalHost(origin.host))
        return fail(u"The address is not on the local network and not https."_s);
    if (reuse(origin))
        writeRequest();
    else
        open(origin);
}

// A look at the socket first: a close by the server that waits there is noticed before the request leaves.
bool HttpClientConnection::reuse(const Origin &origin)
{
    if (m_socket && m_origin == origin) {
        const QSignalBlocker quiet(m_socket.get());
        const bool unexpected = m_socket->waitForReadyRead(0);
        if (!unexpected && m_socket->state() == QAbstractSocket::ConnectedState)
            return true;
    }
    closeSocket();
    return false;
}

void HttpClientConnection::open(const Origin &origin)
{
    if (origin != m_origin)
        m_session.clear();
    m_origin = origin;
    if (origin.secure)
        return openSecure(origin);
    m_socket.reset(new QTcpSocket(this));
    m_socket->setProxy(proxyFor(origin));
    connect(m_socket.get(), &QTcpSocket::connected, this, &HttpClientConnection::writeRequest);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &HttpClientConnection::readMore);
    connect(m_socket.get(), &QTcpSocket::errorOccurred, this, &HttpClientConnection::handleFailure);
    m_socket->connectToHost(origin.host, origin.port);
}

void HttpClientConnection::openSecure(const Origin &origin)
{
    auto *socket = new QSslSocket(this);
    m_socket.reset(socket);
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setSslOption(QSsl::SslOptionDisableSessionPersistence, false);
    configuration.setSessionTicket(m_session);
    socket->setSslConfiguration(configuration);
    socket->setPeerVerifyMode(QSslSocket::VerifyPeer);
    socket->setProxy(proxyFor(origin));
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(socket, &QSslSocket::encrypted, this, &HttpClientConnection::writeRequest);
    connect(socket, &QSslSocket::readyRead, this, &HttpClientConnection::readMore);
    connect(socket, &QSslSocket::errorOccurred, this, &HttpClientConnection::handleFailure);
    connect(socket, &QSslSocket::newSessionTicketReceived, this,
            [this, socket] { m_session = socket->sslConfiguration().sessionTicket(); });
    socket->connectToHostEncrypted(origin.host, origin.port);
}

void HttpClientConnection::writeRequest()
{
    if (m_phase != Phase::Connecting)
        return;
    m_phase = Phase::Waiting;
    m_phaseSince = std::chrono::steady_clock::now();
    m_handedOver = true; // from here on nobody can prove that nothing left
    m_socket->write(headOf(m_call.request, m_origin) + m_call.request.body);
    m_socket->flush();
}

void HttpClientConnection::readMore()
{
    if (m_phase != Phase::Waiting)
        return closeSocket(); // bytes that nobody asked for
    m_parser.append(m_socket->readAll());
    switch (m_parser.next()) {
    case HttpResponseParser::State::NeedMore: return;
    case HttpResponseParser::State::Complete: return handleAnswer();
    case HttpResponseParser::State::Broken: return fail(u"The answer is no HTTP."_s);
    }
    Q_UNREACHABLE();
}

void HttpClientConnection::handleAnswer()
{
    const bool written = m_socket->bytesToWrite() == 0;
    const auto promised = m_parser.keepAliveSeconds();
    const auto idle = promised ? std::clamp(seconds(*promised - 1), seconds(0), kIdle) : kIdle;
    if (!m_parser.keepsAlive() || !written || idle.count() == 0)
        closeSocket();
    m_idleUntil = std::chrono::steady_clock::now() + idle;
    end({ .what = TransportResult::What::Answered, .response = m_parser.response() });
}

void HttpClientConnection::handleFailure(QAbstractSocket::SocketError error)
{
    if (m_phase == Phase::Idle || m_phase == Phase::Ending)
        return closeSocket();
    if (m_phase == Phase::Waiting) {
        m_parser.append(m_socket->readAll());
        const bool orderly = error == QAbstractSocket::RemoteHostClosedError;
        if ((orderly ? m_parser.closed() : m_parser.next()) == HttpResponseParser::State::Complete)
            return handleAnswer();
    }
    fail(m_parser.hasStarted() ? u"The connection ended inside the answer."_s : wordsFor(error, *m_socket));
}

void HttpClientConnection::fail(const QString &why)
{
    closeSocket();
    end({ .what = m_handedOver ? TransportResult::What::Lost : TransportResult::What::NotSent, .error = why });
}

// Queued, so that a call which fails at once does not call back from inside send().
void HttpClientConnection::end(TransportResult result)
{
    m_phase = Phase::Ending;
    QMetaObject::invokeMethod(
        this,
        [this, result = std::move(result)] {
            const HttpTransport::Callback done = std::exchange(m_call, {}).done;
            m_phase = Phase::Idle;
            m_ended(done, result);
        },
        Qt::QueuedConnection);
}

void HttpClientConnection::closeSocket()
{
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    m_socket->abort();
    m_socket.reset(); // later: we may be inside one of its signals
}

milliseconds HttpClientConnection::limitOfPhase() const
{
    if (m_phase == Phase::Connecting)
        return m_call.deadlines.connect;
    return m_parser.hasStarted() ? m_call.deadlines.total : m_call.deadlines.firstByte;
}

void HttpClientConnection::checkDeadlines(Instant now)
{
    if (m_phase == Phase::Idle && m_socket && now >= m_idleUntil)
        closeSocket();
    if (m_phase != Phase::Connecting && m_phase != Phase::Waiting)
        return;
    if (now - m_phaseSince < limitOfPhase() && now - m_call.since < m_call.deadlines.total)
        return;
    closeSocket();
    if (m_handedOver)
        end({ .what = TransportResult::What::TimedOut, .error = u"The answer did not come in time."_s });
    else
        end({ .what = TransportResult::What::NotSent, .error = u"The host could not be reached in time."_s });
}

} // namespace carillon
