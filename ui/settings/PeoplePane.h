// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/UserStore.h"
#include "core/workspace/Workspace.h"
#include "ui/settings/FormRows.h"
#include "ui/settings/SettingsPane.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace carillon::ui {

class Card;
class InlineMessage;
class Shell;

/// Who works here and what they may do; and who acts now. With a second user, campaigns need a review.
class PeoplePane : public SettingsPane
{
    Q_OBJECT

public:
    PeoplePane(Workspace &workspace, Shell &shell, QWidget *parent);

    QString title() const override { return tr("People and roles"); }
    void retranslate() override;
    void activate() override;
    /// The name of somebody who wants to act.
    void open(const QString &what) override;

    static QString roleText(Role role); ///< with what it may do
    static QString roleName(Role role);

Q_SIGNALS:
    void actorChanged();
    void changed();

private:
    using Act = std::function<Status(carillon::Session &)>;

    void layOut();
    void show(const QList<User> &users);
    void addRow(const User &user);
    void act(const Act &work);
    void addUser();
    void signInAs(const QString &name, bool needsPassword);
    void fillRoles(QComboBox *box, Role chosen) const;

    Workspace &m_workspace;
    Shell &m_shell;
    QList<User> m_users;
    Card *m_list = nullptr;
    InlineMessage *m_message = nullptr;
    QWidget *m_rows = nullptr;
    Card *m_new = nullptr;
    QLineEdit *m_name = nullptr;
    QComboBox *m_role = nullptr;
    QLineEdit *m_password = nullptr;
    QPushButton *m_add = nullptr;
    FormRows::Row m_nameRow;
    FormRows::Row m_roleRow;
    FormRows::Row m_passwordRow;
    QLineEdit *m_signInPassword = nullptr;
};

} // namespace carillon::ui
