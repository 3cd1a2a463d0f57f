// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audiences/AudiencesPage.h"

#include "core/accounts/Permissions.h"
#include "ui/audiences/AudienceEditor.h"
#include "ui/audiences/AudienceWords.h"
#include "ui/shell/Shell.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/ErrorText.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/PageHeader.h"
#include "ui/widgets/ToastHost.h"
#include "ui/widgets/TwoLineDelegate.h"

#include <QHideEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

constexpr int kSecondRole = Qt::UserRole + 1;
constexpr int kListWidth = 224;
constexpr int kEditorWidth = 560; // the least in which a condition can be read

} // namespace

AudiencesPage::AudiencesPage(Workspace &workspace, Shell &shell, QWidget *parent)
    : Page(PageId::Audiences, parent)
    , m_workspace(workspace)
    , m_shell(shell)
{
    layOut();
    connect(header(), &PageHeader::primaryTriggered, this, &AudiencesPage::startNew);
    connect(m_empty, &EmptyState::primaryTriggered, this, &AudiencesPage::startNew);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (m_filling)
            return;
        saveIfChanged();
        choose(row);
    });
    connect(m_editor, &AudienceEditor::saveRequested, this, &AudiencesPage::save);
    connect(m_editor, &AudienceEditor::removeRequested, this, &AudiencesPage::remove);
}

void AudiencesPage::layOut()
{
    m_list = new QListWidget(this);
    m_list->setObjectName(u"audienceList"_s);
    m_list->setItemDelegate(new TwoLineDelegate(kSecondRole, m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMinimumWidth(176);
    m_editor = new AudienceEditor(m_workspace, this);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_editor);
    scroll->setMinimumWidth(kEditorWidth);
    auto *split = new QSplitter(this);
    split->setHandleWidth(metrics::kGap);
    split->setChildrenCollapsible(false);
    split->addWidget(m_list);
    split->addWidget(scroll);
    split->setStretchFactor(1, 1);
    split->setSizes({ kListWidth, 700 });
    m_empty = new EmptyState(this);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(split);
    m_stack->addWidget(m_empty);
    body()->addWidget(m_stack, 1);
}

void AudiencesPage::applyPermissions()
{
    const bool mayEdit = mayDo(m_workspace.actor(), Permission::EditContacts);
    const QString reason = mayEdit ? QString() : tr("Staff and above can change audiences.");
    m_editor->setEditable(mayEdit, reason);
    header()->primaryButton()->setEnabled(mayEdit);
    header()->primaryButton()->setToolTip(reason);
    header()->primaryButton()->setAccessibleDescription(reason);
}

Result<AudiencesPage::Loaded> AudiencesPage::load(const carillon::Session &session)
{
    AudienceStore store(session);
    const Result<QList<Audience>> audiences = store.list();
    if (!audiences)
        return audiences.error();
    const Result<RuleChoices> choices = readRuleChoices(session);
    if (!choices)
        return choices.error();
    Loaded loaded{ *audiences, {}, *choices };
    for (const Audience &audience : *audiences)
        loaded.counts.append(store.count(audience.rule).value_or(-1));
    return loaded;
}

void AudiencesPage::activate()
{
    applyPermissions();
    m_workspace.read([](carillon::Session &session) { return load(session); })
        .then(this, [this](const Result<Loaded> &loaded) {
            if (loaded)
                take(*loaded);
            else
                message()->showMessage(Tone::Error, errorText(loaded.error()));
        });
}

void AudiencesPage::take(const Loaded &loaded)
{
    const bool first = !m_isLoaded;
    m_isLoaded = true;
    m_loaded = loaded;
    m_editor->setChoices(loaded.choices);
    fillList();
    if (m_isNew && first)
        m_editor->edit({}); // its rows now know the fields
    if (m_isNew || loaded.audiences.isEmpty())
        return;
    for (int row = 0; row < loaded.audiences.size(); ++row) {
        const Audience &audience = loaded.audiences.at(row);
        if (m_wanted.isEmpty() ? audience.id == m_shown : audience.name == m_wanted) {
            m_wanted.clear();
            if (audience.id == m_shown)
                return m_editor->count();
            return m_list->setCurrentRow(row);
        }
    }
    m_list->setCurrentRow(0);
}

void AudiencesPage::fillList()
{
    m_filling = true;
    m_list->clear();
    int current = -1;
    for (int row = 0; row < m_loaded.audiences.size(); ++row) {
        const Audience &audience = m_loaded.audiences.at(row);
        const qint64 count = m_loaded.counts.at(row);
        auto *item = new QListWidgetItem(audience.name, m_list);
        const QString size = count < 0 ? tr("a field is missing") : tr("%Ln people", nullptr, static_cast<int>(count));
        item->setData(kSecondRole, size);
        item->setToolTip(ruleSentence(audience.rule));
        item->setData(Qt::AccessibleTextRole,
                      tr("%1, %2: %3", "name, size, rule").arg(audience.name, size, ruleSentence(audience.rule)));
        if (audience.id == m_shown && !m_isNew)
            current = row;
    }
    m_list->setCurrentRow(current);
    m_filling = false;
    m_stack->setCurrentIndex(m_loaded.audiences.isEmpty() && !m_isNew && m_isLoaded ? 1 : 0);
    header()->setSubtitle(
        m_isLoaded ? tr("%Ln saved rules, always up to date", nullptr, static_cast<int>(m_loaded.audiences.size()))
                   : QString());
}

void AudiencesPage::choose(int row)
{
    if (row < 0 || row >= m_loaded.audiences.size())
        return;
    m_isNew = false;
    m_shown = m_loaded.audiences.at(row).id;
    m_editor->edit(m_loaded.audiences.at(row));
}

void AudiencesPage::startNew()
{
    if (!mayDo(m_workspace.actor(), Permission::EditContacts))
        return;
    saveIfChanged();
    m_isNew = true;
    m_shown = 0;
    fillList();
    m_editor->edit({});
    m_editor->nameEdit()->setFocus(Qt::OtherFocusReason);
}

void AudiencesPage::save()
{
    const Audience audience = m_editor->audience();
    if (audience.name.isEmpty()) {
        m_editor->showProblem(tr("Give the audience a name, so that campaigns can use it."));
        return m_editor->nameEdit()->setFocus(Qt::OtherFocusReason);
    }
    if (m_editor->isReadable())
        store(audience, true);
}

void AudiencesPage::saveIfChanged()
{
    const Audience audience = m_editor->audience();
    const bool opened = m_isNew || m_shown != 0;
    if (opened && m_editor->isDirty() && m_editor->isReadable() && !audience.name.isEmpty()
        && mayDo(m_workspace.actor(), Permission::EditContacts))
        store(audience, false);
}

void AudiencesPage::store(const Audience &audience, bool isShown)
{
    m_workspace
        .write([audience](carillon::Session &session) -> Result<qint64> {
            CARILLON_TRY(require(session, Permission::EditContacts));
            if (audience.id == 0)
                return AudienceStore(session).create(audience.name, audience.rule);
            CARILLON_TRY(AudienceStore(session).update(audience.id, audience.name, audience.rule));
            return audience.id;
        })
        .then(this, [this, audience, isShown](const Result<qint64> &id) {
            if (!id)
                return m_editor->showProblem(errorText(id.error()));
            if (isShown) {
                m_isNew = false;
                m_shown = *id;
                m_editor->setSaved(*id);
            }
            m_shell.showToast({ .text = tr("Audience “%1” saved.").arg(audience.name) });
            activate();
        });
}

void AudiencesPage::remove()
{
    const qint64 id = m_shown;
    const Audience removed = m_editor->audience();
    m_workspace
        .write([id](carillon::Session &session) -> Status {
            CARILLON_TRY(require(session, Permission::EditContacts));
            return AudienceStore(session).remove(id);
        })
        .then(this, [this, removed](const Status &status) {
            if (!status)
                return m_editor->showProblem(errorText(status.error()));
            m_shown = 0;
            m_shell.showToast({ .text = tr("Audience “%1” deleted.").arg(removed.name),
                                .actionText = tr("Undo"),
                                .action = [this, removed] {
                                    store({ 0, removed.name, removed.rule }, false);
                                } });
            activate();
        });
}

void AudiencesPage::open(const QString &what)
{
    if (what == u"new")
        return startNew();
    if (what.startsWith(u"audience/"))
        m_wanted = what.sliced(9);
}

bool AudiencesPage::createNew()
{
    startNew();
    return true;
}

void AudiencesPage::hideEvent(QHideEvent *event)
{
    if (!event->spontaneous())
        saveIfChanged();
    Page::hideEvent(event);
}

QList<QWidget *> AudiencesPage::panes()
{
    return { m_list, m_editor->nameEdit() };
}

void AudiencesPage::retranslate()
{
    header()->setTitle(tr("Audiences"));
    header()->setPrimary(tr("New audience"), u"plus");
    m_list->setAccessibleName(tr("Audiences"));
    m_empty->setIcon(u"filter");
    m_empty->setSentence(tr("An audience is a saved rule, always up to date."));
    m_empty->setDetail(tr("“Bought in 90 days and lives in Hangzhou”, for example."));
    m_empty->setPrimaryText(tr("New audience"));
    m_editor->retranslate();
    applyPermissions();
    fillList();
}

} // namespace carillon::ui
