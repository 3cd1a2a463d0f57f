<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>carillon::ui::ReportBlocks</name>
    <message>
        <source>In the audience</source>
        <translation>受众人数</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划发送</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Nothing was handed over in this time.</source>
        <translation>这段时间没有提交短信。</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>送达率</translation>
    </message>
    <message>
        <source>%1 delivered</source>
        <translation>已送达 %1</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>of %1 handed over</source>
        <translation>已提交 %1</translation>
    </message>
    <message>
        <source>Opt-outs</source>
        <translation>退订率</translation>
    </message>
    <message>
        <source>From audience to arrival</source>
        <translation>从受众到送达</translation>
    </message>
    <message>
        <source>Texts per interval · %1</source>
        <translation>各时段短信数 · %1</translation>
    </message>
    <message>
        <source>Why texts did not arrive</source>
        <translation>未送达原因</translation>
    </message>
    <message>
        <source>Sending accounts</source>
        <translation>发送账号</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>未送达</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>活动</translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s)</source>
        <translation>
            <numerusform>%Ln 计费条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out of the audience</source>
        <translation>排除的受众</translation>
    </message>
    <message>
        <source>Failed before they were handed over</source>
        <translation>提交前失败</translation>
    </message>
    <message>
        <source>Handed over, no receipt yet</source>
        <translation>已提交，待状态报告</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>结果不明</translation>
    </message>
</context>
<context>
    <name>carillon::ui::ReportPrinter</name>
    <message>
        <source>Page %1 of %2 · made on %3</source>
        <translation>第 %1 页，共 %2 页 · 生成于 %3</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报表</translation>
    </message>
</context>
<context>
    <name>carillon::ui::ReportWords</name>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>A day, as QLocale formats it: 8 Mar 2025</extracomment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm</source>
        <translation>yyyy年M月d日 HH:mm</translation>
    </message>
    <message>
        <source>Shanghai</source>
        <translation>上海</translation>
    </message>
    <message>
        <source>%1 time</source>
        <translation>%1时间</translation>
    </message>
    <message>
        <source>%1 to %2 · %3</source>
        <translation>%1 至 %2 · %3</translation>
    </message>
    <message>
        <source>%1 of the reported texts were delivered</source>
        <translation>已有状态报告的短信中 %1 已送达</translation>
    </message>
    <message>
        <source>No receipts yet</source>
        <translation>尚无状态报告</translation>
    </message>
    <message>
        <source>Nothing was handed over in this time</source>
        <translation>这段时间没有提交短信</translation>
    </message>
    <message>
        <source>Most texts were handed over at %1</source>
        <translation>提交高峰：%1</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>未说明原因</translation>
    </message>
    <message>
        <source>number not in service</source>
        <translation>号码已停用</translation>
    </message>
    <message>
        <source>phone off or out of reach</source>
        <translation>关机或不在服务区</translation>
    </message>
    <message>
        <source>landline</source>
        <translation>固定电话</translation>
    </message>
    <message>
        <source>blocked by the carrier as spam</source>
        <translation>被运营商判为垃圾短信</translation>
    </message>
    <message>
        <source>blocked by the recipient</source>
        <translation>被接收人屏蔽</translation>
    </message>
    <message>
        <source>wrong number format</source>
        <translation>号码格式有误</translation>
    </message>
    <message>
        <source>sender not allowed</source>
        <translation>发送方未获许可</translation>
    </message>
    <message>
        <source>content rule</source>
        <translation>内容规则拦截</translation>
    </message>
    <message>
        <source>quiet hours rule</source>
        <translation>免打扰时段拦截</translation>
    </message>
    <message>
        <source>refused by the provider</source>
        <translation>被服务商拒绝</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>超时未应答</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>A day of the year, short: 8 Mar</extracomment>
        <translation>M月d日</translation>
    </message>
</context>
</TS>
