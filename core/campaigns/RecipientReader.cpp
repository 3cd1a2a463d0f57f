// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaigns/RecipientReader.h"

#include "core/campaigns/RowFields.h"
#include "core/campaigns/SheetStore.h"
#include "core/contacts/AudienceStore.h"
#include "core/contacts/ColumnMapping.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

/// The day by which an audience's "within 90 days" is meant.
QString today(Session &session)
{
    Statement workspace(session.db, u"SELECT zone FROM workspace WHERE id = 1"_s);
    const QTimeZone zone(workspace.next() ? workspace.text(0).toUtf8() : QByteArray("UTC"));
    const auto now = QDateTime::fromMSecsSinceEpoch(session.clock.now(), zone.isValid() ? zone : QTimeZone::utc());
    return now.date().toString(Qt::ISODate);
}

} // namespace

Result<std::unique_ptr<RecipientReader>> RecipientReader::open(Session &session, const People &people,
                                                               const QSet<QString> &fields)
{
    std::unique_ptr<RecipientReader> reader(new RecipientReader(session, fields));
    switch (people.source) {
    case People::Source::None: break;
    case People::Source::Group:
        CARILLON_TRY(reader->prepareContacts(u"group_member g JOIN contact c ON c.id = g.contact_id"_s,
                                             u"g.group_id = ?"_s, { people.id }));
        break;
    case People::Source::Audience: CARILLON_TRY(reader->prepareAudience(people.id)); break;
    case People::Source::Sheet: CARILLON_TRY(reader->prepareSheet(people.id)); break;
    }
    return reader;
}

QString RecipientReader::contactColumns() const
{
    const auto wanted = [this](const QString &field, const QString &column) {
        return m_fields.contains(field) ? u"c."_s + column : u"NULL"_s;
    };
    const bool wantsCustom = std::any_of(m_fields.begin(), m_fields.end(), [](const QString &field) {
        return !isRowField(field) && !contactFieldFromString(field);
    });
    return QStringList{ u"c.uid"_s,
                        u"c.phone_enc"_s,
                        wanted(u"name"_s, u"name_enc"_s),
                        wanted(u"first_name"_s, u"first_name_enc"_s),
                        wanted(u"last_name"_s, u"last_name_enc"_s),
                        wanted(u"email"_s, u"email_enc"_s),
                        wanted(u"note"_s, u"note_enc"_s),
                        wanted(u"birthday"_s, u"birthday"_s),
                        wanted(u"city"_s, u"city"_s),
                        wanted(u"language"_s, u"language"_s),
                        wantsCustom ? u"c.fields"_s : u"NULL"_s,
                        u"c.consent"_s,
                        u"s.phone_index IS NOT NULL"_s }
        .join(u", "_s);
}

Status RecipientReader::prepareContacts(const QString &source, const QString &where, const QVariantList &values)
{
    const QString from
        = u" FROM %1 LEFT JOIN suppression s ON s.phone_index = c.phone_index WHERE %2 AND c.deleted_at IS NULL"_s.arg(
            source, where);
    // A group is walked along its own key.
    const QString position = source.startsWith(u"group_member") ? u"g.contact_id"_s : u"c.id"_s;
    m_values = values;
    m_countSql = u"SELECT COUNT(*)"_s + from;
    m_range = std::make_unique<Statement>(m_session.db,
                                          u"SELECT c.id, c.id, c.phone_index, '', c.region, c.zones, c.textable, 0, "_s
                                              + contactColumns() + u", NULL, NULL"_s + from + u" AND "_s + position
                                              + u" > ? ORDER BY "_s + position + u" LIMIT ?"_s);
    return m_range->status();
}

Status RecipientReader::prepareAudience(qint64 audienceId)
{
    const Result<std::optional<Audience>> audience = AudienceStore(m_session).findById(audienceId);
    if (!audience)
        return audience.error();
    if (!*audience)
        return Error{ .code = Error::Code::NotFound, .message = u"The campaign's audience is gone."_s };
    const Result<RuleSql> rule = toSql((*audience)->rule, today(m_session));
    if (!rule)
        return rule.error();
    return prepareContacts(u"contact c"_s, u"("_s + rule->where + u")"_s, rule->values);
}

Status RecipientReader::prepareSheet(qint64 sheetId)
{
    const Result<Sheet> sheet = SheetStore(m_session).find(sheetId);
    if (!sheet)
        return sheet.error();
    m_sheetColumns = sheet->columns;
    m_values = { sheetId };
    m_countSql = u"SELECT COUNT(*) FROM sheet_row WHERE sheet_id = ?"_s;
    m_range = std::make_unique<Statement>(
        m_session.db,
        u"SELECT r.row_number, c.id, r.phone_index, r.row_key, r.region, r.zones, r.textable, EXISTS (SELECT 1 FROM "
        "sheet_row e WHERE e.sheet_id = r.sheet_id AND e.phone_index = r.phone_index AND e.row_key = r.row_key AND "
        "e.row_number < r.row_number), "_s
            + contactColumns()
            + u", r.uid, r.values_enc FROM sheet_row r "
              "LEFT JOIN contact c ON c.phone_index = r.phone_index AND c.deleted_at IS NULL "
              "LEFT JOIN suppression s ON s.phone_index = r.phone_index "
              "WHERE r.sheet_id = ? AND r.row_number > ? ORDER BY r.row_number LIMIT ?"_s);
    return m_range->status();
}

Result<qint64> RecipientReader::count()
{
    if (m_countSql.isEmpty())
        return 0;
    Statement count(m_session.db, m_countSql);
    if (count.bindList(m_values).next())
        return count.int64(0);
    return count.status().error();
}

Result<std::vector<Recipient>> RecipientReader::next()
{
    std::vector<Recipient> range;
    if (!m_range)
        return range;
    range.reserve(kRange);
    m_range->bindList(m_values + QVariantList{ m_position, kRange });
    while (m_range->next())
        range.push_back(recipientFrom(*m_range));
    if (!m_range->status())
        return m_range->status().error();
    m_range->finish();
    if (!range.empty())
        m_position = range.back().position;
    return range;
}

Recipient RecipientReader::recipientFrom(const Statement &row)
{
    return {
        .position = row.int64(0),
        .contactId = row.int64(1),
        .phoneIndex = row.blob(2),
        .rowKey = row.text(3),
        .region = row.text(4),
        .zones = row.text(5),
        .textable = row.int32(6) != 0,
        .suppressed = row.int32(20) != 0,
        .duplicate = row.int32(7) != 0,
        .consent = row.text(19),
        .contactUid = row.blob(8),
        .phoneSealed = row.blob(9),
        .nameSealed = row.blob(10),
        .firstNameSealed = row.blob(11),
        .lastNameSealed = row.blob(12),
        .emailSealed = row.blob(13),
        .noteSealed = row.blob(14),
        .birthday = row.text(15),
        .city = row.text(16),
        .language = row.text(17),
        .customFields = row.text(18),
        .rowUid = row.blob(21),
        .rowSealed = row.blob(22),
    };
}

} // namespace carillon
