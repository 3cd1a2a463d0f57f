// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/campaigns/Campaign.h"
#include "core/campaigns/SendingAccount.h"
#include "core/storage/Session.h"
#include "ui/campaigns/MessageView.h"

#include <QList>

namespace carillon::ui {

/// People that can be chosen: a group or an audience.
struct PeopleChoice
{
    People people = {};
    qint64 count = -1; ///< -1 = not counted (an audience).
};

/// A sending account with what the composer shows of it.
struct AccountChoice
{
    SendingAccount account = {};
    QString sender = {}; ///< What a phone shows above the text; empty if the provider decides.

    MessageContext context() const { return { sender, account.prefix(), account.countOptions() }; }
};

struct TemplateChoice
{
    qint64 id = 0;
    QString name = {};
    QString body = {};
};

/// What there is to choose from in this workspace. A value, read in one piece of work.
struct ComposerChoices
{
    QList<PeopleChoice> people = {};
    QList<AccountChoice> accounts = {};
    QList<TemplateChoice> templates = {};
    int users = 1; ///< From two on, a campaign needs a review.

    const AccountChoice *account(qint64 id) const;
};

Result<ComposerChoices> readChoices(Session &session);

} // namespace carillon::ui
