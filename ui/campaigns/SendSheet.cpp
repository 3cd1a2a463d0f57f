// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/SendSheet.h"

#include "core/campaigns/Planner.h"
#include "ui/campaigns/Checks.h"
#include "ui/campaigns/DraftText.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/ErrorText.h"
#include "ui/widgets/Figures.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/TextLabel.h"

#include <QGridLayout>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>

namespace carillon::ui {

namespace {

constexpr int kWidth = 520;
constexpr int kPadding = 24;

} // namespace

SendSheet::SendSheet(Workspace &workspace, const Order &order, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_order(order)
    , m_title(new TextLabel(TypeRole::PageTitle, TextLabel::Ink::Text, this))
    , m_facts(new QGridLayout)
    , m_progress(new QProgressBar(this))
    , m_message(new InlineMessage(this))
    , m_cancelButton(makeButton(ButtonKind::Secondary, {}, {}, this))
    , m_send(makeButton(ButtonKind::Primary, {}, u"send", this))
{
    setMinimumWidth(kWidth);
    m_title->setWordWrap(true);
    m_send->setObjectName(QStringLiteral("sendButton"));
    m_send->setEnabled(false);
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 0);
    m_message->setClosable(false);
    m_facts->setHorizontalSpacing(metrics::kGap);
    m_facts->setVerticalSpacing(metrics::kRowGap);
    m_facts->setColumnStretch(1, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::kRowGap);
    buttons->addStretch();
    buttons->addWidget(m_cancelButton);
    buttons->addWidget(m_send);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kPadding, kPadding, kPadding, kPadding);
    column->setSpacing(metrics::kGap);
    column->addWidget(m_title);
    column->addLayout(m_facts);
    column->addWidget(m_progress);
    column->addWidget(m_message);
    column->addStretch();
    column->addLayout(buttons);
    connect(m_cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_send, &QPushButton::clicked, this, &QDialog::accept);
    retranslate();
    makePlan();
}

SendSheet::~SendSheet()
{
    m_cancel.cancel();
}

void SendSheet::retranslate()
{
    //: %1 is the name of a campaign
    m_title->setText((m_order.forReview ? tr("Send “%1” for review") : tr("Send “%1”")).arg(m_order.campaign.name));
    setWindowTitle(m_title->text());
    m_cancelButton->setText(tr("Cancel"));
    m_send->setText(m_order.forReview ? tr("Send for review") : tr("Send"));
    m_progress->setAccessibleName(tr("Working out who gets what"));
}

void SendSheet::makePlan()
{
    addFact(tr("To"), tr("Working out who gets what…"));
    m_workspace
        .runLong([order = m_order, cancel = m_cancel](Session &session) -> Result<PlanSummary> {
            const Result<Campaign> stored = storeDraftText(session, order.campaign.id, order.text);
            if (!stored)
                return stored.error();
            return Planner(session).currentOrNew(stored->name, { .cancel = cancel });
        })
        .then(this, [this](const Result<PlanSummary> &plan) { takePlan(plan); });
}

void SendSheet::takePlan(const Result<PlanSummary> &plan)
{
    m_progress->hide();
    if (!plan) {
        m_message->showMessage(Tone::Error, errorText(plan.error()));
        return;
    }
    m_plan = *plan;
    showFacts();
    if (hasBlocker(m_plan.findings)) {
        m_message->showMessage(Tone::Error,
                               tr("Something changed meanwhile, and the campaign cannot be sent as it is. "
                                  "The checks beside the text say why."));
        return;
    }
    m_ready = true;
    m_send->setEnabled(true);
    m_send->setText(m_order.forReview ? tr("Send for review")
                                      : tr("Send to %Ln people", nullptr, int(m_plan.planned - m_plan.holdout)));
    m_send->setFocus(Qt::OtherFocusReason);
}

void SendSheet::showFacts()
{
    while (QLayoutItem *item = m_facts->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const qint64 out = m_plan.excluded.total();
    addFact(tr("To"), tr("%Ln people", nullptr, int(m_plan.planned - m_plan.holdout)),
            out == 0 ? QString() : tr("left out are %1").arg(exclusionSentence(m_plan.excluded)));
    addFact(tr("Text"), tr("%Ln part(s) in all", nullptr, int(m_plan.segments)), partsText());
    addFact(tr("Price"), m_plan.price ? moneyText(*m_plan.price) : tr("not known"),
            m_plan.price && m_order.account.price ? tr("%1 for each part").arg(moneyText(*m_order.account.price))
                                                  : tr("the account has no price"));
    addFact(tr("Through"), m_order.account.name,
            m_order.account.simulated() ? tr("a simulation: nobody gets a text") : QString());
    addFact(tr("Starts"), startText());
    addFact(tr("Ends"), endText());
}

void SendSheet::addFact(const QString &name, const QString &value, const QString &detail)
{
    const int row = m_facts->rowCount();
    auto *label = new TextLabel(name, TypeRole::Body, TextLabel::Ink::Secondary, this);
    auto *shown = new TextLabel(value, TypeRole::Strong, TextLabel::Ink::Text, this);
    auto *cell = new QWidget(this);
    auto *column = new QVBoxLayout(cell);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    shown->setWordWrap(true);
    column->addWidget(shown);
    if (!detail.isEmpty()) {
        auto *note = new TextLabel(detail, TypeRole::Caption, TextLabel::Ink::Secondary, this);
        note->setWordWrap(true);
        column->addWidget(note);
    }
    m_facts->addWidget(label, row, 0, Qt::AlignTop);
    m_facts->addWidget(cell, row, 1);
}

qint64 SendSheet::ratePerHour() const
{
    const qint64 own = m_order.campaign.ratePerHour;
    const qint64 account = m_order.account.ratePerHour;
    return own > 0 && account > 0 ? std::min(own, account) : std::max(own, account);
}

QString SendSheet::startText() const
{
    if (!m_order.sendAt)
        return m_order.forReview ? tr("when it is approved and somebody presses Send")
                                 : tr("10 seconds after you press Send");
    const QString moment = momentText(*m_order.sendAt, m_order.zone, m_workspace.clock().now());
    return tr("%1 (%2)").arg(moment, zoneText(m_order.zone, *m_order.sendAt));
}

QString SendSheet::endText() const
{
    const auto waits = std::find_if(m_plan.findings.cbegin(), m_plan.findings.cend(),
                                    [](const Finding &finding) { return finding.rule == QStringLiteral("deferred"); });
    if (waits != m_plan.findings.cend())
        return tr("when the hours of all people have come: %Ln of them wait", nullptr, int(waits->count));
    const qint64 rate = ratePerHour();
    if (rate == 0)
        return tr("as fast as the account takes them");
    const QString lasts = durationText(m_plan.planned * 3600 / rate);
    //: %1 is "about 9 minutes", %2 is "50 per second"
    return tr("%1 later, at %2").arg(lasts, rateText(rate));
}

QString SendSheet::partsText() const
{
    if (m_plan.histogram.isEmpty())
        return {};
    if (m_plan.histogram.size() == 1)
        return tr("%Ln part(s) for everybody", nullptr, m_plan.histogram.firstKey());
    const auto most = std::max_element(m_plan.histogram.cbegin(), m_plan.histogram.cend());
    const QString usual = tr("%Ln part(s) for most", nullptr, most.key());
    const QString longest = tr("up to %Ln part(s)", nullptr, m_plan.histogram.lastKey());
    //: %1 is "2 parts for most", %2 is "up to 3 parts"
    return tr("%1, %2").arg(usual, longest);
}

} // namespace carillon::ui
