// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/Session.h"

#include <QList>

#include <functional>
#include <optional>

namespace carillon {

/// A reply as lists show it. A value; the phone and text are in the clear.
struct ReplyRow
{
    qint64 id = 0;
    QString phone = {};
    QString text = {};
    QString gateway = {};
    QString campaign = {}; ///< Of the last text to that number; empty = none.
    std::optional<qint64> contactId = {};
    bool optedOut = false;
    UtcMs receivedAt = 0;
    std::optional<UtcMs> seenAt = {};
};

/// Reads the replies that ReplyDesk filed. Lives as short as its Session.
class ReplyStore
{
public:
    explicit ReplyStore(Session &session) : m_session(session) { }

    /// Newest first, until `row` returns false; one row in memory at a time.
    Status each(const std::function<bool(const ReplyRow &)> &row);
    /// A person has read it.
    Status markSeen(qint64 id);

private:
    Session &m_session;
};

} // namespace carillon
