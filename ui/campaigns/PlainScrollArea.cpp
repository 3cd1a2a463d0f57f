// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/PlainScrollArea.h"

#include <QScrollArea>

namespace carillon::ui {

QScrollArea *makePlainScrollArea(QWidget *content, QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    area->setWidget(content);
    content->setAutoFillBackground(false);
    return area;
}

} // namespace carillon::ui
