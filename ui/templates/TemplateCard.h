// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/campaigns/TemplateStore.h"
#include "ui/widgets/Card.h"

class QPushButton;

namespace carillon::ui {

class MessagePane;
class TextLabel;
class TitleEdit;

/// One template: its name, who uses it, its text in the editor, and the button that saves a revision.
class TemplateCard : public Card
{
    Q_OBJECT

public:
    explicit TemplateCard(QWidget *parent = nullptr);

    /// A saved one. Its name cannot be changed: it stands in campaigns, and another name is another template.
    void showTemplate(const TemplateInfo &info, UtcMs now);
    /// A new one, not saved yet.
    void begin(const QString &name, const QString &body);
    void setUsers(const QStringList &campaigns);
    /// What was just written is now saved as this.
    void setSaved(const TemplateRevision &revision, UtcMs now);
    /// Saving failed: it may be tried again.
    void setUnsaved();
    void setReadOnly(const QString &why);

    /// The revision that is shown, as it was read; revision 0 = a new one.
    const TemplateRevision &shown() const { return m_shown; }
    bool isDirty() const;
    QString name() const;
    QString text() const;
    MessagePane *pane() const { return m_pane; }

    void retranslate();

Q_SIGNALS:
    void saveRequested();

private:
    void showMeta();
    void showDirty();

    TitleEdit *m_name;
    TextLabel *m_meta;
    MessagePane *m_pane;
    QPushButton *m_save;
    TemplateRevision m_shown;
    QStringList m_users;
    int m_campaigns = 0;
    UtcMs m_now = 0;
};

} // namespace carillon::ui
