// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Icons.h"

#include "ui/theme/IconEngine.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

QString pathOf(QStringView name)
{
    return u":/icons/"_s + name + u".svg"_s;
}

} // namespace

QIcon icon(QStringView name)
{
    Q_ASSERT_X(iconExists(name), "icon", qPrintable(name.toString()));
    return QIcon(new IconEngine(pathOf(name), {}));
}

QIcon icon(QStringView name, Tone tone)
{
    Q_ASSERT_X(iconExists(name), "icon", qPrintable(name.toString()));
    return QIcon(new IconEngine(pathOf(name), tone));
}

QPixmap iconPixmap(QStringView name, const QColor &color, int size, qreal devicePixelRatio)
{
    return tintedPixmap(pathOf(name), color, QSize(size, size), devicePixelRatio);
}

bool iconExists(QStringView name)
{
    return QFile::exists(pathOf(name));
}

} // namespace carillon::ui
