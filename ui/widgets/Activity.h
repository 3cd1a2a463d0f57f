// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

namespace carillon::ui {

/// One long job as the activity strip shows it: a send, an import, an export, a backup. Made and kept by whoever runs
/// the job; gone from the strip when it is destroyed or `finish` is called. GUI thread.
class Activity : public QObject
{
    Q_OBJECT

public:
    explicit Activity(const QString &title, QObject *parent = nullptr);

    void setTitle(const QString &title);
    /// `total` 0 = size unknown. `detail`: "50/s · done about 10:47".
    void setProgress(qint64 done, qint64 total, const QString &detail = {});
    void setPaused(bool paused);
    void setAbilities(bool canPause, bool canCancel, bool canOpen);
    /// What the button that cancels is called where "Cancel" says too little: "Undo".
    void setCancelText(const QString &text);
    void finish();

    const QString &title() const { return m_title; }
    const QString &detail() const { return m_detail; }
    qint64 done() const { return m_done; }
    qint64 total() const { return m_total; }
    bool isPaused() const { return m_paused; }
    bool canPause() const { return m_canPause; }
    bool canCancel() const { return m_canCancel; }
    bool canOpen() const { return m_canOpen; }
    const QString &cancelText() const { return m_cancelText; }

Q_SIGNALS:
    void changed();
    void finished();
    /// What the user pressed in the strip.
    void pauseRequested();
    void resumeRequested();
    void cancelRequested();
    void openRequested();

private:
    QString m_title;
    QString m_detail;
    QString m_cancelText;
    qint64 m_done = 0;
    qint64 m_total = 0;
    bool m_paused = false;
    bool m_canPause = false;
    bool m_canCancel = false;
    bool m_canOpen = false;
};

} // namespace carillon::ui
