// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/HttpTransport.h"

namespace carillon {

/// Sends one request exactly once and waits for what becomes of it, at most a minute.
TransportResult callOnce(const HttpRequest &request);

} // namespace carillon
