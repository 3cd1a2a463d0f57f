// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/RandomSource.h"
#include "core/storage/KeyRing.h"
#include "core/storage/Migrator.h"
#include "core/storage/ProcessLock.h"
#include "core/storage/SecretStore.h"
#include "core/storage/SessionThread.h"
#include "core/storage/Statement.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

class tst_Storage : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QString path(const QString &name) const { return m_dir.filePath(name); }

    std::unique_ptr<Database> fresh(const QString &name)
    {
        auto database = Database::create(path(name));
        if (!database || !Migrator(**database).migrate())
            return nullptr;
        Statement row(**database, u"INSERT INTO workspace (id, uid, name, created_at) VALUES (1, ?, 'Shop', 0)"_s);
        return row.bind(newUid()).run() ? std::move(*database) : nullptr;
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("CARILLON_CONFIG_DIR", path(u"config"_s).toUtf8());
        qputenv("CARILLON_KEYCHAIN", "off");
    }

    void migrationsRunOnceAndAreRecorded()
    {
        auto database = Database::create(path(u"migrate"_s));
        Migrator migrator(**database);
        QCOMPARE(*migrator.version(), 0);
        QCOMPARE(*migrator.migrate(), migrator.newest());
        QCOMPARE(*migrator.migrate(), migrator.newest());
        Statement count(**database, u"SELECT COUNT(*) FROM schema_migration"_s);
        QVERIFY(count.next());
        QCOMPARE(count.int32(0), migrator.newest());
    }

    void anUpgradeMakesABackupFirstAndKeepsData()
    {
        const auto database = fresh(u"upgrade"_s);
        QTemporaryDir steps;
        QVERIFY(QFile::copy(u":/migrations/0001_first.sql"_s, steps.filePath(u"0001_first.sql"_s)));
        QFile second(steps.filePath(u"0002_more.sql"_s));
        QVERIFY(second.open(QIODevice::WriteOnly));
        second.write("CREATE TABLE more (id INTEGER PRIMARY KEY) /*sqlite*/ STRICT /*end*/;");
        second.close();

        QCOMPARE(*Migrator(*database, steps.path()).migrate(), 2);

        const auto before = Database::open({ path(u"upgrade.before-2"_s), true });
        QVERIFY(before);
        QCOMPARE(*Migrator(**before).version(), 1);
        Statement name(*database, u"SELECT name FROM workspace"_s);
        QVERIFY(name.next());
        QCOMPARE(name.text(0), u"Shop"_s);
    }

    void aFailingMigrationChangesNothing()
    {
        const auto database = fresh(u"failing"_s);
        QTemporaryDir steps;
        QVERIFY(QFile::copy(u":/migrations/0001_first.sql"_s, steps.filePath(u"0001_first.sql"_s)));
        QFile second(steps.filePath(u"0002_more.sql"_s));
        QVERIFY(second.open(QIODevice::WriteOnly));
        second.write("CREATE TABLE more (id INTEGER); CREATE TABLE workspace (id INTEGER);");
        second.close();

        QVERIFY(!Migrator(*database, steps.path()).migrate());
        QCOMPARE(*Migrator(*database).version(), 1);
        Statement table(*database, u"SELECT 1 FROM sqlite_master WHERE name = 'more'"_s);
        QVERIFY(!table.next());
    }

    void aNewerWorkspaceIsRefusedAndLeftAlone()
    {
        const auto database = fresh(u"newer"_s);
        QVERIFY(database->execute(u"INSERT INTO schema_migration VALUES (99, 0)"_s));
        const auto migrated = Migrator(*database).migrate();
        QVERIFY(!migrated);
        QCOMPARE(errorKey(migrated.error()), u"workspace-newer"_s);
    }

    void badFilesGetASentence_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("key");
        QTest::newRow("a text file") << QByteArray("name,phone\n").repeated(100) << u"workspace-damaged"_s;
        QTest::newRow("an SQLite header and rubbish")
            << QByteArray("SQLite format 3\0", 16) + QByteArray(5000, 'x') << u"workspace-damaged"_s;
    }
    void badFilesGetASentence()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, key);
        QFile file(path(u"bad"_s));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(content);
        file.close();
        auto database = Database::open({ file.fileName() });
        Error error = database ? Error() : database.error();
        if (database) {
            const auto version = Migrator(**database).version();
            QVERIFY(!version);
            error = version.error();
        }
        QCOMPARE(errorKey(error), key);
        QVERIFY(!error.hint.isEmpty());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), content);
    }

    void aMissingFileIsNotMade()
    {
        QCOMPARE(errorKey(Database::open({ path(u"none"_s) }).error()), u"workspace-missing"_s);
        QVERIFY(!QFile::exists(path(u"none"_s)));
    }

    void aLockHeldByAnotherProgramIsNamed()
    {
        const auto holder = fresh(u"busy"_s);
        auto other = Database::open({ path(u"busy"_s) });
        QVERIFY((*other)->execute(u"PRAGMA busy_timeout=10"_s));
        const Transaction held(*holder);
        const Transaction waiting(**other);
        QVERIFY(!waiting.begun());
        QCOMPARE(errorKey(waiting.begun().error()), u"workspace-busy"_s);
    }

    void anUncommittedTransactionLeavesNothing()
    {
        const auto database = fresh(u"rollback"_s);
        {
            Transaction outer(*database);
            Transaction inner(*database);
            QVERIFY(database->execute(u"INSERT INTO setting VALUES ('a', '1')"_s));
            QVERIFY(inner.commit());
        }
        Statement rows(*database, u"SELECT 1 FROM setting"_s);
        QVERIFY(!rows.next());
    }

    void fieldsOpenOnlyWhereTheyBelong()
    {
        const FieldCipher cipher(SecureBytes::random(32), newUid());
        const QByteArray row = newUid();
        const QByteArray sealed = cipher.encrypt(EncryptedColumn::ContactName, row, u"陈丽"_s);
        QCOMPARE(*cipher.decrypt(EncryptedColumn::ContactName, row, sealed), u"陈丽"_s);
        QVERIFY(!cipher.decrypt(EncryptedColumn::ContactNote, row, sealed));
        QVERIFY(!cipher.decrypt(EncryptedColumn::ContactName, newUid(), sealed));
        for (qsizetype i = 0; i < sealed.size(); ++i) {
            QByteArray broken = sealed;
            broken[i] = static_cast<char>(broken[i] ^ 1);
            QVERIFY(!cipher.decrypt(EncryptedColumn::ContactName, row, broken));
        }
        QVERIFY(cipher.encrypt(EncryptedColumn::ContactName, row, QString()).isNull());
        QCOMPARE(*cipher.decrypt(EncryptedColumn::ContactName, row,
                                 cipher.encrypt(EncryptedColumn::ContactName, row, u""_s)),
                 u""_s);
        QVERIFY(sealed != cipher.encrypt(EncryptedColumn::ContactName, row, u"陈丽"_s));
        QCOMPARE(sealed.size(), cipher.encrypt(EncryptedColumn::ContactName, row, u"Alexandria W."_s).size());
    }

    void blindIndexesAreEqualOnlyForEqualNumbersAndKeys()
    {
        const FieldCipher one(SecureBytes::random(32), newUid());
        const FieldCipher two(SecureBytes::random(32), newUid());
        QCOMPARE(one.phoneIndex(u"+8613800138000"_s), one.phoneIndex(u"+8613800138000"_s));
        QVERIFY(one.phoneIndex(u"+8613800138000"_s) != one.phoneIndex(u"+8613800138001"_s));
        QVERIFY(one.phoneIndex(u"+8613800138000"_s) != two.phoneIndex(u"+8613800138000"_s));
    }

    void aKeyFileOpensTheWorkspaceAgain()
    {
        const auto database = fresh(u"keyfile"_s);
        const auto made = createKeys(*database, {});
        QVERIFY(made);
        QCOMPARE(made->protection, KeyProtection::KeyFile);
        const QByteArray sealed = made->cipher->encrypt(EncryptedColumn::ContactName, "row", u"Mei"_s);

        const auto opened = unlockKeys(*database, {});
        QVERIFY(opened);
        QCOMPARE(*opened->cipher->decrypt(EncryptedColumn::ContactName, "row", sealed), u"Mei"_s);

        const QString file = path(u"config/"_s) + uidToString(made->workspaceUid) + u".key"_s;
        QCOMPARE(QFile::permissions(file)
                     & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
                 QFile::Permissions());
        QVERIFY(QFile::remove(file));
        QCOMPARE(errorKey(unlockKeys(*database, {}).error()), u"key-missing"_s);
    }

    void aPassphraseLocksTheWorkspace()
    {
        const auto database = fresh(u"passphrase"_s);
        QVERIFY(createKeys(*database, { .passphrase = "correct horse" }));
        QCOMPARE(errorKey(unlockKeys(*database, {}).error()), u"workspace-locked"_s);
        QCOMPARE(errorKey(unlockKeys(*database, { .passphrase = "wrong" }).error()), u"wrong-passphrase"_s);
        QVERIFY(unlockKeys(*database, { .passphrase = "correct horse" }));
    }

    void secretsStandInNoDatabaseAndNoReadableFile()
    {
        const SecureBytes key = SecureBytes::random(32);
        const QByteArray workspace = newUid();
        SecretStore store(key, workspace, false);
        QVERIFY(store.write(7, { { u"password"_s, "canary-5150" } }));
        QVERIFY(store.write(8, { { u"password"_s, "other" } }));
        QCOMPARE(store.read(7)->value(u"password"_s), QByteArray("canary-5150"));
        QFile vault(path(u"config/"_s) + uidToString(workspace) + u".vault"_s);
        QVERIFY(vault.open(QIODevice::ReadOnly));
        QVERIFY(!vault.readAll().contains("canary"));
        QVERIFY(store.remove(7));
        QVERIFY(store.read(7)->isEmpty());
        QCOMPARE(store.read(8)->size(), 1);
        const SecureBytes wrong = SecureBytes::random(32);
        QCOMPARE(errorKey(SecretStore(wrong, workspace, false).read(8).error()), u"vault-unreadable"_s);
    }

    void aProcessLockIsExclusiveAndFreedByDeath()
    {
        ProcessLock first(path(u"lock"_s));
        ProcessLock second(path(u"lock"_s));
        QVERIFY(first.tryLock());
        QVERIFY(!second.tryLock());
        first.release();
        QVERIFY(second.tryLock());
        second.release();

        QProcess holder;
        const QString script = u"import fcntl, sys, time; f = open(sys.argv[1], 'a'); fcntl.flock(f, fcntl.LOCK_EX); "
                               "print('held', flush=True); time.sleep(60)"_s;
        holder.start(u"python3"_s, { u"-c"_s, script, path(u"lock"_s) });
        QVERIFY(holder.waitForReadyRead());
        QVERIFY(!first.tryLock());
        holder.kill();
        QVERIFY(holder.waitForFinished());
        QTRY_VERIFY(first.tryLock());
    }

    void sessionThreadAnswersAndReportsFailure()
    {
        const auto database = fresh(u"thread"_s);
        const auto keys = createKeys(*database, {});
        const SystemClock clock;
        SessionThread thread(
            { path(u"thread"_s) }, *keys->cipher, clock,
            [] {
                return Actor{ u"Mei"_s, u"owner"_s };
            },
            u"test"_s);
        auto name = thread.run([](Session &session) -> Result<QString> { return session.actor.name; });
        QCOMPARE(*name.result(), u"Mei"_s);

        SessionThread broken(
            { path(u"none"_s) }, *keys->cipher, clock, [] { return Actor(); }, u"test"_s);
        auto failed = broken.run([](Session &) -> Result<int> { return 1; });
        QCOMPARE(errorKey(failed.result().error()), u"workspace-missing"_s);
    }

    void theAuditLogIsAppendOnly()
    {
        const auto database = fresh(u"audit"_s);
        QVERIFY(database->execute(u"INSERT INTO audit_entry VALUES (1, 0, 'Mei', 'create', '', '{}', x'00')"_s));
        QVERIFY(!database->execute(u"UPDATE audit_entry SET user_name = 'Tom'"_s));
        QVERIFY(!database->execute(u"DELETE FROM audit_entry"_s));
    }
};

QTEST_GUILESS_MAIN(tst_Storage)
#include "tst_Storage.moc"
