// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/MessageTemplate.h"
#include "core/text/SegmentCounter.h"
#include "tests/bench/Benches.h"

#include <QDir>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace carillon::bench {

namespace {

QStringList mixedTexts()
{
    return { u"HARBOR: Hi Alexandra, your VIP early access starts tonight at 8 pm. Take 30% off everything for 48 "
             u"hours only. "
             "Shop first: hbr.co/s1 Reply STOP to opt out"_s,
             u"【花园咖啡】陈丽您好，会员日全场八折，今晚八点开抢，凭短信到店再送小食一份。拒收请回复R"_s,
             u"Your code is 481 920. It is valid for 5 minutes."_s,
             u"It’s Friday – 20 % off, “only today” 🎉🎉 see you at Café Łódź…"_s,
             u"Prices from 5€ [today] {only} ~ |see| you^soon \\ at the harbour"_s };
}

/// Texts a second of Twilio's calculator (npm sms-segments-calculator) under node; 0 where it cannot be had.
double twilioPerSecond(const QStringList &texts)
{
    const QString folder = QDir::tempPath() + u"/carillon-bench-npm"_s;
    QDir().mkpath(folder);
    QProcess npm;
    npm.setWorkingDirectory(folder);
    npm.start(u"npm"_s, { u"install"_s, u"--silent"_s, u"sms-segments-calculator@1.3.0"_s });
    if (!npm.waitForFinished(120'000) || npm.exitCode() != 0)
        return 0;
    const QString script
        = u"const {SegmentedMessage} = require('sms-segments-calculator');"
          "const texts = JSON.parse(process.argv[1]); let n = 0; const end = Date.now() + 2000;"
          "const start = process.hrtime.bigint(); let sum = 0;"
          "while (Date.now() < end) for (const t of texts) { sum += new SegmentedMessage(t).segmentsCount; n++; }"
          "console.log(n / (Number(process.hrtime.bigint() - start) / 1e9));"_s;
    QJsonArray list;
    for (const QString &text : texts)
        list.append(text);
    QProcess node;
    node.setWorkingDirectory(folder);
    node.start(u"node"_s, { u"-e"_s, script, QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact)) });
    return node.waitForFinished(30'000) ? node.readAllStandardOutput().trimmed().toDouble() : 0;
}

qint64 countAll(const QStringList &texts)
{
    qint64 sum = 0;
    for (const QString &text : texts)
        sum += quickCount(text).segments;
    return sum;
}

} // namespace

void benchText(Table &table)
{
    table.section(u"Text: counting and rendering, one core"_s);
    const QStringList mixed = mixedTexts();
    const double ours = perSecond(mixed.size() * 1000, [&] {
        for (int i = 0; i < 1000; ++i)
            keep(countAll(mixed));
    });
    table.ratio(u"count mixed texts"_s, ours, u"sms-segments-calculator 1.3.0 (node)"_s, twilioPerSecond(mixed), 100);

    const QString latin
        = u"Hello from the harbour, your table is ready and the coffee is warm. "_s.repeated(2).left(120);
    const double plain = perSecond(100'000, [&] {
        for (int i = 0; i < 100'000; ++i)
            keep(quickCount(latin).segments);
    });
    table.limit(u"count 120 Latin characters"_s, plain, u"messages/s"_s, 1'500'000, false);

    const auto parsed = MessageTemplate::parse(
        u"{{brand}}: Hi {{first_name|there}}, {{points}} points wait for you at {{city}} until {{until}}. Reply STOP to opt out"_s);
    const QHash<QString, QString> values{ { u"brand"_s, u"HARBOR"_s },
                                          { u"first_name"_s, u"Alexandra"_s },
                                          { u"points"_s, u"1,250"_s },
                                          { u"city"_s, u"Hangzhou"_s },
                                          { u"until"_s, u"30 Nov"_s } };
    const FieldLookup lookup = [&](QStringView name) -> std::optional<QString> {
        for (auto it = values.begin(); it != values.end(); ++it) {
            if (it.key() == name)
                return it.value();
        }
        return std::nullopt;
    };
    const double rendered = perSecond(100'000, [&] {
        for (int i = 0; i < 100'000; ++i)
            keep(quickCount(parsed->render(lookup).text).segments);
    });
    table.limit(u"render and count five fields"_s, rendered, u"messages/s"_s, 500'000, false);
}

} // namespace carillon::bench
