// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/AuditLog.h"
#include "core/storage/Statement.h"
#include "core/workspace/Workspace.h"

#include <QTemporaryDir>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

class tst_Workspace : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    SystemClock m_clock;

    QString path(const QString &name) const { return m_dir.filePath(name); }
    NewWorkspace shop(const QString &name) const
    {
        return { path(name), u"Harbor"_s, u"Mei"_s, u"CN"_s, u"Asia/Shanghai"_s };
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("CARILLON_CONFIG_DIR", path(u"config"_s).toUtf8());
        qputenv("CARILLON_KEYCHAIN", "off");
    }

    void aNewWorkspaceOpensAgainWithItsOwner()
    {
        QVERIFY(Workspace::create(shop(u"new.carillon"_s), {}, m_clock));
        const auto workspace = Workspace::open(path(u"new.carillon"_s), {}, m_clock);
        QVERIFY(workspace);
        QCOMPARE((*workspace)->info().name, u"Harbor"_s);
        QCOMPARE((*workspace)->actor().name, u"Mei"_s);
        QCOMPARE((*workspace)->actor().role, u"owner"_s);
        QCOMPARE(QFile::permissions(path(u"new.carillon"_s)) & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
    }

    void anExistingFileIsNeverOverwritten()
    {
        QFile file(path(u"taken"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("something");
        file.close();
        QCOMPARE(errorKey(Workspace::create(shop(u"taken"_s), {}, m_clock).error()), u"workspace-exists"_s);
        QCOMPARE(file.size(), 9);
    }

    void aFailedCreationLeavesNothing()
    {
        NewWorkspace nameless = shop(u"nameless"_s);
        nameless.owner.clear();
        QVERIFY(!Workspace::create(nameless, {}, m_clock));
        QVERIFY(!QFile::exists(path(u"nameless"_s)));
    }

    void workRunsOnItsThreadsAndAnswersHere()
    {
        const auto workspace = Workspace::create(shop(u"threads.carillon"_s), {}, m_clock);
        QVERIFY(workspace);
        auto written = (*workspace)->write([](Session &session) -> Status {
            return AuditLog(session).append(u"test"_s, u"x"_s, {});
        });
        QVERIFY(written.result());
        auto read = (*workspace)->read([](Session &session) -> Result<qsizetype> {
            return AuditLog(session).list(10)->size();
        });
        QCOMPARE(*read.result(), 3); // created, owner added, test
        auto refused = (*workspace)->read([](Session &session) -> Status {
            return session.db.execute(u"DELETE FROM setting"_s);
        });
        QCOMPARE(errorKey(refused.result().error()), u"workspace-read-only"_s);
    }

    void aRestoredBackupHoldsWhatWasSending()
    {
        {
            const auto workspace = Workspace::create(shop(u"live.carillon"_s), {}, m_clock);
            Session session = *(*workspace)->session();
            for (const QString &state : { u"sending"_s, u"scheduled"_s, u"draft"_s, u"sent"_s }) {
                Statement insert(
                    session.db,
                    u"INSERT INTO campaign (name, kind, state, written_by, edited_by, created_at, updated_at) VALUES (?, 'notice', ?, 'Mei', 'Mei', 0, 0)"_s);
                QVERIFY(insert.bind(state, state).run());
            }
            QVERIFY((*workspace)->backupTo(path(u"backup"_s)));
            QVERIFY(!(*workspace)->backupTo(path(u"backup"_s)));
        }
        const auto held = restoreWorkspace(path(u"backup"_s), path(u"live.carillon"_s), {}, m_clock);
        QVERIFY(held);
        QCOMPARE(*held, 2);
        const auto workspace = Workspace::open(path(u"live.carillon"_s), {}, m_clock);
        QVERIFY((*workspace)->check()->isEmpty());
        Session session = *(*workspace)->session();
        Statement states(session.db, u"SELECT name FROM campaign WHERE state = 'paused' ORDER BY name"_s);
        QVERIFY(states.next());
        QCOMPARE(states.text(0), u"scheduled"_s);
        QVERIFY(states.next());
        QCOMPARE(states.text(0), u"sending"_s);
        QVERIFY(!states.next());
    }

    void aRubbishBackupDoesNotReplaceAWorkspace()
    {
        QVERIFY(Workspace::create(shop(u"kept.carillon"_s), {}, m_clock));
        QFile rubbish(path(u"rubbish"_s));
        QVERIFY(rubbish.open(QIODevice::WriteOnly));
        rubbish.write(QByteArray(10'000, 'x'));
        rubbish.close();
        QVERIFY(!restoreWorkspace(rubbish.fileName(), path(u"kept.carillon"_s), {}, m_clock));
        QVERIFY(Workspace::open(path(u"kept.carillon"_s), {}, m_clock));
    }
};

QTEST_GUILESS_MAIN(tst_Workspace)
#include "tst_Workspace.moc"
