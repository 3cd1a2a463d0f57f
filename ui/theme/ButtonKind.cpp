// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/ButtonKind.h"

#include <QAbstractButton>
#include <QVariant>

namespace carillon::ui {

namespace {

constexpr const char *kProperty = "carillonButtonKind";

}

void setButtonKind(QAbstractButton *button, ButtonKind kind)
{
    button->setProperty(kProperty, static_cast<int>(kind));
    button->update();
}

ButtonKind buttonKind(const QWidget *button)
{
    return button ? static_cast<ButtonKind>(button->property(kProperty).toInt()) : ButtonKind::Secondary;
}

} // namespace carillon::ui
