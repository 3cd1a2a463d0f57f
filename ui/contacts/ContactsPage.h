// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/contacts/ContactFacts.h"
#include "ui/contacts/ContactLists.h"
#include "ui/contacts/ContactReader.h"
#include "ui/shell/Page.h"

#include <QPointer>
#include <QTimer>

class QSplitter;
class QStackedWidget;

namespace carillon::ui {

class ContactActions;
class ContactDetail;
class ContactForm;
class ContactTable;
class ContactTableModel;
class EmptyState;
class GroupsPane;
class ImportWizard;
class SelectionBar;
class Shell;

/// Everybody whom the shop knows: groups at the left, the table, one person at the right. Workspace and shell must
/// outlive it.
class ContactsPage : public Page
{
    Q_OBJECT

public:
    ContactsPage(Workspace &workspace, Shell &shell, QWidget *parent);
    ~ContactsPage() override;

    void retranslate() override;
    void activate() override;
    /// "import", "import:FILE", "new", "contact/ID", "group/NAME", "filter/TEXT".
    void open(const QString &what) override;
    bool createNew() override;
    QList<QWidget *> panes() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();
    void connectTable();
    void connectActions();
    void applyPermissions();
    ContactQuery query() const;
    void list();
    void showList(const QVector<qint64> &ids);
    void showCounts(const ContactCounts &counts);
    void showEmpty();
    void showSubtitle();
    void showSelection();
    void loadDetail();
    void openDetail();
    void arrange();
    void startNew();
    void startImport(const QString &file = {});
    void exportSelected();
    void handleSaved(const Contact &contact);
    void handleImported(const QString &group);

    Workspace &m_workspace;
    Shell &m_shell;
    ContactReader m_reader;
    ContactLists m_lists;
    ContactActions *m_actions = nullptr;
    ContactTableModel *m_model = nullptr;
    GroupsPane *m_groups = nullptr;
    ContactForm *m_form = nullptr;
    QSplitter *m_split = nullptr;
    QStackedWidget *m_stack = nullptr;
    ContactTable *m_table = nullptr;
    SelectionBar *m_bar = nullptr;
    EmptyState *m_empty = nullptr;
    ContactDetail *m_detail = nullptr;
    QPointer<ImportWizard> m_wizard;
    QTimer m_filterTimer;
    QTimer m_detailTimer;
    ContactCounts m_counts;
    qint64 m_wanted = 0; ///< The person to show when the list is there.
    bool m_detailWanted = false; ///< In a narrow window.
    bool m_counted = false;
};

} // namespace carillon::ui
