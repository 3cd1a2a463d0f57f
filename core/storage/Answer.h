// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace carillon {

/// A future whose continuation may outlive nobody: `then(context, …)` runs on the context's thread, and not at all once
/// the context is gone. QFuture::then(context, …) of Qt 6.4 promises the same and fails an assertion, or calls into the
/// dead object, when the context dies before the answer is there.
template <typename T> class Answer : public QFuture<T>
{
public:
    Answer(QFuture<T> future) : QFuture<T>(std::move(future)) { }

    /// Calls `take(const T &)` when the answer is there. Pre: called on the thread of `context`.
    template <typename Take> void then(QObject *context, Take take) const
    {
        auto *watcher = new QFutureWatcher<T>(context);
        QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, take = std::move(take)]() mutable {
            const QFuture<T> future = watcher->future();
            watcher->deleteLater();
            if (!future.isCanceled())
                take(future.result());
        });
        watcher->setFuture(*this);
    }
};

} // namespace carillon
