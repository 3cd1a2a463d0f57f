// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/GatewayStore.h"

#include <QJsonObject>
#include <QStringList>

namespace carillon {

/// What a protocol asks for and can do, as `gateways protocols` prints it.
QJsonObject toJson(const ProtocolInfo &info);

/// A sending account without its secrets; `secretKeys` names those that are kept.
QJsonObject toJson(const Gateway &gateway, const QStringList &secretKeys);

} // namespace carillon
