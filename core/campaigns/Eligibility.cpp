// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaigns/Eligibility.h"

#include "core/base/RandomSource.h"

#include <QtEndian>

namespace carillon {

namespace {

bool hasConsent(const Recipient &recipient, CampaignKind kind)
{
    switch (kind) {
    case CampaignKind::Marketing: return recipient.consent == u"given";
    case CampaignKind::Notice: return recipient.consent != u"refused";
    case CampaignKind::Code: return true;
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<Exclusion> exclusionOf(const Recipient &recipient, CampaignKind kind)
{
    if (recipient.phoneIndex.isNull())
        return Exclusion::NotTextable;
    if (recipient.suppressed)
        return Exclusion::Suppressed;
    if (!hasConsent(recipient, kind))
        return Exclusion::NoConsent;
    if (!recipient.textable)
        return Exclusion::NotTextable;
    if (recipient.duplicate)
        return Exclusion::Duplicate;
    return std::nullopt;
}

bool isHeldOut(const QByteArray &phoneIndex, quint64 seed, double share)
{
    if (share <= 0)
        return false;
    const auto number = phoneIndex.size() < 8 ? quint64(0) : qFromBigEndian<quint64>(phoneIndex.constData());
    return SeededRandom(seed ^ number).unit() < share;
}

} // namespace carillon
