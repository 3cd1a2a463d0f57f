// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Progress.h"

using namespace Qt::StringLiterals;

namespace carillon {

Error cancelledError()
{
    return { .code = Error::Code::Cancelled,
             .message = u"Cancelled."_s,
             .hint = u"Nothing is left half done; it can be run again."_s };
}

} // namespace carillon
