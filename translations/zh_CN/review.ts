<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>carillon::ui::ChangedText</name>
    <message>
        <source>Before: %1</source>
        <translation>原来：%1</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>现在：%1</translation>
    </message>
</context>
<context>
    <name>carillon::ui::ReviewDetail</name>
    <message>
        <source>What will be sent</source>
        <translation>发送内容</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>%1 asked for a review %2.</source>
        <extracomment>%1 is a user, %2 is &quot;2 hours ago&quot;</extracomment>
        <translation>%1 于%2提交审核。</translation>
    </message>
    <message>
        <source>%1 approved it %2.</source>
        <translation>%1 于%2通过。</translation>
    </message>
    <message>
        <source>%1 asked for changes %2.</source>
        <translation>%1 于%2退回修改。</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>短信内容</translation>
    </message>
    <message>
        <source>Changed since the approval of %1</source>
        <translation>自 %1 通过以来的改动</translation>
    </message>
    <message>
        <source>The text is as it was approved: %1</source>
        <translation>内容与已通过的一致：%1</translation>
    </message>
    <message>
        <source>To</source>
        <translation>发送给</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>计费条数</translation>
    </message>
    <message>
        <source>Price</source>
        <extracomment>%1 is an amount of money</extracomment>
        <translation>费用</translation>
    </message>
    <message>
        <source>before: %1</source>
        <translation>原来：%1</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>发送账号</translation>
    </message>
</context>
<context>
    <name>carillon::ui::ReviewListModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 is &quot;Tom, 2 hours ago&quot;, %2 is &quot;12,384 people&quot;</extracomment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>carillon::ui::ReviewPage</name>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Request changes</source>
        <translation>退回修改</translation>
    </message>
    <message>
        <source>Campaigns to review</source>
        <translation>待审核的活动</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>What should change, or what you looked at</source>
        <translation>需要修改的地方，或您检查过的内容</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Waiting for me</source>
        <translation>待我审核</translation>
    </message>
    <message>
        <source>Waiting for others</source>
        <translation>待他人审核</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation>没有等待您审核的活动。</translation>
    </message>
    <message>
        <source>Nothing waits for others.</source>
        <translation>没有等待他人审核的活动。</translation>
    </message>
    <message>
        <source>Nothing has been decided yet.</source>
        <translation>还没有处理过的活动。</translation>
    </message>
    <message>
        <source>Once a second person works in this workspace, every campaign is looked at here before it is sent.</source>
        <translation>工作区有第二个人以后，每个活动在发送前都会在这里审核。</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Managers and owners decide on campaigns.</source>
        <translation>经理和所有者才能审核活动。</translation>
    </message>
    <message>
        <source>You cannot decide on your own campaign, and nobody else here may. Make somebody a manager.</source>
        <translation>您不能审核自己的活动，目前也没有其他人可以审核。请将某人设为经理。</translation>
    </message>
    <message>
        <source>You cannot decide on your own campaign. It waits for %1.</source>
        <extracomment>%1 is one or more names</extracomment>
        <translation>您不能审核自己的活动，正在等待 %1 审核。</translation>
    </message>
    <message>
        <source>Say in the comment what should change.</source>
        <translation>请在意见中说明需要修改什么。</translation>
    </message>
    <message>
        <source>“%1” is approved. Its writer can send it now.</source>
        <translation>“%1”已通过，编写人可以发送了。</translation>
    </message>
    <message>
        <source>“%1” goes back to its writer.</source>
        <translation>“%1”已退回给编写人。</translation>
    </message>
</context>
</TS>
