// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/ContactListing.h"
#include "app/ctl/Families.h"
#include "app/ctl/LongWork.h"
#include "app/ctl/Values.h"
#include "core/accounts/AuditLog.h"
#include "core/base/Logging.h"
#include "core/base/RandomSource.h"
#include "core/base/Times.h"
#include "core/contacts/ConsentStore.h"
#include "core/contacts/ContactJson.h"
#include "core/contacts/GroupStore.h"
#include "core/contacts/ImportBatchStore.h"
#include "core/contacts/Importer.h"
#include "core/contacts/SuppressionStore.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

class ImportContacts
{
public:
    static constexpr Permission kNeeds = Permission::EditContacts;

    void describe(Options options)
    {
        options.argument("FILE", m_options.file, "CSV, TSV, XLSX or vCard");
        options.value("--group", m_options.group, "Put everybody into this group; made if it is new");
        options.value("--region", m_options.region, "Country (ISO 3166) of numbers without a country code");
        options.list("--map", m_map, "FIELD=COLUMN in place of the guess, e.g. phone=Handy");
        options.value("--encoding", m_options.encoding, "Encoding of the file (default: auto)");
        options.value("--existing", m_existing, "People who are there already: fill (default), replace or keep");
        options.value("--consent", m_consent, "SOURCE@DATE: where and when these people agreed");
        options.flag("--dry-run", m_options.dryRun, "Count, and change nothing");
        options.value("--rejects", m_rejects, "Write the rows that did not come in to this CSV file");
    }

    Outcome run(Context &context, Session &session)
    {
        CARILLON_TRY(readOptions(context));
        Importer importer(session);
        const Result<ImportResult> result = [&] {
            const LongWork work(u"Importing"_s);
            return importer.run(m_options, work.progress());
        }();
        if (!result)
            return inFile(result.error(), m_options.file);
        if (!m_rejects.isEmpty() && !m_options.dryRun) {
            const Result<qint64> written = importer.exportRejects(result->batch, m_rejects);
            if (!written)
                return written.error();
        }
        context.out.document(result->toJson());
        return result->counts.rejected > 0 ? Exit::DoneInPart : Exit::Done;
    }

private:
    Status readOptions(Context &context)
    {
        CARILLON_TRY(context.refuseWorkspaceFile(u"FILE"_s, m_options.file));
        CARILLON_TRY(context.refuseWorkspaceFile(u"--rejects"_s, m_rejects));
        const Result<Workspace *> workspace = context.workspace();
        if (!workspace)
            return workspace.error();
        m_options.region = m_options.region.isEmpty() ? (*workspace)->info().region : m_options.region.toUpper();
        const auto existing = existingPeopleFromString(m_existing);
        if (!existing)
            return wrongUsage(u"--existing"_s, u"\"%1\" is not known."_s.arg(m_existing),
                              u"Use fill, replace or keep."_s);
        m_options.existing = *existing;
        for (const QString &pair : std::as_const(m_map)) {
            const auto [field, column] = splitAssignment(pair);
            if (field.isEmpty() || column.isEmpty())
                return wrongUsage(u"--map"_s, u"\"%1\" is not FIELD=COLUMN."_s.arg(pair), u"As in phone=Handy."_s);
            m_options.fieldToColumn.insert(field, column);
        }
        return readConsent();
    }

    Status readConsent()
    {
        if (m_consent.isEmpty())
            return {};
        const qsizetype at = m_consent.lastIndexOf(u'@');
        if (at <= 0)
            return wrongUsage(u"--consent"_s, u"\"%1\" is not SOURCE@DATE."_s.arg(m_consent),
                              u"As in \"web form@2026-05-01\"."_s);
        const Result<UtcMs> given = readMoment(u"--consent"_s, m_consent.mid(at + 1));
        if (!given)
            return given.error();
        m_options.consentSource = m_consent.first(at);
        m_options.consentAt = *given;
        return {};
    }

    ImportOptions m_options;
    QStringList m_map;
    QString m_existing = u"fill"_s;
    QString m_consent;
    QString m_rejects;
};

struct ListImports
{
    static constexpr Permission kNeeds = Permission::ReadReports;

    static QJsonObject toJson(const ImportBatchInfo &batch)
    {
        return { { u"batch"_s, uidToString(batch.uid) },
                 { u"file"_s, batch.fileName },
                 { u"state"_s, batch.state },
                 { u"rows"_s, batch.counts.rows },
                 { u"added"_s, batch.counts.added },
                 { u"updated"_s, batch.counts.updated },
                 { u"duplicates"_s, batch.counts.duplicates },
                 { u"rejected"_s, batch.counts.rejected },
                 { u"suppressed"_s, batch.counts.suppressed },
                 { u"encoding"_s, batch.encoding },
                 { u"startedBy"_s, batch.startedBy },
                 { u"startedAt"_s, toRfc3339(batch.startedAt) } };
    }

    Outcome run(Context &context, Session &session) const
    {
        const Result<QList<ImportBatchInfo>> batches = ImportBatchStore(session).list();
        if (!batches)
            return batches.error();
        context.out.setColumns(
            { u"batch"_s, u"file"_s, u"state"_s, u"rows"_s, u"added"_s, u"rejected"_s, u"startedAt"_s });
        context.out.list(u"imports"_s, *batches, toJson);
        return Exit::Done;
    }
};

struct ListContacts
{
    static constexpr Permission kNeeds = Permission::ReadReports;

    ContactListing listing;

    void describe(Options options) { listing.describe(options); }

    Outcome run(Context &context, Session &session) const
    {
        const bool inTheClear = mayDo(session.actor, Permission::SeeNumbers);
        context.out.setColumns({ u"phone"_s, u"name"_s, u"city"_s, u"language"_s, u"consent"_s, u"region"_s });
        CARILLON_TRY(listing.forEach(session, [&](const Contact &contact) {
            context.out.row(contactToJson(inTheClear ? contact : masked(contact)));
            return true;
        }));
        return Exit::Done;
    }
};

struct ExportContacts
{
    static constexpr Permission kNeeds = Permission::SeeNumbers;

    ContactListing listing;
    QString file;
    QString reader = u"machines"_s;

    void describe(Options options)
    {
        options.value("FILE", file, "The CSV file to write (default: stdout)");
        options.value("--for", reader, "machines (default; exact) or spreadsheets (no cell runs as a formula)");
        listing.describe(options);
    }

    Outcome run(Context &context, Session &session) const
    {
        if (reader != u"machines" && reader != u"spreadsheets")
            return wrongUsage(u"--for"_s, u"\"%1\" is not known."_s.arg(reader), u"Use machines or spreadsheets."_s);
        CARILLON_TRY(context.refuseWorkspaceFile(u"FILE"_s, file));
        const auto dialect = reader == u"machines" ? CsvDialect::Machine : CsvDialect::Spreadsheet;
        if (file.isEmpty()) {
            const Result<qint64> written
                = listing.writeCsv(session, dialect, [&context](const QByteArray &bytes) { context.out.raw(bytes); });
            return written ? Outcome(Exit::Done) : written.error();
        }
        const Result<qint64> written = listing.writeCsvFile(session, dialect, file);
        if (!written)
            return written.error();
        context.out.document({ { u"file"_s, file }, { u"count"_s, *written } });
        return Exit::Done;
    }
};

/// What the commands on one person share.
struct OnePerson
{
    QString phone;

    void describe(Options options) { options.argument("PHONE", phone, "The person's number"); }

    Result<Contact> find(Context &context, Session &session) const
    {
        const Result<QString> e164 = context.readPhone(u"PHONE"_s, phone);
        if (!e164)
            return e164.error();
        const Result<std::optional<Contact>> found = ContactStore(session).findByPhone(*e164);
        if (!found)
            return found.error();
        if (*found && !(*found)->deletedAt)
            return **found;
        return Error{ .code = Error::Code::NotFound,
                      .message = u"There is no contact with this number."_s,
                      .where = maskedPhone(*e164),
                      .key = u"contact-missing"_s };
    }
};

struct ShowContact : OnePerson
{
    static constexpr Permission kNeeds = Permission::SeeNumbers;

    Outcome run(Context &context, Session &session) const
    {
        const Result<Contact> contact = find(context, session);
        if (!contact)
            return contact.error();
        const Result<QStringList> groups = GroupStore(session).groupsOf(contact->id);
        if (!groups)
            return groups.error();
        const Result<std::optional<Suppression>> suppression = SuppressionStore(session).find(contact->phone);
        if (!suppression)
            return suppression.error();
        QJsonObject document = contactToJson(*contact);
        document.insert(u"groups"_s, QJsonArray::fromStringList(*groups));
        document.insert(u"suppressed"_s, suppression->has_value());
        if (*suppression)
            document.insert(u"suppressedBecause"_s, (*suppression)->reason);
        context.out.document(document);
        return Exit::Done;
    }
};

struct EraseContact : OnePerson
{
    static constexpr Permission kNeeds = Permission::ErasePeople;

    Outcome run(Context &context, Session &session) const
    {
        const Result<Contact> contact = find(context, session);
        if (!contact)
            return contact.error();
        Transaction transaction(session.db);
        CARILLON_TRY(transaction.begun());
        CARILLON_TRY(ContactStore(session).erase(contact->id));
        CARILLON_TRY(AuditLog(session).append(u"contact.erased"_s, uidToString(contact->uid), {}));
        CARILLON_TRY(transaction.commit());
        context.out.document({ { u"erased"_s, 1 } });
        return Exit::Done;
    }
};

struct UndoImport
{
    static constexpr Permission kNeeds = Permission::EditContacts;

    QString batch;

    void describe(Options options) { options.argument("BATCH", batch, "As `contacts import` printed it"); }

    Outcome run(Context &context, Session &session) const
    {
        const LongWork work(u"Taking back"_s);
        CARILLON_TRY(Importer(session).undo(batch, work.progress()));
        context.out.document({ { u"batch"_s, batch }, { u"state"_s, u"undone"_s } });
        return Exit::Done;
    }
};

} // namespace

void addContactCommands(const Commands &commands)
{
    const Commands contacts = commands.family("contacts", "The people of this workspace");
    contacts.add<ImportContacts>("import", "Bring in the people of a file");
    contacts.add<ListImports>("imports", "What was imported, newest first");
    contacts.add<UndoImport>("undo-import", "Take an import back");
    contacts.add<ListContacts>("list", "Everybody, or those of a group or audience");
    contacts.add<ShowContact>("show", "Everything about one person");
    contacts.add<ExportContacts>("export", "Write people to a CSV file");
    contacts.add<EraseContact>("erase", "Remove a person for good; consent and do-not-text entries stay");
}

} // namespace carillon
