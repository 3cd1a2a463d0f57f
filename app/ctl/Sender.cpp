// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Sender.h"

#include "core/base/Times.h"
#include "core/campaigns/Workflow.h"

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

constexpr qint64 kTellEveryMs = 1000;

QJsonObject toJson(UtcMs at, const CampaignLive &campaign)
{
    const MessageCounts &counts = campaign.counts;
    QJsonObject object{ { u"event"_s, u"progress"_s },
                        { u"at"_s, toRfc3339(at) },
                        { u"campaign"_s, campaign.name },
                        { u"state"_s, campaign.state },
                        { u"planned"_s, counts.planned() },
                        { u"waiting"_s, counts.waiting() },
                        { u"accepted"_s, counts.accepted() },
                        { u"delivered"_s, counts.delivered() },
                        { u"undelivered"_s, counts.undelivered() },
                        { u"noReceipt"_s, counts.noReceipt() },
                        { u"failed"_s, counts.failed() },
                        { u"inDoubt"_s, counts.inDoubt() },
                        { u"cancelled"_s, counts.cancelled() },
                        { u"rate"_s, campaign.ratePerSecond },
                        { u"eta"_s, campaign.eta ? QJsonValue(toRfc3339(*campaign.eta)) : QJsonValue() } };
    if (!campaign.reason.isEmpty())
        object.insert(u"reason"_s, campaign.reason);
    return object;
}

} // namespace

Sender::Sender(Workspace &workspace, Tell tell)
    : m_clock(workspace.clock())
    , m_tell(std::move(tell))
    , m_engine(workspace.databaseConfig(), workspace.cipher(), workspace.clock(), workspace.secrets())
{
    m_engine.addEverySecond([](Session &session) -> Status {
        const Result<QStringList> started = Workflow::startDue(session);
        return started ? Status() : Status(started.error());
    });
    connect(&m_engine, &SendingEngine::snapshot, this, &Sender::handleSnapshot);
    connect(&m_engine, &SendingEngine::failed, this, &Sender::handleFailure);
    connect(&m_engine, &SendingEngine::idle, this, [this] {
        m_tell({ { u"event"_s, u"idle"_s }, { u"at"_s, toRfc3339(m_clock.now()) } });
        Q_EMIT idle();
    });
}

Sender::~Sender() = default;

void Sender::start()
{
    m_engine.start();
}

void Sender::handleSnapshot(const LiveSnapshot &snapshot)
{
    if (m_dispatching != snapshot.dispatching) {
        m_dispatching = snapshot.dispatching;
        m_tell({ { u"event"_s, snapshot.dispatching ? u"sending"_s : u"watching"_s },
                 { u"at"_s, toRfc3339(snapshot.at) } });
    }
    if (snapshot.at - m_toldAt < kTellEveryMs && !snapshot.idle)
        return;
    m_toldAt = snapshot.at;
    for (const CampaignLive &campaign : snapshot.campaigns)
        m_tell(toJson(snapshot.at, campaign));
}

void Sender::handleFailure(const Error &error)
{
    m_failure = error;
    Q_EMIT failed();
}

} // namespace carillon
