// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/ContactActions.h"

#include "core/accounts/Permissions.h"
#include "core/contacts/ConsentStore.h"
#include "core/contacts/ContactExport.h"
#include "core/contacts/ContactStore.h"
#include "core/contacts/GroupStore.h"
#include "core/delivery/ReplyDesk.h"
#include "ui/contacts/JobProgress.h"
#include "ui/shell/Shell.h"
#include "ui/widgets/Activity.h"
#include "ui/widgets/ErrorText.h"
#include "ui/widgets/ToastHost.h"

#include <QFileInfo>

#include <memory>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

constexpr int kUndoRows = 1000; // above this the toast stays until it is closed

Status store(carillon::Session &session, const Contact &contact, const QString &source)
{
    CARILLON_TRY(require(session, Permission::EditContacts));
    Transaction transaction(session.db);
    CARILLON_TRY(transaction.begun());
    if (const auto id = ContactStore(session).add(contact); !id)
        return id.error();
    if (!source.isEmpty()) {
        CARILLON_TRY(ConsentStore(session).add(
            contact.phone, { .state = ConsentRecord::State::Given, .givenAt = session.clock.now(), .source = source }));
    }
    return transaction.commit();
}

Status suppress(carillon::Session &session, const QVector<qint64> &ids)
{
    CARILLON_TRY(require(session, Permission::EditContacts));
    ReplyDesk desk(session, [](const StateChange &) {});
    Status failed;
    CARILLON_TRY(ContactStore(session).forEach(ids, [&](const Contact &contact) {
        failed = desk.optOut(contact.phone, u"by hand"_s);
        return failed.has_value();
    }));
    return failed;
}

} // namespace

ContactActions::ContactActions(Workspace &workspace, Shell &shell, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_shell(shell)
{
}

void ContactActions::run(qsizetype rows, const Work &work, std::function<void()> done)
{
    auto future = rows > kManyRows ? m_workspace.runLong(work) : m_workspace.write(work);
    future.then(this, [this, done = std::move(done)](const Status &status) {
        if (!status)
            Q_EMIT failed(errorText(status.error()));
        else
            done();
        Q_EMIT changed();
    });
}

void ContactActions::say(const QString &text)
{
    m_shell.showToast({ .text = text });
}

void ContactActions::add(const Contact &contact, const QString &source)
{
    m_workspace.write([contact, source](carillon::Session &session) { return store(session, contact, source); })
        .then(this, [this, contact](const Status &status) {
            if (!status) {
                Q_EMIT saveFailed(errorText(status.error()));
                return;
            }
            say(tr("Contact added."));
            Q_EMIT saved(contact);
            Q_EMIT changed();
        });
}

void ContactActions::update(const Contact &contact)
{
    const auto work = [contact](carillon::Session &session) -> Status {
        CARILLON_TRY(require(session, Permission::EditContacts));
        return ContactStore(session).update(contact);
    };
    m_workspace.write(work).then(this, [this, contact](const Status &status) {
        if (!status) {
            Q_EMIT saveFailed(errorText(status.error()));
            return;
        }
        say(tr("Contact saved."));
        Q_EMIT saved(contact);
        Q_EMIT changed();
    });
}

void ContactActions::remove(const QVector<qint64> &ids)
{
    const auto work = [ids](carillon::Session &session) -> Status {
        CARILLON_TRY(require(session, Permission::EditContacts));
        return ContactStore(session).setDeleted(ids, true);
    };
    run(ids.size(), work, [this, ids] {
        m_shell.showToast({ .text = tr("%Ln contacts deleted.", nullptr, static_cast<int>(ids.size())),
                            .actionText = tr("Undo"),
                            .action = [this, ids] { restore(ids); },
                            .stays = ids.size() > kUndoRows });
    });
}

void ContactActions::restore(const QVector<qint64> &ids)
{
    run(
        ids.size(),
        [ids](carillon::Session &session) -> Status { return ContactStore(session).setDeleted(ids, false); },
        [this, ids] { say(tr("%Ln contacts are back.", nullptr, static_cast<int>(ids.size()))); });
}

void ContactActions::addToGroup(const QString &group, const QVector<qint64> &ids)
{
    const auto added = std::make_shared<qint64>(0);
    const auto work = [group, ids, added](carillon::Session &session) -> Status {
        CARILLON_TRY(require(session, Permission::EditContacts));
        const auto id = GroupStore(session).findOrCreate(group);
        if (!id)
            return id.error();
        const auto count = GroupStore(session).addMembers(*id, ids);
        if (!count)
            return count.error();
        *added = *count;
        return {};
    };
    run(ids.size(), work,
        [this, group, added] { say(tr("%Ln people added to “%1”.", nullptr, static_cast<int>(*added)).arg(group)); });
}

void ContactActions::putOnDoNotTextList(const QVector<qint64> &ids)
{
    run(
        ids.size(), [ids](carillon::Session &session) { return suppress(session, ids); },
        [this, ids] {
            say(tr("%Ln people will not be texted again. Their waiting messages were taken back.", nullptr,
                   static_cast<int>(ids.size())));
        });
}

void ContactActions::exportCsv(const QString &path, const QVector<qint64> &ids)
{
    auto *activity = new Activity(tr("Exporting to %1").arg(QFileInfo(path).fileName()), this);
    auto *job = new JobProgress(activity);
    activity->setAbilities(false, true, false);
    m_shell.addActivity(activity);
    connect(job, &JobProgress::advanced, activity,
            [activity](qint64 done, qint64 total) { activity->setProgress(done, total); });
    connect(activity, &Activity::cancelRequested, job, &JobProgress::cancel);
    const ContactExportOptions options{ .dialect = CsvDialect::Spreadsheet, .ids = ids };
    m_workspace
        .runLong([path, options, progress = job->progress()](carillon::Session &session) -> Result<qint64> {
            CARILLON_TRY(require(session, Permission::SeeNumbers));
            return exportContacts(session, path, options, progress);
        })
        .then(this, [this, activity, path](const Result<qint64> &count) {
            activity->finish();
            activity->deleteLater();
            if (count) {
                say(tr("%Ln contacts written to %1.", nullptr, static_cast<int>(*count))
                        .arg(QFileInfo(path).fileName()));
            } else if (count.error().code != Error::Code::Cancelled) {
                Q_EMIT failed(errorText(count.error()));
            }
        });
}

void ContactActions::createGroup(const QString &name)
{
    const auto work = [name](carillon::Session &session) -> Status {
        CARILLON_TRY(require(session, Permission::EditContacts));
        const auto id = GroupStore(session).create(name);
        return id ? Status() : Status(id.error());
    };
    run(1, work, [this, name] { Q_EMIT groupMade(name); });
}

void ContactActions::renameGroup(qint64 id, const QString &name)
{
    const auto work = [id, name](carillon::Session &session) -> Status {
        CARILLON_TRY(require(session, Permission::EditContacts));
        return GroupStore(session).rename(id, name);
    };
    run(1, work, [this, name] { say(tr("The group is now called “%1”.").arg(name)); });
}

void ContactActions::removeGroup(qint64 id, const QString &name)
{
    const auto members = std::make_shared<QVector<qint64>>();
    const auto work = [id, members](carillon::Session &session) -> Status {
        CARILLON_TRY(require(session, Permission::EditContacts));
        Statement find(session.db, u"SELECT contact_id FROM group_member WHERE group_id = ?"_s);
        find.bind(id);
        while (find.next())
            members->append(find.int64(0));
        CARILLON_TRY(find.status());
        find.finish();
        return GroupStore(session).remove(id);
    };
    run(1, work, [this, name, members] {
        m_shell.showToast({ .text = tr("Group “%1” removed. Its people stay.").arg(name),
                            .actionText = tr("Undo"),
                            .action = [this, name, members] { addToGroup(name, *members); } });
    });
}

} // namespace carillon::ui
