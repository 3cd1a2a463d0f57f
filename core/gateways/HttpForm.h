// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace carillon {

/// A value as it stands in a query or a form: UTF-8, everything but RFC 3986's unreserved characters escaped, so that
/// "+", "&" and "%" arrive as themselves (QUrlQuery leaves "+" alone, and a form reads it as a space).
QByteArray percentEncoded(const QString &value);

/// "a=1&b=2", keys and values escaped.
using FormFields = QList<std::pair<QString, QString>>;
QByteArray formEncoded(const FormFields &fields);

/// Reads a query or form as the web writes it: "+" is a space. What is no UTF-8 becomes U+FFFD.
FormFields parseForm(const QByteArray &encoded);
QString formValue(const FormFields &fields, const QString &key);

} // namespace carillon
