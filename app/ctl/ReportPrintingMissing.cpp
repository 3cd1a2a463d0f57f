// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/ReportWriting.h"

using namespace Qt::StringLiterals;

namespace carillon {

Status printReport(const Report &, const QString &path)
{
    return Error{ .code = Error::Code::Failed,
                  .message = u"Drawing a report needs the desktop build of this program."_s,
                  .where = path,
                  .hint = u"Write .xlsx, .csv or .json instead, or install the package with the window."_s,
                  .key = u"needs-desktop-build"_s };
}

} // namespace carillon
