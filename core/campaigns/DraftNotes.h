// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/Session.h"

#include <optional>

namespace carillon {

/// What somebody has typed into a campaign and not saved as a template's revision yet, so that a crash loses nothing
/// and half a sentence becomes no revision.
struct DraftNote
{
    std::optional<QString> body = {}; ///< Nothing = as the template has it.
    std::optional<UtcMs> sendAt = {}; ///< The time chosen; nothing = when Send is pressed.
    QString zone = {}; ///< In which it was chosen; IANA id.
    UtcMs savedAt = 0;

    bool operator==(const DraftNote &) const = default;
};

/// The notes of campaigns, one each. Over a Session, on its thread. Writing takes the permission EditCampaigns.
class DraftNotes
{
public:
    explicit DraftNotes(Session &session) : m_session(session) { }

    Result<std::optional<DraftNote>> find(qint64 campaignId);
    /// Replaces what was there; sets `savedAt`.
    Status save(qint64 campaignId, const DraftNote &note);
    Status remove(qint64 campaignId);

private:
    Session &m_session;
};

} // namespace carillon
