// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

/// Name, country and zone of the workspace; where its key lies; and whether the file is sound.
class WorkspacePane : public SettingsPane
{
    Q_OBJECT

public:
    WorkspacePane(Workspace &workspace, Shell &shell, QWidget *parent);

    QString title() const override { return tr("Workspace and backup"); }
    void retranslate() override;
    void activate() override;
    bool hasUnsaved() const override;

private:
    void layOut();
    void fillChoices();
    void apply();
    void check();
    void showButtons();
    QString protectionText() const;

    Workspace &m_workspace;
    Shell &m_shell;
    Card *m_card = nullptr;
    InlineMessage *m_message = nullptr;
    QLineEdit *m_name = nullptr;
    QComboBox *m_region = nullptr;
    QComboBox *m_zone = nullptr;
    QPushButton *m_apply = nullptr;
    QPushButton *m_revert = nullptr;
    Card *m_file = nullptr;
    TextLabel *m_path = nullptr;
    TextLabel *m_protection = nullptr;
    QPushButton *m_check = nullptr;
    FormRows::Row m_nameRow;
    FormRows::Row m_regionRow;
    FormRows::Row m_zoneRow;
};

} // namespace carillon::ui
