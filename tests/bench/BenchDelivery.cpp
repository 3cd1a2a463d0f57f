// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/Dispatcher.h"
#include "tests/bench/Benches.h"
#include "tests/core/delivery/DeliveryFixture.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace carillon::bench {

namespace {

/// Takes everything at once, as many recipients a call as its name says.
class InstantProtocol final : public Protocol
{
public:
    explicit InstantProtocol(int batch) { m_info = { .name = u"instant"_s, .batch = batch, .simulated = true }; }

    const ProtocolInfo &info() const override { return m_info; }
    Result<HttpRequest> encode(const Submission &, const Account &, UtcMs, const QByteArray &) const override
    {
        return HttpRequest{};
    }
    QList<ItemOutcome> decode(const Submission &submission, const HttpResponse &, const Account &) const override
    {
        QList<ItemOutcome> outcomes;
        for (const SubmissionItem &item : submission.items)
            outcomes.append({ .outcome = OutcomeClass::Ok, .reference = QString::fromLatin1(item.uid.toHex()) });
        return outcomes;
    }

private:
    ProtocolInfo m_info;
};

const Protocol *findInstant(QStringView name)
{
    static const InstantProtocol one(1);
    static const InstantProtocol hundred(100);
    return name == u"hundred" ? &hundred : &one;
}

class InstantPort final : public CallPort
{
public:
    void start(qint64 callId, qint64, int, const HttpRequest &) override { m_ended.push_back(callId); }
    void deliver(Dispatcher &dispatcher)
    {
        for (const qint64 callId : std::exchange(m_ended, {}))
            dispatcher.finished(callId, { CallResult::Kind::Answered, { .status = 200 } });
    }

private:
    std::vector<qint64> m_ended;
};

/// Messages a second from ready to settled, every attempt durable before its call.
double sendAll(const QString &protocol, int messages)
{
    const SystemClock clock;
    test::DeliveryFixture shop(clock);
    const qint64 gate = shop.addGateway(protocol, { { u"connections"_s, u"64"_s } }, findInstant);
    const qint64 sale = shop.addCampaign({ .gatewayId = gate, .messages = messages });
    shop.start(sale);
    auto db = Database::open({ shop.path() });
    Session session{ **db, shop.cipher(), clock };
    SystemRandom random;
    InstantPort port;
    const auto account = [](Session &, const Gateway &) { return Result<Account>(Account()); };
    Dispatcher dispatcher({ session, random, port, account, findInstant });
    test::DeliveryFixture::must(dispatcher.takeOver(u"bench"_s));
    const double took = seconds([&] {
        do {
            static_cast<void>(dispatcher.step());
            port.deliver(dispatcher);
        } while (!dispatcher.isIdle());
    });
    if (shop.counts(sale).accepted() != messages)
        qFatal("the benchmark lost messages");
    return messages / took;
}

/// What a sender gets that commits each row by itself, on this disk.
double commitEach()
{
    const SystemClock clock;
    test::DeliveryFixture shop(clock);
    shop.addCampaign({ .gatewayId = shop.addGateway(u"one"_s, {}, findInstant), .messages = 1'000 });
    auto db = Database::open({ shop.path() });
    Statement update(**db, u"UPDATE message SET state = 'ready', state_at = ? WHERE id = ?"_s);
    const double took = seconds([&] {
        for (qint64 id = 1; id <= 1'000; ++id)
            static_cast<void>(update.bind(id, id).run());
    });
    return 1'000 / took;
}

} // namespace

void benchDelivery(Table &table)
{
    QLoggingCategory::setFilterRules(u"carillon.*=false"_s);
    table.section(u"Delivery"_s);
    const double each = commitEach();
    table.ratio(u"durable sends, one recipient a call"_s, sendAll(u"one"_s, 20'000), u"a commit for each row"_s, each,
                2);
    table.limit(u"durable sends, 100 recipients a call"_s, sendAll(u"hundred"_s, 100'000), u"messages/s"_s, 100'000,
                false);
}

} // namespace carillon::bench
