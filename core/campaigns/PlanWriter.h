// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/campaigns/PlanSummary.h"
#include "core/campaigns/Recipient.h"
#include "core/delivery/MessageState.h"
#include "core/storage/Session.h"
#include "core/storage/Statement.h"
#include "core/text/SegmentCounter.h"

#include <vector>

namespace carillon {

/// A message as the planner has worked it out.
struct PlannedMessage
{
    qint64 contactId = 0;
    QByteArray phoneIndex = {};
    QString rowKey = {};
    QString phone = {};
    QString text = {};
    QString region = {};
    QString zones = {};
    QString hours = {}; ///< Of policy and campaign together.
    Encoding encoding = Encoding::Gsm7;
    int segments = 1;
    std::optional<qint64> priceMicros = {};
    MessageState state = MessageState::Planned;
    UtcMs notBefore = 0;
};

/// What the messages of one plan have in common.
struct PlanFrame
{
    qint64 campaignId = 0;
    int revision = 0;
    qint64 gatewayId = 0;
    int lane = 2;
    std::optional<UtcMs> usefulUntil = {};
};

/// Stores the messages and exclusions of one plan: seals them, and writes them in transactions of a few thousand rows
/// (≤ 25 ms), so that other writers get their turn. Over a Session, on its thread.
class PlanWriter
{
public:
    PlanWriter(Session &session, const PlanFrame &frame);

    Status add(const PlannedMessage &message);
    Status exclude(const Recipient &recipient, Exclusion reason);
    /// Writes what is left.
    Status flush();

private:
    struct Excluded
    {
        QByteArray phoneIndex = {};
        QString rowKey = {};
        qint64 contactId = 0;
        Exclusion reason = Exclusion::Suppressed;
    };
    struct Sealed
    {
        PlannedMessage message = {};
        QByteArray uid = {};
        QByteArray phone = {};
        QByteArray text = {};
    };

    Status flushIfFull();
    Status write(const Sealed &sealed);
    Status write(const Excluded &excluded);
    QByteArray nextUid();

    Session &m_session;
    PlanFrame m_frame;
    UtcMs m_now;
    quint32 m_count = 0;
    Statement m_insertMessage;
    Statement m_insertExclusion;
    std::vector<Sealed> m_messages;
    std::vector<Excluded> m_exclusions;
};

} // namespace carillon
