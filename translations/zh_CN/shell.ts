<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>carillon::ui::ComingPage</name>
    <message>
        <source>What needs you, what goes out next, and the last 30 days in four numbers.</source>
        <translation>等您处理的事项、接下来的发送，以及最近 30 天的四项数字。</translation>
    </message>
    <message>
        <source>Every campaign with its state, people, cost and results.</source>
        <translation>全部活动及其状态、接收人、费用和效果。</translation>
    </message>
    <message>
        <source>Texts to use again, with their fields and fallbacks.</source>
        <translation>可重复使用的短信文本，含字段和默认值。</translation>
    </message>
    <message>
        <source>Campaigns by month and week, with quiet hours and clashes.</source>
        <translation>按月、按周查看活动，标出免打扰时段和冲突。</translation>
    </message>
    <message>
        <source>What is being sent right now, how fast, and what failed.</source>
        <translation>正在发送的内容、速度以及失败情况。</translation>
    </message>
    <message>
        <source>Your people, their groups and their consent.</source>
        <translation>您的联系人、分组和营销许可。</translation>
    </message>
    <message>
        <source>Saved rules over your contacts, counted as you write them.</source>
        <translation>保存的联系人筛选规则，边写边统计人数。</translation>
    </message>
    <message>
        <source>Replies as conversations; opt-outs are handled by themselves.</source>
        <translation>以对话形式显示回复；退订会自动处理。</translation>
    </message>
    <message>
        <source>Campaigns that wait for a second pair of eyes.</source>
        <translation>等待他人审核的活动。</translation>
    </message>
    <message>
        <source>Delivered, clicked, earned and complained, per campaign and over time.</source>
        <translation>按活动和时间查看送达、点击、收入和投诉。</translation>
    </message>
    <message>
        <source>Sending accounts, people and roles, rules, language and appearance.</source>
        <translation>发送账号、人员与角色、规则、语言和外观。</translation>
    </message>
    <message>
        <source>This page is not built yet.</source>
        <translation>此页面尚未完成。</translation>
    </message>
    <message>
        <source>It will hold: %1</source>
        <comment>%1 = a sentence</comment>
        <translation>这里将显示：%1</translation>
    </message>
</context>
<context>
    <name>carillon::ui::CommandPalette</name>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>找到 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>查找命令</translation>
    </message>
    <message>
        <source>Type a command, a page or a name</source>
        <translation>输入命令、页面或名称</translation>
    </message>
</context>
<context>
    <name>carillon::ui::Commands</name>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Find on this page</source>
        <translation>在本页查找(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>历史记录(&amp;H)…</translation>
    </message>
    <message>
        <source>Fold the &amp;sidebar</source>
        <translation>折叠侧栏(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>下一个窗格(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>上一个窗格(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>全屏(&amp;U)</translation>
    </message>
    <message>
        <source>New &amp;campaign</source>
        <translation>新建活动(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;New on this page</source>
        <translation>在本页新建(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Import contacts…</source>
        <translation>导入联系人(&amp;I)…</translation>
    </message>
    <message>
        <source>New &amp;workspace…</source>
        <translation>新建工作区(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Open workspace…</source>
        <translation>打开工作区(&amp;O)…</translation>
    </message>
    <message>
        <source>Open the &amp;sample workspace</source>
        <translation>打开示例工作区(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Back up now…</source>
        <translation>立即备份(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Print or save as PDF…</source>
        <translation>打印或存为 PDF(&amp;P)…</translation>
    </message>
    <message>
        <source>S&amp;ettings</source>
        <translation>设置(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Main action of this &amp;page</source>
        <translation>执行本页主要操作(&amp;P)</translation>
    </message>
    <message>
        <source>Pause &amp;all sending…</source>
        <translation>暂停全部发送(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Add contact</source>
        <translation>添加联系人(&amp;A)</translation>
    </message>
    <message>
        <source>New a&amp;udience</source>
        <translation>新建受众(&amp;U)</translation>
    </message>
    <message>
        <source>Find a &amp;command…</source>
        <translation>查找命令(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Sending accounts</source>
        <translation>发送账号(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Audit log</source>
        <translation>审计日志(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Help for this page</source>
        <translation>本页帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Get started</source>
        <translation>新手入门(&amp;G)</translation>
    </message>
    <message>
        <source>Recent &amp;messages</source>
        <translation>最近的消息(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;About Carillon</source>
        <translation>关于 Carillon(&amp;A)</translation>
    </message>
</context>
<context>
    <name>carillon::ui::MainWindow</name>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>撤销%1(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>重做%1(&amp;R)</translation>
    </message>
    <message>
        <source>About Carillon</source>
        <translation>关于 Carillon</translation>
    </message>
    <message>
        <source>&lt;b&gt;Carillon %1&lt;/b&gt;&lt;p&gt;Desktop workstation for SMS marketing. Your data stays on your computer.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <comment>%1 = version</comment>
        <translation>&lt;b&gt;Carillon %1&lt;/b&gt;&lt;p&gt;短信营销桌面工作站。您的数据只保存在自己的电脑上。&lt;/p&gt;&lt;p&gt;自由软件，遵循 GNU 通用公共许可证第 3 版或更新版本。&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>carillon::ui::Menus</name>
    <message>
        <source>&amp;Automatic</source>
        <translation>自动(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;System colours</source>
        <translation>系统配色(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Campaign</source>
        <translation>活动(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;ontacts</source>
        <translation>联系人(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
</context>
<context>
    <name>carillon::ui::MessagesDialog</name>
    <message>
        <source>Recent messages</source>
        <translation>最近的消息</translation>
    </message>
    <message>
        <source>Nothing was said in this session.</source>
        <translation>本次运行期间没有消息。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>carillon::ui::PageId</name>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日程</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Audiences</source>
        <translation>受众</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>收件箱</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Send</source>
        <comment>group of pages</comment>
        <translation>发送</translation>
    </message>
    <message>
        <source>People</source>
        <comment>group of pages</comment>
        <translation>人群</translation>
    </message>
    <message>
        <source>Control</source>
        <comment>group of pages</comment>
        <translation>管控</translation>
    </message>
</context>
<context>
    <name>carillon::ui::Sidebar</name>
    <message>
        <source>Workspace %1</source>
        <translation>工作区 %1</translation>
    </message>
    <message>
        <source>Sending accounts: %1</source>
        <translation>发送账号：%1</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>More</source>
        <comment>pages that are not shown</comment>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>carillon::ui::SidebarButton</name>
    <message numerus="yes">
        <source>%n item(s) need you</source>
        <translation>
            <numerusform>%n 项待您处理</numerusform>
        </translation>
    </message>
</context>
</TS>
