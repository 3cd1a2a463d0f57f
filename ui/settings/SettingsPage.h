// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/Workspace.h"
#include "ui/shell/Page.h"

class QListWidget;
class QStackedWidget;

namespace carillon::ui {

class AccountsPane;
class WindowMemory;
class SettingsPane;
class Shell;
class Theme;
class Translations;

/// Settings: the sections at the left, one pane at the right. Panes apply at once or have an Apply button of their own
/// where a half-typed value must not go live.
class SettingsPage : public Page
{
    Q_OBJECT

public:
    struct Appearance
    {
        Theme &theme;
        Translations &translations;
        WindowMemory &session;
    };

    SettingsPage(Workspace &workspace, const Appearance &appearance, Shell &shell, QWidget *parent);

    void retranslate() override;
    void activate() override;
    /// "accounts", "accounts/new", "people", "appearance", "workspace", "audit".
    void open(const QString &what) override;
    bool canLeave() override;
    QList<QWidget *> panes() override;

Q_SIGNALS:
    /// Sending accounts changed: the engine should look again.
    void accountsChanged();
    /// Somebody else acts now.
    void actorChanged();
    /// Somebody was added, removed or given another role.
    void peopleChanged();

private:
    void add(SettingsPane *pane, const QString &key, QStringView iconName);

    Shell &m_shell;
    QListWidget *m_list = nullptr;
    QStackedWidget *m_stack = nullptr;
    AccountsPane *m_accounts = nullptr;
    QList<SettingsPane *> m_panes;
};

} // namespace carillon::ui
