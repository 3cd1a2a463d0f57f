// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/PeoplePane.h"

#include "ui/shell/Shell.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/ErrorText.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/ToastHost.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace carillon::ui {

PeoplePane::PeoplePane(Workspace &workspace, Shell &shell, QWidget *parent)
    : SettingsPane(parent)
    , m_workspace(workspace)
    , m_shell(shell)
    , m_list(new Card(this))
    , m_message(new InlineMessage(this))
    , m_new(new Card(this))
    , m_name(new QLineEdit(this))
    , m_role(new QComboBox(this))
    , m_password(new QLineEdit(this))
    , m_add(makeButton(ButtonKind::Secondary, {}, u"user-plus", this))
{
    m_name->setObjectName(u"userNameEdit"_s);
    m_password->setEchoMode(QLineEdit::Password);
    layOut();
    connect(m_add, &QPushButton::clicked, this, &PeoplePane::addUser);
    connect(m_name, &QLineEdit::returnPressed, m_add, &QPushButton::click);
}

void PeoplePane::layOut()
{
    auto *rows = new FormRows;
    m_nameRow = rows->addField(m_name);
    m_roleRow = rows->addField(m_role);
    m_passwordRow = rows->addField(m_password);
    m_list->body()->addWidget(m_message);
    m_new->body()->addLayout(rows);
    m_new->body()->addWidget(m_add, 0, Qt::AlignLeft);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(m_list);
    column->addWidget(m_new);
    column->addStretch(1);
}

QString PeoplePane::roleText(Role role)
{
    switch (role) {
    case Role::Viewer: return tr("Viewer: reports, numbers masked");
    case Role::Staff: return tr("Staff: write, import, test");
    case Role::Marketer: return tr("Marketer: also schedule and start");
    case Role::Manager: return tr("Manager: also approve, settings, erase");
    case Role::Owner: return tr("Owner: also users and keys");
    }
    Q_UNREACHABLE();
}

QString PeoplePane::roleName(Role role)
{
    switch (role) {
    case Role::Viewer: return tr("Viewer");
    case Role::Staff: return tr("Staff");
    case Role::Marketer: return tr("Marketer");
    case Role::Manager: return tr("Manager");
    case Role::Owner: return tr("Owner");
    }
    Q_UNREACHABLE();
}

void PeoplePane::fillRoles(QComboBox *box, Role chosen) const
{
    box->clear();
    for (const Role role : { Role::Viewer, Role::Staff, Role::Marketer, Role::Manager, Role::Owner })
        box->addItem(roleText(role), int(role));
    box->setCurrentIndex(box->findData(int(chosen)));
}

void PeoplePane::activate()
{
    m_workspace.read([](carillon::Session &session) { return UserStore(session).list(); })
        .then(this, [this](const Result<QList<User>> &users) {
            if (!users)
                return m_message->showMessage(Tone::Error, errorText(users.error()));
            show(*users);
        });
}

void PeoplePane::open(const QString &what)
{
    for (const User &user : std::as_const(m_users)) {
        if (user.name == what)
            return signInAs(user.name, user.hasPassword);
    }
    if (!what.isEmpty())
        signInAs(what, true);
}

void PeoplePane::show(const QList<User> &users)
{
    m_users = users;
    delete m_rows;
    m_rows = new QWidget(m_list);
    auto *grid = new QGridLayout(m_rows);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setColumnStretch(0, 1);
    m_list->body()->addWidget(m_rows);
    for (const User &user : users)
        addRow(user);
}

void PeoplePane::addRow(const User &user)
{
    auto *grid = static_cast<QGridLayout *>(m_rows->layout());
    const int row = grid->rowCount();
    const bool acting = user.name == m_workspace.actor().name;
    const bool manages = mayDo(m_workspace.actor(), Permission::ManageUsers);
    const QString reason = manages ? QString() : tr("Owners can do this.");

    grid->addWidget(new TextLabel(acting ? tr("%1 (acts now)").arg(user.name) : user.name, TypeRole::Body), row, 0);
    auto *role = new QComboBox(m_rows);
    for (const Role one : { Role::Viewer, Role::Staff, Role::Marketer, Role::Manager, Role::Owner }) {
        role->addItem(roleName(one), int(one));
        role->setItemData(role->count() - 1, roleText(one), Qt::ToolTipRole);
    }
    role->setCurrentIndex(role->findData(int(user.role)));
    role->setAccessibleName(tr("Role of %1").arg(user.name));
    role->setEnabled(manages);
    role->setToolTip(reason);
    connect(role, &QComboBox::activated, this, [this, role, name = user.name] {
        const auto chosen = static_cast<Role>(role->currentData().toInt());
        act([name, chosen](carillon::Session &session) { return UserStore(session).setRole(name, chosen); });
    });
    grid->addWidget(role, row, 1);

    QPushButton *actAs = makeButton(ButtonKind::Secondary, tr("Act as"), u"user", m_rows);
    actAs->setAccessibleName(tr("Act as %1").arg(user.name));
    actAs->setEnabled(!acting);
    connect(actAs, &QPushButton::clicked, this, [this, user] { signInAs(user.name, user.hasPassword); });
    grid->addWidget(actAs, row, 2);

    QPushButton *remove = makeButton(ButtonKind::Quiet, tr("Remove"), u"trash", m_rows);
    remove->setAccessibleName(tr("Remove %1").arg(user.name));
    remove->setEnabled(manages && !acting);
    remove->setToolTip(reason);
    connect(remove, &QPushButton::clicked, this, [this, name = user.name] {
        act([name](carillon::Session &session) { return UserStore(session).remove(name); });
    });
    grid->addWidget(remove, row, 3);
}

void PeoplePane::act(const Act &work)
{
    m_workspace.write(work).then(this, [this](const Status &status) {
        m_message->hide();
        if (!status)
            m_message->showMessage(Tone::Error, errorText(status.error()));
        activate();
        Q_EMIT changed();
    });
}

void PeoplePane::addUser()
{
    const QString name = m_name->text();
    const auto role = static_cast<Role>(m_role->currentData().toInt());
    const QByteArray password = m_password->text().toUtf8();
    m_workspace
        .write(
            [name, role, password](carillon::Session &session) { return UserStore(session).add(name, role, password); })
        .then(this, [this](const Result<User> &added) {
            if (!added)
                return m_message->showMessage(Tone::Error, errorText(added.error()));
            m_message->hide();
            m_name->clear();
            m_password->clear();
            if (m_users.size() == 1)
                m_shell.showToast({ tr("From now on campaigns need a second person's review before they are sent.") });
            activate();
            Q_EMIT changed();
        });
}

void PeoplePane::signInAs(const QString &name, bool needsPassword)
{
    const auto signIn = [this, name](const QByteArray &password) {
        m_workspace
            .read([name, password](carillon::Session &session) { return UserStore(session).signIn(name, password); })
            .then(this, [this](const Result<Actor> &actor) {
                if (!actor)
                    return m_message->showMessage(Tone::Error, errorText(actor.error()));
                m_workspace.setActor(*actor);
                m_message->hide();
                Q_EMIT actorChanged();
                activate();
            });
    };
    if (!needsPassword)
        return signIn({});
    m_message->showMessage(Tone::Info, tr("%1 has a password. Enter it here and press Enter.").arg(name));
    delete m_signInPassword;
    m_signInPassword = new QLineEdit(m_list);
    m_signInPassword->setEchoMode(QLineEdit::Password);
    m_signInPassword->setAccessibleName(tr("Password of %1").arg(name));
    m_list->body()->insertWidget(1, m_signInPassword);
    m_signInPassword->setFocus();
    connect(m_signInPassword, &QLineEdit::returnPressed, this, [this, signIn] {
        const QByteArray password = m_signInPassword->text().toUtf8();
        m_signInPassword->deleteLater();
        m_signInPassword = nullptr;
        signIn(password);
    });
}

void PeoplePane::retranslate()
{
    m_list->setTitle(tr("Who works here"));
    m_new->setTitle(tr("Add a person"));
    FormRows::setTexts(m_nameRow, tr("Name"));
    FormRows::setTexts(m_roleRow, tr("Role"));
    FormRows::setTexts(m_passwordRow, tr("Password"),
                       tr("Optional. It is asked when somebody wants to act as this person."));
    m_add->setText(tr("Add the person"));
    fillRoles(m_role, Role::Marketer);
    show(m_users);
}

} // namespace carillon::ui
