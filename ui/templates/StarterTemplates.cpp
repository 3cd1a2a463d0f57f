// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/StarterTemplates.h"

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

QList<StarterTemplate> chineseStarters()
{
    return {
        { u"欢迎新会员"_s, u"{{name|您好}}，欢迎加入会员！凭此短信到店消费立减10元，本月有效。拒收请回复R"_s },
        { u"限时促销"_s, u"{{name|您好}}，全场8折仅限本周末，会员再减5元。欢迎到店选购。拒收请回复R"_s },
        { u"新品到货"_s, u"{{name|您好}}，您关注的新品已到店，数量有限，欢迎前来体验。拒收请回复R"_s },
        { u"预约提醒"_s, u"{{name|您好}}，提醒您明天有预约。如需改期请致电门店，谢谢！"_s },
        { u"生日祝福"_s, u"{{name|您好}}，祝您生日快乐！生日当月到店可领取小礼物一份。拒收请回复R"_s },
        { u"回访关怀"_s, u"{{name|您好}}，好久不见！凭此短信到店享9折，期待您的光临。拒收请回复R"_s },
    };
}

QList<StarterTemplate> englishStarters()
{
    return {
        { u"Welcome"_s,
          u"Hi {{first_name|there}}, welcome to the club! Show this text for 10% off your first order. Reply STOP to "
          "opt out"_s },
        { u"Weekend sale"_s,
          u"Hi {{first_name|there}}, 20% off everything this weekend, in store and online. Reply STOP to opt out"_s },
        { u"Back in stock"_s,
          u"Good news, {{first_name|friend}}: what you were waiting for is back. Come by while it lasts. Reply STOP to "
          "opt out"_s },
        { u"Appointment reminder"_s,
          u"Hi {{first_name|there}}, a reminder of your appointment tomorrow. Call us if another time suits you "
          "better."_s },
        { u"Birthday"_s,
          u"Happy birthday, {{first_name|friend}}! A small present waits for you in the shop all month. Reply STOP to "
          "opt out"_s },
        { u"We miss you"_s,
          u"Hi {{first_name|there}}, it has been a while. Here is 15% off your next visit, just show this text. Reply "
          "STOP to opt out"_s },
    };
}

} // namespace

QList<StarterTemplate> starterTemplates(QLocale::Language language)
{
    return language == QLocale::Chinese ? chineseStarters() : englishStarters();
}

} // namespace carillon::ui
