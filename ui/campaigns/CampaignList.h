// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/campaigns/CampaignDetail.h"
#include "ui/campaigns/CampaignRow.h"

#include <QWidget>

#include <optional>

class QStackedWidget;

namespace carillon::ui {

class BigTableView;
class CampaignTableModel;
class EmptyState;
class FilterChips;

/// The table of campaigns with its filter and, where there is room, the pane of the one that is looked at. Shows and
/// asks; does nothing itself. GUI thread.
class CampaignList : public QWidget
{
    Q_OBJECT

public:
    explicit CampaignList(QWidget *parent = nullptr);

    /// Times are shown in `zone`; the reasons disable what the user may not do.
    void setRows(const QList<CampaignRow> &rows, const QString &zone, UtcMs now);
    void setReasons(const QString &whyNotStart, const QString &whyNotEdit);
    void setWords(const QString &words);
    void setHidden(qint64 campaignId, bool hidden);
    void updateStatus(qint64 campaignId, const CampaignStatus &status);
    /// Selects it now, or once it is there.
    void select(qint64 campaignId);
    void showText(qint64 campaignId, const QString &text);

    std::optional<CampaignRow> find(qint64 campaignId) const;
    std::optional<CampaignRow> current() const;
    int count() const;
    int filter() const;
    void setFilter(int filter);
    BigTableView *table() const { return m_table; }
    CampaignDetail *detail() const { return m_detail; }

    void retranslate();

Q_SIGNALS:
    void openRequested();
    void actRequested(carillon::ui::CampaignAct act);
    void createRequested();
    void filterCleared();
    /// Another one is looked at; its text is wanted.
    void currentChanged(qint64 campaignId);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildTable();
    void buildLayout();
    void connectParts();
    void refilter();
    void showRows();
    void showChips();
    void showEmpty();
    void showDetail();
    void showMenu(const QPoint &position);

    CampaignTableModel *m_model;
    FilterChips *m_chips;
    QStackedWidget *m_tableOrEmpty;
    BigTableView *m_table;
    EmptyState *m_empty;
    CampaignDetail *m_detail;
    QString m_words;
    QString m_zone;
    QString m_whyNotStart;
    QString m_whyNotEdit;
    UtcMs m_now = 0;
    qint64 m_currentId = 0;
    qint64 m_textOf = 0; // whose text was asked for
    bool m_loaded = false;
};

} // namespace carillon::ui
