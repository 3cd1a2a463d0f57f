// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>

namespace carillon::ui {

/// Brings the progress of work on another thread to the window, ten times a second at most; nothing is posted, so the
/// work may outlive the window. Destroying it asks the work to stop. GUI thread.
class JobProgress : public QObject
{
    Q_OBJECT

public:
    explicit JobProgress(QObject *parent = nullptr);
    ~JobProgress() override;

    /// What the work is handed.
    Progress progress() const;
    void cancel() { m_cancel.cancel(); }
    void stop() { m_timer.stop(); }

Q_SIGNALS:
    void advanced(qint64 done, qint64 total);

private:
    struct Figures
    {
        std::atomic<qint64> done = 0;
        std::atomic<qint64> total = 0;
    };

    std::shared_ptr<Figures> m_figures = std::make_shared<Figures>();
    CancelToken m_cancel;
    QTimer m_timer;
};

} // namespace carillon::ui
