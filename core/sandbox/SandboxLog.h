// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QFile>
#include <QString>

namespace carillon {

/// The sandbox's own truth: a line of JSON for each message it accepted. Holds numbers and texts, as a provider does;
/// it is a test instrument, not a log of the program.
class SandboxLog
{
public:
    /// Opens `path` to append; an empty path keeps no log.
    Status open(const QString &path);

    /// Hands the lines to the operating system before it returns, so that they outlive this process.
    Status write(const QByteArray &lines);

private:
    QFile m_file = {};
};

} // namespace carillon
