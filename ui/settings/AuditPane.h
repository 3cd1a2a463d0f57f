// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/AuditLog.h"
#include "core/workspace/Workspace.h"
#include "ui/settings/SettingsPane.h"

class QPushButton;
class QTableWidget;

namespace carillon::ui {

class Card;
class InlineMessage;

/// Who did what, newest first, and the proof that nothing was changed afterwards.
class AuditPane : public SettingsPane
{
    Q_OBJECT

public:
    AuditPane(Workspace &workspace, QWidget *parent);

    QString title() const override { return tr("Audit log"); }
    void retranslate() override;
    void activate() override;

private:
    void show(const QList<AuditEntry> &entries);
    void verify();
    QString actionText(const QString &action) const;

    Workspace &m_workspace;
    QList<AuditEntry> m_entries;
    Card *m_card = nullptr;
    InlineMessage *m_message = nullptr;
    QTableWidget *m_table = nullptr;
    QPushButton *m_verify = nullptr;
};

} // namespace carillon::ui
