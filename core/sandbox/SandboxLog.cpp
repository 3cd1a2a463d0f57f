// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/SandboxLog.h"

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

Error logError(const QFile &file)
{
    return { .code = Error::Code::Failed,
             .message = u"The log cannot be written: %1."_s.arg(file.errorString()),
             .where = file.fileName(),
             .hint = u"Choose a file in a folder that may be written, with room on the disk."_s };
}

} // namespace

Status SandboxLog::open(const QString &path)
{
    if (path.isEmpty())
        return {};
    m_file.setFileName(path);
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        return logError(m_file);
    return {};
}

Status SandboxLog::write(const QByteArray &lines)
{
    if (m_file.isOpen() && m_file.write(lines) != lines.size())
        return logError(m_file);
    return {};
}

} // namespace carillon
