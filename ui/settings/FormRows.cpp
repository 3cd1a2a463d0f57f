// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/FormRows.h"

namespace carillon::ui {

FormRows::FormRows(QWidget *parent) : QGridLayout(parent)
{
    setHorizontalSpacing(16);
    setVerticalSpacing(4);
    setColumnMinimumWidth(0, 150);
    setColumnStretch(1, 1);
}

FormRows::Row FormRows::addField(QWidget *control)
{
    Row row{ new TextLabel(TypeRole::Body, TextLabel::Ink::Text),
             new TextLabel(TypeRole::Caption, TextLabel::Ink::Secondary) };
    row.label->setBuddy(control);
    row.help->setWordWrap(true);
    row.help->hide();
    addWidget(row.label, m_next, 0, Qt::AlignLeft | Qt::AlignVCenter);
    addWidget(control, m_next, 1);
    addWidget(row.help, m_next + 1, 1);
    setRowMinimumHeight(m_next + 2, 4);
    m_next += 3;
    return row;
}

void FormRows::setTexts(const Row &row, const QString &label, const QString &help)
{
    row.label->setText(label);
    row.help->setText(help);
    row.help->setVisible(!help.isEmpty());
}

void FormRows::clear()
{
    while (QLayoutItem *item = takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_next = 0;
}

} // namespace carillon::ui
