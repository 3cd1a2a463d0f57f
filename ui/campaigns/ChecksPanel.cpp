// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/ChecksPanel.h"

#include "ui/campaigns/CheckRow.h"
#include "ui/campaigns/PlainScrollArea.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/TextLabel.h"

#include <QEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace carillon::ui {

ChecksPanel::ChecksPanel(QWidget *parent)
    : Card(parent)
    , m_sum(new TextLabel(TypeRole::Strong, TextLabel::Ink::Success, this))
{
    auto *rows = new QWidget;
    auto *column = new QVBoxLayout(rows);
    column->setContentsMargins(0, 4, 4, 0);
    column->setSpacing(metrics::kRowGap);
    for (CheckRow *&row : m_rows) {
        row = new CheckRow(rows);
        row->hide();
        connect(row, &CheckRow::fixRequested, this, &ChecksPanel::fixRequested);
        column->addWidget(row);
    }
    column->addStretch();
    body()->addWidget(makePlainScrollArea(rows, this), 1);
    m_sum->setWordWrap(true);
    body()->addWidget(m_sum);
    retranslate();
}

void ChecksPanel::setChecks(const QList<Check> &checks)
{
    m_checks = checks;
    std::array<bool, kCheckTopics> shown{};
    for (const Check &check : checks) {
        const auto at = static_cast<std::size_t>(check.topic);
        m_rows.at(at)->setCheck(check);
        shown.at(at) = true;
    }
    for (std::size_t i = 0; i < shown.size(); ++i)
        m_rows.at(i)->setVisible(shown.at(i));
    m_sum->setText(checksSentence(checks));
    m_sum->setInk(countOf(checks, CheckLevel::Problem) > 0       ? TextLabel::Ink::Error
                      : countOf(checks, CheckLevel::Warning) > 0 ? TextLabel::Ink::Warning
                                                                 : TextLabel::Ink::Success);
}

bool ChecksPanel::focusFirstProblem()
{
    for (const CheckRow *row : m_rows) {
        if (!row->isVisibleTo(this) || row->check().level != CheckLevel::Problem)
            continue;
        if (QPushButton *fix = row->fixButton())
            fix->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return false;
}

void ChecksPanel::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ChecksPanel::retranslate()
{
    setTitle(tr("Before you send"));
}

} // namespace carillon::ui
