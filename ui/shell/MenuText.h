// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QString>

namespace carillon::ui {

/// The words of a menu entry without its mnemonic: "&File" and "文件(&F)" become "File" and "文件".
inline QString withoutMnemonic(QString text)
{
    static const QRegularExpression kTrailing(QStringLiteral(R"(\(&.\))"));
    return text.remove(kTrailing).remove(u'&');
}

} // namespace carillon::ui
