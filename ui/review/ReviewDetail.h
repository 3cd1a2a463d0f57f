// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/review/ReviewItem.h"

#include <QWidget>

class QGridLayout;
class QVBoxLayout;

namespace carillon::ui {

class Card;
class ChangedText;
class ChecksPanel;
class StatusPill;
class TextLabel;

/// What a reviewer decides on: who asks, what changed since the last approval, the frozen figures and their checks.
class ReviewDetail : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewDetail(QWidget *parent = nullptr);

    void showItem(const ReviewItem &item, const QString &zone, UtcMs now);
    void retranslate();

private:
    void showRequest(const ReviewItem &item, UtcMs now);
    void showChanges(const ReviewItem &item, const QString &zone, UtcMs now);
    void showFigures(const ReviewItem &item);
    void showChecks(const ReviewItem &item);
    void addFigure(QGridLayout *grid, const QString &name, const QString &value, const QString &change = {});

    TextLabel *m_name;
    StatusPill *m_state;
    TextLabel *m_asked;
    TextLabel *m_comment;
    Card *m_changes;
    ChangedText *m_before;
    ChangedText *m_after;
    TextLabel *m_unchanged;
    Card *m_figures;
    QGridLayout *m_figureGrid;
    Card *m_checks;
    QVBoxLayout *m_checkRows;
};

} // namespace carillon::ui
