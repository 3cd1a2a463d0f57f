// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/SettingsPage.h"

#include "ui/settings/AccountsPane.h"
#include "ui/settings/AppearancePane.h"
#include "ui/settings/AuditPane.h"
#include "ui/settings/PeoplePane.h"
#include "ui/settings/WorkspacePane.h"
#include "ui/theme/Icons.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/PageHeader.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

constexpr int kListWidth = 208;
constexpr int kKeyRole = Qt::UserRole;

} // namespace

SettingsPage::SettingsPage(Workspace &workspace, const Appearance &appearance, Shell &shell, QWidget *parent)
    : Page(PageId::Settings, parent)
    , m_shell(shell)
    , m_list(new QListWidget(this))
    , m_stack(new QStackedWidget(this))
    , m_accounts(new AccountsPane(workspace, shell, this))
{
    m_list->setObjectName(u"sectionList"_s);
    m_list->setFixedWidth(kListWidth);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setIconSize({ 18, 18 });
    add(m_accounts, u"accounts"_s, u"plug-connected");
    auto *people = new PeoplePane(workspace, shell, this);
    add(people, u"people"_s, u"users");
    add(new WorkspacePane(workspace, shell, this), u"workspace"_s, u"database");
    add(new AppearancePane(appearance.theme, appearance.translations, appearance.session, this), u"appearance"_s,
        u"palette");
    add(new AuditPane(workspace, this), u"audit"_s, u"history");

    auto *row = new QHBoxLayout;
    row->setSpacing(24);
    row->addWidget(m_list);
    row->addWidget(m_stack, 1);
    body()->addLayout(row, 1);
    setTabOrder(m_list, m_stack);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int index) {
        m_stack->setCurrentIndex(index);
        if (index >= 0)
            m_panes.at(index)->activate();
    });
    connect(m_accounts, &AccountsPane::changed, this, &SettingsPage::accountsChanged);
    connect(people, &PeoplePane::actorChanged, this, &SettingsPage::actorChanged);
    connect(people, &PeoplePane::changed, this, &SettingsPage::peopleChanged);
    m_list->setCurrentRow(0);
}

void SettingsPage::add(SettingsPane *pane, const QString &key, QStringView iconName)
{
    auto *item = new QListWidgetItem(icon(iconName), QString(), m_list);
    item->setData(kKeyRole, key);
    item->setSizeHint({ 0, 36 });
    auto *scroll = new QScrollArea(m_stack);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(pane);
    m_stack->addWidget(scroll);
    m_panes.append(pane);
}

void SettingsPage::retranslate()
{
    header()->setTitle(tr("Settings"));
    m_list->setAccessibleName(tr("Sections of the settings"));
    for (int i = 0; i < m_panes.size(); ++i) {
        m_list->item(i)->setText(m_panes.at(i)->title());
        m_panes.at(i)->retranslate();
    }
}

void SettingsPage::activate()
{
    if (m_list->currentRow() >= 0)
        m_panes.at(m_list->currentRow())->activate();
}

void SettingsPage::open(const QString &what)
{
    const QString key = what.section(u'/', 0, 0);
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->data(kKeyRole).toString() != key)
            continue;
        m_list->setCurrentRow(i);
        m_panes.at(i)->open(what.section(u'/', 1));
    }
}

bool SettingsPage::canLeave()
{
    for (int i = 0; i < m_panes.size(); ++i) {
        if (!m_panes.at(i)->hasUnsaved())
            continue;
        m_list->setCurrentRow(i);
        message()->showMessage(Tone::Warning, tr("There are changes that were not applied."));
        return false;
    }
    return true;
}

QList<QWidget *> SettingsPage::panes()
{
    return { m_list, m_stack->currentWidget() };
}

} // namespace carillon::ui
