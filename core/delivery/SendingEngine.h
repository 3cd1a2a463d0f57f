// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/delivery/IncomingPush.h"
#include "core/delivery/LiveSnapshot.h"
#include "core/storage/SecretStore.h"
#include "core/storage/Session.h"

#include <QObject>

#include <functional>
#include <memory>

namespace carillon {

/// Sends: the scheduler, dispatcher and puller of a workspace, on threads of their own. `run`, `serve`, the demo and
/// the open window each have one.
///
/// One process dispatches a workspace at a time (a lock beside the file, "NAME.dispatch.lock"); the engine of another
/// one watches, and takes over when the lock is free. A crash leaves what was on the wire in doubt, and nothing else.
/// Lives on the thread that made it; signals arrive there. Everything passed in must outlive it.
class SendingEngine final : public QObject
{
    Q_OBJECT

public:
    /// Work on the dispatch thread, once a second while this process dispatches; short. "Start what is due" is one.
    using Hook = std::function<Status(Session &)>;

    SendingEngine(DatabaseConfig database, const FieldCipher &cipher, const Clock &clock, const SecretStore &secrets,
                  QObject *parent = nullptr);
    ~SendingEngine() override;

    /// Pre: not started.
    void addEverySecond(Hook hook);
    void start();
    /// Arms nothing more, waits for the calls on the wire (a few seconds at most), and ends the threads. Blocks.
    void stop();

    /// Look at once: a campaign was started, resumed or changed, or a gateway's settings were.
    void wake();

    /// Stores what a gateway pushed to `serve`; answers on the dispatch thread. Thread-safe while started.
    void receive(const IncomingPush &push);

Q_SIGNALS:
    void snapshot(const carillon::LiveSnapshot &snapshot);
    /// Nothing is left to send now, and receipts and replies were pulled once after the last text left. Emitted when
    /// that becomes so, and once after the start if it is so.
    void idle();
    /// The database or the lock failed; the engine goes on trying unless it has stopped.
    void failed(const carillon::Error &error);

private:
    class Private;
    std::unique_ptr<Private> m_private;
};

} // namespace carillon
