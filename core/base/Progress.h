// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <atomic>
#include <functional>
#include <memory>

namespace carillon {

/// A flag by which one thread asks another to stop. Copies share the flag; thread-safe.
class CancelToken
{
public:
    CancelToken() : m_cancelled(std::make_shared<std::atomic_bool>(false)) { }

    void cancel() const { m_cancelled->store(true, std::memory_order_relaxed); }
    bool isCancelled() const { return m_cancelled->load(std::memory_order_relaxed); }

private:
    std::shared_ptr<std::atomic_bool> m_cancelled;
};

/// What long work is handed: whom to tell how far it is, and when to stop. Belongs to the working thread; the callback
/// runs there and passes on by a signal or an atomic.
struct Progress
{
    /// `total` is 0 while the size is unknown.
    std::function<void(qint64 done, qint64 total)> report = {};
    CancelToken cancel = {};

    void tell(qint64 done, qint64 total) const
    {
        if (report)
            report(done, total);
    }
    bool isCancelled() const { return cancel.isCancelled(); }
};

/// The error of work that was cancelled; says that nothing is left half done.
Error cancelledError();

} // namespace carillon
