// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/MessagesDialog.h"

#include "ui/theme/Metrics.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/EmptyState.h"

#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace carillon::ui {

MessagesDialog::MessagesDialog(const QList<ToastHost::Said> &messages, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Recent messages"));
    resize(520, 360);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kGap, metrics::kGap, metrics::kGap, metrics::kGap);
    if (messages.isEmpty()) {
        auto *empty = new EmptyState(this);
        empty->setIcon(u"bell");
        empty->setSentence(tr("Nothing was said in this session."));
        column->addWidget(empty, 1);
    } else {
        auto *list = new QTreeWidget(this);
        list->setAccessibleName(windowTitle());
        list->setRootIsDecorated(false);
        list->setHeaderLabels({ tr("Time"), tr("Message") });
        for (const auto &[when, text] : messages)
            new QTreeWidgetItem(list, { QLocale().toString(when.toLocalTime().time(), QLocale::ShortFormat), text });
        list->setCurrentItem(list->topLevelItem(0));
        column->addWidget(list, 1);
    }
    auto *close = makeButton(ButtonKind::Secondary, tr("Close"), {}, this);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    column->addWidget(close, 0, Qt::AlignRight);
}

} // namespace carillon::ui
