// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Page.h"

#include "ui/theme/Metrics.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/PageHeader.h"

#include <QEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace carillon::ui {

Page::Page(PageId pageId, QWidget *parent) : QWidget(parent), m_pageId(pageId)
{
    setObjectName(pageKey(pageId) + QStringLiteral("Page"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kPageMarginX, metrics::kPageMarginY, metrics::kPageMarginX,
                               metrics::kPageMarginY);
    column->setSpacing(metrics::kGap);
    m_header = new PageHeader(this);
    m_message = new InlineMessage(this);
    m_body = new QVBoxLayout;
    m_body->setSpacing(metrics::kGap);
    column->addWidget(m_header);
    column->addWidget(m_message);
    column->addLayout(m_body, 1);
}

void Page::runPrimary()
{
    QPushButton *button = m_header->primaryButton();
    if (button->isVisible() && button->isEnabled())
        button->animateClick();
}

void Page::focusFilter()
{
    QLineEdit *field = m_header->searchField();
    if (!field->isVisible())
        return;
    field->setFocus(Qt::ShortcutFocusReason);
    field->selectAll();
}

void Page::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace carillon::ui
