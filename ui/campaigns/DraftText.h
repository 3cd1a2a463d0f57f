// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/campaigns/Campaign.h"
#include "core/campaigns/DraftNotes.h"
#include "core/storage/Session.h"

namespace carillon::ui {

/// A campaign with what was typed into it last.
struct OpenedDraft
{
    Campaign campaign = {};
    QString text = {};
    DraftNote note = {};
    bool restored = false; ///< The text is newer than the template's revision.
};

/// Reads a campaign for the composer. Over a Session, on its thread.
Result<OpenedDraft> openDraft(Session &session, qint64 campaignId);

/// Makes the text a revision of the campaign's own template: another one, if the template in use belongs to others too.
/// A review or approval of the text before is taken back. Saves nothing new if the text is as it was.
Result<Campaign> storeDraftText(Session &session, qint64 campaignId, const QString &text);

/// "New campaign", or with a number behind it: the first that is free. Where there is one sending account, it is
/// chosen.
Result<Campaign> createDraft(Session &session, const QString &baseName);

/// Takes a draft away in which nobody wrote or chose anything.
Status removeIfUntouched(Session &session, const Campaign &asCreated);

} // namespace carillon::ui
