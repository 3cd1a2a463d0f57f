// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/campaigns/Campaign.h"

#include <QCryptographicHash>

#include <optional>

namespace carillon {

/// The fingerprint of a plan: everything that an approval covers, and nothing that changes when the same plan is made
/// again. SHA-256 over gateway, kind, rate, hours, policy and "useful until", then each message in order: number, row
/// key, text, parts, price.
class PlanHash
{
public:
    explicit PlanHash(const Campaign &campaign);

    void add(const QByteArray &phoneIndex, const QString &rowKey, const QString &text, int segments,
             std::optional<qint64> priceMicros);
    QByteArray result() const { return m_hash.result(); }

private:
    void addText(const QString &text);
    void addNumber(qint64 number);

    QCryptographicHash m_hash{ QCryptographicHash::Sha256 };
};

} // namespace carillon
