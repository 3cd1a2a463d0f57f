// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/HttpMessage.h"

#include <algorithm>

namespace carillon {

QByteArray headerValue(const HttpHeaders &headers, const QByteArray &name)
{
    const auto found = std::find_if(headers.cbegin(), headers.cend(), [&name](const auto &header) {
        return header.first.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == headers.cend() ? QByteArray() : found->second;
}

} // namespace carillon
