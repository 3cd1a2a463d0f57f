// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/DoubtCard.h"

#include "core/base/Logging.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/TextLabel.h"

#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace carillon::ui {

DoubtCard::DoubtCard(const ReportWords &words, QWidget *parent)
    : Card(QString(), parent)
    , m_words(words)
    , m_explanation(new TextLabel(TypeRole::Body, TextLabel::Ink::Secondary, this))
{
    m_explanation->setWordWrap(true);
    body()->addWidget(m_explanation);
}

void DoubtCard::show(const QString &campaign, const QList<MessageRow> &rows, qint64 total)
{
    m_campaign = campaign;
    m_rows = rows;
    m_total = total;
    retranslate();
}

void DoubtCard::retranslate()
{
    setTitle(tr("In doubt: “%1”").arg(m_campaign));
    m_explanation->setText(
        tr("The connection ended after these texts had left and before the provider answered. They are never "
           "sent again by themselves. A receipt settles them; otherwise decide here.")
        + (m_total > m_rows.size()
               ? u' ' + tr("The first %1 of %2 are shown.").arg(m_words.number(m_rows.size()), m_words.number(m_total))
               : QString()));
    delete m_table;
    m_table = new QWidget(this);
    auto *grid = new QGridLayout(m_table);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(1, 1);
    for (int row = 0; row < m_rows.size(); ++row)
        addRow(row, m_rows.at(row));
    body()->addWidget(m_table);
}

void DoubtCard::addRow(int row, const MessageRow &message)
{
    auto *grid = static_cast<QGridLayout *>(m_table->layout());
    const QString since = m_words.minute(message.stateAt);
    grid->addWidget(new TextLabel(message.phone, TypeRole::Body), row, 0);
    grid->addWidget(
        new TextLabel(tr("since %1 · %2").arg(since, message.gateway), TypeRole::Caption, TextLabel::Ink::Secondary),
        row, 1);
    const auto choice = [&](int column, const QString &text, const QString &risk, Resolution resolution) {
        QPushButton *button = makeButton(ButtonKind::Secondary, text, {}, m_table);
        button->setToolTip(risk);
        button->setAccessibleName(text + u": "_s + message.phone);
        button->setAccessibleDescription(risk);
        connect(button, &QPushButton::clicked, this,
                [this, id = message.id, resolution] { Q_EMIT resolved(id, resolution); });
        grid->addWidget(button, row, column);
    };
    choice(2, tr("It arrived"), tr("Counts it as handed over; it is paid for."), Resolution::Sent);
    choice(3, tr("Send again"), tr("The person may get the text twice, and it may be paid for twice."),
           Resolution::Resend);
    choice(4, tr("Leave it"), tr("The person may never get the text."), Resolution::Abandon);
}

} // namespace carillon::ui
