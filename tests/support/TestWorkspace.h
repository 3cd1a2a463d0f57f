// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/RandomSource.h"
#include "core/storage/Migrator.h"
#include "core/storage/Session.h"
#include "core/storage/Statement.h"

#include <QTemporaryDir>

#include <memory>

namespace carillon::test {

/// A real workspace file with a fresh schema, keys that live only here, a clock that stands still, and an owner called
/// Mei.
class TestWorkspace
{
public:
    /// 2026-11-25T09:00:00Z.
    static constexpr UtcMs kStart = 1'795'597'200'000;

    TestWorkspace()
    {
        auto opened = Database::create(path());
        Q_ASSERT(opened);
        m_database = std::move(*opened);
        const auto migrated = Migrator(*m_database).migrate();
        Q_ASSERT(migrated);
        Statement row(*m_database,
                      QStringLiteral("INSERT INTO workspace (id, uid, name, region, zone, created_at) VALUES (1, ?, "
                                     "'Shop', 'CN', 'Asia/Shanghai', 0)"));
        [[maybe_unused]] const auto inserted = row.bind(m_uid).run();
        Q_ASSERT(inserted);
    }

    QString path() const { return m_dir.filePath(QStringLiteral("shop.carillon")); }
    QString filePath(const QString &name) const { return m_dir.filePath(name); }
    Database &db() { return *m_database; }
    ManualClock &clock() { return m_clock; }
    const FieldCipher &cipher() const { return m_cipher; }
    Session session(const QString &user = QStringLiteral("Mei"), const QString &role = QStringLiteral("owner"))
    {
        return { *m_database, m_cipher, m_clock, { user, role } };
    }

private:
    QTemporaryDir m_dir;
    QByteArray m_uid = newUid();
    FieldCipher m_cipher{ SecureBytes::random(32), m_uid };
    ManualClock m_clock{ kStart };
    std::unique_ptr<Database> m_database;
};

} // namespace carillon::test
