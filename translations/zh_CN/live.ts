<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>carillon::ui::DoubtCard</name>
    <message>
        <source>In doubt: “%1”</source>
        <translation>结果不明：“%1”</translation>
    </message>
    <message>
        <source>The connection ended after these texts had left and before the provider answered. They are never sent again by themselves. A receipt settles them; otherwise decide here.</source>
        <translation>这些短信发出后、服务商应答前，连接中断了。系统绝不会自动重发；收到状态报告即有结论，否则由您在此决定。</translation>
    </message>
    <message>
        <source>The first %1 of %2 are shown.</source>
        <translation>显示 %2 条中的前 %1 条。</translation>
    </message>
    <message>
        <source>since %1 · %2</source>
        <translation>自 %1 起 · %2</translation>
    </message>
    <message>
        <source>It arrived</source>
        <translation>视为已提交</translation>
    </message>
    <message>
        <source>Counts it as handed over; it is paid for.</source>
        <translation>按已提交计算，并计费。</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>重新发送</translation>
    </message>
    <message>
        <source>The person may get the text twice, and it may be paid for twice.</source>
        <translation>对方可能收到两次，也可能重复计费。</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不再发送</translation>
    </message>
    <message>
        <source>The person may never get the text.</source>
        <translation>对方可能收不到这条短信。</translation>
    </message>
</context>
<context>
    <name>carillon::ui::LiveCard</name>
    <message>
        <source>handed over</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>waiting for receipt</source>
        <translation>待状态报告</translation>
    </message>
    <message>
        <source>not delivered</source>
        <translation>未送达</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>in doubt</source>
        <translation>结果不明</translation>
    </message>
    <message>
        <source>left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Handed over, per second</source>
        <translation>每秒提交条数</translation>
    </message>
    <message>
        <source>The first seconds are being measured.</source>
        <translation>正在测量最初几秒的速度。</translation>
    </message>
    <message>
        <source>Why texts did not arrive</source>
        <translation>未送达原因</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>停止…</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>打开报表</translation>
    </message>
    <message>
        <source>Decide on those in doubt…</source>
        <translation>处理结果不明的短信…</translation>
    </message>
    <message>
        <source>Marketers can do this.</source>
        <translation>营销人员及以上才能操作。</translation>
    </message>
    <message>
        <source>%1 of %2 · %3 a second</source>
        <translation>%1 / %2 · %3 条/秒</translation>
    </message>
    <message>
        <source>done about %1</source>
        <translation>预计 %1 完成</translation>
    </message>
    <message>
        <source>Halted by a rule: %1</source>
        <translation>因规则自动停发：%1</translation>
    </message>
    <message>
        <source>Paused. %1 are already with the provider and will still arrive. %2 wait here.</source>
        <translation>已暂停。%1 条已在服务商处，仍会送达；%2 条留在本机等待。</translation>
    </message>
    <message>
        <source>%1 of %2 handed over</source>
        <translation>已提交 %1 / %2</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>Stop for good: %1 people will not receive it. %2 already did.</source>
        <translation>彻底停止后，%1 人将收不到；%2 人的短信已提交。</translation>
    </message>
    <message>
        <source>Stop the campaign</source>
        <translation>停止此活动</translation>
    </message>
</context>
<context>
    <name>carillon::ui::LivePage</name>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message numerus="yes">
        <source>%n campaign(s) sending</source>
        <translation>
            <numerusform>%n 个活动正在发送</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is sending</source>
        <translation>没有活动在发送</translation>
    </message>
    <message>
        <source>Pause all sending</source>
        <translation>暂停全部发送</translation>
    </message>
    <message>
        <source>Marketers can do this.</source>
        <translation>营销人员及以上才能操作。</translation>
    </message>
    <message>
        <source>Nothing is sending.</source>
        <translation>目前没有活动在发送。</translation>
    </message>
    <message>
        <source>When a campaign goes out you see here how far it is, how fast, and what arrived.</source>
        <translation>活动发送时，这里显示进度、速度和送达情况。</translation>
    </message>
    <message>
        <source>Open the campaigns</source>
        <translation>查看活动</translation>
    </message>
</context>
<context>
    <name>carillon::ui::SendActivities</name>
    <message>
        <source>paused · %1 already with the provider</source>
        <translation>已暂停 · %1 条已在服务商处</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 条/秒</translation>
    </message>
    <message>
        <source>done about %1</source>
        <translation>预计 %1 完成</translation>
    </message>
    <message>
        <source>“%1” is paused</source>
        <translation>“%1”已暂停</translation>
    </message>
    <message>
        <source>Sending “%1”</source>
        <translation>正在发送“%1”</translation>
    </message>
</context>
</TS>
