<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>carillon::ui::CalendarPage</name>
    <message>
        <source>MMMM yyyy</source>
        <extracomment>A month with its year: March 2025</extracomment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>dddd, d MMM</source>
        <translation>M月d日 dddd</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Nothing is sent on this day.</source>
        <translation>这一天没有发送安排。</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日程</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>新建活动</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>下个月</translation>
    </message>
</context>
<context>
    <name>carillon::ui::MonthGrid</name>
    <message>
        <source>%1: nothing is sent</source>
        <translation>%1：没有发送安排</translation>
    </message>
    <message>
        <source>+%1 more</source>
        <translation>还有 %1 项</translation>
    </message>
</context>
</TS>
