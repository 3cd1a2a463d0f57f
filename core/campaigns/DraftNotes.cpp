// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaigns/DraftNotes.h"

#include "core/accounts/Permissions.h"
#include "core/storage/Statement.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

QString keyOf(qint64 campaignId)
{
    return u"draft.%1"_s.arg(campaignId);
}

QString toText(const DraftNote &note, UtcMs now)
{
    QJsonObject json{ { u"zone"_s, note.zone }, { u"savedAt"_s, now } };
    if (note.body)
        json.insert(u"body"_s, *note.body);
    if (note.sendAt)
        json.insert(u"sendAt"_s, *note.sendAt);
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

DraftNote fromText(const QString &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    DraftNote note;
    if (json.contains(u"body"_s))
        note.body = json.value(u"body"_s).toString();
    note.zone = json.value(u"zone"_s).toString();
    note.savedAt = json.value(u"savedAt"_s).toInteger();
    if (json.contains(u"sendAt"_s))
        note.sendAt = json.value(u"sendAt"_s).toInteger();
    return note;
}

} // namespace

Result<std::optional<DraftNote>> DraftNotes::find(qint64 campaignId)
{
    Statement row(m_session.db, u"SELECT value FROM setting WHERE key = ?"_s);
    if (row.bind(keyOf(campaignId)).next())
        return std::optional(fromText(row.text(0)));
    if (!row.status())
        return row.status().error();
    return std::optional<DraftNote>();
}

Status DraftNotes::save(qint64 campaignId, const DraftNote &note)
{
    CARILLON_TRY(require(m_session, Permission::EditCampaigns));
    Statement upsert(m_session.db,
                     u"INSERT INTO setting (key, value) VALUES (?, ?) "
                     "ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s);
    return upsert.bind(keyOf(campaignId), toText(note, m_session.clock.now())).run();
}

Status DraftNotes::remove(qint64 campaignId)
{
    CARILLON_TRY(require(m_session, Permission::EditCampaigns));
    Statement remove(m_session.db, u"DELETE FROM setting WHERE key = ?"_s);
    return remove.bind(keyOf(campaignId)).run();
}

} // namespace carillon
