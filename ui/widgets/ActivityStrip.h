// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QVBoxLayout;

namespace carillon::ui {

class Activity;
class TextLabel;

/// The only global place of progress, at the foot of the window: one line a job, newest first, three at most. Hidden
/// while nothing runs.
class ActivityStrip : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kMostLines = 3;

    explicit ActivityStrip(QWidget *parent = nullptr);

    /// Shows the job until it finishes or is destroyed; takes no ownership.
    void add(Activity *activity);
    int count() const { return int(m_lines.size()); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void remove(QObject *activity);
    void showNewest();

    QVBoxLayout *m_column = nullptr;
    TextLabel *m_more = nullptr;
    QList<class ActivityLine *> m_lines; ///< newest first
};

} // namespace carillon::ui
