// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gateways/Protocol.h"

namespace carillon {

/// Whether `account` fills `field` as its type and choices ask; the error names the setting.
Status checkField(const SettingField &field, const Account &account);

/// The fields that every protocol has: endpoint (with the provider's own host as fallback; required if that is empty),
/// rate, connections, price, currency.
QList<SettingField> commonFields(const QString &endpoint, const QString &price = {}, const QString &currency = {});

/// The value of a setting, or the fallback of its field.
QString settingOf(const ProtocolInfo &info, const Account &account, const QString &key);

/// Whether bytes sent to `host` stay on this machine or the local network, so that plain HTTP gives nothing away.
bool isLocalHost(const QString &host);

/// Whether `url` may carry messages and secrets: https anywhere, http only to the local network.
Status checkEndpoint(const QString &key, const QUrl &url);

/// `endpoint` + the provider's `path`; the endpoint's own prefix stands before it.
QUrl endpointUrl(const QString &endpoint, const QString &path);

} // namespace carillon
