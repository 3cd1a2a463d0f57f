// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/ContactListing.h"

#include "core/base/Logging.h"
#include "core/contacts/AudienceStore.h"
#include "core/contacts/GroupStore.h"

#include <QBuffer>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

const QStringList kBuiltIn = { u"phone"_s,    u"name"_s, u"first_name"_s, u"last_name"_s, u"email"_s,
                               u"birthday"_s, u"city"_s, u"language"_s,   u"consent"_s };

Error missing(const QString &what, const QString &name)
{
    return { .code = Error::Code::NotFound,
             .message = u"There is no %1 of this name."_s.arg(what),
             .where = name,
             .key = what + u"-missing"_s };
}

QStringList cellsOf(const Contact &contact, const QStringList &columns)
{
    QStringList cells;
    for (const QString &column : columns)
        cells.append(column == u"consent" ? nameOf(contact.consent) : contact.field(column).value_or(QString()));
    return cells;
}

} // namespace

void ContactListing::describe(Options &options)
{
    options.value("--group", m_group, "Only people of this group");
    options.value("--audience", m_audience, "Only people of this audience");
}

Result<QVector<qint64>> ContactListing::chosenIds(Session &session) const
{
    AudienceStore audiences(session);
    if (!m_audience.isEmpty()) {
        const auto audience = audiences.find(m_audience);
        if (!audience)
            return audience.error();
        return *audience ? audiences.members((*audience)->rule) : missing(u"audience"_s, m_audience);
    }
    const auto group = GroupStore(session).find(m_group);
    if (!group)
        return group.error();
    if (!*group)
        return missing(u"group"_s, m_group);
    AudienceRule inGroup;
    inGroup.kind = AudienceRule::Kind::Condition;
    inGroup.field = u"group"_s;
    inGroup.values = { (*group)->name };
    return audiences.members(inGroup);
}

Status ContactListing::forEach(Session &session, const std::function<bool(const Contact &)> &visit) const
{
    ContactStore contacts(session);
    if (isEverybody())
        return contacts.forEach(visit);
    const Result<QVector<qint64>> ids = chosenIds(session);
    return ids ? contacts.forEach(*ids, visit) : ids.error();
}

Result<qint64> ContactListing::writeCsv(Session &session, CsvDialect dialect,
                                        const std::function<void(const QByteArray &)> &sink) const
{
    const Result<QStringList> custom = ContactStore(session).customFields();
    if (!custom)
        return custom.error();
    const QStringList columns = kBuiltIn + *custom;
    QBuffer line;
    line.open(QIODevice::WriteOnly);
    CsvWriter writer(line, dialect);
    const auto write = [&](const QStringList &cells) -> Status {
        CARILLON_TRY(writer.write(cells));
        sink(line.data());
        line.seek(0);
        line.buffer().clear();
        return {};
    };
    CARILLON_TRY(write(columns));
    qint64 written = 0;
    Status failure;
    CARILLON_TRY(forEach(session, [&](const Contact &contact) {
        failure = write(cellsOf(contact, columns));
        ++written;
        return failure.ok();
    }));
    CARILLON_TRY(std::move(failure));
    return written;
}

Result<qint64> ContactListing::writeCsvFile(Session &session, CsvDialect dialect, const QString &path) const
{
    QSaveFile file(path);
    const auto failed = [&] {
        return Error{ .code = Error::Code::Failed,
                      .message = u"The file cannot be written: %1."_s.arg(file.errorString()),
                      .where = path,
                      .hint = u"Check that there is room and that this user may write there."_s };
    };
    if (!file.open(QIODevice::WriteOnly))
        return failed();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    Result<qint64> written = writeCsv(session, dialect, [&file](const QByteArray &bytes) { file.write(bytes); });
    if (written && !file.commit())
        return failed();
    return written;
}

Contact masked(Contact contact)
{
    contact.phone = maskedPhone(contact.phone);
    for (QString &number : contact.extraNumbers)
        number = maskedPhone(number);
    return contact;
}

} // namespace carillon
