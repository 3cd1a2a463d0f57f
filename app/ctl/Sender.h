// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/SendingEngine.h"
#include "core/workspace/Workspace.h"

#include <QJsonObject>
#include <QObject>

#include <functional>
#include <optional>

namespace carillon {

/// The workspace's sender in this process, with its scheduler; tells what happens as NDJSON events, once a second at
/// most. Lives on the main thread; `workspace` must outlive it.
class Sender final : public QObject
{
    Q_OBJECT

public:
    using Tell = std::function<void(const QJsonObject &event)>;

    Sender(Workspace &workspace, Tell tell);
    ~Sender() override;

    void start();
    /// Lets the calls on the wire come to an end.
    void stop() { m_engine.stop(); }

    SendingEngine &engine() { return m_engine; }
    /// What made it stop trying, if anything did.
    const std::optional<Error> &failure() const { return m_failure; }

Q_SIGNALS:
    void idle();
    void failed();

private:
    void handleSnapshot(const LiveSnapshot &snapshot);
    void handleFailure(const Error &error);

    const Clock &m_clock;
    Tell m_tell;
    SendingEngine m_engine;
    std::optional<Error> m_failure;
    std::optional<bool> m_dispatching;
    UtcMs m_toldAt = 0;
    LiveSnapshot m_untold;
};

} // namespace carillon
