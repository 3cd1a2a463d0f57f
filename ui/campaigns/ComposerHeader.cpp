// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/ComposerHeader.h"

#include "ui/campaigns/CampaignPills.h"
#include "ui/campaigns/TitleEdit.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Figures.h"
#include "ui/widgets/StatusPill.h"
#include "ui/widgets/TextLabel.h"

#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace carillon::ui {

ComposerHeader::ComposerHeader(QWidget *parent)
    : QWidget(parent)
    , m_back(makeIconButton(u"arrow-left", {}, this))
    , m_title(new TitleEdit(this))
    , m_state(new StatusPill(this))
    , m_saved(new TextLabel(TypeRole::Caption, TextLabel::Ink::Secondary, this))
    , m_primary(makeButton(ButtonKind::Primary, {}, u"send", this))
{
    m_state->hide(); // until there is a campaign
    m_primary->setEnabled(false);
    m_primary->setObjectName(QStringLiteral("composerPrimary"));
    auto *under = new QHBoxLayout;
    under->setContentsMargins(8, 0, 0, 0);
    under->setSpacing(metrics::kRowGap);
    under->addWidget(m_state);
    under->addWidget(m_saved, 1);
    auto *titles = new QVBoxLayout;
    titles->setSpacing(2);
    titles->addWidget(m_title);
    titles->addLayout(under);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kRowGap);
    row->addWidget(m_back, 0, Qt::AlignTop);
    row->addLayout(titles, 1);
    row->addWidget(m_primary);
    connect(m_back, &QToolButton::clicked, this, &ComposerHeader::backRequested);
    connect(m_title, &TitleEdit::renamed, this, &ComposerHeader::renamed);
    connect(m_primary, &QPushButton::clicked, this, &ComposerHeader::primaryTriggered);
    retranslate();
}

void ComposerHeader::setCampaign(const Campaign &campaign)
{
    m_title->setTitle(campaign.name);
    m_state->setState(pillOf(campaign.state));
    m_state->show();
}

void ComposerHeader::setSaved(UtcMs savedAt, UtcMs now)
{
    m_saved->setText(savedAt == 0 ? QString() : tr("saved %1").arg(agoText(savedAt, now)));
    m_saved->setToolTip(savedAt == 0 ? QString() : QLocale().toString(QDateTime::fromMSecsSinceEpoch(savedAt)));
}

void ComposerHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ComposerHeader::retranslate()
{
    nameIconButton(m_back, tr("Back to the campaigns (Esc)"));
    m_title->setAccessibleName(tr("Name of the campaign"));
    m_title->setToolTip(tr("Click to rename"));
}

} // namespace carillon::ui
