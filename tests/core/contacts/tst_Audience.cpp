// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/AudienceStore.h"
#include "core/contacts/ContactStore.h"
#include "core/contacts/GroupStore.h"
#include "tests/support/TestWorkspace.h"

#include <QJsonDocument>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

class tst_Audience : public QObject
{
    Q_OBJECT

    test::TestWorkspace m_workspace; // today is 2026-11-25 in Shanghai

    qint64 person(const QString &phone, const QString &city, const QString &birthday, const QString &fields)
    {
        Session session = m_workspace.session();
        Statement insert(
            session.db,
            u"INSERT INTO contact (uid, phone_index, phone_enc, city, birthday, fields, created_at, updated_at) "
            "VALUES (?, ?, x'00', ?, ?, ?, 0, 0)"_s);
        if (!insert.bind(newUid(), session.cipher.phoneIndex(phone), city, birthday, fields).run())
            qFatal("no person");
        return session.db.lastInsertId();
    }

    qint64 countOf(const QString &text)
    {
        Session session = m_workspace.session();
        const auto rule = AudienceRule::parse(text);
        if (!rule)
            return -1;
        return AudienceStore(session).count(*rule).value_or(-2);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const qint64 mei = person(u"1"_s, u"Hangzhou"_s, u"1990-11-26"_s,
                                  u"{\"spend\":\"120.5\",\"level\":\"VIP\",\"last_visit\":\"2026-11-01\"}"_s);
        person(u"2"_s, u"杭州"_s, u"1985-01-02"_s,
               u"{\"spend\":\"9\",\"level\":\"Gold\",\"last_visit\":\"2026-01-01\"}"_s);
        person(u"3"_s, u"Suzhou"_s, QString(), u"{\"level\":\"gold digger\",\"Store name\":\"O'Neil \\\"East\\\"\"}"_s);
        const qint64 gone = person(u"4"_s, u"Hangzhou"_s, u"1990-11-26"_s, u"{}"_s);
        Session session = m_workspace.session();
        QVERIFY(ContactStore(session).setDeleted({ gone }, true));
        const auto group = GroupStore(session).create(u"Staff"_s);
        QVERIFY(GroupStore(session).addMembers(*group, { mei }));
    }

    void rulesCountTheRightPeople_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<qint64>("people");
        const auto row
            = [](const char *name, const QString &rule, qint64 people) { QTest::newRow(name) << rule << people; };
        row("the empty rule is everybody", QString(), 3);
        row("equals", u"city = Hangzhou"_s, 1);
        row("Chinese", u"city = 杭州"_s, 1);
        row("is", u"city is \"Suzhou\""_s, 1);
        row("is not", u"city is not Suzhou"_s, 2);
        row("numbers compare as numbers", u"spend > 100"_s, 1);
        row("a missing number is not small", u"spend < 100"_s, 1);
        row("dates compare", u"last_visit >= 2026-06-01"_s, 1);
        row("one of", u"level in (VIP, \"Gold\")"_s, 2);
        row("contains folds case", u"level contains GOLD"_s, 2);
        row("and binds closer than or", u"city = Suzhou or city = Hangzhou and level = Gold"_s, 1);
        row("brackets", u"(city = Suzhou or city = Hangzhou) and level = VIP"_s, 1);
        row("not", u"not (level = VIP)"_s, 2);
        row("group", u"group = Staff"_s, 1);
        row("not in the group", u"group != Staff"_s, 2);
        row("within days", u"last_visit within 30 days"_s, 1);
        row("birthday soon", u"birthday in next 7 days"_s, 1);
        row("birthday over the turn of the year", u"birthday in next 60 days"_s, 2);
        row("empty", u"birthday is empty"_s, 1);
        row("set", u"birthday is not empty"_s, 2);
        row("a field with spaces and quotes", u"`Store name` = \"O'Neil \\\"East\\\"\""_s, 1);
        row("SQL in a value stays a value", u"city = \"x' OR 1=1 --\""_s, 0);
        row("SQL in a name stays a name", u"`x') OR 1=1 --` = 1"_s, 0);
    }
    void rulesCountTheRightPeople()
    {
        QFETCH(QString, rule);
        QFETCH(qint64, people);
        QCOMPARE(countOf(rule), people);
    }

    void whatIsWrittenReadsBackTheSame_data() { rulesCountTheRightPeople_data(); }
    void whatIsWrittenReadsBackTheSame()
    {
        QFETCH(QString, rule);
        const auto read = AudienceRule::parse(rule);
        QVERIFY(read);
        QCOMPARE(*AudienceRule::parse(read->toText()), *read);
    }

    void mistakesAreNamedWithTheirPlace_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("where");
        const auto row = [](const char *name, const QString &rule, const QString &key, const QString &where) {
            QTest::newRow(name) << rule << key << where;
        };
        row("open quote", u"city = \"Hang"_s, u"rule-unreadable"_s, u"character 8"_s);
        row("open bracket", u"(city = x"_s, u"rule-unclosed"_s, u"character 1"_s);
        row("no comparison", u"city Hangzhou"_s, u"rule-comparison-missing"_s, u"character 6"_s);
        row("no value", u"city ="_s, u"rule-value-missing"_s, u"character 7"_s);
        row("something after the end", u"city = x y"_s, u"rule-trailing"_s, u"character 10"_s);
        row("days that are none", u"birthday in next week"_s, u"rule-days"_s, u"character 18"_s);
        row("a list that is none", u"level in VIP"_s, u"rule-list-missing"_s, u"character 10"_s);
        row("too deep", QString(u'(').repeated(100) + u"a = b"_s, u"rule-too-deep"_s, u"character 41"_s);
    }
    void mistakesAreNamedWithTheirPlace()
    {
        QFETCH(QString, rule);
        QFETCH(QString, key);
        QFETCH(QString, where);
        const auto read = AudienceRule::parse(rule);
        QVERIFY(!read);
        QCOMPARE(errorKey(read.error()), key);
        QCOMPARE(read.error().where, where);
    }

    void protectedFieldsAreRefusedWhenSaved()
    {
        Session session = m_workspace.session();
        AudienceStore store(session);
        QCOMPARE(errorKey(store.create(u"Lis"_s, *AudienceRule::parse(u"name contains Li"_s)).error()),
                 u"rule-protected-field"_s);
        QCOMPARE(errorKey(store.create(u"Words"_s, *AudienceRule::parse(u"spend > much"_s)).error()),
                 u"rule-not-comparable"_s);
        QVERIFY(store.list()->isEmpty());
    }

    void audiencesAreKeptAndGuarded()
    {
        Session session = m_workspace.session();
        AudienceStore store(session);
        const auto id = store.create(u"Big spenders"_s, *AudienceRule::parse(u"spend > 100"_s));
        QVERIFY(id);
        QCOMPARE(errorKey(store.create(u"Big spenders"_s, {}).error()), u"audience-exists"_s);
        QCOMPARE(store.members((*store.findById(*id))->rule)->size(), 1);
        QVERIFY(session.db.execute(
            u"INSERT INTO campaign (name, kind, audience_id, written_by, edited_by, created_at, updated_at) VALUES ('Sale', 'notice', %1, 'Mei', 'Mei', 0, 0)"_s
                .arg(*id)));
        QCOMPARE(errorKey(store.remove(*id).error()), u"audience-used"_s);
        QVERIFY(session.db.execute(u"DELETE FROM campaign"_s));
        QVERIFY(store.remove(*id));
    }
};

QTEST_GUILESS_MAIN(tst_Audience)
#include "tst_Audience.moc"
