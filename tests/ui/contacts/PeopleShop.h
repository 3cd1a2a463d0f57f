// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/campaigns/sample/SampleData.h"
#include "core/contacts/ConsentStore.h"
#include "core/contacts/ContactStore.h"
#include "core/contacts/GroupStore.h"
#include "core/phone/PhoneNumber.h"
#include "core/workspace/Workspace.h"
#include "ui/shell/Shell.h"
#include "ui/widgets/Activity.h"
#include "ui/widgets/ToastHost.h"

#include <QAccessible>
#include <QApplication>
#include <QTemporaryDir>
#include <QWidget>

#include <memory>

namespace carillon::ui::test {

/// A shell that remembers what pages asked of it.
class RecordedShell : public Shell
{
public:
    void openPage(PageId page, const QString &what) override { opened.append({ page, what }); }
    void showToast(const Toast &toast) override { toasts.append(toast); }
    void addActivity(Activity *activity) override { titles.append(activity->title()); }
    void announce(const QString &sentence) override { announced.append(sentence); }
    void setBadge(PageId, int count) override { badge = count; }

    QList<std::pair<PageId, QString>> opened;
    QList<Toast> toasts;
    QStringList titles;
    QStringList announced;
    int badge = -1;
};

/// A real workspace file on its own threads, in China, empty until something is put into it.
class PeopleShop
{
public:
    PeopleShop()
    {
        qputenv("CARILLON_CONFIG_DIR", m_dir.filePath(QStringLiteral("config")).toUtf8());
        qputenv("CARILLON_KEYCHAIN", "off");
        auto made = Workspace::create({ .path = m_dir.filePath(QStringLiteral("shop.carillon")),
                                        .name = QStringLiteral("Harbor Coffee"),
                                        .owner = QStringLiteral("Mei"),
                                        .region = QStringLiteral("CN"),
                                        .zone = QStringLiteral("Asia/Shanghai") },
                                      { .useKeychain = false }, m_clock);
        if (!made)
            qFatal("%s", qPrintable(made.error().message));
        m_workspace = std::move(*made);
    }

    Workspace &workspace() { return *m_workspace; }
    QString filePath(const QString &name) const { return m_dir.filePath(name); }

    template <typename Work> auto write(Work work)
    {
        auto answer = m_workspace->write(std::move(work)).result();
        if (!answer)
            qFatal("%s", qPrintable(answer.error().message));
        return answer;
    }

    qint64 addPerson(const QString &name, const QString &number, ConsentState consent = ConsentState::Given,
                     const QString &city = {})
    {
        return *write([&](carillon::Session &session) -> Result<qint64> {
            const ParsedPhone phone = *parsePhone(number, u"CN");
            const auto id = ContactStore(session).add({ .phone = phone.e164,
                                                        .region = phone.region,
                                                        .zones = phone.zones,
                                                        .numberKind = nameOf(phone.kind),
                                                        .textable = phone.isTextable(),
                                                        .name = name,
                                                        .city = city });
            if (!id || consent == ConsentState::Unknown)
                return id;
            const auto state
                = consent == ConsentState::Given ? ConsentRecord::State::Given : ConsentRecord::State::Refused;
            CARILLON_TRY(
                ConsentStore(session).add(phone.e164, { .state = state, .source = QStringLiteral("in store") }));
            return id;
        });
    }

    /// The invented coffee shop with a month of campaigns.
    void fillWithSample(int people)
    {
        const auto filled = m_workspace
                                ->runLong([people](carillon::Session &session) {
                                    return fillWithSampleShop(session, { .people = people }, {});
                                })
                                .result();
        if (!filled)
            qFatal("%s", qPrintable(filled.error().message));
    }

    RecordedShell shell;

private:
    QTemporaryDir m_dir;
    SystemClock m_clock;
    std::unique_ptr<Workspace> m_workspace;
};

/// Focusable, visible widgets that a screen reader could not name.
inline QStringList namelessWidgets(const QWidget &root)
{
    QStringList nameless;
    const QList<QWidget *> all = root.findChildren<QWidget *>();
    for (QWidget *widget : all) {
        if (!widget->isVisibleTo(&root) || widget->focusPolicy() == Qt::NoFocus || widget->focusProxy())
            continue;
        const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        if (!face || face->text(QAccessible::Name).trimmed().isEmpty())
            nameless.append(QString::fromLatin1(widget->metaObject()->className()) + QLatin1Char(':')
                            + widget->objectName());
    }
    return nameless;
}

} // namespace carillon::ui::test
