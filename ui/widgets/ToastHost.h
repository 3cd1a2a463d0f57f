// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QTimer>
#include <QWidget>

#include <functional>

class QPushButton;
class QToolButton;

namespace carillon::ui {

class TextLabel;

/// The answer to something the user just did.
struct Toast
{
    QString text = {};
    QString actionText = {}; ///< "Undo"; empty = no button
    std::function<void()> action = {};
    bool stays = false; ///< until closed: the undo of something large
};

/// Shows one toast at the bottom centre of its parent: ten seconds, longer while the pointer or the focus is on it.
/// Remembers what it said, for Help › Messages.
class ToastHost : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kShownMilliseconds = 10'000;

    struct Said
    {
        QDateTime when = {};
        QString text = {};
    };

    explicit ToastHost(QWidget *parent);

    void showToast(const Toast &toast);
    void dismiss();
    const QList<Said> &history() const { return m_history; }
    bool isWaiting() const { return m_timer.isActive(); }

Q_SIGNALS:
    void shown(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void place();
    void restartTimer();
    void runAction();

    Toast m_toast;
    QTimer m_timer;
    TextLabel *m_text = nullptr;
    QPushButton *m_action = nullptr;
    QToolButton *m_close = nullptr;
    QList<Said> m_history;
};

} // namespace carillon::ui
