// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QString>

namespace carillon {

/// An amount of money: millionths of the currency's unit, so that a price of 0.0385 a part stays exact.
struct Money
{
    qint64 micros = 0;
    QString currency = {}; ///< ISO 4217, e.g. "CNY".

    bool operator==(const Money &) const = default;
};

/// "12.3456": as many decimals as needed, at least two, point as separator, no currency.
QString toDecimal(qint64 micros);

/// Reads a plain decimal number ("0.05"); at most six decimals, not negative.
Result<qint64> microsFromDecimal(const QString &text);

} // namespace carillon
