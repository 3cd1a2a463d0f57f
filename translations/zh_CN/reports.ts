<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>carillon::ui::ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Export PDF</source>
        <translation>导出 PDF</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Export the figures as CSV</source>
        <translation>将数据导出为 CSV</translation>
    </message>
    <message>
        <source>Export the figures as an Excel workbook</source>
        <translation>将数据导出为 Excel 工作簿</translation>
    </message>
    <message>
        <source>Export the report as a picture</source>
        <translation>将报表导出为图片</translation>
    </message>
    <message>
        <source>What the report is about</source>
        <translation>报表范围</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>报表内容</translation>
    </message>
    <message>
        <source>Reports start after your first send.</source>
        <translation>首次发送后即可查看报表。</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>新建活动</translation>
    </message>
    <message numerus="yes">
        <source>Last %n days</source>
        <translation>
            <numerusform>最近 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>导出报表</translation>
    </message>
    <message>
        <source>Delivery, cost, replies and opt-outs of each campaign will be here.</source>
        <translation>每个活动的送达、费用、回复和退订都会显示在这里。</translation>
    </message>
    <message>
        <source>The report was saved to %1.</source>
        <translation>报表已保存到 %1。</translation>
    </message>
</context>
</TS>
