// SPDX-License-Identifier: GPL-3.0-or-later
#include "RandomText.h"

#include <array>

using namespace Qt::StringLiterals;

namespace carillon::test {

namespace {

constexpr std::array<QStringView, 6> kPools = {
    u"abcdefghijklmnopqrstuvwxyz ABCDEFG 0123456789.,!?'",
    u"@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ¤¡ÄÖÑÜ§¿äöñüà\r\n",
    u"^{}\\[~]|€\f",
    u"çáí`’“”–…\u00A0\u200B",
    u"测试短信您好",
    u"\u0301\u0308\u200D\uFE0F",
};

} // namespace

QString RandomText::piece(quint64 kind)
{
    if (kind < kPools.size()) {
        const QStringView pool = kPools.at(kind);
        return QString(pool[qsizetype(m_random.below(quint64(pool.size())))]);
    }
    if (kind == kPools.size())
        return QString::fromUcs4(U"\U0001F600", 1);
    return QString(QChar(char16_t(0xD800 + m_random.below(0x800)))); // half a pair
}

QString RandomText::next()
{
    static constexpr std::array<quint64, 9> kLengths = { 3, 35, 68, 72, 136, 160, 165, 308, 330 };
    const quint64 length = m_random.below(kLengths.at(m_random.below(kLengths.size())) + 1);
    const quint64 kinds = 1 + m_random.below(kPools.size() + 2); // many texts use the first pools only
    const quint64 rarity = m_random.below(4);
    QString text;
    for (quint64 i = 0; i < length; ++i)
        text += piece(m_random.below(4) < rarity ? 0 : m_random.below(kinds));
    return text;
}

} // namespace carillon::test
