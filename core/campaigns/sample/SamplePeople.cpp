// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaigns/sample/SamplePeople.h"

#include <QDateTime>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

const QStringList &surnames()
{
    static const QStringList list
        = u"王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 林 高 罗 郑 梁 谢 宋 唐"_s.split(u' ');
    return list;
}

const QStringList &givenNames()
{
    static const QStringList list = u"伟 芳 娜 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 秀兰 霞 平 刚 桂英 文 慧 建华 "
                                    u"宇轩 子涵 欣怡 浩然 梓萱 思远 雨桐 嘉怡 俊杰 晓明 若曦 "
                                    u"一诺 沐阳 语嫣 天佑"_s.split(u' ');
    return list;
}

const QStringList &firstNames()
{
    static const QStringList list = u"Alexandria Ben Chloé Daniel Emma Finn Grace Henry Isla Jack Kate Liam Maya Noah "
                                    u"Olivia Peter Quinn Ruby Sam "
                                    u"Tara Uma Victor Wendy Xavier Yara Zoë José Renée Björn Søren"_s.split(u' ');
    return list;
}

const QStringList &lastNames()
{
    static const QStringList list
        = u"Adams Baker Carter Davis Evans Foster Garcia Harris Irwin Jones Kelly Lopez Miller Nguyen Ortiz Parker "
          u"Reed "
          u"Smith Turner Underwood Vargas Walker Young Zimmer Müller O'Brien Núñez Dupré"_s.split(u' ');
    return list;
}

struct Place
{
    const char16_t *city;
    int weight;
};
constexpr std::array kChineseCities{ Place{ u"上海", 55 }, Place{ u"杭州", 18 }, Place{ u"苏州", 14 },
                                     Place{ u"南京", 8 }, Place{ u"宁波", 5 } };

struct AreaCode
{
    int code;
    const char16_t *city;
};
// All of one zone, so that the American half of the shop opens and closes together.
constexpr std::array kAreaCodes{
    AreaCode{ 415, u"San Francisco" }, AreaCode{ 628, u"San Francisco" }, AreaCode{ 510, u"Oakland" },
    AreaCode{ 650, u"San Mateo" },     AreaCode{ 408, u"San Jose" },      AreaCode{ 669, u"San Jose" },
    AreaCode{ 925, u"Concord" },       AreaCode{ 707, u"Napa" },          AreaCode{ 831, u"Monterey" },
    AreaCode{ 916, u"Sacramento" },    AreaCode{ 213, u"Los Angeles" },   AreaCode{ 310, u"Los Angeles" },
    AreaCode{ 323, u"Los Angeles" },   AreaCode{ 619, u"San Diego" },     AreaCode{ 858, u"San Diego" },
    AreaCode{ 206, u"Seattle" },       AreaCode{ 425, u"Bellevue" },      AreaCode{ 253, u"Tacoma" },
    AreaCode{ 503, u"Portland" },      AreaCode{ 971, u"Portland" },
};
constexpr int kNumbersAnAreaCode = 100; // 555-0100 to 555-0199 are kept for stories
constexpr int kAmericanNumbers = static_cast<int>(kAreaCodes.size()) * kNumbersAnAreaCode;

constexpr std::array kChinesePrefixes{ 130, 131, 132, 133, 135, 136, 137, 138, 139, 150, 151, 152, 155,
                                       156, 157, 158, 159, 180, 181, 182, 183, 185, 186, 187, 188, 189 };
constexpr int kNumbersAPrefix = 10'000; // 0000 0000 to 0000 9999

QString chineseCity(SeededRandom &random)
{
    auto left = static_cast<int>(random.below(100));
    for (const Place &place : kChineseCities) {
        left -= place.weight;
        if (left < 0)
            return QString::fromUtf16(place.city);
    }
    Q_UNREACHABLE();
}

QString dayBefore(UtcMs today, quint64 days)
{
    return QDateTime::fromMSecsSinceEpoch(today, Qt::UTC)
        .addDays(-static_cast<qint64>(days))
        .date()
        .toString(Qt::ISODate);
}

} // namespace

SamplePerson SamplePeople::next()
{
    SamplePerson person;
    const bool chinese = m_american >= kAmericanNumbers || chance(0.8);
    number(person.contact, chinese);
    if (!chance(0.08)) // a till does not always ask
        chinese ? nameChinese(person.contact) : nameWestern(person.contact);
    person.contact.language = chinese ? u"zh"_s : u"en"_s;
    attributes(person);
    person.contact.consent = consent();
    person.isSuppressed = chance(0.006);
    return person;
}

const QString &SamplePeople::oneOf(const QStringList &list)
{
    return list.at(static_cast<qsizetype>(m_random.below(static_cast<quint64>(list.size()))));
}

void SamplePeople::nameChinese(Contact &contact)
{
    contact.lastName = oneOf(surnames());
    contact.firstName = oneOf(givenNames());
    contact.name = contact.lastName + contact.firstName;
}

void SamplePeople::nameWestern(Contact &contact)
{
    contact.firstName = oneOf(firstNames());
    contact.lastName = oneOf(lastNames());
    contact.name = contact.firstName + u' ' + contact.lastName;
}

void SamplePeople::number(Contact &contact, bool chinese)
{
    contact.textable = true;
    if (chinese) {
        const int n = m_chinese++;
        const auto prefixes = static_cast<int>(kChinesePrefixes.size());
        const int block = n / prefixes / kNumbersAPrefix;
        contact.phone = u"+86%1%2%3"_s.arg(kChinesePrefixes.at(static_cast<std::size_t>(n % prefixes)))
                            .arg(block, 4, 10, QChar(u'0'))
                            .arg(n / prefixes % kNumbersAPrefix, 4, 10, QChar(u'0'));
        contact.region = u"CN"_s;
        contact.zones = { u"Asia/Shanghai"_s };
        contact.numberKind = u"mobile"_s;
        contact.city = chineseCity(m_random);
        return;
    }
    const int n = m_american++;
    const AreaCode &area = kAreaCodes.at(static_cast<std::size_t>(n) % kAreaCodes.size());
    const int last = n / static_cast<int>(kAreaCodes.size());
    contact.phone
        = u"+1"_s + QString::number(area.code) + u"555"_s + QString::number(100 + last).rightJustified(4, u'0');
    contact.region = u"US"_s;
    contact.zones = { u"America/Los_Angeles"_s };
    contact.numberKind = u"fixed-or-mobile"_s;
    contact.city = QString::fromUtf16(area.city);
}

void SamplePeople::attributes(SamplePerson &person)
{
    Contact &contact = person.contact;
    const quint64 visits = 1 + m_random.below(12) * m_random.below(8);
    const quint64 spend = visits * (22 + m_random.below(40));
    person.isVip = spend > 2400;
    person.wantsNewsletter = chance(0.45);
    contact.birthday = dayBefore(m_today, 18ULL * 365 + m_random.below(45ULL * 365));
    contact.fields = { { u"visits"_s, QString::number(visits) },
                       { u"spend"_s, QString::number(spend) },
                       { u"last_visit"_s, dayBefore(m_today, m_random.below(200)) },
                       { u"level"_s,
                         person.isVip      ? u"VIP"_s
                             : spend > 800 ? u"Gold"_s
                                           : u"Member"_s } };
    if (!contact.firstName.isEmpty() && contact.region == u"US" && chance(0.6))
        contact.email = u"guest%1@example.com"_s.arg(m_american);
}

ConsentState SamplePeople::consent()
{
    const double draw = m_random.unit();
    if (draw < 0.945)
        return ConsentState::Given;
    return draw < 0.985 ? ConsentState::Unknown : ConsentState::Refused;
}

} // namespace carillon
