// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/TypeScale.h"

#include <QApplication>
#include <QFontDatabase>

#include <algorithm>

namespace carillon::ui {

namespace {

constexpr double kSmallestPoints = 8.5;

double ratioOf(TypeRole role)
{
    switch (role) {
    case TypeRole::Display: return 1.9;
    case TypeRole::PageTitle: return 1.55;
    case TypeRole::Section: return 1.1;
    case TypeRole::Body:
    case TypeRole::Strong:
    case TypeRole::Code: return 1.0;
    case TypeRole::Editor: return 1.15;
    case TypeRole::Caption: return 0.92;
    }
    Q_UNREACHABLE();
}

bool isBold(TypeRole role)
{
    return role == TypeRole::Display || role == TypeRole::PageTitle || role == TypeRole::Section
        || role == TypeRole::Strong;
}

} // namespace

QFont typeFont(TypeRole role)
{
    return typeFont(role, QApplication::font());
}

QFont typeFont(TypeRole role, const QFont &body)
{
    QFont font = role == TypeRole::Code ? QFontDatabase::systemFont(QFontDatabase::FixedFont) : body;
    const double points = body.pointSizeF() * ratioOf(role);
    font.setPointSizeF(std::max(points, std::min(kSmallestPoints, body.pointSizeF())));
    font.setBold(isBold(role));
    return font;
}

} // namespace carillon::ui
