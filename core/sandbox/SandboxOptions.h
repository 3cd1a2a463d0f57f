// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"

#include <QString>

namespace carillon {

/// How the simulated provider behaves. Shares are from 0 to 1. Without options it takes everything, at once, and
/// reports every message delivered.
struct SandboxOptions
{
    milliseconds latency{ 0 };
    double reject = 0; ///< Refused with a recipient code, not logged.
    double perSecond = 0; ///< Messages a second before it answers 429; 0 = no limit.
    double drop = 0; ///< Calls taken and logged, whose connection is then closed without an answer.
    double receipts = 1; ///< Of the accepted, those that get a receipt.
    double undelivered = 0; ///< Of the receipts, those that say undelivered.
    milliseconds receiptAfter{ 50 }; ///< Receipts appear between this long after acceptance ...
    milliseconds receiptUntil{ 500 }; ///< ... and this long.
    QString logFile = {}; ///< NDJSON of what it accepted; empty = none.
    quint64 seed = 1; ///< The same seed, numbers and texts meet the same fate.
};

/// "50ms", "2s", "1.5s".
Result<milliseconds> parseLatency(const QString &text);
/// "1%", "0.5%"; at most 100%.
Result<double> parseShare(const QString &text);
/// "100/s", "300/min", "1000/h", as messages a second.
Result<double> parseThrottle(const QString &text);

} // namespace carillon
