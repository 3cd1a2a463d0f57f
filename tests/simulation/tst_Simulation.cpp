// SPDX-License-Identifier: GPL-3.0-or-later
#include "../core/delivery/DeliveryFixture.h"
#include "SimGateway.h"
#include "core/contacts/SuppressionStore.h"
#include "core/delivery/Dispatcher.h"

#include <QLoggingCategory>
#include <QTest>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr UtcMs kMorning = 1'764'032'340'000; // 2025-11-25T00:59Z, 08:59 in Shanghai

/// One run: the real dispatcher on a virtual clock, a simulated gateway, and faults, all from one seed.
class Run
{
public:
    Run(DeliveryFixture &shop, ManualClock &clock, quint64 seed)
        : m_shop(shop)
        , m_clock(clock)
        , m_random(seed)
        , m_gateway(clock, m_random)
    {
        clear();
        m_gateway.setJudge([this](const QByteArray &uid) { return judge(uid); });
        const qint64 rate = m_random.below(2) ? 20 + static_cast<qint64>(m_random.below(80)) : 0;
        const int connections = 1 + static_cast<int>(m_random.below(5));
        m_gateway.setRate(rate, connections);
        QMap<QString, QString> settings{ { u"connections"_s, QString::number(connections) } };
        if (rate > 0)
            settings.insert(u"rate"_s, u"%1/s"_s.arg(rate));
        m_gatewayId = shop.addGateway(u"sim"_s, settings, findSimProtocol);
        addCampaigns();
    }

    QStringList play()
    {
        begin();
        for (int round = 0; round < 250 && problems().isEmpty(); ++round) {
            misfortune();
            advance();
        }
        m_gateway.setFaults(Faults::none());
        resumeAll();
        // Retries wait up to five minutes: half an hour is enough for everything.
        const UtcMs end = m_clock.now() + 30LL * 60 * 1000;
        while (m_clock.now() < end && problems().isEmpty() && !everythingIsSettled())
            advance();
        checkBooks();
        return problems();
    }

    int doubts() const { return m_doubts; }
    int kills() const { return m_kills; }

private:
    void clear()
    {
        for (const char *table : { "attempt", "gateway_call", "receipt", "reply", "message", "campaign", "suppression",
                                   "consent_record", "lane_lease", "gateway" })
            DeliveryFixture::must(m_shop.session().db.execute(u"DELETE FROM "_s + QLatin1String(table)));
    }

    void addCampaigns()
    {
        const UtcMs over = m_clock.now() + 20'000;
        m_campaigns.append(m_shop.addCampaign({ .name = u"Sale"_s, .gatewayId = m_gatewayId, .messages = 60 }));
        m_campaigns.append(m_shop.addCampaign(
            { .name = u"Codes"_s, .kind = u"code"_s, .gatewayId = m_gatewayId, .messages = 20, .firstNumber = 100 }));
        m_campaigns.append(m_shop.addCampaign({ .name = u"Day"_s,
                                                .gatewayId = m_gatewayId,
                                                .messages = 20,
                                                .hours = u"09:00-20:00"_s,
                                                .firstNumber = 200 }));
        m_campaigns.append(m_shop.addCampaign({ .name = u"Short"_s,
                                                .gatewayId = m_gatewayId,
                                                .messages = 30,
                                                .ratePerHour = 3600,
                                                .usefulUntil = over,
                                                .firstNumber = 300 }));
        for (const qint64 id : m_campaigns)
            m_shop.start(id);
    }

    void begin()
    {
        auto opened = Database::open({ m_shop.path() });
        m_db = std::move(*opened);
        DeliveryFixture::must(m_db->execute(u"PRAGMA synchronous=OFF"_s));
        m_session = std::make_unique<Session>(Session{ *m_db, m_shop.cipher(), m_clock });
        m_gateway.revive();
        const auto account = [](Session &, const Gateway &gateway) {
            return Result<Account>(Account{ gateway.settings, {} });
        };
        m_dispatcher = std::make_unique<Dispatcher>(
            Dispatcher::Parts{ *m_session, m_random, m_gateway, account, findSimProtocol });
        const qint64 before = inDoubt();
        DeliveryFixture::must(m_dispatcher->takeOver(u"sim"_s));
        if (inDoubt() - before > m_onTheWire)
            m_problems.append(u"more in doubt than there was on the wire"_s);
        m_doubts += static_cast<int>(inDoubt() - before);
        m_onTheWire = 0;
        m_wake = m_clock.steady();
    }

    /// Armed messages at this instant are the bound of doubt; those that never left count too.
    void kill()
    {
        ++m_kills;
        m_onTheWire = static_cast<int>(m_shop.number(u"SELECT COUNT(*) FROM message WHERE state = 'armed'"_s));
        m_gateway.forgetCalls();
        m_dispatcher.reset();
        m_session.reset();
        m_db.reset();
        m_clock.advance(std::chrono::milliseconds(m_random.below(5'000)));
        begin();
    }

    void misfortune()
    {
        switch (m_random.below(40)) {
        case 0: return kill();
        case 1: return m_gateway.dieAfter(static_cast<int>(m_random.below(3))); // amid the calls of a round
        case 2: {
            const auto control = SendingControl(m_shop.session()).pause(anyCampaign());
            return static_cast<void>(control);
        }
        case 3: return resumeAll();
        case 4: return suppress();
        case 5: return m_clock.jumpTo(m_clock.now() + static_cast<UtcMs>(m_random.below(20'000)) - 10'000);
        case 6: return breakDisk();
        case 7:
            if (m_random.below(8) == 0)
                static_cast<void>(SendingControl(m_shop.session()).stop(anyCampaign()));
            return;
        default: return;
        }
    }

    void advance()
    {
        std::chrono::nanoseconds next = m_wake;
        if (const auto event = m_gateway.nextEvent())
            next = std::min(next, *event);
        if (next > m_clock.steady())
            m_clock.advance(next - m_clock.steady());
        m_clock.advance(std::chrono::microseconds(m_random.below(3'000))); // timers come late
        m_gateway.deliver([this](qint64 id, const CallResult &result) { m_dispatcher->finished(id, result); });
        const auto wait = m_dispatcher->step();
        m_wake = m_clock.steady() + (wait ? *wait : std::chrono::nanoseconds(1s));
        if (m_gateway.hasDied())
            kill();
    }

    /// The disk fails for one round, and is well again.
    void breakDisk()
    {
        DeliveryFixture::must(m_db->execute(u"PRAGMA query_only=ON"_s));
        m_gateway.deliver([this](qint64 id, const CallResult &result) { m_dispatcher->finished(id, result); });
        static_cast<void>(m_dispatcher->step());
        DeliveryFixture::must(m_db->execute(u"PRAGMA query_only=OFF"_s));
    }

    void suppress()
    {
        const int number = static_cast<int>(m_random.below(60));
        static_cast<void>(
            SuppressionStore(m_shop.session()).add(DeliveryFixture::phoneOf(number), u"by-hand"_s, u"test"_s));
    }

    void resumeAll()
    {
        for (const qint64 id : m_campaigns)
            static_cast<void>(SendingControl(m_shop.session()).resume(id));
    }

    qint64 anyCampaign() { return m_campaigns.at(static_cast<qsizetype>(m_random.below(m_campaigns.size()))); }
    qint64 inDoubt() { return m_shop.number(u"SELECT COUNT(*) FROM message WHERE state = 'inDoubt'"_s); }

    /// Whether the message may leave at this very moment.
    QString judge(const QByteArray &uid)
    {
        Statement row(m_shop.session().db,
                      u"SELECT c.state, c.hours, m.zones, m.useful_until, m.state, (SELECT COUNT(*) FROM suppression s "
                      "WHERE s.phone_index = m.phone_index) FROM message m JOIN campaign c ON c.id = m.campaign_id "
                      "WHERE m.uid = ?"_s);
        row.bind(uid);
        if (!row.next())
            return u"an unknown message was sent"_s;
        if (row.text(4) != u"armed")
            return u"sent in state "_s + row.text(4);
        if (row.text(0) != u"sending")
            return u"sent while the campaign was "_s + row.text(0);
        if (row.int32(5) > 0)
            return u"sent to a suppressed number"_s;
        if (!row.isNull(3) && m_clock.now() >= row.int64(3))
            return u"sent after its useful time"_s;
        const auto next = nextAllowed(m_clock.now(), *parseDayHours(row.text(1)), { row.text(2) });
        return next && *next <= m_clock.now() ? QString() : u"sent outside its hours"_s;
    }

    bool everythingIsSettled()
    {
        return m_dispatcher->callsInFlight() == 0
            && m_shop.number(u"SELECT COUNT(*) FROM message m JOIN campaign c ON c.id = m.campaign_id WHERE c.state <> "
                             "'stopped' AND m.state IN ('planned', 'ready', 'held', 'claimed', 'armed', 'retryWait')"_s)
            == 0
            && m_dispatcher->isIdle();
    }

    void checkBooks()
    {
        if (!everythingIsSettled())
            m_problems.append(u"something still waits long after the faults stopped"_s);
        for (const qint64 id : m_campaigns) {
            for (const MessageRow &row : m_shop.messages(id))
                checkMessage(row);
            const MessageCounts counts = m_shop.counts(id);
            for (const CampaignLive &live : m_dispatcher->snapshot().campaigns) {
                if (live.id == id && !(live.counts == counts))
                    m_problems.append(u"the counters of %1 are not what a recount gives"_s.arg(live.name));
            }
        }
    }

    void checkMessage(const MessageRow &row)
    {
        const bool taken = m_gateway.taken().contains(row.uid);
        const bool saysAccepted = row.state == MessageState::Accepted || row.state == MessageState::Delivered
            || row.state == MessageState::Undelivered || row.state == MessageState::Expired;
        // An answer of 200 that cannot be read counts as accepted, whatever it meant.
        if (saysAccepted && !taken && !m_gateway.refused().contains(row.uid))
            m_problems.append(u"message %1 counts as accepted, and the gateway never took it"_s.arg(row.id));
        if (taken && !saysAccepted && row.state != MessageState::InDoubt)
            m_problems.append(u"message %1 was taken and is %2"_s.arg(row.id).arg(toString(row.state)));
    }

    QStringList problems() const { return m_problems + m_gateway.complaints(); }

    DeliveryFixture &m_shop;
    ManualClock &m_clock;
    SeededRandom m_random;
    SimGateway m_gateway;
    qint64 m_gatewayId = 0;
    QList<qint64> m_campaigns;
    std::unique_ptr<Database> m_db;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Dispatcher> m_dispatcher;
    std::chrono::nanoseconds m_wake{ 0 };
    int m_onTheWire = 0;
    int m_doubts = 0;
    int m_kills = 0;
    QStringList m_problems;
};

} // namespace

/// Thousands of possible days of a dispatcher. A seed that fails is printed and replays:
/// `CARILLON_SIM_FIRST=1234 CARILLON_SIM_SEEDS=1 tst_Simulation`.
class tst_Simulation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"carillon.*=false"_s); }

    void promisesHoldThroughCrashesLostAnswersAndStorms_data()
    {
        constexpr quint64 kChunk = 25;
        const quint64 first = qEnvironmentVariable("CARILLON_SIM_FIRST", u"1"_s).toULongLong();
        const quint64 end = first + qEnvironmentVariable("CARILLON_SIM_SEEDS", u"100"_s).toULongLong();
        QTest::addColumn<quint64>("from");
        QTest::addColumn<quint64>("to");
        for (quint64 from = first; from < end; from += kChunk) {
            const quint64 to = std::min(from + kChunk, end);
            QTest::addRow("seeds %llu to %llu", from, to - 1) << from << to;
        }
    }
    void promisesHoldThroughCrashesLostAnswersAndStorms()
    {
        QFETCH(quint64, from);
        QFETCH(quint64, to);
        ManualClock clock(kMorning);
        DeliveryFixture shop(clock);
        for (quint64 seed = from; seed < to; ++seed) {
            clock.jumpTo(kMorning);
            Run run(shop, clock, seed);
            const QStringList problems = run.play();
            m_kills += run.kills();
            m_doubts += run.doubts();
            QVERIFY2(problems.isEmpty(), qPrintable(u"seed %1: %2"_s.arg(seed).arg(problems.mid(0, 5).join(u"; "))));
        }
    }

    void cleanupTestCase()
    {
        qInfo("%d kills, %d messages left in doubt by them", m_kills, m_doubts);
        QVERIFY(m_kills > 0); // else it has shown nothing
    }

private:
    int m_kills = 0;
    int m_doubts = 0;
};

QTEST_GUILESS_MAIN(tst_Simulation)
#include "tst_Simulation.moc"
