// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/ConsentStore.h"
#include "core/contacts/ContactExport.h"
#include "core/contacts/ContactQuery.h"
#include "core/contacts/ContactStore.h"
#include "core/contacts/GroupStore.h"
#include "core/contacts/SuppressionStore.h"
#include "tests/support/TestWorkspace.h"

#include <QFile>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

namespace {

Contact person(const QString &phone, const QString &name)
{
    Contact contact;
    contact.phone = phone;
    contact.name = name;
    contact.region = u"CN"_s;
    contact.zones = { u"Asia/Shanghai"_s };
    contact.numberKind = u"mobile"_s;
    return contact;
}

QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class tst_ContactStores : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::TestWorkspace> m_workspace;

    qint64 add(const Contact &contact)
    {
        Session session = m_workspace->session();
        return ContactStore(session).add(contact).value_or(-1);
    }

    QStringList namesOf(const QVector<qint64> &ids)
    {
        Session session = m_workspace->session();
        QStringList names;
        const auto people = ContactStore(session).page(ids);
        for (const Contact &contact : people.value())
            names.append(contact.name);
        return names;
    }

private Q_SLOTS:
    void init() { m_workspace = std::make_unique<test::TestWorkspace>(); }

    void aPersonIsReadBackAsStored()
    {
        Session session = m_workspace->session();
        ContactStore store(session);
        Contact contact = person(u"+8613800138000"_s, u"陈丽"_s);
        contact.firstName = u"丽"_s;
        contact.lastName = u"陈"_s;
        contact.email = u"li@example.com"_s;
        contact.birthday = u"1990-01-02"_s;
        contact.city = u"杭州"_s;
        contact.language = u"zh"_s;
        contact.note = u"喜欢茶"_s;
        contact.fields = { { u"会员等级"_s, u"金卡"_s } };
        contact.extraNumbers = { u"+862112345678"_s, u"+8613900139000"_s };

        const auto id = store.add(contact);
        QVERIFY(id);
        const auto found = store.findByPhone(contact.phone);
        QVERIFY(found && *found);
        QVERIFY((*found)->hasSameAttributes(contact));
        QCOMPARE((*found)->id, *id);
        QCOMPARE((*found)->zones, contact.zones);
        QCOMPARE((*found)->createdAt, test::TestWorkspace::kStart);
        QCOMPARE(*(*found)->field(u"会员等级"), u"金卡"_s);
        QVERIFY(!(*found)->field(u"nothing"));
    }

    void namesAndNumbersAreNotInTheFile()
    {
        Contact contact = person(u"+8613800138000"_s, u"Wilhelmina"_s);
        contact.note = u"allergic to peanuts"_s;
        contact.extraNumbers = { u"+8613900139000"_s };
        QVERIFY(add(contact) > 0);
        Session session = m_workspace->session();
        QVERIFY(SuppressionStore(session).add(u"+8613700137000"_s, u"by-hand"_s, u"counter"_s));
        QVERIFY(m_workspace->db().execute(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
        const QByteArray file = fileBytes(m_workspace->path());
        QVERIFY(file.contains("Asia/Shanghai")); // what may be read is there, so the search looks in the right place
        for (const char *secret : { "13800138000", "13900139000", "13700137000", "Wilhelmina", "peanuts" })
            QVERIFY2(!file.contains(secret), secret);
    }

    void aNumberHasOnePerson()
    {
        QVERIFY(add(person(u"+8613800138000"_s, u"陈丽"_s)) > 0);
        Session session = m_workspace->session();
        const auto again = ContactStore(session).add(person(u"+8613800138000"_s, u"王伟"_s));
        QVERIFY(!again);
        QCOMPARE(errorKey(again.error()), u"contact-exists"_s);
    }

    void changesAreStoredAndLeaveConsentAlone()
    {
        Session session = m_workspace->session();
        ContactStore store(session);
        const qint64 id = add(person(u"+8613800138000"_s, u"陈丽"_s));
        QVERIFY(ConsentStore(session).add(u"+8613800138000"_s, { .givenAt = 5, .source = u"form"_s }));
        Contact contact = **store.findById(id);
        contact.name.clear();
        contact.city = u"苏州"_s;
        contact.extraNumbers = { u"+8613900139000"_s };
        contact.consent = ConsentState::Refused;
        QVERIFY(store.update(contact));
        const Contact stored = **store.findById(id);
        QVERIFY(stored.hasSameAttributes(contact));
        QCOMPARE(stored.consent, ConsentState::Given);
        QCOMPARE(stored.consentAt, std::optional<UtcMs>(5));
    }

    void deletedPeopleAreHiddenAndComeBack()
    {
        Session session = m_workspace->session();
        ContactStore store(session);
        const qint64 id = add(person(u"+8613800138000"_s, u"陈丽"_s));
        QVERIFY(store.setDeleted({ id }, true));
        QVERIFY(!*store.findByPhone(u"+8613800138000"_s));
        QCOMPARE(*countContacts(session), 0);
        QVERIFY(store.setDeleted({ id }, false));
        QVERIFY(*store.findByPhone(u"+8613800138000"_s));
    }

    void erasingLeavesNoTraceButTheNo()
    {
        Session session = m_workspace->session();
        Contact contact = person(u"+8613800138000"_s, u"陈丽"_s);
        contact.extraNumbers = { u"+8613900139000"_s };
        const qint64 id = add(contact);
        QVERIFY(GroupStore(session).addMembers(*GroupStore(session).create(u"VIP"_s), { id }));
        QVERIFY(ConsentStore(session).revoke(session.cipher.phoneIndex(contact.phone), u"STOP"_s, 7));
        QVERIFY(ContactStore(session).erase(id));
        for (const QString &table : { u"contact"_s, u"extra_number"_s, u"group_member"_s }) {
            Statement rows(session.db, u"SELECT COUNT(*) FROM "_s + table);
            QVERIFY(rows.next());
            QCOMPARE(rows.int32(0), 0);
        }
        QVERIFY(add(contact) > 0);
        QCOMPARE((*ContactStore(session).findByPhone(contact.phone))->consent, ConsentState::Refused);
    }

    void consentIsThatOfTheLastRecord()
    {
        Session session = m_workspace->session();
        ConsentStore consents(session);
        const qint64 id = add(person(u"+8613800138000"_s, u"陈丽"_s));
        const auto state = [&] { return (*ContactStore(session).findById(id))->consent; };
        QCOMPARE(state(), ConsentState::Unknown);
        QVERIFY(consents.add(u"+8613800138000"_s, { .givenAt = 1, .source = u"web form"_s, .proof = u"scan.pdf"_s }));
        QCOMPARE(state(), ConsentState::Given);
        QVERIFY(consents.revoke(session.cipher.phoneIndex(u"+8613800138000"_s), u"reply STOP"_s, 2));
        QCOMPARE(state(), ConsentState::Refused);
        QVERIFY(consents.add(u"+8613800138000"_s, { .givenAt = 3, .source = u"in store"_s }));
        QCOMPARE(state(), ConsentState::Given);

        const auto history = consents.history(u"+8613800138000"_s);
        QVERIFY(history);
        QCOMPARE(history->size(), 3);
        QCOMPARE(history->at(1).state, ConsentRecord::State::Revoked);
        QCOMPARE(history->at(2).proof, u"scan.pdf"_s);
        QCOMPARE(history->at(0).recordedBy, u"Mei"_s);
    }

    void groupsCountWhoIsThere()
    {
        Session session = m_workspace->session();
        GroupStore groups(session);
        const qint64 chen = add(person(u"+8613800138000"_s, u"陈丽"_s));
        const qint64 wang = add(person(u"+8613900139000"_s, u"王伟"_s));
        const qint64 vip = *groups.create(u" VIP "_s);
        QCOMPARE(*groups.findOrCreate(u"VIP"_s), vip);
        QCOMPARE(errorKey(groups.create(u"VIP"_s).error()), u"group-exists"_s);
        QCOMPARE(*groups.addMembers(vip, { chen, wang }), 2);
        QCOMPARE(*groups.addMembers(vip, { chen }), 0);
        QCOMPARE((*groups.find(u"VIP"_s))->count, 2);
        QCOMPARE(*groups.groupsOf(chen), QStringList({ u"VIP"_s }));
        QVERIFY(ContactStore(session).setDeleted({ wang }, true));
        QCOMPARE(groups.list()->constFirst().count, 1);
        QVERIFY(groups.removeMembers(vip, { chen }));
        QCOMPARE((*groups.find(u"VIP"_s))->count, 0);
        QVERIFY(groups.remove(vip));
        QVERIFY(groups.list()->isEmpty());
        QCOMPARE(*countContacts(session), 1);
    }

    void theDoNotTextListKeepsReasonAndSource()
    {
        Session session = m_workspace->session();
        SuppressionStore list(session);
        QCOMPARE(*list.add(u"+8613800138000"_s, u"opted-out"_s, u"reply T"_s), true);
        QCOMPARE(*list.add(u"+8613800138000"_s, u"by-hand"_s, u"counter"_s), false);
        QCOMPARE(*list.isSuppressed(session.cipher.phoneIndex(u"+8613800138000"_s)), true);
        const auto found = list.find(u"+8613800138000"_s);
        QCOMPARE((*found)->phone, u"+8613800138000"_s);
        QCOMPARE((*found)->reason, u"opted-out"_s);
        QCOMPARE(*list.count(), 1);
        QCOMPARE(*list.remove(u"+8613800138000"_s), true);
        QCOMPARE(*list.remove(u"+8613800138000"_s), false);
        QCOMPARE(*list.isSuppressed(session.cipher.phoneIndex(u"+8613800138000"_s)), false);
    }

    void aDoNotTextFileIsReadNumberByNumber()
    {
        Session session = m_workspace->session();
        QFile file(m_workspace->filePath(u"stop.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("13800138000\n139 0013 9000\n13800138000\nabc\n");
        file.close();
        const auto counts = SuppressionStore(session).importFile(file.fileName(), u"CN"_s, {});
        QVERIFY(counts);
        QCOMPARE(counts->rows, 4);
        QCOMPARE(counts->added, 2);
        QCOMPARE(counts->duplicates, 1);
        QCOMPARE(counts->rejected, 1);
        const auto again = SuppressionStore(session).importFile(file.fileName(), u"CN"_s, {});
        QCOMPARE(again->added, 0);
        QCOMPARE(*SuppressionStore(session).count(), 2);
    }

    void listsAreFilteredAndSorted_data()
    {
        QTest::addColumn<ContactQuery>("query");
        QTest::addColumn<QStringList>("names");
        using Sort = ContactQuery::Sort;
        using Reach = ContactQuery::Reach;
        const auto row = [](const char *name, const ContactQuery &query, const QStringList &names) {
            QTest::newRow(name) << query << names;
        };
        row("by name", {}, { u"adam"_s, u"Bea 2"_s, u"Bea 10"_s, QString() });
        row("by name, backwards", { .descending = true }, { QString(), u"Bea 10"_s, u"Bea 2"_s, u"adam"_s });
        row("by number", { .sort = Sort::Number }, { u"Bea 10"_s, u"adam"_s, QString(), u"Bea 2"_s });
        row("by city", { .sort = Sort::City }, { u"Bea 2"_s, u"adam"_s, u"Bea 10"_s, QString() });
        row("part of a name in any case", { .text = u"bEA"_s }, { u"Bea 2"_s, u"Bea 10"_s });
        row("part of a number with spaces", { .text = u"138 0013"_s }, { u"adam"_s });
        row("nobody", { .text = u"zoe"_s }, {});
        row("a group", { .group = 1 }, { u"Bea 10"_s, QString() });
        row("who agreed", { .consent = ConsentState::Given }, { u"adam"_s });
        row("landlines", { .reach = Reach::NotTextable }, { u"Bea 2"_s });
        row("the do-not-text list", { .reach = Reach::OnDoNotTextList }, { QString() });
        row("by a custom field", { .sort = Sort::CustomField, .customField = u"level"_s, .descending = true },
            { u"Bea 10"_s, u"Bea 2"_s, QString(), u"adam"_s });
    }
    void listsAreFilteredAndSorted()
    {
        QFETCH(ContactQuery, query);
        QFETCH(QStringList, names);
        Session session = m_workspace->session();
        Contact adam = person(u"+8613800138000"_s, u"adam"_s);
        adam.city = u"Suzhou"_s;
        Contact bea2 = person(u"+8657112345678"_s, u"Bea 2"_s);
        bea2.city = u"Hangzhou"_s;
        bea2.textable = false;
        bea2.fields = { { u"level"_s, u"A"_s } };
        Contact bea10 = person(u"+12125550100"_s, u"Bea 10"_s);
        bea10.fields = { { u"level"_s, u"B"_s } };
        add(adam);
        add(bea2);
        const qint64 ten = add(bea10);
        const qint64 nameless = add(person(u"+8613900139000"_s, QString()));
        QVERIFY(GroupStore(session).addMembers(*GroupStore(session).create(u"VIP"_s), { ten, nameless }));
        QVERIFY(ConsentStore(session).add(adam.phone, { .source = u"form"_s }));
        QVERIFY(SuppressionStore(session).add(u"+8613900139000"_s, u"by-hand"_s, QString()));

        NameCache cache(QLocale(u"en_GB"_s));
        const auto ids = listContacts(session, query, cache);
        QVERIFY(ids);
        QCOMPARE(namesOf(*ids), names);
    }

    void chineseNamesAreSortedByPinyinAndTheCacheFollowsChanges()
    {
        Session session = m_workspace->session();
        NameCache cache(QLocale(u"zh_CN"_s));
        const qint64 wang = add(person(u"+8613800138000"_s, u"王伟"_s));
        add(person(u"+8613900139000"_s, u"陈丽"_s));
        QCOMPARE(namesOf(*listContacts(session, {}, cache)), QStringList({ u"陈丽"_s, u"王伟"_s }));
        m_workspace->clock().advance(std::chrono::seconds(1));
        Contact contact = **ContactStore(session).findById(wang);
        contact.name = u"艾伟"_s;
        QVERIFY(ContactStore(session).update(contact));
        QCOMPARE(namesOf(*listContacts(session, {}, cache)), QStringList({ u"艾伟"_s, u"陈丽"_s }));
    }

    void anExportHoldsEverythingAndDisarmsFormulasForSpreadsheets()
    {
        Session session = m_workspace->session();
        Contact contact = person(u"+8613800138000"_s, u"=1+1"_s);
        contact.extraNumbers = { u"+8613900139000"_s };
        contact.fields = { { u"level"_s, u"Gold, old"_s } };
        const qint64 id = add(contact);
        QVERIFY(GroupStore(session).addMembers(*GroupStore(session).create(u"VIP"_s), { id }));
        QVERIFY(ConsentStore(session).add(contact.phone, { .source = u"form"_s }));
        const QByteArray header = "phone,name,first_name,last_name,email,birthday,city,language,note,consent,groups,"
                                  "further_numbers,level";

        const QString path = m_workspace->filePath(u"out.csv"_s);
        QCOMPARE(*exportContacts(session, path, {}, {}), 1);
        QCOMPARE(fileBytes(path), header + "\n+8613800138000,=1+1,,,,,,,,yes,VIP,+8613900139000,\"Gold, old\"\n");
        QVERIFY(exportContacts(session, path, { .dialect = CsvDialect::Spreadsheet }, {}));
        QCOMPARE(fileBytes(path),
                 "\xEF\xBB\xBF" + header + "\r\n+8613800138000,'=1+1,,,,,,,,yes,VIP,+8613900139000,\"Gold, old\"\r\n");
        QCOMPARE(*exportContacts(session, path, { .ids = QVector<qint64>() }, {}), 0);
    }
};

QTEST_GUILESS_MAIN(tst_ContactStores)
#include "tst_ContactStores.moc"
