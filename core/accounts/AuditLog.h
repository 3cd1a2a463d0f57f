// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/Session.h"

#include <QJsonObject>
#include <QList>

namespace carillon {

struct AuditEntry
{
    qint64 id = 0; ///< 1, 2, 3, … without a gap.
    UtcMs at = 0;
    QString user = {};
    QString action = {}; ///< "campaign.approved"
    QString subject = {}; ///< The campaign's, user's or gateway's name.
    QJsonObject detail = {}; ///< No numbers of people, no texts, no secrets.
    QByteArray hash = {};
};

/// Who did what: append-only, each entry's hash covers the one before (HMAC under the workspace's audit key).
///
/// Over a Session, on its thread. Call append() inside the transaction of the act itself.
class AuditLog
{
public:
    explicit AuditLog(Session &session) : m_session(session) { }

    Status append(const QString &action, const QString &subject, const QJsonObject &detail);

    /// Newest first.
    Result<QList<AuditEntry>> list(int limit);

    struct Verdict
    {
        bool ok = false;
        qint64 entries = 0;
        QByteArray head = {}; ///< Hash of the last entry.
        qint64 firstBad = 0; ///< 0 if ok.
    };
    /// Recomputes the whole chain.
    Result<Verdict> verify();

private:
    Session &m_session;
};

} // namespace carillon
