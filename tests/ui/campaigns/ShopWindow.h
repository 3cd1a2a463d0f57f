// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/UserStore.h"
#include "core/campaigns/CampaignStore.h"
#include "core/campaigns/TemplateStore.h"
#include "core/contacts/ConsentStore.h"
#include "core/contacts/ContactStore.h"
#include "core/contacts/GroupStore.h"
#include "core/delivery/GatewayStore.h"
#include "core/workspace/Workspace.h"
#include "ui/shell/Shell.h"
#include "ui/widgets/Activity.h"
#include "ui/widgets/ToastHost.h"

#include <QTemporaryDir>

#include <memory>

namespace carillon::ui::test {

/// A shell that remembers what pages asked of it.
class RecordingShell : public Shell
{
public:
    void openPage(PageId page, const QString &what) override { opened.append({ page, what }); }
    void showToast(const Toast &toast) override { toasts.append(toast); }
    void addActivity(Activity *activity) override { activities.append(activity); }
    void announce(const QString &sentence) override { announced.append(sentence); }
    void setBadge(PageId, int count) override { badge = count; }

    QList<std::pair<PageId, QString>> opened;
    QList<Toast> toasts;
    QList<Activity *> activities;
    QStringList announced;
    int badge = 0;
};

/// A real workspace file on its own threads: the coffee shop Harbor with its people, a sandbox account and a text.
class ShopWindow
{
public:
    /// 2026-11-25T02:00:00Z, ten in the morning of Shanghai.
    static constexpr UtcMs kNow = 1'795'572'000'000;

    /// Work whose answer does not matter, as long as it is done.
    template <typename Work> void run(Work work)
    {
        const auto answer = m_workspace->write(std::move(work)).result();
        if (!answer)
            qFatal("%s", qPrintable(answer.error().message));
    }
    template <typename Work> auto write(Work work)
    {
        auto answer = m_workspace->write(std::move(work)).result();
        if (!answer)
            qWarning("%s", qPrintable(answer.error().message));
        Q_ASSERT(answer);
        return answer;
    }

    explicit ShopWindow(int people = 60)
    {
        qputenv("CARILLON_CONFIG_DIR", m_dir.filePath(QStringLiteral("config")).toUtf8());
        qputenv("CARILLON_KEYCHAIN", "off");
        auto made = Workspace::create({ .path = m_dir.filePath(QStringLiteral("shop.carillon")),
                                        .name = QStringLiteral("Harbor Coffee"),
                                        .owner = QStringLiteral("Mei"),
                                        .region = QStringLiteral("CN"),
                                        .zone = QStringLiteral("Asia/Shanghai") },
                                      {}, m_clock);
        Q_ASSERT(made);
        m_workspace = std::move(*made);
        const Status filled = write([this, people](Session &session) { return fill(session, people); });
        Q_ASSERT(filled);
    }

    Workspace &workspace() { return *m_workspace; }
    ManualClock &clock() { return m_clock; }
    RecordingShell shell;

    Campaign addCampaign(const QString &name, const CampaignEdit &edit = {})
    {
        return *write([name, edit](Session &session) { return CampaignStore(session).create(name, edit); });
    }
    Campaign campaign(const QString &name)
    {
        return *m_workspace->read([name](Session &session) { return CampaignStore(session).find(name); }).result();
    }
    CampaignEdit whole() const
    {
        return { .templateName = QStringLiteral("VIP early access"),
                 .groupName = QStringLiteral("VIP"),
                 .gatewayName = QStringLiteral("Sandbox") };
    }

private:
    Status fill(Session &session, int people)
    {
        Transaction transaction(session.db);
        const auto group = GroupStore(session).create(QStringLiteral("VIP"));
        Q_ASSERT(group);
        QVector<qint64> ids;
        for (int i = 0; i < people; ++i)
            ids.append(addPerson(session, i));
        CARILLON_TRY(toStatus(GroupStore(session).addMembers(*group, ids)));
        CARILLON_TRY(
            toStatus(GatewayStore(session).add(QStringLiteral("sandbox"), QStringLiteral("Sandbox"),
                                               { { QStringLiteral("endpoint"), QStringLiteral("http://127.0.0.1:9") },
                                                 { QStringLiteral("rate"), QStringLiteral("50/s") },
                                                 { QStringLiteral("price"), QStringLiteral("0.045") },
                                                 { QStringLiteral("currency"), QStringLiteral("CNY") } },
                                               {}, m_workspace->secrets())));
        CARILLON_TRY(toStatus(TemplateStore(session).add(
            QStringLiteral("VIP early access"),
            QStringLiteral(
                "HARBOR: Hi {{first_name|there}}, it’s time. Your VIP early access starts tonight at 8 pm. "
                "Take 30% off everything for 48 hours only. Shop first: hbr.co/s1\nReply STOP to opt out"))));
        return transaction.commit();
    }

    qint64 addPerson(Session &session, int i)
    {
        static const QStringList first{ QStringLiteral("Alexandria"), QStringLiteral("Tom"), QStringLiteral("丽"),
                                        QStringLiteral("Zoë"), QString() };
        static const QStringList last{ QStringLiteral("Wilkinson"), QStringLiteral("Baker"), QStringLiteral("陈"),
                                       QStringLiteral("Brown"), QString() };
        Contact contact;
        contact.phone = QStringLiteral("+8613800%1").arg(i, 6, 10, QLatin1Char('0'));
        contact.region = QStringLiteral("CN");
        contact.zones = { QStringLiteral("Asia/Shanghai") };
        contact.firstName = first.at(i % 5);
        contact.lastName = last.at(i % 5);
        contact.name = i % 5 == 2 ? contact.lastName + contact.firstName
                                  : QString(contact.firstName + u' ' + contact.lastName).trimmed();
        contact.city = i % 3 == 0 ? QStringLiteral("Hangzhou") : QStringLiteral("Shanghai");
        const auto id = ContactStore(session).add(contact);
        Q_ASSERT(id);
        if (i % 10 != 9) {
            const Status given = ConsentStore(session).add(contact.phone, { .state = ConsentRecord::State::Given });
            Q_ASSERT(given);
        }
        return *id;
    }

    template <typename T> static Status toStatus(const Result<T> &result)
    {
        return result ? Status() : Status(result.error());
    }

    QTemporaryDir m_dir;
    ManualClock m_clock{ kNow };
    std::unique_ptr<Workspace> m_workspace;
};

} // namespace carillon::ui::test
