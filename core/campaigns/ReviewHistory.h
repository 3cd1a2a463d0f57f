// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/campaigns/Campaign.h"
#include "core/storage/Session.h"

#include <QList>

namespace carillon {

/// One step of a campaign's review.
struct ReviewEntry
{
    QString action = {}; ///< "submitted", "approved", "rejected" or "voided".
    QString user = {};
    QString comment = {};
    int revision = 0; ///< Of the plan that it is about.
    QByteArray planHash = {};
    UtcMs at = 0;
};

/// Who asked, approved and sent back, and for which plan. Appended to, never changed.
///
/// Over a Session, on its thread, inside the caller's transaction.
class ReviewHistory
{
public:
    ReviewHistory(Session &session, qint64 campaignId) : m_session(session), m_campaignId(campaignId) { }

    /// Newest last.
    Result<QList<ReviewEntry>> list();
    /// About the campaign's plan `revision`, whose hash is kept with it.
    Status append(const QString &action, int revision, const QString &comment);
    /// The approval that holds: the last entry, if it is an approval.
    Result<std::optional<ReviewEntry>> approval();

private:
    Session &m_session;
    qint64 m_campaignId;
};

/// Takes back the review or approval of a campaign that has one: "voided" in its history, a draft again, not scheduled
/// any more. Other states stay as they are.
Status voidReview(Session &session, const Campaign &campaign, const QString &why);

} // namespace carillon
