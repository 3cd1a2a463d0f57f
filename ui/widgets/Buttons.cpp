// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Buttons.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Metrics.h"

#include <QPushButton>
#include <QToolButton>

namespace carillon::ui {

QPushButton *makeButton(ButtonKind kind, const QString &text, QStringView iconName, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    setButtonKind(button, kind);
    button->setAutoDefault(false);
    if (!iconName.isEmpty())
        button->setIcon(icon(iconName));
    return button;
}

QToolButton *makeIconButton(QStringView iconName, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(icon(iconName));
    button->setIconSize({ metrics::kIcon, metrics::kIcon });
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    nameIconButton(button, name);
    return button;
}

void nameIconButton(QToolButton *button, const QString &name)
{
    button->setAccessibleName(name);
    button->setToolTip(name);
}

} // namespace carillon::ui
