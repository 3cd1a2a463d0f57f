// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/ContactExport.h"

#include "core/contacts/ColumnGuesser.h"
#include "core/contacts/ContactQuery.h"
#include "core/contacts/ContactStore.h"
#include "core/contacts/GroupStore.h"

#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

const QStringList &builtInFields()
{
    static const QStringList kFields{ u"phone"_s,    u"name"_s, u"first_name"_s, u"last_name"_s, u"email"_s,
                                      u"birthday"_s, u"city"_s, u"language"_s,   u"note"_s };
    return kFields;
}

/// As consent columns are read: yes, no, or nothing recorded.
QString consentCell(ConsentState state)
{
    switch (state) {
    case ConsentState::Given: return u"yes"_s;
    case ConsentState::Refused: return u"no"_s;
    case ConsentState::Unknown: return {};
    }
    Q_UNREACHABLE();
}

QStringList cellsOf(const Contact &contact, const QStringList &groups, const QStringList &customFields)
{
    QStringList cells;
    for (const QString &field : builtInFields())
        cells.append(contact.field(field).value_or(QString()));
    cells << consentCell(contact.consent) << groups.join(u"; "_s) << contact.extraNumbers.join(u"; "_s);
    for (const QString &field : customFields)
        cells.append(contact.fields.value(field).toString());
    return cells;
}

Error unwritableError(const QString &path, const QString &why)
{
    return { .code = Error::Code::Failed,
             .message = u"The file could not be written: %1."_s.arg(why),
             .where = path,
             .hint = u"Check the free space and that you may write there."_s,
             .key = u"file-unwritable"_s };
}

} // namespace

Result<qint64> exportContacts(const Session &session, const QString &path, const ContactExportOptions &options,
                              const Progress &progress)
{
    ContactStore contacts(session);
    GroupStore groups(session);
    const Result<QStringList> customFields = contacts.customFields();
    if (!customFields)
        return customFields.error();
    const Result<qint64> total = options.ids ? Result<qint64>(options.ids->size()) : countContacts(session);
    if (!total)
        return total.error();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return unwritableError(path, file.errorString());
    CsvWriter csv(file, options.dialect);
    CARILLON_TRY(
        csv.write(builtInFields() + QStringList{ u"consent"_s, u"groups"_s, kFurtherNumbersHeader } + *customFields));
    qint64 done = 0;
    Status status;
    const auto writeOne = [&](const Contact &contact) {
        const Result<QStringList> memberOf = groups.groupsOf(contact.id);
        status = memberOf ? csv.write(cellsOf(contact, *memberOf, *customFields)) : Status(memberOf.error());
        if (++done % 256 == 0)
            progress.tell(done, *total);
        if (status && progress.isCancelled())
            status = cancelledError();
        return status.has_value();
    };
    CARILLON_TRY(options.ids ? contacts.forEach(*options.ids, writeOne) : contacts.forEach(writeOne));
    CARILLON_TRY(status);
    if (!file.commit())
        return unwritableError(path, file.errorString());
    return done;
}

} // namespace carillon
