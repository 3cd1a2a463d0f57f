<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>carillon::ui::GetStartedCard</name>
    <message>
        <source>Get started</source>
        <translation>开始使用</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>已完成 %1/%2</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Look around with sample data</source>
        <translation>用示例数据随便看看</translation>
    </message>
    <message>
        <source>Harbor Coffee, 5,000 people, simulated sending</source>
        <translation>海港咖啡，5,000 位顾客，模拟发送</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>Bring your contacts</source>
        <translation>导入联系人</translation>
    </message>
    <message>
        <source>A spreadsheet is enough; drop the file anywhere</source>
        <translation>有表格就行，把文件拖进窗口即可</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>Connect a sending account</source>
        <translation>连接发送账号</translation>
    </message>
    <message>
        <source>Your provider, or your own gateway</source>
        <translation>短信服务商，或自己的网关</translation>
    </message>
    <message>
        <source>Set up an account…</source>
        <translation>设置账号…</translation>
    </message>
    <message>
        <source>Send your first campaign</source>
        <translation>发送第一个活动</translation>
    </message>
    <message>
        <source>Try it on a small group first</source>
        <translation>先发给一小组人试试</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>新建活动</translation>
    </message>
</context>
<context>
    <name>carillon::ui::HomePage</name>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>新建活动</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>待您处理</translation>
    </message>
    <message>
        <source>Next 7 days</source>
        <translation>未来 7 天</translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation>没有待处理的事项。</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>自 %1 起</translation>
    </message>
    <message>
        <source>Review “%1”, asked by %2</source>
        <translation>审核“%1”，由 %2 提交</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>“%1” came back with a comment</source>
        <translation>“%1”被退回修改，附有意见</translation>
    </message>
    <message>
        <source>“%1” is still a draft</source>
        <translation>“%1”还是草稿</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>继续编辑</translation>
    </message>
    <message>
        <source>“%1” was halted by a rule</source>
        <translation>“%1”因规则自动停发</translation>
    </message>
    <message>
        <source>See why</source>
        <translation>查看原因</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>去处理</translation>
    </message>
    <message>
        <source>sending now · %1 of %2 left</source>
        <translation>正在发送 · 还剩 %1 / %2</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Nothing is scheduled.</source>
        <translation>没有定时发送的活动。</translation>
    </message>
    <message>
        <source>last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>送达率</translation>
    </message>
    <message>
        <source>Texts handed over</source>
        <translation>已提交短信</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Opt-outs</source>
        <translation>退订率</translation>
    </message>
    <message>
        <source>above the limit of 1.3 %</source>
        <translation>超过 1.3% 的警戒线</translation>
    </message>
    <message>
        <source>limit 1.3 %</source>
        <translation>警戒线 1.3%</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln contact(s)</source>
        <translation>
            <numerusform>%1 · %Ln 位联系人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) of “%1” may or may not have gone out</source>
        <translation>
            <numerusform>“%1”有 %Ln 条短信不确定是否已发出</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new replies</source>
        <translation>
            <numerusform>%Ln 条新回复</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln people</source>
        <translation>
            <numerusform>%1 · %Ln 人</numerusform>
        </translation>
    </message>
</context>
</TS>
