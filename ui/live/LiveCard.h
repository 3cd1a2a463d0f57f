// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/LiveSnapshot.h"
#include "core/storage/Session.h"
#include "ui/live/Throughput.h"
#include "ui/print/ReportWords.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/TimeSeriesChart.h"

#include <array>

class QProgressBar;
class QPushButton;

namespace carillon::ui {

class BarList;
class InlineMessage;
class StatusPill;
class TextLabel;

/// One campaign while it is sending: how far, how fast, what arrived, why not, and the three switches. GUI thread.
class LiveCard : public Card
{
    Q_OBJECT

public:
    LiveCard(const ReportWords &words, const Actor &actor, QWidget *parent);

    void show(const CampaignLive &campaign, UtcMs at);
    void setActor(const Actor &actor) { m_actor = actor; }
    void retranslate();

Q_SIGNALS:
    void pauseRequested(const QString &campaign);
    void resumeRequested(const QString &campaign);
    /// After the user saw who will not get it.
    void stopRequested(const QString &campaign);
    void reportRequested(const QString &campaign);
    void doubtRequested(qint64 campaignId, const QString &campaign);

private:
    enum Figure { HandedOver, Delivered, NoReceipt, NotDelivered, Failed, InDoubt, Left };
    static constexpr int kFigures = Left + 1;

    void layOut();
    void refresh();
    void showFigures();
    void showChart();
    QList<TimeSeriesChart::Tick> ticks() const;
    void showCauses();
    void askToStop();
    bool isSending() const;

    ReportWords m_words;
    Actor m_actor;
    CampaignLive m_campaign;
    Throughput m_throughput;
    QList<QPointF> m_drawn; // what the chart shows
    StatusPill *m_pill = nullptr;
    QProgressBar *m_bar = nullptr;
    TextLabel *m_pace = nullptr;
    std::array<TextLabel *, kFigures> m_numbers = {};
    std::array<TextLabel *, kFigures> m_captions = {};
    TextLabel *m_chartTitle = nullptr;
    TimeSeriesChart *m_chart = nullptr;
    QWidget *m_causesPane = nullptr;
    TextLabel *m_causesTitle = nullptr;
    BarList *m_causes = nullptr;
    InlineMessage *m_message = nullptr;
    QPushButton *m_pause = nullptr;
    QPushButton *m_stop = nullptr;
    QPushButton *m_report = nullptr;
    QPushButton *m_doubt = nullptr;
};

} // namespace carillon::ui
