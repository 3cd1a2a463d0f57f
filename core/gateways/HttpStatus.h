// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gateways/Protocol.h"

namespace carillon {

/// What an HTTP status alone says about a message, where the provider's own codes say nothing more:
/// - 2xx: Ok without reference, never resent;
/// - 429: Throttled, with Retry-After;
/// - 401, 402, 403, 404, and redirects that by definition leave the request undone (301, 307, 308): Account;
/// - other 4xx: Request; but 408, 409 and 425 may come after the provider took it: InDoubt;
/// - everything else (1xx, 302, 303, 5xx, no status): InDoubt.
ItemOutcome outcomeOfStatus(const HttpResponse &response);

/// The same outcome for every item of a call.
QList<ItemOutcome> sameForAll(const Submission &submission, const ItemOutcome &outcome);

/// The wait that an answer asks for (seconds, or a date beside the answer's own Date), at most an hour.
std::optional<milliseconds> retryAfterOf(const HttpResponse &response);

/// The provider's words, fit for a log: one line, at most 200 characters, without the message's text, its number, or
/// any other long run of digits.
QString providerWords(const QString &words, const SubmissionItem &item);

} // namespace carillon
