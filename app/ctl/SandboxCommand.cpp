// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/EventLoop.h"
#include "app/ctl/Families.h"
#include "core/http/HttpListener.h"
#include "core/sandbox/SandboxServer.h"

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

class RunSandbox
{
public:
    void describe(Options options)
    {
        options.value("--listen", m_listen, "Address and port (default 127.0.0.1:9900; port 0 = a free one)");
        options.value("--latency", m_latency, "Wait before each answer, e.g. 50ms");
        options.value("--reject", m_reject, "Share that is refused with a recipient code, e.g. 1%");
        options.value("--throttle", m_throttle, "Answer 429 above this rate, e.g. 100/s");
        options.value("--drop", m_drop, "Share that is accepted, whose connection then closes without an answer");
        options.value("--receipts", m_receipts, "Share that gets a receipt (default 100%)");
        options.value("--undelivered", m_undelivered, "Share of the receipts that say undelivered");
        options.value("--log", m_options.logFile, "Append an NDJSON line for each accepted message to this file");
        options.flag("--until-stdin-ends", m_untilStdinEnds, "End when stdin does, for programs that start one");
        options.number("--seed", m_seed, "Decides by chance what is refused and reported");
    }

    Outcome run(Context &context)
    {
        CARILLON_TRY(readOptions());
        const Result<ListenAddress> address = parseListenAddress(m_listen);
        if (!address)
            return address.error();
        SandboxServer server(m_options, context.clock());
        const Result<quint16> port = server.start(address->host, address->port);
        if (!port)
            return port.error();
        context.out.event(
            { { u"listening"_s, u"http://%1:%2"_s.arg(hostInUrl(address->host)).arg(*port) }, { u"port"_s, *port } });
        (void)context.out.flush();
        if (m_untilStdinEnds)
            quitWhenStdinEnds();
        runUntilInterrupted();
        const SandboxServer::Counters &counters = server.counters();
        context.out.event({ { u"calls"_s, counters.calls },
                            { u"accepted"_s, counters.accepted },
                            { u"refused"_s, counters.refused },
                            { u"throttled"_s, counters.throttled },
                            { u"dropped"_s, counters.dropped } });
        return Exit::Done;
    }

private:
    static QString hostInUrl(const QHostAddress &host)
    {
        return host.protocol() == QAbstractSocket::IPv6Protocol ? u'[' + host.toString() + u']' : host.toString();
    }

    template <typename Value>
    static Status read(const char *option, const QString &text, Result<Value> (*parse)(const QString &), Value &target)
    {
        if (text.isEmpty())
            return {};
        Result<Value> value = parse(text);
        if (!value) {
            Error error = value.error();
            error.code = Error::Code::InvalidArgument;
            error.where = QString::fromLatin1(option);
            return error;
        }
        target = *value;
        return {};
    }

    Status readOptions()
    {
        m_options.seed = quint64(m_seed);
        CARILLON_TRY(read("--latency", m_latency, parseLatency, m_options.latency));
        CARILLON_TRY(read("--reject", m_reject, parseShare, m_options.reject));
        CARILLON_TRY(read("--throttle", m_throttle, parseThrottle, m_options.perSecond));
        CARILLON_TRY(read("--drop", m_drop, parseShare, m_options.drop));
        CARILLON_TRY(read("--receipts", m_receipts, parseShare, m_options.receipts));
        return read("--undelivered", m_undelivered, parseShare, m_options.undelivered);
    }

    SandboxOptions m_options;
    QString m_listen = u"127.0.0.1:9900"_s;
    QString m_latency;
    QString m_reject;
    QString m_throttle;
    QString m_drop;
    QString m_receipts;
    QString m_undelivered;
    int m_seed = 1;
    bool m_untilStdinEnds = false;
};

} // namespace

void addSandboxCommand(const Commands &commands)
{
    commands.add<RunSandbox>("sandbox", "A simulated provider over real HTTP; needs no workspace");
}

} // namespace carillon
