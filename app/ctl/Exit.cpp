// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Exit.h"

namespace carillon {

Exit exitOf(const Error &error)
{
    switch (error.code) {
    case Error::Code::InvalidArgument: return Exit::WrongUsage;
    case Error::Code::Refused: return Exit::RefusedByRule;
    case Error::Code::Cancelled: return Exit::Cancelled;
    case Error::Code::NotFound:
    case Error::Code::Conflict:
    case Error::Code::Storage:
    case Error::Code::Network:
    case Error::Code::Rejected:
    case Error::Code::Failed: return Exit::Failed;
    }
    Q_UNREACHABLE();
}

Error wrongUsage(const QString &option, const QString &message, const QString &hint)
{
    return { .code = Error::Code::InvalidArgument, .message = message, .where = option, .hint = hint };
}

} // namespace carillon
