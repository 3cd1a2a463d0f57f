// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/GetStartedCard.h"

#include "ui/home/ActionRow.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/TextLabel.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace carillon::ui {

GetStartedCard::GetStartedCard(QWidget *parent)
    : Card(QString(), parent)
    , m_count(new TextLabel(TypeRole::Caption, TextLabel::Ink::Secondary, this))
    , m_hide(makeButton(ButtonKind::Quiet, {}, {}, this))
{
    addToTitleRow(m_count);
    addToTitleRow(m_hide);
    body()->setSpacing(4);
    for (int step = 0; step < kSteps; ++step) {
        ActionRow *&row = m_rows.at(static_cast<std::size_t>(step));
        row = new ActionRow(this);
        body()->addWidget(row);
        connect(row->button(), &QPushButton::clicked, this, [this, step] { Q_EMIT stepChosen(step); });
    }
    connect(m_hide, &QPushButton::clicked, this, &GetStartedCard::hideRequested);
}

void GetStartedCard::setDone(Step step, bool done)
{
    m_done.at(step) = done;
    showStep(step);
    retranslate();
}

bool GetStartedCard::isComplete() const
{
    return std::all_of(m_done.begin(), m_done.end(), [](bool done) { return done; });
}

void GetStartedCard::retranslate()
{
    setTitle(tr("Get started"));
    m_count->setText(tr("%1 of %2 done").arg(std::count(m_done.begin(), m_done.end(), true)).arg(kSteps));
    m_hide->setText(tr("Hide"));
    for (int step = 0; step < kSteps; ++step)
        showStep(step);
}

void GetStartedCard::showStep(int step)
{
    ActionRow &row = *m_rows.at(static_cast<std::size_t>(step));
    const bool done = m_done.at(static_cast<std::size_t>(step));
    row.setMark(done ? u"circle-check" : u"circle", done ? Tone::Success : Tone::Neutral);
    const auto texts = [&](const QString &text, const QString &detail, const QString &button) {
        row.setTexts(text, detail, done ? QString() : button);
    };
    switch (static_cast<Step>(step)) {
    case LookAround:
        return texts(tr("Look around with sample data"), tr("Harbor Coffee, 5,000 people, simulated sending"),
                     tr("Open the sample"));
    case BringContacts:
        return texts(tr("Bring your contacts"), tr("A spreadsheet is enough; drop the file anywhere"),
                     tr("Import a file…"));
    case ConnectAccount:
        return texts(tr("Connect a sending account"), tr("Your provider, or your own gateway"),
                     tr("Set up an account…"));
    case SendTest:
        return texts(tr("Send your first campaign"), tr("Try it on a small group first"), tr("New campaign"));
    }
}

} // namespace carillon::ui
