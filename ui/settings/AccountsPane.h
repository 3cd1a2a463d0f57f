// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/GatewayStore.h"
#include "core/workspace/Workspace.h"
#include "ui/settings/SettingsPane.h"

class QListWidget;
class QPushButton;

namespace carillon::ui {

class AccountForm;
class Card;
class EmptyState;
class InlineMessage;
class Shell;

/// The sending accounts: the list, and the form of the one that is chosen or new.
class AccountsPane : public SettingsPane
{
    Q_OBJECT

public:
    AccountsPane(Workspace &workspace, Shell &shell, QWidget *parent);

    QString title() const override { return tr("Sending accounts"); }
    void retranslate() override;
    void activate() override;
    /// "new" begins an account.
    void open(const QString &what) override;
    bool hasUnsaved() const override;

Q_SIGNALS:
    void changed();

private:
    void layOut();
    void show(const QList<Gateway> &gateways, const QString &selected);
    void reload(const QString &selected);
    void beginNew();
    void choose(int row);
    void apply();
    void remove();
    void showButtons();
    void say(const Error &error);

    Workspace &m_workspace;
    Shell &m_shell;
    QList<Gateway> m_gateways;
    Card *m_listCard = nullptr;
    QListWidget *m_list = nullptr;
    QPushButton *m_new = nullptr;
    Card *m_formCard = nullptr;
    InlineMessage *m_message = nullptr;
    AccountForm *m_form = nullptr;
    EmptyState *m_empty = nullptr;
    QPushButton *m_apply = nullptr;
    QPushButton *m_remove = nullptr;
    bool m_isNew = false;
};

} // namespace carillon::ui
