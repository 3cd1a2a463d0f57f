// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/PageHeader.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/ElidedLabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

namespace carillon::ui {

PageHeader::PageHeader(QWidget *parent) : QWidget(parent)
{
    m_title = new ElidedLabel(TypeRole::PageTitle, TextLabel::Ink::Text, this);
    m_subtitle = new ElidedLabel(TypeRole::Caption, TextLabel::Ink::Secondary, this);
    m_subtitle->hide();
    m_search = new QLineEdit(this);
    m_search->addAction(icon(u"search"), QLineEdit::LeadingPosition);
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(120);
    m_search->setMaximumWidth(260);
    m_search->setObjectName(QStringLiteral("filterEdit"));
    m_search->installEventFilter(this);
    m_search->hide();
    m_primary = makeButton(ButtonKind::Primary, {}, {}, this);
    m_primary->setObjectName(QStringLiteral("primaryButton"));
    m_primary->hide();

    auto *titles = new QVBoxLayout;
    titles->setSpacing(2);
    titles->addWidget(m_title);
    titles->addWidget(m_subtitle);
    m_extras = new QHBoxLayout;
    m_extras->setSpacing(metrics::kRowGap);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kRowGap);
    row->addLayout(titles, 3);
    row->addWidget(m_search, 2);
    row->addLayout(m_extras);
    row->addWidget(m_primary);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);

    connect(m_search, &QLineEdit::textChanged, this, &PageHeader::searchChanged);
    connect(m_primary, &QPushButton::clicked, this, &PageHeader::primaryTriggered);
}

void PageHeader::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void PageHeader::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
}

void PageHeader::setSearchPlaceholder(const QString &placeholder)
{
    m_search->setPlaceholderText(placeholder);
    m_search->setAccessibleName(placeholder);
    m_search->show();
}

QPushButton *PageHeader::addButton(const QString &text, QStringView iconName)
{
    QPushButton *button = makeButton(ButtonKind::Secondary, text, iconName, this);
    m_extras->addWidget(button);
    return button;
}

void PageHeader::addWidget(QWidget *widget)
{
    m_extras->addWidget(widget);
}

void PageHeader::setPrimary(const QString &text, QStringView iconName)
{
    m_primary->setText(text);
    m_primary->setIcon(iconName.isEmpty() ? QIcon() : icon(iconName));
    m_primary->show();
}

/// Esc clears the field; a second Esc leaves it.
bool PageHeader::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    if (static_cast<QKeyEvent *>(event)->key() != Qt::Key_Escape)
        return false;
    if (m_search->text().isEmpty())
        m_search->nextInFocusChain()->setFocus(Qt::OtherFocusReason);
    else
        m_search->clear();
    return true;
}

} // namespace carillon::ui
