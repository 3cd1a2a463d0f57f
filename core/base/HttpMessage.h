// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QUrl>

#include <utility>

namespace carillon {

using HttpHeaders = QList<std::pair<QByteArray, QByteArray>>;

/// The first header of that name, in any case; empty if there is none.
QByteArray headerValue(const HttpHeaders &headers, const QByteArray &name);

struct HttpRequest
{
    QByteArray method = "POST";
    QUrl url = {};
    HttpHeaders headers = {};
    QByteArray body = {};
};

struct HttpResponse
{
    int status = 0;
    HttpHeaders headers = {};
    QByteArray body = {};

    QByteArray header(const QByteArray &name) const { return headerValue(headers, name); }
};

} // namespace carillon
