// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/SelectionBar.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Figures.h"
#include "ui/widgets/TextLabel.h"

#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace carillon::ui {

SelectionBar::SelectionBar(QWidget *parent) : QWidget(parent)
{
    m_count = new TextLabel(TypeRole::Body, TextLabel::Ink::Text, this);
    m_count->setMinimumHeight(metrics::kControlHeight);
    m_addToGroup = makeButton(ButtonKind::Secondary, {}, u"users-group", this);
    m_addToGroup->setObjectName(u"addToGroupButton"_s);
    m_groupMenu = new QMenu(m_addToGroup);
    m_addToGroup->setMenu(m_groupMenu);
    m_export = makeButton(ButtonKind::Secondary, {}, u"file-export", this);
    m_suppress = makeButton(ButtonKind::Secondary, {}, u"ban", this);
    m_delete = makeButton(ButtonKind::Secondary, {}, u"trash", this);
    m_delete->setObjectName(u"deleteContactsButton"_s);
    m_all = makeButton(ButtonKind::Quiet, {}, {}, this);
    m_all->setObjectName(u"selectAllButton"_s);
    auto *who = new QHBoxLayout;
    who->addWidget(m_count);
    who->addWidget(m_all);
    who->addStretch(1);
    auto *acts = new QHBoxLayout;
    acts->setSpacing(metrics::kRowGap);
    for (QPushButton *button : { m_addToGroup, m_export, m_suppress, m_delete })
        acts->addWidget(button);
    acts->addStretch(1);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(4);
    rows->addLayout(who);
    rows->addLayout(acts);
    connect(m_export, &QPushButton::clicked, this, &SelectionBar::exportWanted);
    connect(m_suppress, &QPushButton::clicked, this, &SelectionBar::suppressWanted);
    connect(m_delete, &QPushButton::clicked, this, &SelectionBar::deleteWanted);
    connect(m_all, &QPushButton::clicked, this, [this] { Q_EMIT allWanted(!m_isAll); });
    hide();
}

void SelectionBar::setSelection(qint64 selected, qint64 listed, bool all)
{
    m_selected = selected;
    m_listed = listed;
    m_isAll = all;
    setVisible(all || selected > 0);
    showCount();
}

void SelectionBar::setGroups(const QStringList &names)
{
    m_groups = names;
    fillGroupMenu();
}

void SelectionBar::setAllowed(bool mayEdit, bool mayExport, const QString &reason)
{
    const auto allow = [&reason](QPushButton *button, bool allowed) {
        button->setEnabled(allowed);
        button->setToolTip(allowed ? QString() : reason);
        button->setAccessibleDescription(allowed ? QString() : reason);
    };
    allow(m_addToGroup, mayEdit);
    allow(m_suppress, mayEdit);
    allow(m_delete, mayEdit);
    allow(m_export, mayExport);
}

void SelectionBar::fillGroupMenu()
{
    m_groupMenu->clear();
    for (const QString &name : m_groups) {
        QString shown = name;
        m_groupMenu->addAction(shown.replace(u'&', u"&&"_s), this, [this, name] { Q_EMIT groupChosen(name); });
    }
    if (!m_groups.isEmpty())
        m_groupMenu->addSeparator();
    m_groupMenu->addAction(icon(u"plus"), tr("New group…"), this, &SelectionBar::newGroupWanted);
}

void SelectionBar::showCount()
{
    const int count = static_cast<int>(m_isAll ? m_listed : m_selected);
    m_count->setText(tr("%Ln selected", nullptr, count));
    m_all->setText(m_isAll ? tr("Select none") : tr("Select all %1").arg(numberText(m_listed)));
    m_all->setVisible(m_isAll || m_selected < m_listed);
}

void SelectionBar::retranslate()
{
    m_addToGroup->setText(tr("Add to group"));
    m_export->setText(tr("Export…"));
    m_suppress->setText(tr("Do not text"));
    m_delete->setText(tr("Delete"));
    fillGroupMenu();
    showCount();
}

} // namespace carillon::ui
