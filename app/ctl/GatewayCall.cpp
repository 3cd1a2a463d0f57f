// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/GatewayCall.h"

#include "core/delivery/QtHttpTransport.h"

#include <QEventLoop>

namespace carillon {

TransportResult callOnce(const HttpRequest &request)
{
    QtHttpTransport transport(1);
    QEventLoop loop;
    TransportResult answer;
    transport.send(request, {}, [&](const TransportResult &result) {
        answer = result;
        loop.quit();
    });
    loop.exec();
    return answer;
}

} // namespace carillon
