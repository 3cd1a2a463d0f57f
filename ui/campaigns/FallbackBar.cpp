// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/FallbackBar.h"

#include "ui/theme/Metrics.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Tokens.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/TextLabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>

namespace carillon::ui {

FallbackBar::FallbackBar(QWidget *parent)
    : QWidget(parent)
    , m_question(new TextLabel(TypeRole::Body, TextLabel::Ink::Text, this))
    , m_fallback(new QLineEdit(this))
    , m_use(makeButton(ButtonKind::Secondary, {}, {}, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(metrics::kRowGap);
    m_question->setWordWrap(true);
    m_question->setBuddy(m_fallback);
    m_fallback->setObjectName(QStringLiteral("fallbackEdit"));
    m_fallback->setMaxLength(60);
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::kRowGap);
    row->addWidget(m_fallback, 1);
    row->addWidget(m_use);
    column->addWidget(m_question);
    column->addLayout(row);
    connect(m_fallback, &QLineEdit::returnPressed, this, &FallbackBar::accept);
    connect(m_use, &QPushButton::clicked, this, &FallbackBar::accept);
    retranslate();
    hide();
}

void FallbackBar::ask(const FieldInfo &field, const QString &fallback)
{
    m_field = field;
    m_fallback->setText(fallback);
    retranslate();
    show();
    m_fallback->setFocus(Qt::OtherFocusReason);
    m_fallback->selectAll();
}

void FallbackBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintRounded(&painter, rect(), metrics::kCardRadius, tokensOf(this).mergeField.fill);
}

void FallbackBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape) {
        QWidget::keyPressEvent(event);
        return;
    }
    hide();
    Q_EMIT dismissed();
}

void FallbackBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FallbackBar::retranslate()
{
    m_use->setText(tr("Use it"));
    m_fallback->setPlaceholderText(tr("for example: there"));
    if (m_field.missing > 0) {
        //: %1 is the name of a field
        m_question->setText(
            tr("%Ln people have nothing in “%1”. What should they read instead?", nullptr, int(m_field.missing))
                .arg(m_field.label));
    } else {
        m_question->setText(tr("What should people read who have nothing in “%1”?").arg(m_field.label));
    }
    m_fallback->setAccessibleName(m_question->text());
}

void FallbackBar::accept()
{
    hide();
    Q_EMIT answered(m_fallback->text().trimmed());
}

} // namespace carillon::ui
