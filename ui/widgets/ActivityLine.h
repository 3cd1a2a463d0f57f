// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

class QProgressBar;
class QPushButton;

namespace carillon::ui {

class Activity;
class ElidedLabel;

/// One job in the activity strip: title, progress, what can be done.
class ActivityLine : public QWidget
{
    Q_OBJECT

public:
    ActivityLine(Activity *activity, QWidget *parent);

    QObject *activity() const { return m_key; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void togglePause();

    QPointer<Activity> m_activity;
    QObject *m_key = nullptr; ///< stays comparable after the activity is gone
    ElidedLabel *m_title = nullptr;
    ElidedLabel *m_detail = nullptr;
    QProgressBar *m_bar = nullptr;
    QPushButton *m_pause = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_open = nullptr;
};

} // namespace carillon::ui
