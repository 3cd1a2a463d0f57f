// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/MessageStore.h"
#include "ui/print/ReportWords.h"
#include "ui/widgets/Card.h"

class QGridLayout;

namespace carillon::ui {

class TextLabel;

/// Messages of which nobody knows whether the provider took them: what is known of each, and the three ways out with
/// their risk. GUI thread.
class DoubtCard : public Card
{
    Q_OBJECT

public:
    DoubtCard(const ReportWords &words, QWidget *parent);

    void show(const QString &campaign, const QList<MessageRow> &rows, qint64 total);
    void retranslate();

Q_SIGNALS:
    void resolved(qint64 messageId, carillon::Resolution resolution);

private:
    void addRow(int row, const MessageRow &message);

    ReportWords m_words;
    QString m_campaign;
    QList<MessageRow> m_rows;
    qint64 m_total = 0;
    TextLabel *m_explanation = nullptr;
    QWidget *m_table = nullptr;
};

} // namespace carillon::ui
