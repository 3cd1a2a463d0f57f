// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Fonts.h"

#include <QFontDatabase>
#include <QFontInfo>

using namespace Qt::StringLiterals;

namespace carillon::ui {

QString hanFamily()
{
    static const QStringList kBestFirst{ u"Microsoft YaHei UI"_s, u"PingFang SC"_s,  u"Noto Sans CJK SC"_s,
                                         u"Source Han Sans SC"_s, u"Noto Sans SC"_s, u"WenQuanYi Micro Hei"_s };
    const QStringList installed = QFontDatabase::families(QFontDatabase::SimplifiedChinese);
    for (const QString &family : kBestFirst) {
        if (installed.contains(family))
            return family;
    }
    return installed.value(0);
}

QFont applicationFont(const QLocale &language, int scalePercent)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    // The resolved name: an alias such as "Sans Serif" in a list of families matches nothing.
    QStringList families{ QFontInfo(font).family() };
    const QString han = hanFamily();
    if (!han.isEmpty())
        families.insert(language.language() == QLocale::Chinese ? 0 : 1, han);
    font.setFamilies(families);
    font.setPointSizeF(font.pointSizeF() * scalePercent / 100.0);
    return font;
}

} // namespace carillon::ui
