// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/HomeFigures.h"

namespace carillon {

namespace {

std::optional<double> share(qint64 part, qint64 whole)
{
    return whole > 0 ? std::optional<double>(static_cast<double>(part) / static_cast<double>(whole)) : std::nullopt;
}

} // namespace

std::optional<double> HomeFigures::deliveryRate() const
{
    return share(delivered, delivered + undelivered);
}

std::optional<double> HomeFigures::optOutRate() const
{
    return share(optOuts, delivered);
}

} // namespace carillon
