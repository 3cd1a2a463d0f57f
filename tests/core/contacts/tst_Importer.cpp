// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/AuditLog.h"
#include "core/contacts/ConsentStore.h"
#include "core/contacts/ContactExport.h"
#include "core/contacts/ContactQuery.h"
#include "core/contacts/ContactStore.h"
#include "core/contacts/GroupStore.h"
#include "core/contacts/ImportBatchStore.h"
#include "core/contacts/Importer.h"
#include "core/contacts/SuppressionStore.h"
#include "core/storage/ProcessLock.h"
#include "tests/support/TestWorkspace.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

namespace {

const QString kMary = u"+12125550100"_s;

QString sample(const QString &name)
{
    return QStringLiteral(CARILLON_TEST_DATA "/samples/") + name;
}

QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class tst_Importer : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::TestWorkspace> m_workspace;

    QString file(const QByteArray &content, const QString &name = u"people.csv"_s)
    {
        QFile out(m_workspace->filePath(name));
        if (!out.open(QIODevice::WriteOnly))
            qFatal("no file");
        out.write(content);
        return out.fileName();
    }

    Result<ImportResult> import(ImportOptions options, const Progress &progress = {})
    {
        if (options.region.isEmpty())
            options.region = u"US"_s;
        return Importer(m_workspace->session()).run(options, progress);
    }

    Contact find(const QString &phone)
    {
        Session session = m_workspace->session();
        return ContactStore(session).findByPhone(phone)->value_or(Contact());
    }

    /// Everything that an import could change, decrypted, as one text to compare.
    QByteArray state()
    {
        Session session = m_workspace->session();
        const QString path = m_workspace->filePath(u"state.csv"_s);
        if (!exportContacts(session, path, {}, {}))
            return "unreadable";
        Statement rest(session.db,
                       u"SELECT (SELECT COUNT(*) FROM consent_record), (SELECT COUNT(*) FROM import_change), "
                       "(SELECT COUNT(*) FROM import_reject), (SELECT COUNT(*) FROM import_batch), "
                       "(SELECT group_concat(name) FROM contact_group), (SELECT COUNT(*) FROM extra_number)"_s);
        QByteArray text = fileBytes(path);
        if (rest.next()) {
            for (int i = 0; i < 6; ++i)
                text += rest.text(i).toUtf8() + '|';
        }
        return text;
    }

private Q_SLOTS:
    void init()
    {
        m_workspace = std::make_unique<test::TestWorkspace>();
        qputenv("CARILLON_CONFIG_DIR", m_workspace->filePath(u"config"_s).toUtf8());
    }

    void sampleFilesGiveTheExpectedCounts_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("members, GB18030") << u"members-gb18030.csv"_s;
        QTest::newRow("shop customers, UTF-8") << u"shop-customers.csv"_s;
        QTest::newRow("address book, windows-1252") << u"adressbuch-cp1252.csv"_s;
        QTest::newRow("a phone's vCards") << u"phone.vcf"_s;
        QTest::newRow("members, a workbook") << u"members.xlsx"_s;
    }
    void sampleFilesGiveTheExpectedCounts()
    {
        QFETCH(QString, name);
        const QJsonObject expected
            = QJsonDocument::fromJson(fileBytes(sample(u"expected.json"_s))).object()[name].toObject();
        const auto result = import({ .file = sample(name), .region = expected[u"region"_s].toString() });
        QVERIFY(result);
        QCOMPARE(result->encoding, expected[u"encoding"_s].toString(name.endsWith(u"xlsx"_s) ? u""_s : u"UTF-8"_s));
        QCOMPARE(result->counts.rows, expected[u"rows"_s].toInteger());
        QCOMPARE(result->counts.added, expected[u"valid_distinct"_s].toInteger());
        QCOMPARE(result->counts.duplicates, expected[u"duplicates"_s].toInteger());
        QCOMPARE(result->counts.rejected, expected[u"rejected"_s].toInteger());
        QCOMPARE(result->counts.updated, 0);
        Session session = m_workspace->session();
        QCOMPARE(*countContacts(session), expected[u"valid_distinct"_s].toInteger());
        Statement landlines(session.db,
                            u"SELECT COUNT(*) FROM contact WHERE number_kind = 'fixed-line' AND textable = 0"_s);
        QVERIFY(landlines.next());
        QCOMPARE(landlines.int64(0), expected[u"fixed_line"_s].toInteger());
        QStringList first;
        QVERIFY(ContactStore(session).forEach([&first](const Contact &contact) {
            first.append(contact.phone);
            return first.size() < 5;
        }));
        QCOMPARE(first, expected[u"first5"_s].toVariant().toStringList());
    }

    void importedTwiceNothingDoublesAndNothingChanges()
    {
        QVERIFY(import({ .file = sample(u"members-gb18030.csv"_s), .group = u"Members"_s, .region = u"CN"_s }));
        Session session = m_workspace->session();
        Statement changed(session.db, u"SELECT MAX(updated_at), COUNT(*) FROM contact"_s);
        m_workspace->clock().advance(std::chrono::seconds(5));
        const auto again
            = import({ .file = sample(u"members-gb18030.csv"_s), .group = u"Members"_s, .region = u"CN"_s });
        QVERIFY(again);
        QCOMPARE(again->counts, (ImportCounts{ .rows = 2000, .updated = 1896, .duplicates = 68, .rejected = 36 }));
        QVERIFY(changed.next());
        QCOMPARE(changed.int64(0), test::TestWorkspace::kStart);
        QCOMPARE(changed.int64(1), 1896);
        QCOMPARE((*GroupStore(session).find(u"Members"_s))->count, 1896);
    }

    void columnsLandInTheirFields()
    {
        const auto result = import({ .file = file("Vorname;Nachname;Handy;Geburtsdatum;Ort;Stufe;Notiz\n"
                                                  "Zo\xEB;M\xFCller;0151 23456789;14.03.1961;K\xF6ln;Gold;ja\n"
                                                  ";;0171 2345678;irgendwann;;;\n"),
                                     .region = u"DE"_s });
        QVERIFY(result);
        QCOMPARE(result->encoding, u"windows-1252"_s);
        const Contact zoe = find(u"+4915123456789"_s);
        QCOMPARE(zoe.name, u"Zoë Müller"_s);
        QCOMPARE(zoe.lastName, u"Müller"_s);
        QCOMPARE(zoe.birthday, u"1961-03-14"_s);
        QCOMPARE(zoe.city, u"Köln"_s);
        QCOMPARE(zoe.note, u"ja"_s);
        QCOMPARE(zoe.fields, QJsonObject({ { u"Stufe"_s, u"Gold"_s } }));
        QCOMPARE(zoe.region, u"DE"_s);
        QCOMPARE(zoe.zones, QStringList({ u"Europe/Berlin"_s }));
        QCOMPARE(zoe.numberKind, u"mobile"_s);
        const Contact other = find(u"+491712345678"_s);
        QVERIFY(other.name.isEmpty() && other.birthday.isEmpty());
        QCOMPARE(other.fields, QJsonObject({ { u"Geburtsdatum"_s, u"irgendwann"_s } }));
    }

    void cardsOfAllVersionsAreUnderstood()
    {
        const auto result
            = import({ .file = file("BEGIN:VCARD\r\nVERSION:2.1\r\nN;ENCODING=QUOTED-PRINTABLE;CHARSET=GB18030:"
                                    "=B3=C2;=C0=F6\r\nTEL;HOME:010 62345678\r\nTEL;CELL:13800138000\r\n"
                                    "NOTE;ENCODING=QUOTED-PRINTABLE:a=\r\nb=3D\r\nEND:VCARD\r\n"
                                    "BEGIN:VCARD\nVERSION:3.0\nitem1.TEL;TYPE=CELL:13900139000\nFN:O\\, P\n"
                                    "ADR;TYPE=HOME:;;Street 1;Hangzhou;;;\nORG:Tea\\; Shop;Sales\nBDAY:19900211\n"
                                    "PHOTO;ENCODING=b:AAAA\n BBBB\nNOTE:one\\nt\n  wo\nEND:VCARD\n"
                                    "begin:vcard\nversion:4.0\nfn:No number\nend:vcard\n"
                                    "BEGIN:VCARD\nVERSION:4.0\nFN:Last\nTEL;VALUE=uri:tel:+86-159-0355-1316\n",
                                    u"cards.vcf"_s),
                       .region = u"CN"_s });
        QVERIFY(result);
        QCOMPARE(result->counts, (ImportCounts{ .rows = 4, .added = 3, .rejected = 1 }));
        QCOMPARE(result->problems[0].row, 21);
        const Contact chen = find(u"+8613800138000"_s);
        QCOMPARE(chen.name, u"陈丽"_s);
        QCOMPARE(chen.extraNumbers, QStringList({ u"+861062345678"_s }));
        QCOMPARE(chen.note, u"ab="_s);
        const Contact second = find(u"+8613900139000"_s);
        QCOMPARE(second.name, u"O, P"_s);
        QCOMPARE(second.city, u"Hangzhou"_s);
        QCOMPARE(second.birthday, u"1990-02-11"_s);
        QCOMPARE(second.note, u"one\nt wo"_s);
        QCOMPARE(second.fields, QJsonObject({ { u"company"_s, u"Tea; Shop"_s } }));
        QCOMPARE(find(u"+8615903551316"_s).name, u"Last"_s);
    }

    void aCellWithSeveralNumbersGivesOnePerson()
    {
        QVERIFY(import(
            { .file = file("姓名,电话\n陈丽,\"021-62345678; 13800138000, 13900139000\"\n"), .region = u"CN"_s }));
        const Contact chen = find(u"+8613800138000"_s);
        QCOMPARE(chen.name, u"陈丽"_s);
        QCOMPARE(chen.extraNumbers, QStringList({ u"+862162345678"_s, u"+8613900139000"_s }));
    }

    void raggedRowsComeIn()
    {
        const auto result = import({ .file = file("name,phone,city\nMary,212 555 0100,Boston,extra,cells\n"
                                                  "Ann,212 555 0101\n\n\"Bob\"\n") });
        QVERIFY(result);
        QCOMPARE(result->counts, (ImportCounts{ .rows = 3, .added = 2, .rejected = 1 }));
        QCOMPARE(find(kMary).city, u"Boston"_s);
        QVERIFY(find(kMary).fields.isEmpty());
    }

    void existingPeopleAreTreatedAsAsked_data()
    {
        QTest::addColumn<ExistingPeople>("existing");
        QTest::addColumn<QString>("city");
        QTest::addColumn<QString>("email");
        QTest::addColumn<QString>("level");
        QTest::newRow("only gaps are filled") << ExistingPeople::Fill << u"Boston"_s << u"m@example.com"_s << u"Gold"_s;
        QTest::newRow("the file wins") << ExistingPeople::Replace << u"Denver"_s << u"m@example.com"_s << u"VIP"_s;
        QTest::newRow("ours is kept") << ExistingPeople::Keep << u"Boston"_s << QString() << u"Gold"_s;
    }
    void existingPeopleAreTreatedAsAsked()
    {
        QFETCH(ExistingPeople, existing);
        QFETCH(QString, city);
        QFETCH(QString, email);
        QFETCH(QString, level);
        QVERIFY(import({ .file = file("name,phone,city,level\nMary,212 555 0100,Boston,Gold\n") }));
        const auto result
            = import({ .file = file("name,phone,city,email,level\n,212 555 0100,Denver,m@example.com,VIP\n"),
                       .existing = existing });
        QVERIFY(result);
        QCOMPARE(result->counts, (ImportCounts{ .rows = 1, .updated = 1 }));
        const Contact mary = find(kMary);
        QCOMPARE(mary.name, u"Mary"_s);
        QCOMPARE(mary.city, city);
        QCOMPARE(mary.email, email);
        QCOMPARE(mary.fields[u"level"_s].toString(), level);
    }

    void aNoIsNeverLiftedByAnImport_data()
    {
        QTest::addColumn<QString>("before"); // how the person stood: a consent record's state, or nothing
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("after");
        const auto row = [](const char *name, const char *before, const char *cell, const char *after) {
            QTest::newRow(name) << QString::fromLatin1(before) << QString::fromLatin1(cell)
                                << QString::fromLatin1(after);
        };
        row("nothing recorded, yes", "", "yes", "given");
        row("nothing recorded, no", "", "no", "refused");
        row("nothing recorded, empty", "", "", "unknown");
        row("nothing recorded, a strange word", "", "perhaps", "unknown");
        row("given, yes", "given", "yes", "given");
        row("given, no", "given", "no", "refused");
        row("given, empty", "given", "", "given");
        row("refused, yes", "refused", "yes", "refused");
        row("opted out, yes", "revoked", "yes", "refused");
        row("opted out, empty", "revoked", "", "refused");
    }
    void aNoIsNeverLiftedByAnImport()
    {
        QFETCH(QString, before);
        QFETCH(QString, cell);
        QFETCH(QString, after);
        for (const bool personIsThere : { true, false }) {
            init();
            Session fresh = m_workspace->session();
            if (personIsThere)
                QVERIFY(import({ .file = file("phone\n212 555 0100\n") }));
            if (const auto state = consentRecordStateFromString(before))
                QVERIFY(ConsentStore(fresh).add(kMary, { .state = *state, .source = u"till"_s }));
            QVERIFY(import({ .file = file("phone,consent,x\n212 555 0100," + cell.toUtf8() + ",\n") }));
            QCOMPARE(nameOf(find(kMary).consent), after);
        }
    }

    void aNoInAnyRowOfAPersonIsHeard()
    {
        QVERIFY(import({ .file = file("phone,consent\n212 555 0100,yes\n212 555 0100,no\n212 555 0101,no\n"
                                      "212 555 0101,yes\n") }));
        QCOMPARE(find(kMary).consent, ConsentState::Refused);
        QCOMPARE(find(u"+12125550101"_s).consent, ConsentState::Refused);
    }

    void consentAskedOnceHoldsForEverybodyWithSourceAndDate()
    {
        QVERIFY(import({ .file = file("phone\n212 555 0100\n"), .consentSource = u"web form"_s, .consentAt = 77 }));
        Session session = m_workspace->session();
        const auto history = ConsentStore(session).history(kMary);
        QCOMPARE(history->size(), 1);
        QCOMPARE(history->constFirst().source, u"web form"_s);
        QCOMPARE(history->constFirst().givenAt, 77);
        QCOMPARE(find(kMary).consentAt, std::optional<UtcMs>(77));
        QVERIFY(import({ .file = file("phone\n212 555 0100\n"), .consentSource = u"web form"_s, .consentAt = 77 }));
        QCOMPARE(ConsentStore(session).history(kMary)->size(), 1);
    }

    void theShopsConsentColumnIsHeard()
    {
        QVERIFY(import({ .file = sample(u"shop-customers.csv"_s) }));
        Session session = m_workspace->session();
        const qint64 given = *countContacts(session, { .consent = ConsentState::Given });
        const qint64 refused = *countContacts(session, { .consent = ConsentState::Refused });
        QCOMPARE(given + refused, 1419);
        QVERIFY(refused > 400 && refused < 495); // 495 rows say no; some are duplicates or have no usable number
    }

    void peopleOnTheDoNotTextListComeInAndAreCounted()
    {
        Session session = m_workspace->session();
        QVERIFY(SuppressionStore(session).add(kMary, u"opted-out"_s, u"STOP"_s));
        const auto options = ImportOptions{ .file = file("phone,consent\n212 555 0100,yes\n212 555 0101,yes\n") };
        QCOMPARE(import(options)->counts, (ImportCounts{ .rows = 2, .added = 2, .suppressed = 1 }));
        QCOMPARE(import(options)->counts, (ImportCounts{ .rows = 2, .updated = 2, .suppressed = 1 }));
        QCOMPARE(find(kMary).consent, ConsentState::Unknown);
        QVERIFY(*SuppressionStore(session).isSuppressed(session.cipher.phoneIndex(kMary)));
    }

    void aDryRunCountsAndChangesNothing()
    {
        QVERIFY(import({ .file = file("phone\n212 555 0100\n") }));
        const QByteArray before = state();
        const auto options = ImportOptions{ .file = file("phone,city\n212 555 0100,Boston\n212 555 0101,\nabc,\n"),
                                            .group = u"New"_s,
                                            .consentSource = u"form"_s,
                                            .dryRun = true };
        const auto result = import(options);
        QVERIFY(result);
        QCOMPARE(result->counts, (ImportCounts{ .rows = 3, .added = 1, .updated = 1, .rejected = 1 }));
        QVERIFY(result->batch.isEmpty());
        QCOMPARE(result->problems.size(), 1);
        QCOMPARE(result->problems[0].value, u"abc"_s);
        QCOMPARE(state(), before);
    }

    void rejectedRowsAreListedAndComeInOnceRepaired()
    {
        const auto result
            = import({ .file = file("name,phone,level\nMary,212 555 0100,\nAnn,\"12\n34\",=1+1\nBob,,x\n") });
        QVERIFY(result);
        Session session = m_workspace->session();
        ImportBatchStore batches(session);
        QList<ImportReject> rejects;
        QVERIFY(batches.forEachReject(batches.find(result->batch)->id, [&rejects](const ImportReject &reject) {
            rejects.append(reject);
            return true;
        }));
        QCOMPARE(rejects.size(), 2);
        QCOMPARE(rejects[0].row, 3);
        QCOMPARE(rejects[0].column, u"phone"_s);
        QCOMPARE(rejects[0].value, u"12\n34"_s);
        QCOMPARE(rejects[0].reason, u"too-short"_s);
        QCOMPARE(rejects[1].row, 5);
        QCOMPARE(rejects[1].reason, u"empty"_s);

        const QString path = m_workspace->filePath(u"rejects.csv"_s);
        QCOMPARE(*Importer(session).exportRejects(result->batch, path), 2);
        QByteArray repaired = fileBytes(path);
        QVERIFY(repaired.contains("'=1+1"));
        repaired.replace("\"12\n34\"", "212 555 0101").replace("Bob,,", "Bob,212 555 0102,");
        const auto second = import({ .file = file(repaired, u"repaired.csv"_s) });
        QVERIFY(second);
        QCOMPARE(second->counts, (ImportCounts{ .rows = 2, .added = 2 }));
        QCOMPARE(find(u"+12125550101"_s).fields, QJsonObject({ { u"level"_s, u"=1+1"_s } }));
        QCOMPARE(find(u"+12125550102"_s).name, u"Bob"_s);
    }

    void aCancelledImportLeavesNothingBehind()
    {
        QVERIFY(import({ .file = file("phone,name\n15931937913,Old\n18928459298,\n"), .region = u"CN"_s }));
        const QByteArray before = state();
        for (const int stopAfter : { 1, 2, 3 }) { // before anything, after a thousand rows, after the last
            Progress progress;
            int told = 0;
            progress.report = [&](qint64, qint64) {
                if (++told == stopAfter)
                    progress.cancel.cancel();
            };
            const auto result = import({ .file = sample(u"members-gb18030.csv"_s),
                                         .group = u"New"_s,
                                         .region = u"CN"_s,
                                         .existing = ExistingPeople::Replace,
                                         .consentSource = u"form"_s },
                                       progress);
            QVERIFY(!result);
            QCOMPARE(result.error().code, Error::Code::Cancelled);
            QCOMPARE(state(), before);
        }
    }

    void damageFarDownTakesTheWholeImportBack()
    {
        const QByteArray before = state();
        QByteArray rows = "phone,name\n";
        for (int i = 0; i < 1000; ++i)
            rows += "212 555 " + QByteArray::number(2000 + i) + ",x\n";
        const auto result = import({ .file = file(rows + "212 555 9999,\"never closed\n") });
        QVERIFY(!result);
        QCOMPARE(errorKey(result.error()), u"csv-unclosed-quote"_s);
        QCOMPARE(result.error().where, u"people.csv, row 1002"_s);
        QCOMPARE(state(), before);
    }

    void anImportCutOffByACrashIsTakenBackByTheNext()
    {
        QVERIFY(import({ .file = file("phone,name\n15931937913,Old\n"), .group = u"All"_s, .region = u"CN"_s }));
        const ImportOptions options{ .file = sample(u"members-gb18030.csv"_s),
                                     .group = u"All"_s,
                                     .region = u"CN"_s,
                                     .existing = ExistingPeople::Replace,
                                     .consentSource = u"form"_s };
        // What a kill leaves on the disk: the files as they are between two transactions, nothing closed.
        const QString crashed = m_workspace->filePath(u"crashed.carillon"_s);
        Progress progress;
        int told = 0;
        progress.report = [&](qint64, qint64) {
            if (++told == 2) {
                QFile::copy(m_workspace->path(), crashed);
                QFile::copy(m_workspace->path() + u"-wal"_s, crashed + u"-wal"_s);
            }
        };
        const auto whole = import(options, progress);
        QVERIFY(whole);

        auto database = Database::open({ crashed });
        QVERIFY(database);
        Session session{ **database, m_workspace->cipher(), m_workspace->clock(), { u"Mei"_s, u"owner"_s } };
        QCOMPARE(ImportBatchStore(session).list()->constFirst().state, u"running"_s);
        QVERIFY(*countContacts(session) > 900); // a thousand rows had been committed
        const auto again = Importer(session).run(options, {});
        QVERIFY(again);
        QCOMPARE(again->counts, whole->counts);
        QCOMPARE(*countContacts(session), 1896);
        QCOMPARE(ImportBatchStore(session).list()->size(), 2);
        Statement consents(session.db, u"SELECT COUNT(*), COUNT(DISTINCT phone_index) FROM consent_record"_s);
        QVERIFY(consents.next());
        QCOMPARE(consents.int64(0), 1896);
        QCOMPARE(consents.int64(1), 1896);
    }

    void recoveryAtTheOpeningTakesBackWhatACrashLeft()
    {
        QVERIFY(import({ .file = file("phone,name\n15931937913,Old\n"), .region = u"CN"_s }));
        QVERIFY(import(
            { .file = sample(u"members-gb18030.csv"_s), .region = u"CN"_s, .existing = ExistingPeople::Replace }));
        QVERIFY(m_workspace->db().execute(u"UPDATE import_batch SET state = 'running' WHERE rows_read = 2000"_s));
        Session session = m_workspace->session();
        QVERIFY(Importer(session).recover());
        QCOMPARE(*countContacts(session), 1);
        QCOMPARE(find(u"+8615931937913"_s).name, u"Old"_s);
    }

    void anImportIsTakenBackButItsNoStays()
    {
        QVERIFY(import({ .file = file("phone,name\n212 555 0100,Mary\n212 555 0102,Bob\n") }));
        const QByteArray people = state();
        const auto result = import({ .file = file("phone,name,city,consent\n212 555 0100,M.,Boston,yes\n"
                                                  "212 555 0101,Ann,,yes\n212 555 0102,,,no\n"),
                                     .group = u"G"_s,
                                     .existing = ExistingPeople::Replace });
        QVERIFY(result);
        QCOMPARE(find(kMary).name, u"M."_s);
        Session session = m_workspace->session();
        QVERIFY(Importer(session).undo(result->batch, {}));
        QCOMPARE(AuditLog(session).list(1)->constFirst().action, u"contacts.importUndone"_s);
        QCOMPARE(find(kMary).name, u"Mary"_s);
        QCOMPARE(find(kMary).city, QString());
        QCOMPARE(find(kMary).consent, ConsentState::Unknown);
        QVERIFY(find(u"+12125550101"_s).phone.isEmpty());
        QCOMPARE(find(u"+12125550102"_s).consent, ConsentState::Refused);
        QCOMPARE((*GroupStore(session).find(u"G"_s))->count, 0);
        QCOMPARE(errorKey(Importer(session).undo(result->batch, {}).error()), u"import-not-undoable"_s);
        QCOMPARE(errorKey(Importer(session).undo(u"nonsense"_s, {}).error()), u"import-unknown"_s);
    }

    void deletedPeopleComeBackAsNew()
    {
        QVERIFY(import({ .file = file("phone,name,city\n212 555 0100,Mary,Boston\n") }));
        Session session = m_workspace->session();
        QVERIFY(ContactStore(session).setDeleted({ find(kMary).id }, true));
        const auto result = import({ .file = file("phone,name\n212 555 0100,Maria\n") });
        QCOMPARE(result->counts, (ImportCounts{ .rows = 1, .added = 1 }));
        QCOMPARE(find(kMary).name, u"Maria"_s);
    }

    void badRequestsAreRefusedInWords_data()
    {
        QTest::addColumn<ImportOptions>("options");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("error");
        const QByteArray good = "name,phone\nMary,212 555 0100\n";
        QTest::newRow("no phone column") << ImportOptions{} << QByteArray("name,city\nMary,Boston\n")
                                         << u"import-no-phone-column"_s;
        QTest::newRow("a column that is not there")
            << ImportOptions{ .fieldToColumn = { { u"phone"_s, u"Handy"_s } } } << good << u"column-unknown"_s;
        QTest::newRow("a country that is none")
            << ImportOptions{ .region = u"Utopia"_s } << good << u"region-unknown"_s;
        QTest::newRow("an encoding that is none")
            << ImportOptions{ .encoding = u"klingon"_s } << good << u"encoding-unknown"_s;
        QTest::newRow("the wrong encoding")
            << ImportOptions{ .encoding = u"UTF-8"_s } << QByteArray("name,phone\nM\xFCller,212 555 0100\n")
            << u"encoding-wrong"_s;
        QTest::newRow("header only") << ImportOptions{} << QByteArray("name,phone\n") << u"file-header-only"_s;
        QTest::newRow("empty") << ImportOptions{} << QByteArray() << u"file-empty"_s;
        QTest::newRow("binary") << ImportOptions{}
                                << QByteArray("\x7F"
                                              "ELF\0\0\0\1",
                                              8)
                                << u"file-not-text"_s;
        QTest::newRow("one line of 200 MB") << ImportOptions{} << QByteArray(200 << 20, 'x') << u"csv-row-too-long"_s;
    }
    void badRequestsAreRefusedInWords()
    {
        QFETCH(ImportOptions, options);
        QFETCH(QByteArray, content);
        QFETCH(QString, error);
        const QByteArray before = state();
        options.file = file(content);
        const auto result = import(options);
        QVERIFY(!result);
        QCOMPARE(errorKey(result.error()), error);
        QVERIFY(!result.error().hint.isEmpty());
        QCOMPARE(state(), before);
    }

    void aMissingFileIsNamed()
    {
        const auto result = import({ .file = m_workspace->filePath(u"none.csv"_s) });
        QVERIFY(!result);
        QCOMPARE(result.error().code, Error::Code::NotFound);
        QVERIFY(result.error().message.contains(u"none.csv"_s));
    }

    void aSecondImportAtTheSameTimeIsRefused()
    {
        Progress progress;
        QString key;
        progress.report = [&](qint64, qint64) {
            const auto second = import({ .file = file("phone\n212 555 0100\n", u"second.csv"_s) });
            key = second ? u"accepted"_s : errorKey(second.error());
        };
        QVERIFY(import({ .file = file("phone\n212 555 0101\n") }, progress));
        QCOMPARE(key, u"import-running"_s);
    }

    void theJsonIsThatOfTheCommandLine()
    {
        const auto result = import({ .file = file("phone,name,level\n212 555 0100,Mary,Gold\n") });
        const QJsonObject json = result->toJson();
        QCOMPARE(json.keys(),
                 QStringList({ u"added"_s, u"batch"_s, u"duplicates"_s, u"encoding"_s, u"mapping"_s, u"rejected"_s,
                               u"rows"_s, u"seconds"_s, u"suppressed"_s, u"updated"_s }));
        QCOMPARE(
            json[u"mapping"_s].toObject(),
            QJsonObject({ { u"phone"_s, u"phone"_s }, { u"name"_s, u"name"_s }, { u"custom:level"_s, u"level"_s } }));
    }
};

QTEST_GUILESS_MAIN(tst_Importer)
#include "tst_Importer.moc"
