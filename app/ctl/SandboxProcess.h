// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QProcess>

namespace carillon {

/// `carillonctl sandbox` on a free port, as a process of its own that ends with this object. Main thread.
class SandboxProcess
{
    Q_DISABLE_COPY_MOVE(SandboxProcess)

public:
    SandboxProcess() = default;
    ~SandboxProcess();

    /// Returns its address once it listens.
    Result<QString> start();

private:
    QProcess m_process;
};

} // namespace carillon
