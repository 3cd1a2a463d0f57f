<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>carillon::ui::CampaignActions</name>
    <message>
        <source>“%1” is paused. What is with the provider already will still arrive.</source>
        <translation>“%1”已暂停。已提交给服务商的短信仍会送达。</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>“%1” goes on.</source>
        <translation>“%1”继续发送。</translation>
    </message>
    <message>
        <source>“%1” is not scheduled any more.</source>
        <translation>“%1”已取消定时。</translation>
    </message>
    <message>
        <source>Copy of %1</source>
        <extracomment>Name of a copy; %1 is the name of the campaign</extracomment>
        <translation>%1 副本</translation>
    </message>
    <message>
        <source>“%1” is deleted.</source>
        <translation>“%1”已删除。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Marketers can send</source>
        <translation>营销人员及以上才能发送</translation>
    </message>
    <message>
        <source>Staff can write campaigns</source>
        <translation>员工及以上才能编写活动</translation>
    </message>
    <message>
        <source>“%1” is scheduled: %2.</source>
        <translation>“%1”已定时：%2。</translation>
    </message>
    <message>
        <source>“%1” waits for a review.</source>
        <translation>“%1”已提交审核。</translation>
    </message>
    <message>
        <source>“%1” was not sent.</source>
        <translation>“%1”没有发送。</translation>
    </message>
    <message>
        <source>“%1” is stopped for good.</source>
        <translation>“%1”已停止。</translation>
    </message>
</context>
<context>
    <name>carillon::ui::CampaignDetail</name>
    <message>
        <source>Watch it</source>
        <translation>查看发送情况</translation>
    </message>
    <message>
        <source>See the report</source>
        <translation>查看报表</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
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
        <source>Stop for good…</source>
        <translation>停止…</translation>
    </message>
    <message>
        <source>Take off the schedule</source>
        <translation>取消定时</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>To</source>
        <translation>发送给</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>尚未选择</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>发送账号</translation>
    </message>
    <message>
        <source>no account yet</source>
        <translation>尚未选择</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始于</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Accepted</source>
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
        <source>Waiting</source>
        <translation>待发送</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>编写人</translation>
    </message>
</context>
<context>
    <name>carillon::ui::CampaignList</name>
    <message>
        <source>Campaigns</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>待发送</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Write your first campaign. It stays a draft until you send it.</source>
        <translation>写下第一个活动。在您发送之前，它一直是草稿。</translation>
    </message>
    <message>
        <source>No campaign matches.</source>
        <translation>没有符合条件的活动。</translation>
    </message>
    <message>
        <source>Another word or another status may find it.</source>
        <translation>换个词或换个状态试试。</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>新建活动</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
</context>
<context>
    <name>carillon::ui::CampaignTableModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>To</source>
        <translation>发送给</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Accepted</source>
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
</context>
<context>
    <name>carillon::ui::CampaignsPage</name>
    <message>
        <source>Campaigns</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Filter by name or people</source>
        <translation>按名称或人群筛选</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>新建活动</translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation>Ctrl+N</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message numerus="yes">
        <source>%Ln campaign(s)</source>
        <translation>
            <numerusform>%Ln 个活动</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carillon::ui::CheckRow</name>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>carillon::ui::Checks</name>
    <message>
        <source>Text</source>
        <translation>短信内容</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>已填写</translation>
    </message>
    <message>
        <source>There is no text yet.</source>
        <translation>还没有内容。</translation>
    </message>
    <message>
        <source>Write it</source>
        <translation>去填写</translation>
    </message>
    <message>
        <source>Mend it</source>
        <translation>去修改</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message numerus="yes">
        <source>%Ln will receive it</source>
        <translation>
            <numerusform>%Ln 人会收到</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is chosen.</source>
        <translation>还没有选择人群。</translation>
    </message>
    <message>
        <source>Choose people</source>
        <translation>选择人群</translation>
    </message>
    <message>
        <source>There is nobody in it.</source>
        <translation>其中没有人。</translation>
    </message>
    <message>
        <source>Nobody is left: %1.</source>
        <translation>没有可发送的人：%1。</translation>
    </message>
    <message>
        <source>Choose other people</source>
        <translation>选择其他人群</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people are left out: their hours begin after the offer ends.</source>
        <translation>
            <numerusform>排除 %Ln 人：活动结束时还未到可发送时段。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 will receive it.</source>
        <translation>
            <numerusform>%1 人中 %Ln 人会收到。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 will receive it; left out are %2.</source>
        <translation>
            <numerusform>%1 人中 %Ln 人会收到；排除：%2。</numerusform>
        </translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>营销许可</translation>
    </message>
    <message>
        <source>A notice or code needs none.</source>
        <translation>通知和验证码无需许可。</translation>
    </message>
    <message>
        <source>All have agreed to marketing texts.</source>
        <translation>全部已同意接收营销短信。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people have not agreed and are left out.</source>
        <translation>
            <numerusform>%Ln 人未同意，已排除。</numerusform>
        </translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Everybody has a value or a fallback.</source>
        <translation>每个人都有值或默认值。</translation>
    </message>
    <message>
        <source>Give a fallback</source>
        <translation>填写默认值</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people have no value for a field.</source>
        <translation>
            <numerusform>有 %Ln 人缺少字段的值。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people have nothing in “%1”.</source>
        <extracomment>%1 is the name of a field</extracomment>
        <translation>
            <numerusform>有 %Ln 人没有“%1”。</numerusform>
        </translation>
    </message>
    <message>
        <source>Opt-out text</source>
        <translation>退订说明</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>无需补充。</translation>
    </message>
    <message>
        <source>The text does not say how to opt out.</source>
        <translation>内容没有说明如何退订。</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln part(s) a person</source>
        <translation>
            <numerusform>每人最多 %Ln 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %Ln people it is longer than the account takes.</source>
        <translation>
            <numerusform>对 %Ln 人来说超过了账号允许的长度。</numerusform>
        </translation>
    </message>
    <message>
        <source>Shorten it</source>
        <translation>去缩短</translation>
    </message>
    <message>
        <source>A few characters make it Unicode, which needs more parts.</source>
        <translation>个别字符使短信改用 Unicode，计费条数增加。</translation>
    </message>
    <message>
        <source>Replace them</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Sending account</source>
        <translation>发送账号</translation>
    </message>
    <message>
        <source>No account is chosen.</source>
        <translation>还没有选择账号。</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>去选择</translation>
    </message>
    <message>
        <source>%1: a simulation, nobody gets a text</source>
        <translation>%1：模拟发送，不会有人收到短信</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is &quot;1 problem&quot;, %2 is &quot;1 warning&quot;</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 needs a registered signature, and has none.</source>
        <translation>%1 需要已报备的签名，但尚未设置。</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation>换一个</translation>
    </message>
    <message>
        <source>%1 sends registered texts only, and this is none of them.</source>
        <translation>%1 只发送已报备的模板，此内容不在其中。</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>发送时段</translation>
    </message>
    <message>
        <source>Everybody may be texted when it starts.</source>
        <translation>开始时所有人都在可发送时段内。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people have no allowed hour in the coming days.</source>
        <translation>
            <numerusform>%Ln 人在未来几天没有可发送时段。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages wait until they are allowed where the people live.</source>
        <translation>
            <numerusform>%Ln 条短信将等到接收人当地的可发送时段。</numerusform>
        </translation>
    </message>
    <message>
        <source>Price</source>
        <translation>费用</translation>
    </message>
    <message numerus="yes">
        <source>%1 for %Ln part(s)</source>
        <translation>
            <numerusform>%Ln 条共 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The account has no price, so the cost is not known.</source>
        <translation>账号没有设置单价，费用未知。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln on the do-not-text list</source>
        <translation>
            <numerusform>黑名单 %Ln 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without consent</source>
        <translation>
            <numerusform>无许可 %Ln 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a number that takes texts</source>
        <translation>
            <numerusform>号码无法接收短信 %Ln 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in it twice</source>
        <translation>
            <numerusform>重复 %Ln 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln texted recently</source>
        <translation>
            <numerusform>近期已发 %Ln 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without the value of a field</source>
        <translation>
            <numerusform>缺少字段值 %Ln 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without an allowed hour</source>
        <translation>
            <numerusform>无可发送时段 %Ln 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln whose hours begin too late</source>
        <translation>
            <numerusform>时段开始过晚 %Ln 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln 个警告</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready to send</source>
        <translation>可以发送</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln 个问题</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carillon::ui::ChecksPanel</name>
    <message>
        <source>Before you send</source>
        <translation>发送前检查</translation>
    </message>
</context>
<context>
    <name>carillon::ui::Composer</name>
    <message>
        <source>New campaign</source>
        <translation>新建活动</translation>
    </message>
    <message>
        <source>Not sent yet: %1.</source>
        <translation>尚未发送：%1。</translation>
    </message>
    <message>
        <source>Your text of %1 is here again.</source>
        <translation>已恢复您%1的内容。</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Checks (%1)</source>
        <translation>检查（%1）</translation>
    </message>
    <message>
        <source>Send for review</source>
        <translation>提交审核</translation>
    </message>
    <message numerus="yes">
        <source>Send to %Ln people…</source>
        <translation>
            <numerusform>发送给 %Ln 人…</numerusform>
        </translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>发送…</translation>
    </message>
    <message>
        <source>Somebody else is reviewing it</source>
        <translation>其他人正在审核</translation>
    </message>
    <message>
        <source>Marketers can send</source>
        <translation>营销人员及以上才能发送</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>This campaign is in review. An edit takes it back, and it must be reviewed again.</source>
        <translation>此活动正在审核。编辑后将撤回，需要重新审核。</translation>
    </message>
    <message>
        <source>This campaign is ready. An edit makes it a draft again.</source>
        <translation>此活动已就绪。编辑后将变回草稿。</translation>
    </message>
    <message>
        <source>Edit it</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Choose a file with one row for each text</source>
        <translation>选择文件（每行一条短信）</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.xlsx)</source>
        <translation>表格 (*.csv *.tsv *.txt *.xlsx)</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>短信内容</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Start from a text you have saved</source>
        <translation>使用已保存的内容</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
</context>
<context>
    <name>carillon::ui::ComposerHeader</name>
    <message>
        <source>saved %1</source>
        <translation>%1保存</translation>
    </message>
    <message>
        <source>Back to the campaigns (Esc)</source>
        <translation>返回活动列表 (Esc)</translation>
    </message>
    <message>
        <source>Name of the campaign</source>
        <translation>活动名称</translation>
    </message>
    <message>
        <source>Click to rename</source>
        <translation>点击修改名称</translation>
    </message>
</context>
<context>
    <name>carillon::ui::FallbackBar</name>
    <message>
        <source>Use it</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>for example: there</source>
        <translation>例如：朋友</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people have nothing in “%1”. What should they read instead?</source>
        <extracomment>%1 is the name of a field</extracomment>
        <translation>
            <numerusform>有 %Ln 人没有“%1”。他们应看到什么？</numerusform>
        </translation>
    </message>
    <message>
        <source>What should people read who have nothing in “%1”?</source>
        <translation>没有“%1”的人应看到什么？</translation>
    </message>
</context>
<context>
    <name>carillon::ui::FieldListModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, for example %2, %3</source>
        <translation>%1，例如 %2，%3</translation>
    </message>
    <message>
        <source>missing for %1 (%2 %)</source>
        <extracomment>%1 number of people, %2 percentage of all of them</extracomment>
        <translation>%1 人缺少（%2 %）</translation>
    </message>
</context>
<context>
    <name>carillon::ui::FieldPicker</name>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
</context>
<context>
    <name>carillon::ui::Fields</name>
    <message>
        <source>First name</source>
        <translation>名</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>姓</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
</context>
<context>
    <name>carillon::ui::HoldStrip</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message numerus="yes">
        <source>“%1” starts in %Ln second(s)</source>
        <extracomment>%1 is the name of a campaign</extracomment>
        <translation>
            <numerusform>“%1”将在 %Ln 秒后开始</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carillon::ui::MessagePane</name>
    <message numerus="yes">
        <source>Why %Ln part(s)?</source>
        <translation>
            <numerusform>为什么是 %Ln 条？</numerusform>
        </translation>
    </message>
    <message>
        <source>Why Unicode?</source>
        <translation>为什么用 Unicode？</translation>
    </message>
    <message>
        <source>Replace with %1</source>
        <extracomment>%1 is one or more characters</extracomment>
        <translation>替换为 %1</translation>
    </message>
    <message>
        <source>Nothing written yet</source>
        <translation>还没有内容</translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s) · Unicode · %1 left in this part</source>
        <extracomment>%1 characters fit into the last part yet</extracomment>
        <translation>
            <numerusform>%Ln 条 · Unicode · 本条还可输入 %1 字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s) · %1 left in this part</source>
        <translation>
            <numerusform>%Ln 条 · 本条还可输入 %1 字</numerusform>
        </translation>
    </message>
    <message>
        <source>A text of one part holds 160 characters. Longer ones hold 153 in each part, because the phone needs some room to join them.</source>
        <translation>单条短信可容纳 160 个字符；长短信每条 153 个，因为手机拼接需要占用一些空间。</translation>
    </message>
    <message>
        <source>Letters outside the basic Latin alphabet travel as Unicode: 70 characters in a text of one part, 67 in each part of a longer one.</source>
        <translation>基本拉丁字母以外的文字使用 Unicode：单条 70 字，长短信每条 67 字。</translation>
    </message>
    <message>
        <source>What this person has in a field needs Unicode: 70 characters in a text of one part, 67 in each part of a longer one.</source>
        <translation>此人的字段值需要 Unicode：单条 70 字，长短信每条 67 字。</translation>
    </message>
    <message>
        <source>Carriers in mainland China bill 70 characters for a text of one part and 67 for each part of a longer one.</source>
        <translation>中国大陆运营商按单条 70 字、长短信每条 67 字计费。</translation>
    </message>
    <message>
        <source>a wide space</source>
        <translation>特殊空格</translation>
    </message>
    <message>
        <source>%1 makes this Unicode, which holds 70 characters instead of 160.</source>
        <extracomment>%1 is one or more characters</extracomment>
        <translation>%1 会使短信改用 Unicode，单条只有 70 字而非 160 字。</translation>
    </message>
    <message numerus="yes">
        <source>%1 makes this Unicode: %Ln part(s) instead of %2.</source>
        <extracomment>%1 is one or more characters, %2 a smaller number of parts</extracomment>
        <translation>
            <numerusform>%1 会使短信改用 Unicode，计费条数由 %2 变为 %Ln。</numerusform>
        </translation>
    </message>
    <message>
        <source>Insert field</source>
        <translation>插入字段</translation>
    </message>
    <message>
        <source>Insert field (%1)</source>
        <translation>插入字段 (%1)</translation>
    </message>
    <message>
        <source>Write your message. Type {{ for a field.</source>
        <translation>在此填写短信内容。输入 {{ 可插入字段。</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>短信内容</translation>
    </message>
</context>
<context>
    <name>carillon::ui::PersonSearch</name>
    <message>
        <source>Name or number</source>
        <translation>姓名或号码</translation>
    </message>
    <message>
        <source>Find one of the people</source>
        <translation>查找接收人</translation>
    </message>
</context>
<context>
    <name>carillon::ui::PreviewPanel</name>
    <message>
        <source>Billed as one part</source>
        <translation>按 1 条计费</translation>
    </message>
    <message>
        <source>Shows as one text · billed as %1</source>
        <translation>手机上显示为 1 条 · 按 %1 条计费</translation>
    </message>
    <message>
        <source>Longest: %1</source>
        <translation>最长：%1</translation>
    </message>
    <message>
        <source>Shortest: %1</source>
        <translation>最短：%1</translation>
    </message>
    <message>
        <source>With a gap: %1</source>
        <translation>缺少字段：%1</translation>
    </message>
    <message>
        <source>By lot: %1</source>
        <translation>随机：%1</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>搜索…</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>尚无接收人</translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s)</source>
        <translation>
            <numerusform>%Ln 条</numerusform>
        </translation>
    </message>
    <message>
        <source>longer</source>
        <translation>更长</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln people</source>
        <translation>
            <numerusform>%Ln 人中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s) in all</source>
        <translation>
            <numerusform>共 %Ln 条</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 is &quot;25,250 parts in all&quot;, %2 an amount of money</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Preview as</source>
        <translation>预览对象</translation>
    </message>
    <message>
        <source>Whose text the phone shows</source>
        <translation>手机显示谁收到的短信</translation>
    </message>
    <message>
        <source>Somebody else by lot (Ctrl+R)</source>
        <translation>随机换一人 (Ctrl+R)</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Your message appears here as people will see it.</source>
        <translation>短信将按接收人看到的样子显示在这里。</translation>
    </message>
    <message>
        <source>Parts over all people</source>
        <translation>全部人的计费条数</translation>
    </message>
</context>
<context>
    <name>carillon::ui::SendSheet</name>
    <message>
        <source>Send “%1” for review</source>
        <extracomment>%1 is the name of a campaign</extracomment>
        <translation>提交审核：“%1”</translation>
    </message>
    <message>
        <source>Send “%1”</source>
        <translation>发送“%1”</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Send for review</source>
        <translation>提交审核</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Working out who gets what</source>
        <translation>正在计算发送内容</translation>
    </message>
    <message>
        <source>To</source>
        <translation>发送给</translation>
    </message>
    <message>
        <source>Working out who gets what…</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>Something changed meanwhile, and the campaign cannot be sent as it is. The checks beside the text say why.</source>
        <translation>情况有变，目前无法发送。原因见内容旁边的检查。</translation>
    </message>
    <message numerus="yes">
        <source>Send to %Ln people</source>
        <translation>
            <numerusform>发送给 %Ln 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>left out are %1</source>
        <translation>排除：%1</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>短信内容</translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s) in all</source>
        <translation>
            <numerusform>共 %Ln 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Price</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1 for each part</source>
        <translation>每条 %1</translation>
    </message>
    <message>
        <source>the account has no price</source>
        <translation>账号没有设置单价</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>发送账号</translation>
    </message>
    <message>
        <source>a simulation: nobody gets a text</source>
        <translation>模拟发送：不会有人收到短信</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>when it is approved and somebody presses Send</source>
        <translation>审核通过并有人点击发送后</translation>
    </message>
    <message>
        <source>10 seconds after you press Send</source>
        <translation>点击发送 10 秒后</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>when the hours of all people have come: %Ln of them wait</source>
        <translation>
            <numerusform>等到所有人的可发送时段：其中 %Ln 人需等待</numerusform>
        </translation>
    </message>
    <message>
        <source>as fast as the account takes them</source>
        <translation>以账号允许的最快速度</translation>
    </message>
    <message>
        <source>%1 later, at %2</source>
        <extracomment>%1 is &quot;about 9 minutes&quot;, %2 is &quot;50 per second&quot;</extracomment>
        <translation>%1后，%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s) for everybody</source>
        <translation>
            <numerusform>每人 %Ln 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s) for most</source>
        <translation>
            <numerusform>多数 %Ln 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %Ln part(s)</source>
        <translation>
            <numerusform>最多 %Ln 条</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is &quot;2 parts for most&quot;, %2 is &quot;up to 3 parts&quot;</extracomment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>carillon::ui::SendingCard</name>
    <message>
        <source>Choose people</source>
        <translation>选择人群</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is the name of a group, %2 how many are in it</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>A file with one row for each text…</source>
        <translation>每行一条短信的文件…</translation>
    </message>
    <message>
        <source>There is no account yet</source>
        <translation>还没有账号</translation>
    </message>
    <message>
        <source>Choose an account</source>
        <translation>选择账号</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>All %1 will receive it</source>
        <translation>全部 %1 人会收到</translation>
    </message>
    <message>
        <source>%1 chosen − %2 left out = %3 will receive it</source>
        <translation>已选 %1 − 排除 %2 = %3 人会收到</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>发送设置</translation>
    </message>
    <message>
        <source>To</source>
        <translation>发送给</translation>
    </message>
    <message>
        <source>As</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>发送账号</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Kind of text</source>
        <translation>短信类型</translation>
    </message>
    <message>
        <source>Sending account</source>
        <translation>发送账号</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Speed, hours and the end of the offer</source>
        <translation>速度、时段和优惠截止时间</translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation>营销</translation>
    </message>
    <message>
        <source>Notice about an order or visit</source>
        <translation>订单或到店通知</translation>
    </message>
    <message>
        <source>Code to sign in</source>
        <translation>登录验证码</translation>
    </message>
</context>
<context>
    <name>carillon::ui::SendingOptions</name>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>发送时段</translation>
    </message>
    <message>
        <source>Useful until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>per second</source>
        <translation>条/秒</translation>
    </message>
    <message>
        <source>per minute</source>
        <translation>条/分钟</translation>
    </message>
    <message>
        <source>per hour</source>
        <translation>条/小时</translation>
    </message>
    <message>
        <source>As the account allows</source>
        <translation>以账号为准</translation>
    </message>
    <message>
        <source>Unit of the speed</source>
        <translation>速度单位</translation>
    </message>
    <message>
        <source>Only between</source>
        <translation>仅在</translation>
    </message>
    <message>
        <source>Only between certain hours, where the people live</source>
        <translation>仅在接收人当地的指定时段</translation>
    </message>
    <message>
        <source>The offer ends</source>
        <translation>优惠截止</translation>
    </message>
    <message>
        <source>End of the offer</source>
        <translation>优惠截止时间</translation>
    </message>
    <message>
        <source>Earliest</source>
        <translation>最早</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>最晚</translation>
    </message>
</context>
<context>
    <name>carillon::ui::StopSheet</name>
    <message>
        <source>Stop “%1” for good</source>
        <extracomment>%1 is the name of a campaign</extracomment>
        <translation>停止“%1”</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people will not receive it.</source>
        <translation>
            <numerusform>%Ln 人将不会收到。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln have it already, or will: it is with the provider.</source>
        <translation>
            <numerusform>%Ln 人已收到或即将收到：已提交给服务商。</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message numerus="yes">
        <source>Stop for %Ln people</source>
        <translation>
            <numerusform>停止发送给 %Ln 人</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carillon::ui::WhenPicker</name>
    <message>
        <source>%1 does not exist on this day in %2. Choose %3 or %4.</source>
        <translation>%2 当天没有 %1 这一时刻，请选择 %3 或 %4。</translation>
    </message>
    <message>
        <source>This time has passed. Choose a later one.</source>
        <translation>这一时间已过，请选择更晚的时间。</translation>
    </message>
    <message>
        <source>When I press Send</source>
        <translation>点击发送时</translation>
    </message>
    <message>
        <source>At a time I choose</source>
        <translation>指定时间</translation>
    </message>
    <message>
        <source>When it is sent</source>
        <translation>发送时间</translation>
    </message>
    <message>
        <source>Day and time</source>
        <translation>日期和时间</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
</context>
</TS>
