// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/StopSheet.h"

#include "ui/theme/Metrics.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace carillon::ui {

namespace {

constexpr int kWidth = 440;
constexpr int kPadding = 24;

} // namespace

StopSheet::StopSheet(const QString &campaign, const CampaignStatus &status, QWidget *parent) : QDialog(parent)
{
    setMinimumWidth(kWidth);
    //: %1 is the name of a campaign
    auto *title
        = new TextLabel(tr("Stop “%1” for good").arg(campaign), TypeRole::PageTitle, TextLabel::Ink::Text, this);
    auto *left = new TextLabel(tr("%Ln people will not receive it.", nullptr, int(status.waiting)), TypeRole::Body,
                               TextLabel::Ink::Text, this);
    auto *gone
        = new TextLabel(tr("%Ln have it already, or will: it is with the provider.", nullptr, int(status.accepted)),
                        TypeRole::Body, TextLabel::Ink::Secondary, this);
    for (TextLabel *label : { title, left, gone })
        label->setWordWrap(true);
    auto *keep = makeButton(ButtonKind::Secondary, tr("Keep it"), {}, this);
    auto *stop
        = makeButton(ButtonKind::Danger, tr("Stop for %Ln people", nullptr, int(status.waiting)), u"player-stop", this);
    stop->setObjectName(QStringLiteral("stopButton"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::kRowGap);
    buttons->addStretch();
    buttons->addWidget(keep);
    buttons->addWidget(stop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kPadding, kPadding, kPadding, kPadding);
    column->setSpacing(metrics::kRowGap);
    column->addWidget(title);
    column->addWidget(left);
    column->addWidget(gone);
    column->addSpacing(metrics::kRowGap);
    column->addLayout(buttons);
    setWindowTitle(title->text());
    connect(keep, &QPushButton::clicked, this, &QDialog::reject);
    connect(stop, &QPushButton::clicked, this, &QDialog::accept);
    keep->setFocus();
}

} // namespace carillon::ui
