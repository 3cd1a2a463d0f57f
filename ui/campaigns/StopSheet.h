// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/campaigns/CampaignStatus.h"

#include <QDialog>

namespace carillon::ui {

/// Asks before a campaign is stopped for good, with the numbers of people that it concerns.
class StopSheet : public QDialog
{
    Q_OBJECT

public:
    StopSheet(const QString &campaign, const CampaignStatus &status, QWidget *parent = nullptr);
};

} // namespace carillon::ui
