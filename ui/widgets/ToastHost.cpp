// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ToastHost.h"

#include "ui/theme/Metrics.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Tokens.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/TextLabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace carillon::ui {

namespace {

constexpr int kBottomGap = 24;
constexpr int kWidest = 560;
constexpr int kMostRemembered = 200;

} // namespace

ToastHost::ToastHost(QWidget *parent) : QWidget(parent)
{
    m_text = new TextLabel(TypeRole::Body, TextLabel::Ink::Text, this);
    m_text->setWordWrap(true);
    m_action = makeButton(ButtonKind::Secondary, {}, {}, this);
    m_close = makeIconButton(u"x", tr("Close this message"), this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 8, 8);
    row->setSpacing(12);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(m_close);
    m_timer.setSingleShot(true);
    m_timer.setInterval(kShownMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &ToastHost::dismiss);
    connect(m_action, &QPushButton::clicked, this, &ToastHost::runAction);
    connect(m_close, &QToolButton::clicked, this, &ToastHost::dismiss);
    parent->installEventFilter(this);
    m_action->installEventFilter(this);
    m_close->installEventFilter(this);
    hide();
}

void ToastHost::showToast(const Toast &toast)
{
    m_toast = toast;
    m_text->setText(toast.text);
    m_action->setText(toast.actionText);
    m_action->setVisible(!toast.actionText.isEmpty());
    setAccessibleName(toast.text);
    m_history.prepend({ QDateTime::currentDateTimeUtc(), toast.text });
    if (m_history.size() > kMostRemembered)
        m_history.removeLast();
    place();
    show();
    raise();
    restartTimer();
    Q_EMIT shown(toast.text);
}

void ToastHost::dismiss()
{
    m_timer.stop();
    hide();
}

void ToastHost::runAction()
{
    const auto action = std::exchange(m_toast.action, {});
    dismiss();
    if (action)
        action();
}

void ToastHost::restartTimer()
{
    const bool held = underMouse() || m_action->hasFocus() || m_close->hasFocus();
    if (m_toast.stays || held || isHidden())
        m_timer.stop();
    else
        m_timer.start();
}

void ToastHost::place()
{
    const QRect room = parentWidget()->rect();
    const int width = std::min({ kWidest, room.width() - 32, sizeHint().width() + 40 });
    resize(width, std::max(heightForWidth(width), minimumSizeHint().height()));
    move((room.width() - width) / 2, room.height() - height() - kBottomGap);
}

void ToastHost::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens t = tokensOf(this);
    paintRounded(&painter, rect(), metrics::kCardRadius, t.raised, t.borderStrong);
}

bool ToastHost::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize && isVisible())
        place();
    else if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        QMetaObject::invokeMethod(this, &ToastHost::restartTimer, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

void ToastHost::enterEvent(QEnterEvent *event)
{
    QWidget::enterEvent(event);
    m_timer.stop();
}

void ToastHost::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    restartTimer();
}

void ToastHost::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        nameIconButton(m_close, tr("Close this message"));
}

void ToastHost::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QWidget::keyPressEvent(event);
}

} // namespace carillon::ui
