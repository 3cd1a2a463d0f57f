// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/ContactsPage.h"

#include "core/accounts/Permissions.h"
#include "ui/contacts/ContactActions.h"
#include "ui/contacts/ContactDetail.h"
#include "ui/contacts/ContactForm.h"
#include "ui/contacts/ContactTable.h"
#include "ui/contacts/GroupsPane.h"
#include "ui/contacts/ImportWizard.h"
#include "ui/contacts/SelectionBar.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/ErrorText.h"
#include "ui/widgets/Figures.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/PageHeader.h"

#include <QFileDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

constexpr int kFilterDelayMs = 150;
constexpr int kDetailDelayMs = 60;
constexpr int kWidePage = 960; // three columns fit
constexpr int kGroupsWidth = 192;
constexpr int kDetailWidth = 280;

} // namespace

ContactsPage::ContactsPage(Workspace &workspace, Shell &shell, QWidget *parent)
    : Page(PageId::Contacts, parent)
    , m_workspace(workspace)
    , m_shell(shell)
    , m_reader(workspace)
    , m_lists(workspace)
{
    m_actions = new ContactActions(workspace, shell, this);
    m_model = new ContactTableModel(
        [this](const QVector<qint64> &ids) {
            auto page = m_reader.page(ids);
            if (!page)
                message()->showMessage(Tone::Error, errorText(page.error()));
            return page ? *page : QHash<qint64, ContactRow>();
        },
        workspace.info().zone, this);
    layOut();
    for (QTimer *timer : { &m_filterTimer, &m_detailTimer })
        timer->setSingleShot(true);
    m_filterTimer.setInterval(kFilterDelayMs);
    m_detailTimer.setInterval(kDetailDelayMs);
    connectTable();
    connectActions();
    applyPermissions();
}

ContactsPage::~ContactsPage() = default;

void ContactsPage::layOut()
{
    auto *addButton = header()->addButton({}, u"user-plus");
    addButton->setObjectName(u"addContactButton"_s);
    connect(addButton, &QPushButton::clicked, this, &ContactsPage::startNew);
    m_form = new ContactForm(m_workspace.info().region, this);
    m_groups = new GroupsPane(this);
    m_groups->setMinimumWidth(160);
    m_table = new ContactTable(*m_model, this);
    m_bar = new SelectionBar(this);
    m_empty = new EmptyState(this);
    m_detail = new ContactDetail(m_workspace.info().zone, this);
    m_detail->setMinimumWidth(240);
    auto *centre = new QWidget(this);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kRowGap);
    column->addWidget(m_table, 1);
    column->addWidget(m_bar);
    m_stack = new QStackedWidget(this);
    m_stack->setMinimumWidth(320);
    m_stack->addWidget(centre);
    m_stack->addWidget(m_empty);
    m_split = new QSplitter(this);
    m_split->setHandleWidth(metrics::kGap);
    m_split->setChildrenCollapsible(false);
    for (QWidget *part : std::initializer_list<QWidget *>{ m_groups, m_stack, m_detail })
        m_split->addWidget(part);
    m_split->setStretchFactor(1, 1);
    m_split->setSizes({ kGroupsWidth, 600, kDetailWidth });
    body()->addWidget(m_form);
    body()->addWidget(m_split, 1);
}

void ContactsPage::connectTable()
{
    connect(header(), &PageHeader::searchChanged, this, [this] { m_filterTimer.start(); });
    connect(&m_filterTimer, &QTimer::timeout, this, &ContactsPage::list);
    connect(&m_detailTimer, &QTimer::timeout, this, &ContactsPage::loadDetail);
    connect(header(), &PageHeader::primaryTriggered, this, [this] { startImport(); });
    connect(m_groups, &GroupsPane::chosenChanged, this, [this] {
        m_table->setAllSelected(false);
        list();
    });
    connect(&m_lists, &ContactLists::listed, this,
            [this](const ContactQuery &, const QVector<qint64> &ids) { showList(ids); });
    connect(&m_lists, &ContactLists::counted, this, &ContactsPage::showCounts);
    connect(&m_lists, &ContactLists::failed, this,
            [this](const Error &error) { message()->showMessage(Tone::Error, errorText(error)); });
    connect(m_table, &ContactTable::sortChanged, this, &ContactsPage::list);
    connect(m_table, &ContactTable::selectedPeopleChanged, this, &ContactsPage::showSelection);
    connect(m_table, &ContactTable::currentPersonChanged, this, [this] { m_detailTimer.start(); });
    connect(m_table, &BigTableView::rowOpened, this, &ContactsPage::openDetail);
    connect(m_table, &BigTableView::removeRequested, this, [this] {
        if (const auto ids = m_table->selectedIds(); !ids.isEmpty())
            m_actions->remove(ids);
    });
    connect(m_empty, &EmptyState::primaryTriggered, this, [this] { startImport(); });
    connect(m_empty, &EmptyState::secondaryTriggered, this, [this] {
        if (m_counts.everyone == 0)
            return startNew();
        header()->searchField()->clear();
        m_groups->chooseEveryone();
    });
    connect(m_detail, &ContactDetail::editRequested, m_form, &ContactForm::startEdit);
    connect(m_detail, &ContactDetail::closeRequested, this, [this] {
        m_detailWanted = false;
        arrange();
        m_table->setFocus(Qt::OtherFocusReason);
    });
}

void ContactsPage::connectActions()
{
    connect(m_actions, &ContactActions::changed, this, &ContactsPage::activate);
    connect(m_actions, &ContactActions::failed, this,
            [this](const QString &text) { message()->showMessage(Tone::Error, text); });
    connect(m_actions, &ContactActions::saveFailed, m_form, &ContactForm::showProblem);
    connect(m_actions, &ContactActions::saved, this, &ContactsPage::handleSaved);
    connect(m_form, &ContactForm::saveRequested, this, [this](const Contact &contact, const QString &source) {
        if (contact.id == 0)
            m_actions->add(contact, source);
        else
            m_actions->update(contact);
    });
    connect(m_form, &ContactForm::closed, this, [this] { m_table->setFocus(Qt::OtherFocusReason); });
    connect(m_groups, &GroupsPane::groupWanted, this, [this](const QString &name) {
        if (m_bar->isVisible()) // "New group…" of the bar: for those who are selected
            m_actions->addToGroup(name, m_table->selectedIds());
        else
            m_actions->createGroup(name);
    });
    connect(m_groups, &GroupsPane::renameWanted, m_actions, &ContactActions::renameGroup);
    connect(m_groups, &GroupsPane::removeWanted, m_actions, &ContactActions::removeGroup);
    connect(m_bar, &SelectionBar::groupChosen, this,
            [this](const QString &name) { m_actions->addToGroup(name, m_table->selectedIds()); });
    connect(m_bar, &SelectionBar::newGroupWanted, m_groups, &GroupsPane::startNewGroup);
    connect(m_bar, &SelectionBar::exportWanted, this, &ContactsPage::exportSelected);
    connect(m_bar, &SelectionBar::suppressWanted, this,
            [this] { m_actions->putOnDoNotTextList(m_table->selectedIds()); });
    connect(m_bar, &SelectionBar::deleteWanted, this, [this] { m_actions->remove(m_table->selectedIds()); });
    connect(m_bar, &SelectionBar::allWanted, m_table, &ContactTable::setAllSelected);
}

void ContactsPage::applyPermissions()
{
    const bool mayEdit = mayDo(m_workspace.actor(), Permission::EditContacts);
    const bool mayExport = mayDo(m_workspace.actor(), Permission::SeeNumbers);
    const QString reason = mayEdit ? QString() : tr("Staff and above can change contacts.");
    m_groups->setEditable(mayEdit, reason);
    m_bar->setAllowed(mayEdit, mayExport, reason);
    m_detail->setEditable(mayEdit, reason);
    for (QPushButton *button : { findChild<QPushButton *>(u"addContactButton"_s), header()->primaryButton() }) {
        button->setEnabled(mayEdit);
        button->setToolTip(reason);
        button->setAccessibleDescription(reason);
    }
}

ContactQuery ContactsPage::query() const
{
    ContactQuery wanted = m_groups->chosen();
    wanted.text = header()->searchField()->text();
    wanted.sort = m_table->sortBy();
    wanted.descending = m_table->isDescending();
    return wanted;
}

void ContactsPage::activate()
{
    applyPermissions();
    list();
    m_lists.count();
}

void ContactsPage::list()
{
    m_lists.ask(query());
}

void ContactsPage::showList(const QVector<qint64> &ids)
{
    m_table->setIds(ids);
    if (const int row = m_wanted != 0 ? m_model->rowOf(m_wanted) : -1; row >= 0) {
        m_table->selectRow(row);
        m_table->scrollTo(m_model->index(row, 0), QAbstractItemView::PositionAtCenter);
    }
    m_wanted = 0;
    showSubtitle();
    showEmpty();
}

void ContactsPage::showCounts(const ContactCounts &counts)
{
    m_counts = counts;
    m_counted = true;
    m_groups->setCounts(counts);
    QStringList names;
    for (const ContactGroup &group : counts.groups)
        names.append(group.name);
    m_bar->setGroups(names);
    showSubtitle();
    showEmpty();
}

void ContactsPage::showSubtitle()
{
    if (!m_counted)
        return header()->setSubtitle(tr("Counting…"));
    const qint64 listed = m_model->rowCount();
    const QString everyone = tr("%Ln people", nullptr, static_cast<int>(m_counts.everyone));
    header()->setSubtitle(listed == m_counts.everyone
                              ? everyone
                              : tr("%1 · %2 shown", "%1 = \"1,000 people\"").arg(everyone, numberText(listed)));
}

void ContactsPage::showEmpty()
{
    const bool first = m_counted && m_counts.everyone == 0;
    const bool none = m_model->rowCount() == 0 && m_counted && !m_lists.isBusy();
    m_stack->setCurrentIndex(none ? 1 : 0);
    m_groups->setVisible(!first && m_groups->isVisibleTo(m_split));
    if (!none)
        return arrange();
    m_empty->setIcon(first ? u"users" : u"search");
    const QString text = header()->searchField()->text().trimmed();
    if (first) {
        m_empty->setSentence(tr("Bring your contacts. A spreadsheet is enough."));
        m_empty->setDetail(tr("CSV and Excel files in any encoding, and contacts of a phone (VCF)."));
    } else {
        m_empty->setSentence(text.isEmpty() ? tr("Nobody is in “%1”.").arg(m_groups->chosenName())
                                            : tr("No one matches “%1”.").arg(text));
        m_empty->setDetail({});
    }
    m_empty->setPrimaryText(first ? tr("Import…") : QString());
    m_empty->setSecondaryText(first ? tr("Add one by hand") : tr("Show all contacts"));
    arrange();
}

void ContactsPage::showSelection()
{
    const bool all = m_table->isAllSelected();
    qint64 selected = 0;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection())
        selected += range.height();
    m_bar->setSelection(selected, m_model->rowCount(), all);
}

void ContactsPage::loadDetail()
{
    const qint64 id = m_table->currentId();
    if (id == 0)
        return m_detail->show({}, 0);
    m_workspace.read([id](carillon::Session &session) { return readContactFacts(session, id); })
        .then(this, [this, id](const Result<std::optional<ContactFacts>> &facts) {
            if (id != m_table->currentId())
                return;
            if (!facts)
                return message()->showMessage(Tone::Error, errorText(facts.error()));
            m_detail->show(*facts, m_workspace.clock().now());
        });
}

void ContactsPage::openDetail()
{
    m_detailWanted = true;
    arrange();
    m_detail->focusTarget()->setFocus(Qt::OtherFocusReason);
}

/// In a narrow window the person takes the place of the groups.
void ContactsPage::arrange()
{
    const bool wide = width() >= kWidePage;
    const bool first = m_counted && m_counts.everyone == 0;
    const bool detail = !first && (wide || m_detailWanted) && m_stack->currentIndex() == 0;
    m_detail->setVisible(detail);
    m_detail->setClosable(!wide);
    m_groups->setVisible(!first && (wide || !detail));
}

void ContactsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void ContactsPage::open(const QString &what)
{
    if (what == u"import")
        startImport();
    else if (what.startsWith(u"import:"))
        startImport(what.sliced(7));
    else if (what == u"new")
        startNew();
    else if (what.startsWith(u"contact/"))
        m_wanted = what.sliced(8).toLongLong();
    else if (what.startsWith(u"group/"))
        m_groups->chooseGroup(what.sliced(6));
    else if (what.startsWith(u"filter/"))
        header()->searchField()->setText(what.sliced(7));
}

bool ContactsPage::createNew()
{
    startNew();
    return true;
}

void ContactsPage::startNew()
{
    if (mayDo(m_workspace.actor(), Permission::EditContacts))
        m_form->startNew();
}

void ContactsPage::handleSaved(const Contact &contact)
{
    m_form->hide();
    if (contact.id != 0) {
        m_model->reload({ contact.id });
        m_detailTimer.start();
    }
    m_table->setFocus(Qt::OtherFocusReason);
}

void ContactsPage::startImport(const QString &file)
{
    if (!mayDo(m_workspace.actor(), Permission::EditContacts))
        return;
    if (!m_wizard) {
        m_wizard = new ImportWizard(m_workspace, m_shell, this);
        m_wizard->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_wizard, &ImportWizard::imported, this, &ContactsPage::activate);
        connect(m_wizard, &ImportWizard::viewRequested, this, &ContactsPage::handleImported);
    }
    m_wizard->show();
    m_wizard->raise();
    m_wizard->activateWindow();
    if (!file.isEmpty())
        m_wizard->setFile(file);
}

void ContactsPage::handleImported(const QString &group)
{
    header()->searchField()->clear();
    if (group.isEmpty())
        m_groups->chooseEveryone();
    else
        m_groups->chooseGroup(group);
    m_table->setFocus(Qt::OtherFocusReason);
}

void ContactsPage::exportSelected()
{
    const QString path
        = QFileDialog::getSaveFileName(this, tr("Export contacts"), tr("contacts.csv"), tr("CSV files (*.csv)"));
    if (!path.isEmpty())
        m_actions->exportCsv(path, m_table->selectedIds());
}

QList<QWidget *> ContactsPage::panes()
{
    return { m_groups->list(), m_table, m_detail->focusTarget() };
}

void ContactsPage::retranslate()
{
    header()->setTitle(tr("Contacts"));
    header()->setSearchPlaceholder(tr("Name or number"));
    header()->setPrimary(tr("Import…"), u"file-import");
    findChild<QPushButton *>(u"addContactButton"_s)->setText(tr("Add contact"));
    m_table->setAccessibleName(tr("Contacts"));
    m_model->retranslate();
    m_groups->retranslate();
    m_bar->retranslate();
    m_form->retranslate();
    m_detail->retranslate();
    applyPermissions();
    showSubtitle();
    showEmpty();
}

} // namespace carillon::ui
