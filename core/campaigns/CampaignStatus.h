// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Money.h"
#include "core/campaigns/Campaign.h"
#include "core/storage/Session.h"

#include <QJsonObject>

namespace carillon {

/// Where a campaign stands. The sums always add up:
/// planned = holdout + waiting + accepted + failed + inDoubt + cancelled, accepted = delivered + undelivered +
/// noReceipt.
struct CampaignStatus
{
    CampaignState state = CampaignState::Draft;
    QString stateReason = {};
    qint64 planned = 0;
    qint64 excluded = 0;
    qint64 holdout = 0;
    qint64 waiting = 0;
    qint64 accepted = 0;
    qint64 delivered = 0;
    qint64 undelivered = 0; ///< Expired ones included.
    qint64 noReceipt = 0;
    qint64 failed = 0;
    qint64 inDoubt = 0;
    qint64 cancelled = 0; ///< Those suppressed or out of date since the plan included.
    qint64 segments = 0; ///< Of what was handed over or still may be: waiting, accepted and in doubt.
    std::optional<Money> price = {}; ///< Of the same; nothing when no price is set.
    double perSecond = 0; ///< Messages accepted a second, over the last ten seconds.
    std::optional<UtcMs> eta = {}; ///< When the last one leaves at that pace, or at the set pace before there is one.

    bool addsUp() const;
};

/// As `carillonctl campaigns status` prints it.
QJsonObject toJson(const CampaignStatus &status);

/// The proof of a campaign's books, recomputed from the messages themselves.
struct CampaignCertificate
{
    QString campaign = {};
    int revision = 0;
    CampaignStatus status = {};
    bool sumsAddUp = false;
    bool planUnchanged = false; ///< The hash of the messages as they lie there is the one that was frozen.
    bool approvedPlanSent = false; ///< The approval, where one was needed, is of this hash.
    qint64 duplicates = 0; ///< Numbers (with row key) that stand twice in the plan.
    qint64 acceptedTwice = 0; ///< Messages that a gateway accepted more than once.
    qint64 suppressedTexted = 0; ///< Messages accepted after the number was suppressed.
    QByteArray planHash = {};
    QByteArray recomputedHash = {};

    bool ok() const;
};

QJsonObject toJson(const CampaignCertificate &certificate);

/// Reads, never writes. Over a Session, on its thread; verify() is long work.
class CampaignStatusReader
{
public:
    explicit CampaignStatusReader(Session &session) : m_session(session) { }

    Result<CampaignStatus> status(const Campaign &campaign);
    Result<CampaignStatus> status(const QString &campaign);
    Result<CampaignCertificate> verify(const QString &campaign);

private:
    Status fillProofs(const Campaign &campaign, CampaignCertificate &certificate);

    Session &m_session;
};

} // namespace carillon
