// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/CampaignDetail.h"

#include "ui/campaigns/CampaignPills.h"
#include "ui/campaigns/PlainScrollArea.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Figures.h"
#include "ui/widgets/StatusPill.h"
#include "ui/widgets/TextLabel.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace carillon::ui {

namespace {

constexpr int kWidth = 296;

QStringView iconOf(CampaignAct act)
{
    switch (act) {
    case CampaignAct::Open: return u"external-link";
    case CampaignAct::Pause: return u"player-pause";
    case CampaignAct::Resume: return u"player-play";
    case CampaignAct::Stop: return u"player-stop";
    case CampaignAct::Unschedule: return u"calendar-pause";
    case CampaignAct::Duplicate: return u"copy";
    case CampaignAct::Remove: return u"trash";
    }
    Q_UNREACHABLE();
}

bool isAboutSending(CampaignAct act)
{
    return act == CampaignAct::Pause || act == CampaignAct::Resume || act == CampaignAct::Stop
        || act == CampaignAct::Unschedule;
}

void clear(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

QString said(const char *text)
{
    return QCoreApplication::translate("carillon::ui::CampaignDetail", text);
}

QString openText(CampaignState state)
{
    if (isUnderWay(state))
        return said(QT_TRANSLATE_NOOP("carillon::ui::CampaignDetail", "Watch it"));
    if (isOver(state))
        return said(QT_TRANSLATE_NOOP("carillon::ui::CampaignDetail", "See the report"));
    return said(QT_TRANSLATE_NOOP("carillon::ui::CampaignDetail", "Open"));
}

} // namespace

QList<CampaignAct> actsFor(CampaignState state)
{
    QList<CampaignAct> acts{ CampaignAct::Open };
    if (state == CampaignState::Sending)
        acts << CampaignAct::Pause << CampaignAct::Stop;
    else if (state == CampaignState::Paused || state == CampaignState::Halted)
        acts << CampaignAct::Resume << CampaignAct::Stop;
    else if (state == CampaignState::Scheduled)
        acts << CampaignAct::Unschedule;
    acts << CampaignAct::Duplicate;
    if (isBeforeSending(state) && state != CampaignState::Scheduled)
        acts << CampaignAct::Remove;
    return acts;
}

QString actText(CampaignAct act, CampaignState state)
{
    switch (act) {
    case CampaignAct::Open: return openText(state);
    case CampaignAct::Pause: return said(QT_TRANSLATE_NOOP("carillon::ui::CampaignDetail", "Pause"));
    case CampaignAct::Resume: return said(QT_TRANSLATE_NOOP("carillon::ui::CampaignDetail", "Resume"));
    case CampaignAct::Stop: return said(QT_TRANSLATE_NOOP("carillon::ui::CampaignDetail", "Stop for good…"));
    case CampaignAct::Unschedule:
        return said(QT_TRANSLATE_NOOP("carillon::ui::CampaignDetail", "Take off the schedule"));
    case CampaignAct::Duplicate: return said(QT_TRANSLATE_NOOP("carillon::ui::CampaignDetail", "Duplicate"));
    case CampaignAct::Remove: return said(QT_TRANSLATE_NOOP("carillon::ui::CampaignDetail", "Delete"));
    }
    Q_UNREACHABLE();
}

CampaignDetail::CampaignDetail(QWidget *parent)
    : Card(parent)
    , m_name(new TextLabel(TypeRole::Section, TextLabel::Ink::Text, this))
    , m_state(new StatusPill(this))
    , m_reason(new TextLabel(TypeRole::Caption, TextLabel::Ink::Secondary, this))
    , m_text(new TextLabel(TypeRole::Body, TextLabel::Ink::Secondary, this))
    , m_figures(new QGridLayout)
    , m_acts(new QVBoxLayout)
{
    setFixedWidth(kWidth);
    for (TextLabel *label : { m_name, m_reason, m_text })
        label->setWordWrap(true);
    m_figures->setColumnStretch(1, 1);
    m_figures->setHorizontalSpacing(12);
    m_figures->setVerticalSpacing(4);
    m_acts->setSpacing(metrics::kRowGap);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_name);
    column->addWidget(m_state, 0, Qt::AlignLeft);
    column->addWidget(m_reason);
    column->addWidget(m_text);
    column->addLayout(m_figures);
    column->addStretch();
    body()->addWidget(makePlainScrollArea(content, this), 1);
    body()->addLayout(m_acts);
}

void CampaignDetail::showRow(const CampaignRow &row, const QString &zone, UtcMs now, const QString &whyNotStart,
                             const QString &whyNotEdit)
{
    const Campaign &campaign = row.campaign;
    m_name->setText(campaign.name);
    m_state->setState(pillOf(campaign.state));
    m_reason->setText(campaign.stateReason);
    m_reason->setVisible(!campaign.stateReason.isEmpty());
    showFigures(row, zone, now);
    showActs(campaign.state, whyNotStart, whyNotEdit);
    setAccessibleName(campaign.name);
}

void CampaignDetail::showText(const QString &text)
{
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
}

void CampaignDetail::showFigures(const CampaignRow &row, const QString &zone, UtcMs now)
{
    clear(m_figures);
    const Campaign &campaign = row.campaign;
    const CampaignStatus &status = row.status;
    addFigure(tr("To"), campaign.people.name.isEmpty() ? tr("nobody yet") : campaign.people.name);
    addFigure(tr("Through"), campaign.gatewayName.isEmpty() ? tr("no account yet") : campaign.gatewayName);
    if (campaign.scheduledAt && isBeforeSending(campaign.state)) {
        addFigure(tr("Starts"), momentText(*campaign.scheduledAt, campaign.scheduledZone, now));
        addFigure(tr("Clock"), zoneText(campaign.scheduledZone, now));
    }
    if (campaign.startedAt)
        addFigure(tr("Started"), momentText(*campaign.startedAt, zone, now));
    if (status.planned > 0)
        addFigure(tr("People"), numberText(status.planned));
    if (!isBeforeSending(campaign.state)) {
        addFigure(tr("Accepted"), numberText(status.accepted));
        addFigure(tr("Delivered"), numberText(status.delivered));
        addFigure(tr("Failed"), numberText(status.failed + status.undelivered));
        addFigure(tr("Waiting"), numberText(status.waiting));
        if (status.inDoubt > 0)
            addFigure(tr("In doubt"), numberText(status.inDoubt));
    }
    if (status.price)
        addFigure(tr("Price"), moneyText(*status.price));
    addFigure(tr("Written by"), campaign.writtenBy);
}

void CampaignDetail::addFigure(const QString &name, const QString &value)
{
    const int row = m_figures->rowCount();
    auto *label = new TextLabel(name, TypeRole::Body, TextLabel::Ink::Secondary, this);
    auto *shown = new TextLabel(value, TypeRole::Body, TextLabel::Ink::Text, this);
    shown->setWordWrap(true);
    m_figures->addWidget(label, row, 0, Qt::AlignTop);
    m_figures->addWidget(shown, row, 1);
}

void CampaignDetail::showActs(CampaignState state, const QString &whyNotStart, const QString &whyNotEdit)
{
    clear(m_acts);
    for (const CampaignAct act : actsFor(state)) {
        QPushButton *button = makeButton(ButtonKind::Secondary, actText(act, state), iconOf(act), this);
        const QString why = act == CampaignAct::Open ? QString() : isAboutSending(act) ? whyNotStart : whyNotEdit;
        button->setEnabled(why.isEmpty());
        button->setToolTip(why);
        button->setAccessibleDescription(why);
        connect(button, &QPushButton::clicked, this, [this, act] { Q_EMIT actRequested(act); });
        m_acts->addWidget(button);
    }
}

} // namespace carillon::ui
