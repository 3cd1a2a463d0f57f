// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/AudienceStore.h"
#include "core/workspace/Workspace.h"
#include "ui/audiences/ConditionRow.h"
#include "ui/shell/Page.h"

class QListWidget;
class QStackedWidget;

namespace carillon::ui {

class AudienceEditor;
class EmptyState;
class Shell;

/// The saved rules: a list with how many people each is now, and the editor. Leaving a changed audience saves it.
/// Workspace and shell must outlive it.
class AudiencesPage : public Page
{
    Q_OBJECT

public:
    AudiencesPage(Workspace &workspace, Shell &shell, QWidget *parent);

    void retranslate() override;
    void activate() override;
    /// "new", or "audience/NAME".
    void open(const QString &what) override;
    bool createNew() override;
    QList<QWidget *> panes() override;

protected:
    void hideEvent(QHideEvent *event) override;

private:
    struct Loaded
    {
        QList<Audience> audiences = {};
        QList<qint64> counts = {}; ///< -1 where a rule cannot be counted any more.
        RuleChoices choices = {};
    };

    static Result<Loaded> load(const carillon::Session &session);
    void layOut();
    void applyPermissions();
    void take(const Loaded &loaded);
    void fillList();
    void choose(int row);
    void save();
    void saveIfChanged();
    void store(const Audience &audience, bool isShown);
    void remove();
    void startNew();

    Workspace &m_workspace;
    Shell &m_shell;
    Loaded m_loaded;
    qint64 m_shown = 0; ///< 0 = a new one, or none.
    bool m_isNew = false;
    bool m_filling = false;
    bool m_isLoaded = false;
    QString m_wanted; ///< To be chosen when the list is there.
    QStackedWidget *m_stack = nullptr;
    QListWidget *m_list = nullptr;
    AudienceEditor *m_editor = nullptr;
    EmptyState *m_empty = nullptr;
};

} // namespace carillon::ui
