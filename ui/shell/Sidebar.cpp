// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Sidebar.h"

#include "ui/shell/SidebarButton.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/TextLabel.h"

#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

QScrollArea *makeScrollArea(QWidget *content, QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    return area;
}

QToolButton *makeWideButton(QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setIconSize({ metrics::kIcon, metrics::kIcon });
    return button;
}

} // namespace

Sidebar::Sidebar(QWidget *parent) : QWidget(parent)
{
    m_workspace = makeWideButton(this);
    m_workspace->setObjectName(u"workspaceButton"_s);
    m_workspace->setIcon(icon(u"building-store"));
    m_workspace->setPopupMode(QToolButton::InstantPopup);

    auto *list = new QWidget(this);
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    addEntries(column);
    column->addStretch();

    m_healthButton = makeWideButton(this);
    m_healthButton->setObjectName(u"healthButton"_s);
    connect(m_healthButton, &QToolButton::clicked, this, &Sidebar::healthClicked);

    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 8, 0, 8);
    outer->setSpacing(4);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(8, 0, 8, 4);
    top->addWidget(m_workspace);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(8, 0, 8, 0);
    foot->addWidget(m_healthButton);
    outer->addLayout(top);
    outer->addWidget(makeScrollArea(list, this), 1);
    outer->addWidget(addEntry(nullptr, PageId::Settings));
    outer->addLayout(foot);

    for (const PageId page : kAllPages) {
        if (isShownAtFirst(page))
            m_shown.insert(page);
    }
    retranslate();
    setFolded(false);
    setCurrent(PageId::Home);
}

void Sidebar::addEntries(QVBoxLayout *column)
{
    PageGroup group = PageGroup::None;
    for (const PageId page : kAllPages) {
        if (page == PageId::Settings)
            continue;
        if (groupOf(page) != group) {
            group = groupOf(page);
            addGroupTitle(column, group);
        }
        addEntry(column, page);
    }
    m_more = new SidebarButton(u"dots"_s, this);
    m_more->setCheckable(false);
    m_more->setObjectName(u"morePages"_s);
    m_more->installEventFilter(this);
    m_moreMenu = new QMenu(this);
    connect(m_moreMenu, &QMenu::aboutToShow, this, &Sidebar::fillMoreMenu);
    connect(m_more, &SidebarButton::clicked, this,
            [this] { m_moreMenu->popup(m_more->mapToGlobal(QPoint(m_more->width() - 8, 0))); });
    column->addSpacing(6);
    column->addWidget(m_more);
}

void Sidebar::addGroupTitle(QVBoxLayout *column, PageGroup group)
{
    auto *title = new TextLabel(TypeRole::Caption, TextLabel::Ink::Faint, this);
    title->setContentsMargins(20, 10, 20, 2);
    m_groups[group] = title;
    column->addWidget(title);
}

SidebarButton *Sidebar::addEntry(QVBoxLayout *column, PageId page)
{
    auto *entry = new SidebarButton(pageIconName(page), this);
    entry->setObjectName(u"nav_"_s + pageKey(page));
    entry->installEventFilter(this);
    connect(entry, &SidebarButton::clicked, this, [this, page] {
        setCurrent(m_current); // the window decides; until then nothing changes
        Q_EMIT pageChosen(page);
    });
    m_entries[page] = entry;
    if (column)
        column->addWidget(entry);
    return entry;
}

void Sidebar::setCurrent(PageId page)
{
    m_current = page;
    m_shown.insert(page);
    for (const auto &[id, entry] : m_entries) {
        entry->setChecked(id == page);
        entry->setFocusPolicy(id == page ? Qt::StrongFocus : Qt::ClickFocus);
    }
    showEntries();
}

void Sidebar::setShownPages(const QSet<PageId> &pages)
{
    m_shown.unite(pages);
    showEntries();
}

void Sidebar::setBadge(PageId page, int count)
{
    m_entries.at(page)->setBadge(count);
    if (count > 0)
        setShownPages({ page });
}

void Sidebar::setFolded(bool folded)
{
    m_folded = folded;
    setFixedWidth(folded ? metrics::kSidebarFolded : metrics::kSidebarWidth);
    for (const auto &[id, entry] : m_entries)
        entry->setFolded(folded);
    m_more->setFolded(folded);
    showEntries();
    showWorkspace();
    showHealth();
}

void Sidebar::setWorkspace(const QString &name, QMenu *menu)
{
    m_workspaceName = name;
    m_workspace->setMenu(menu);
    showWorkspace();
}

void Sidebar::setSample(bool sample)
{
    m_sample = sample;
    update();
}

void Sidebar::setHealth(Health health, const QString &text)
{
    m_health = health;
    m_healthText = text;
    showHealth();
}

QWidget *Sidebar::focusTarget() const
{
    return m_entries.at(m_current);
}

void Sidebar::showEntries()
{
    bool anyHidden = false;
    QSet<PageGroup> groups;
    for (const auto &[id, entry] : m_entries) {
        const bool shown = m_shown.contains(id);
        entry->setVisible(shown);
        anyHidden = anyHidden || !shown;
        if (shown)
            groups.insert(groupOf(id));
    }
    for (const auto &[group, title] : m_groups)
        title->setVisible(groups.contains(group) && !m_folded);
    m_more->setVisible(anyHidden);
}

void Sidebar::showWorkspace()
{
    m_workspace->setToolButtonStyle(m_folded ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    m_workspace->setText(fontMetrics().elidedText(m_workspaceName, Qt::ElideRight, metrics::kSidebarWidth - 92));
    m_workspace->setToolTip(m_workspaceName);
    m_workspace->setAccessibleName(tr("Workspace %1").arg(m_workspaceName));
}

void Sidebar::showHealth()
{
    static constexpr QStringView kIcons[] = { u"circle", u"circle-check", u"circle-half-2", u"alert-circle" };
    static constexpr Tone kTones[] = { Tone::Neutral, Tone::Success, Tone::Warning, Tone::Error };
    const auto index = static_cast<std::size_t>(m_health);
    m_healthButton->setIcon(icon(kIcons[index], kTones[index]));
    m_healthButton->setToolButtonStyle(m_folded ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    m_healthButton->setText(fontMetrics().elidedText(m_healthText, Qt::ElideRight, metrics::kSidebarWidth - 72));
    m_healthButton->setToolTip(m_healthText);
    m_healthButton->setAccessibleName(tr("Sending accounts: %1").arg(m_healthText));
    m_healthButton->setVisible(!m_healthText.isEmpty());
}

void Sidebar::fillMoreMenu()
{
    m_moreMenu->clear();
    for (const PageId page : kAllPages) {
        if (m_shown.contains(page))
            continue;
        m_moreMenu->addAction(icon(pageIconName(page)), pageName(page), this,
                              [this, page] { Q_EMIT pageChosen(page); });
    }
}

void Sidebar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens t = tokensOf(this);
    painter.fillRect(rect(), t.sidebar);
    if (m_sample)
        painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), { 0, 0, 4, height() }), t.mergeField.text);
}

void Sidebar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::FontChange && m_healthButton) {
        showWorkspace();
        showHealth();
    }
}

bool Sidebar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto *entry = qobject_cast<SidebarButton *>(watched);
    const auto *keyEvent = static_cast<QKeyEvent *>(event);
    if (!entry || keyEvent->modifiers() != Qt::NoModifier)
        return false;
    switch (keyEvent->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End: moveFocus(entry, keyEvent->key()); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: entry->click(); return true;
    default: return false;
    }
}

void Sidebar::moveFocus(SidebarButton *from, int key)
{
    QList<SidebarButton *> order;
    for (const auto &[id, entry] : m_entries) {
        if (id == PageId::Settings && !m_more->isHidden())
            order << m_more;
        if (!entry->isHidden())
            order << entry;
    }
    const auto at = order.indexOf(from);
    const auto last = order.size() - 1;
    const auto next = key == Qt::Key_Home ? 0
        : key == Qt::Key_End              ? last
        : key == Qt::Key_Up               ? std::max<qsizetype>(0, at - 1)
                                          : std::min(last, at + 1);
    order[next]->setFocus(Qt::TabFocusReason);
}

void Sidebar::retranslate()
{
    setAccessibleName(tr("Pages"));
    for (const auto &[id, entry] : m_entries) {
        entry->setText(pageName(id));
        entry->setBadge(entry->badge());
    }
    for (const auto &[group, title] : m_groups)
        title->setText(groupName(group));
    m_more->setText(tr("More", "pages that are not shown"));
    showWorkspace();
    showHealth();
}

} // namespace carillon::ui
