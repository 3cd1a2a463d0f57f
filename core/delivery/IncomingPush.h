// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/HttpMessage.h"

#include <QString>

#include <functional>

namespace carillon {

/// What `serve` received for a gateway. `answer` is called on the dispatch thread once all of it is on the disk (200
/// and the provider's acknowledgement), or with the status that says why not.
struct IncomingPush
{
    QString gateway = {};
    HttpRequest request = {};
    std::function<void(int status, const QByteArray &body)> answer = {};
};

} // namespace carillon
