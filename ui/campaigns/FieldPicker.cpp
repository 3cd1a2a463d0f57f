// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/FieldPicker.h"

#include "ui/campaigns/FieldDelegate.h"
#include "ui/campaigns/FieldListModel.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QListView>
#include <QPlainTextEdit>

namespace carillon::ui {

namespace {

constexpr int kWidth = 320;

} // namespace

FieldPicker::FieldPicker(FieldListModel *fields, QPlainTextEdit *editor) : QCompleter(fields, editor), m_editor(editor)
{
    setWidget(editor);
    setCompletionRole(Qt::DisplayRole);
    setFilterMode(Qt::MatchContains);
    setCaseSensitivity(Qt::CaseInsensitive);
    setMaxVisibleItems(6);
    auto *list = new QListView;
    list->setUniformItemSizes(true);
    setPopup(list);
    list->setItemDelegate(new FieldDelegate(list)); // setPopup() brings its own
    list->setAccessibleName(tr("Fields"));
    connect(fields, &QAbstractItemModel::modelReset, this, [this] {
        if (popup()->isVisible())
            popup()->setCurrentIndex(completionModel()->index(0, 0));
    });
    connect(this, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            [this](const QModelIndex &index) { Q_EMIT chosen(index.data(FieldListModel::NameRole).toString()); });
}

void FieldPicker::open(const QRect &caret, const QString &typed)
{
    setCompletionPrefix(typed);
    if (completionCount() == 0) {
        close();
        return;
    }
    QRect below = caret.translated(m_editor->viewport()->pos());
    below.setWidth(kWidth);
    complete(below);
    popup()->setCurrentIndex(completionModel()->index(0, 0));
}

void FieldPicker::close()
{
    if (popup()->isVisible())
        popup()->hide();
}

bool FieldPicker::takesKey(const QKeyEvent *event) const
{
    if (!popup()->isVisible())
        return false;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
    case Qt::Key_Escape:
    case Qt::Key_Up:
    case Qt::Key_Down: return true;
    default: return false;
    }
}

} // namespace carillon::ui
