// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/PaintedWidget.h"

#include <QAccessibleWidget>

namespace carillon::ui {

namespace {

class PaintedWidgetInterface : public QAccessibleWidget
{
public:
    explicit PaintedWidgetInterface(PaintedWidget *widget) : QAccessibleWidget(widget, widget->role()) { }

    QString text(QAccessible::Text kind) const override
    {
        const auto *painted = static_cast<const PaintedWidget *>(object());
        if (kind == QAccessible::Value)
            return painted->spokenText();
        if (kind == QAccessible::Name && painted->accessibleName().isEmpty())
            return painted->spokenText();
        return QAccessibleWidget::text(kind);
    }
};

QAccessibleInterface *paintedFactory(const QString &, QObject *object)
{
    auto *painted = qobject_cast<PaintedWidget *>(object);
    return painted ? new PaintedWidgetInterface(painted) : nullptr;
}

} // namespace

PaintedWidget::PaintedWidget(QAccessible::Role role, QWidget *parent) : QWidget(parent), m_role(role)
{
    [[maybe_unused]] static const bool installed = (QAccessible::installFactory(paintedFactory), true);
}

void PaintedWidget::setSpokenText(const QString &text)
{
    if (text == m_spokenText)
        return;
    m_spokenText = text;
    QAccessibleValueChangeEvent event(this, text);
    QAccessible::updateAccessibility(&event);
}

} // namespace carillon::ui
