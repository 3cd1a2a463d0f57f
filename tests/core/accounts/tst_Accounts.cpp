// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/AuditLog.h"
#include "core/accounts/UserStore.h"
#include "tests/support/TestWorkspace.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

class tst_Accounts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theFirstUserNeedsNobodyAndLaterOnesNeedTheOwner()
    {
        test::TestWorkspace workspace;
        Session nobody = workspace.session({}, {});
        QVERIFY(UserStore(nobody).add(u"Mei"_s, Role::Owner, {}));
        QCOMPARE(UserStore(nobody).add(u"Tom"_s, Role::Staff, {}).error().code, Error::Code::Refused);
        Session mei = workspace.session();
        QVERIFY(UserStore(mei).add(u"Tom"_s, Role::Staff, {}));
        QCOMPARE(UserStore(mei).add(u"TOM"_s, Role::Staff, {}).error().code, Error::Code::Conflict);
        QCOMPARE(*UserStore(mei).count(), 2);
    }

    void thereIsAlwaysAnOwner()
    {
        test::TestWorkspace workspace;
        Session mei = workspace.session();
        UserStore users(mei);
        QVERIFY(users.add(u"Mei"_s, Role::Owner, {}));
        QCOMPARE(users.remove(u"Mei"_s).error().code, Error::Code::Refused);
        QCOMPARE(users.setRole(u"Mei"_s, Role::Manager).error().code, Error::Code::Refused);
        QVERIFY(users.add(u"Li"_s, Role::Owner, {}));
        QVERIFY(users.remove(u"Mei"_s));
        QCOMPARE(users.firstOwner()->name, u"Li"_s);
    }

    void aPasswordIsAskedWhereOneIsSet()
    {
        test::TestWorkspace workspace;
        Session mei = workspace.session();
        UserStore users(mei);
        QVERIFY(users.add(u"Mei"_s, Role::Owner, "secret-canary"));
        QVERIFY(users.add(u"Tom"_s, Role::Marketer, {}));
        QCOMPARE(errorKey(users.signIn(u"Mei"_s, {}).error()), u"wrong-password"_s);
        QCOMPARE(errorKey(users.signIn(u"Mei"_s, "Secret-canary").error()), u"wrong-password"_s);
        QCOMPARE(users.signIn(u"mei"_s, "secret-canary")->role, u"owner"_s);
        QCOMPARE(users.signIn(u"Tom"_s, {})->role, u"marketer"_s);
        QFile file(workspace.path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("secret-canary"));
    }

    void eachRoleMayWhatTheOnesBelowMay()
    {
        QVERIFY(!mayDo({ u"V"_s, u"viewer"_s }, Permission::SeeNumbers));
        QVERIFY(mayDo({ u"S"_s, u"staff"_s }, Permission::EditCampaigns));
        QVERIFY(!mayDo({ u"S"_s, u"staff"_s }, Permission::StartCampaigns));
        QVERIFY(mayDo({ u"M"_s, u"marketer"_s }, Permission::StartCampaigns));
        QVERIFY(!mayDo({ u"M"_s, u"marketer"_s }, Permission::ApproveCampaigns));
        QVERIFY(mayDo({ u"M"_s, u"manager"_s }, Permission::ApproveCampaigns));
        QVERIFY(!mayDo({ u"M"_s, u"manager"_s }, Permission::ManageUsers));
        QVERIFY(mayDo({ u"O"_s, u"owner"_s }, Permission::ManageUsers));
        QVERIFY(!mayDo({ u"X"_s, u"intruder"_s }, Permission::ReadReports));
    }

    void theAuditChainHoldsAndShowsTampering_data()
    {
        QTest::addColumn<QString>("tampering");
        QTest::newRow("an entry rewritten") << u"UPDATE audit_entry SET user_name = 'Tom' WHERE id = 2"_s;
        QTest::newRow("an entry cut out") << u"DELETE FROM audit_entry WHERE id = 2"_s;
        QTest::newRow("a detail changed") << u"UPDATE audit_entry SET detail = '{\"n\":9}' WHERE id = 3"_s;
        QTest::newRow("a time moved") << u"UPDATE audit_entry SET at = at + 1 WHERE id = 1"_s;
    }
    void theAuditChainHoldsAndShowsTampering()
    {
        QFETCH(QString, tampering);
        test::TestWorkspace workspace;
        Session mei = workspace.session();
        AuditLog log(mei);
        for (int n = 0; n < 4; ++n) {
            workspace.clock().advance(std::chrono::seconds(1));
            QVERIFY(log.append(u"campaign.approved"_s, u"Spring sale 春"_s, { { u"n"_s, n } }));
        }
        const auto whole = log.verify();
        QVERIFY(whole->ok);
        QCOMPARE(whole->entries, 4);

        // Somebody with the file can take the triggers away; the chain still tells.
        QVERIFY(workspace.db().execute(u"DROP TRIGGER audit_entry_is_not_changed"_s));
        QVERIFY(workspace.db().execute(u"DROP TRIGGER audit_entry_is_not_deleted"_s));
        QVERIFY(workspace.db().execute(tampering));
        const auto broken = log.verify();
        QVERIFY(!broken->ok);
        QVERIFY(broken->firstBad > 0);
    }
};

QTEST_GUILESS_MAIN(tst_Accounts)
#include "tst_Accounts.moc"
