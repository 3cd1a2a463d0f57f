// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/RandomSource.h"
#include "core/delivery/GatewayStore.h"
#include "core/delivery/MessageStore.h"
#include "core/delivery/SendingControl.h"
#include "core/storage/KeyRing.h"
#include "core/storage/Migrator.h"
#include "core/storage/SecretStore.h"
#include "core/storage/Session.h"
#include "core/storage/Statement.h"

#include <QFile>
#include <QTemporaryDir>

#include <memory>

namespace carillon::test {

/// A workspace in a folder of its own, with helpers that put plans into it as the planner would.
class DeliveryFixture
{
public:
    explicit DeliveryFixture(const Clock &clock) : m_clock(clock)
    {
        qputenv("CARILLON_CONFIG_DIR", m_dir.filePath(QStringLiteral("config")).toUtf8());
        qputenv("CARILLON_KEYCHAIN", "off");
        auto database = Database::create(path());
        if (!database || !Migrator(**database).migrate())
            qFatal("the test's workspace could not be made");
        m_db = std::move(*database);
        // Tests kill objects, not the machine: no need to wait for the disk.
        static_cast<void>(m_db->execute(QStringLiteral("PRAGMA synchronous=OFF")));
        Statement row(*m_db,
                      QStringLiteral("INSERT INTO workspace (id, uid, name, region, created_at) VALUES "
                                     "(1, ?, 'Shop', 'CN', 0)"));
        static_cast<void>(row.bind(newUid()).run());
        auto keys = createKeys(*m_db, { .useKeychain = false });
        m_keys = std::move(*keys);
        m_secrets = std::make_unique<SecretStore>(m_keys.vaultKey, m_keys.workspaceUid, false);
        m_session = std::make_unique<Session>(Session{ *m_db, *m_keys.cipher, m_clock, { QStringLiteral("Mei"), {} } });
    }

    QString path() const { return m_dir.filePath(QStringLiteral("shop.carillon")); }
    QString file(const QString &name) const { return m_dir.filePath(name); }
    Session &session() { return *m_session; }
    SecretStore &secrets() { return *m_secrets; }
    const FieldCipher &cipher() const { return *m_keys.cipher; }

    qint64 addGateway(const QString &protocol, const QMap<QString, QString> &settings,
                      GatewayStore::ProtocolFinder finder = findProtocol)
    {
        const auto gateway
            = GatewayStore(*m_session, finder).add(protocol, QStringLiteral("Gate"), settings, {}, *m_secrets);
        if (!gateway)
            qFatal("%s", qUtf8Printable(gateway.error().message));
        return gateway->id;
    }

    struct Plan
    {
        QString name = QStringLiteral("Sale");
        QString kind = QStringLiteral("marketing");
        qint64 gatewayId = 1;
        int messages = 10;
        QString hours = QStringLiteral("00:00-24:00");
        QString zones = QStringLiteral("Asia/Shanghai");
        qint64 ratePerHour = 0;
        UtcMs notBefore = 0;
        std::optional<UtcMs> usefulUntil = {};
        int firstNumber = 0;
        QString text = QStringLiteral("Sale today");
    };

    qint64 addCampaign(const Plan &plan)
    {
        Transaction transaction(*m_db);
        Statement campaign(*m_db,
                           QStringLiteral("INSERT INTO campaign (name, kind, gateway_id, rate_per_hour, hours, "
                                          "state, revision, written_by, edited_by, created_at, updated_at) "
                                          "VALUES (?, ?, ?, ?, ?, 'approved', 1, 'Mei', 'Mei', 0, 0)"));
        must(campaign.bind(plan.name, plan.kind, plan.gatewayId, plan.ratePerHour, plan.hours).run());
        const qint64 id = m_db->lastInsertId();
        const int lane = plan.kind == QLatin1String("code") ? 0 : plan.kind == QLatin1String("notice") ? 1 : 2;
        Statement message(*m_db,
                          QStringLiteral("INSERT INTO message (uid, campaign_id, revision, phone_index, phone_enc, "
                                         "text_enc, encoding, segments, zones, lane, gateway_id, state, state_at, "
                                         "not_before, useful_until) VALUES (?, ?, 1, ?, ?, ?, 'gsm7', 1, ?, ?, ?, "
                                         "'planned', 0, ?, ?)"));
        for (int i = 0; i < plan.messages; ++i) {
            const QByteArray uid = newUid();
            const QString phone = phoneOf(plan.firstNumber + i);
            must(message
                     .bind(uid, id, cipher().phoneIndex(phone),
                           cipher().encrypt(EncryptedColumn::MessagePhone, uid, phone),
                           cipher().encrypt(EncryptedColumn::MessageText, uid, plan.text), plan.zones, lane,
                           plan.gatewayId, plan.notBefore, plan.usefulUntil)
                     .run());
        }
        must(transaction.commit());
        return id;
    }

    static QString phoneOf(int number)
    {
        return QStringLiteral("+86138") + QStringLiteral("%1").arg(number, 8, 10, QLatin1Char('0'));
    }

    void start(qint64 campaignId) { must(SendingControl(*m_session).start(campaignId)); }
    MessageCounts counts(qint64 campaignId) { return *MessageStore(*m_session).counts(campaignId); }
    QString campaignState(qint64 campaignId)
    {
        Statement state(*m_db, QStringLiteral("SELECT state FROM campaign WHERE id = ?"));
        state.bind(campaignId);
        return state.next() ? state.text(0) : QString();
    }
    QList<MessageRow> messages(qint64 campaignId)
    {
        return *MessageStore(*m_session).list({ .campaignId = campaignId });
    }
    /// The first value of a query.
    qint64 number(const QString &sql)
    {
        Statement query(*m_db, sql);
        return query.next() ? query.int64(0) : -1;
    }

    static void must(const Status &status)
    {
        if (!status)
            qFatal("%s", qUtf8Printable(status.error().message));
    }

private:
    const Clock &m_clock;
    QTemporaryDir m_dir;
    std::unique_ptr<Database> m_db;
    UnlockedKeys m_keys;
    std::unique_ptr<SecretStore> m_secrets;
    std::unique_ptr<Session> m_session;
};

} // namespace carillon::test
