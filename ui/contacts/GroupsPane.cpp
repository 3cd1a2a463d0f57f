// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/GroupsPane.h"

#include "ui/contacts/CountDelegate.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Figures.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

constexpr int kEntryRole = Qt::UserRole + 1;

} // namespace

GroupsPane::GroupsPane(QWidget *parent) : QWidget(parent)
{
    m_list = new QListWidget(this);
    m_list->setObjectName(u"groupList"_s);
    m_list->setItemDelegate(new CountDelegate(m_list));
    m_list->setIconSize({ metrics::kTableIcon, metrics::kTableIcon });
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->installEventFilter(this);
    m_line = new QLineEdit(this);
    m_line->setObjectName(u"groupNameEdit"_s);
    m_line->setMaxLength(80);
    m_line->installEventFilter(this);
    m_line->hide();
    m_newGroup = makeButton(ButtonKind::Quiet, {}, u"plus", this);
    m_newGroup->setObjectName(u"newGroupButton"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kRowGap);
    column->addWidget(m_list, 1);
    column->addWidget(m_line);
    column->addWidget(m_newGroup, 0, Qt::AlignLeft);
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        if (!m_filling)
            Q_EMIT chosenChanged();
    });
    connect(m_list, &QWidget::customContextMenuRequested, this, &GroupsPane::showMenu);
    connect(m_newGroup, &QPushButton::clicked, this, &GroupsPane::startNewGroup);
    connect(m_line, &QLineEdit::returnPressed, this, &GroupsPane::finishLine);
}

void GroupsPane::setCounts(const ContactCounts &counts)
{
    m_counts = counts;
    fill();
}

ContactQuery GroupsPane::chosen() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? m_entries.value(item->data(kEntryRole).toInt()).query : ContactQuery();
}

QString GroupsPane::chosenName() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? item->text() : QString();
}

void GroupsPane::chooseEveryone()
{
    m_list->setCurrentRow(0);
}

void GroupsPane::chooseGroup(const QString &name)
{
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem *item = m_list->item(row);
        if ((item->flags() & Qt::ItemIsSelectable) && item->text() == name)
            return m_list->setCurrentRow(row);
    }
}

void GroupsPane::setEditable(bool editable, const QString &reason)
{
    m_editable = editable;
    m_newGroup->setEnabled(editable);
    m_newGroup->setToolTip(reason);
    m_newGroup->setAccessibleDescription(reason);
}

void GroupsPane::fill()
{
    const ContactQuery before = chosen();
    m_filling = true;
    m_list->clear();
    m_entries.clear();
    addEntry({}, tr("All contacts"), m_counts.everyone, u"users"_s);
    if (!m_counts.groups.isEmpty())
        addHeading(tr("Groups"));
    for (const ContactGroup &group : m_counts.groups)
        addEntry({ .group = group.id }, group.name, group.count, u"users-group"_s);
    addHeading(tr("Not sendable"));
    addEntry({ .reach = ContactQuery::Reach::NotTextable }, tr("Not textable"), m_counts.notTextable, u"phone"_s);
    addEntry({ .consent = ConsentState::Refused }, tr("Opted out"), m_counts.optedOut, u"ban"_s);
    addEntry({ .consent = ConsentState::Unknown }, tr("No consent"), m_counts.noConsent, u"help-circle"_s);
    addEntry({ .reach = ContactQuery::Reach::OnDoNotTextList }, tr("Do-not-text list"), m_counts.onDoNotTextList,
             u"shield-check"_s);
    int row = 0;
    for (int i = 0; i < m_list->count(); ++i) {
        const QVariant entry = m_list->item(i)->data(kEntryRole);
        if (entry.isValid() && m_entries.at(entry.toInt()).query == before)
            row = i;
    }
    m_list->setCurrentRow(row);
    m_filling = false;
    if (chosen() != before)
        Q_EMIT chosenChanged();
}

void GroupsPane::addEntry(const ContactQuery &query, const QString &label, qint64 count, const QString &iconName)
{
    auto *item = new QListWidgetItem(icon(iconName), label, m_list);
    item->setData(kEntryRole, m_entries.size());
    item->setData(CountDelegate::kNumberRole, numberText(count));
    item->setData(Qt::AccessibleTextRole, tr("%1: %n people", "%1 = group", static_cast<int>(count)).arg(label));
    m_entries.append({ query, label, count });
}

void GroupsPane::addHeading(const QString &text)
{
    auto *item = new QListWidgetItem(text, m_list);
    item->setFlags(Qt::NoItemFlags);
}

bool GroupsPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (watched == m_line && key == Qt::Key_Escape) {
        closeLine();
        return true;
    }
    if (watched == m_list && chosen().group && m_editable && (key == Qt::Key_F2 || key == Qt::Key_Delete)) {
        if (key == Qt::Key_F2)
            startRename();
        else
            Q_EMIT removeWanted(*chosen().group, chosenName());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void GroupsPane::showMenu(const QPoint &at)
{
    if (!chosen().group || !m_editable)
        return;
    QMenu menu(this);
    menu.addAction(icon(u"pencil"), tr("Rename group"), this, &GroupsPane::startRename);
    menu.addAction(icon(u"trash"), tr("Remove group"), this,
                   [this] { Q_EMIT removeWanted(*chosen().group, chosenName()); });
    menu.exec(m_list->viewport()->mapToGlobal(at));
}

void GroupsPane::startNewGroup()
{
    m_renamed = 0;
    m_line->clear();
    m_line->show();
    m_newGroup->hide();
    m_line->setFocus(Qt::OtherFocusReason);
}

void GroupsPane::startRename()
{
    startNewGroup();
    m_renamed = *chosen().group;
    m_line->setText(chosenName());
    m_line->selectAll();
}

void GroupsPane::finishLine()
{
    const QString name = m_line->text().trimmed();
    const qint64 renamed = m_renamed;
    closeLine();
    if (name.isEmpty())
        return;
    if (renamed != 0)
        Q_EMIT renameWanted(renamed, name);
    else
        Q_EMIT groupWanted(name);
}

void GroupsPane::closeLine()
{
    m_newGroup->show();
    m_line->hide();
    m_list->setFocus(Qt::OtherFocusReason);
}

void GroupsPane::retranslate()
{
    m_list->setAccessibleName(tr("Groups"));
    m_newGroup->setText(tr("New group"));
    m_line->setPlaceholderText(tr("Name of the group"));
    m_line->setAccessibleName(tr("Name of the group"));
    fill();
}

} // namespace carillon::ui
