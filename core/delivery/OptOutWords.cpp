// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/OptOutWords.h"

#include <QSet>
#include <QString>

using namespace Qt::StringLiterals;

namespace carillon {

bool isOptOut(QStringView reply)
{
    static const QSet<QString> words{ u"stop"_s,     u"stopall"_s,  u"unsubscribe"_s, u"cancel"_s, u"end"_s,
                                      u"quit"_s,     u"optout"_s,   u"revoke"_s,      u"t"_s,      u"td"_s,
                                      u"r"_s,        u"n"_s,        u"退"_s,          u"退订"_s,   u"拒收"_s,
                                      u"取消订阅"_s, u"不要再发"_s, u"stopp"_s,       u"arret"_s,  u"arrêt"_s,
                                      u"baja"_s };
    QString bare;
    for (const QChar c : reply) {
        if (c.isLetterOrNumber())
            bare += c.toLower();
    }
    return words.contains(bare);
}

} // namespace carillon
