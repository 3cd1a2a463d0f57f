// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/storage/Session.h"

#include <QString>

namespace carillon {

struct SampleOptions
{
    int people = 5000;
    quint64 seed = 1;
    QString endpoint = QStringLiteral("http://127.0.0.1:9900"); ///< Of the sandbox account.
    bool withHistory = true; ///< Past campaigns of the last 30 days, with receipts and replies.
};

/// What was made, by the names to use further.
struct SampleSummary
{
    int people = 0;
    int sendable = 0; ///< Textable, not suppressed, consent given.
    QString gateway = {};
    QString everyone = {}; ///< The group that everybody is in.
    QString templateName = {}; ///< A text in the language of most people, with a field and its fallback.
    QString draft = {};
};

/// Fills an empty workspace with the invented coffee shop Harbor Coffee: people of Shanghai and the American west
/// coast, groups, consents, texts, a sandbox account, a month of campaigns that were sent, and a draft.
///
/// The same seed and clock give the same shop. Numbers are of ranges that nobody is given: +86 1xx 0000 xxxx and
/// +1 xxx 555 01xx. Over a Session, on its thread; long work.
Result<SampleSummary> fillWithSampleShop(Session &session, const SampleOptions &options, const Progress &progress);

} // namespace carillon
