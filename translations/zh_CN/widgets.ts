<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>carillon::Error</name>
    <message>
        <source>workspace-busy</source>
        <translation>工作区正被其他程序占用。请关闭那个程序后重试。</translation>
    </message>
    <message>
        <source>workspace-damaged</source>
        <translation>工作区文件已损坏，未做任何更改。可从备份恢复。</translation>
    </message>
    <message>
        <source>workspace-exists</source>
        <translation>该位置已有一个工作区。请换一个文件名，或直接打开它。</translation>
    </message>
    <message>
        <source>workspace-locked</source>
        <translation>工作区已锁定。请输入口令或恢复码。</translation>
    </message>
    <message>
        <source>workspace-missing</source>
        <translation>找不到工作区文件。它可能已被移动或重命名。</translation>
    </message>
    <message>
        <source>workspace-newer</source>
        <translation>此工作区由更新版本的 Carillon 写入。请更新程序后再打开。</translation>
    </message>
    <message>
        <source>workspace-read-only</source>
        <translation>工作区目前为只读，更改未保存。</translation>
    </message>
    <message>
        <source>workspace-unreadable</source>
        <translation>无法读取工作区文件。请检查文件权限。</translation>
    </message>
    <message>
        <source>workspace-unwritable</source>
        <translation>无法写入工作区文件。请检查文件权限和磁盘空间。</translation>
    </message>
    <message>
        <source>wrong-passphrase</source>
        <translation>口令不正确，工作区仍处于锁定状态。</translation>
    </message>
    <message>
        <source>wrong-password</source>
        <translation>密码不正确。</translation>
    </message>
    <message>
        <source>key-missing</source>
        <translation>这台电脑上没有此工作区的密钥。请输入口令或恢复码。</translation>
    </message>
    <message>
        <source>vault-unreadable</source>
        <translation>无法读取保存的账号密钥。请在设置中重新填写。</translation>
    </message>
    <message>
        <source>disk-full</source>
        <translation>磁盘空间不足，更改未保存。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>field-damaged</source>
        <translation>有一个加密字段无法读取，其他数据未受影响。可从备份恢复。</translation>
    </message>
    <message>
        <source>permission</source>
        <translation>您的角色不允许此操作。请联系管理员。</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消，没有留下未完成的更改。</translation>
    </message>
    <message>
        <source>contact-exists</source>
        <translation>已有使用该号码的联系人。</translation>
    </message>
    <message>
        <source>group-exists</source>
        <translation>已有同名的分组。请换一个名称。</translation>
    </message>
    <message>
        <source>audience-exists</source>
        <translation>已有同名的受众。请换一个名称。</translation>
    </message>
    <message>
        <source>audience-used</source>
        <translation>该受众正被活动使用，无法删除。</translation>
    </message>
    <message>
        <source>rule-unreadable</source>
        <translation>无法读取该受众的规则。请在受众页面修复。</translation>
    </message>
    <message>
        <source>rule-protected-field</source>
        <translation>该字段已加密，不能用于筛选规则。</translation>
    </message>
    <message>
        <source>rule-not-comparable</source>
        <translation>该字段的类型不能这样比较。请换一个条件。</translation>
    </message>
    <message>
        <source>campaign-changed</source>
        <translation>制定计划期间活动被修改。请重试。</translation>
    </message>
    <message>
        <source>campaign-not-editable</source>
        <translation>活动已在发送或已结束，不能再修改。可以复制后修改副本。</translation>
    </message>
    <message>
        <source>campaign-state</source>
        <translation>活动目前的状态不允许这样做。</translation>
    </message>
    <message>
        <source>no-plan</source>
        <translation>活动还没有发送计划，或计划后又被修改。请重新计划。</translation>
    </message>
    <message>
        <source>preflight</source>
        <translation>活动目前无法发送，请先处理发送前检查中的问题。</translation>
    </message>
    <message>
        <source>self-approval</source>
        <translation>不能审核自己编写或最后修改的活动。请其他经理或所有者审核。</translation>
    </message>
    <message>
        <source>template-empty-field</source>
        <translation>此处的字段没有名称。请在花括号之间填写名称。</translation>
    </message>
    <message>
        <source>template-field-name</source>
        <translation>字段名称含有不能使用的字符。</translation>
    </message>
    <message>
        <source>template-second-else</source>
        <translation>这个条件已经有一个 {{else}}。</translation>
    </message>
    <message>
        <source>template-stray-close</source>
        <translation>此处的 }} 没有对应的 {{。</translation>
    </message>
    <message>
        <source>template-stray-else</source>
        <translation>{{else}} 不在条件之内。</translation>
    </message>
    <message>
        <source>template-stray-end</source>
        <translation>{{/if}} 不在条件之内。</translation>
    </message>
    <message>
        <source>template-unclosed-field</source>
        <translation>此处开始的字段没有结束。请在名称后加上 }}。</translation>
    </message>
    <message>
        <source>template-unclosed-if</source>
        <translation>条件没有结束。请在末尾加上 {{/if}}。</translation>
    </message>
    <message>
        <source>template-unknown-block</source>
        <translation>无法识别此花括号中的内容。</translation>
    </message>
    <message>
        <source>campaign-exists</source>
        <translation>已有同名的活动。请换一个名称，名称会出现在报表和审计日志中。</translation>
    </message>
    <message>
        <source>wrong-state</source>
        <translation>当前状态不允许此操作，未做任何更改。</translation>
    </message>
    <message>
        <source>user-exists</source>
        <translation>已有同名的用户。请换一个名称。</translation>
    </message>
    <message>
        <source>user-name-missing</source>
        <translation>尚未填写姓名。</translation>
    </message>
    <message>
        <source>last-owner</source>
        <translation>这是工作区唯一的所有者。先让另一人成为所有者。</translation>
    </message>
    <message>
        <source>gateway-setting</source>
        <translation>这项设置的格式不对，未保存任何内容。</translation>
    </message>
    <message>
        <source>gateway-exists</source>
        <translation>已有同名的发送账号。请换一个名称。</translation>
    </message>
    <message>
        <source>gateway-used</source>
        <translation>还有未结束的活动在使用此账号，暂时不能移除。</translation>
    </message>
    <message>
        <source>recipe</source>
        <translation>接口配方文件有误，账号未保存。</translation>
    </message>
    <message>
        <source>region-unknown</source>
        <translation>国家或地区代码无法识别。应为两个字母，如 CN、DE 或 US。</translation>
    </message>
    <message>
        <source>file-unreadable</source>
        <translation>无法读取文件。请检查文件是否存在以及访问权限。</translation>
    </message>
    <message>
        <source>file-unwritable</source>
        <translation>无法写入文件。请检查磁盘空间和访问权限。</translation>
    </message>
    <message>
        <source>file-empty</source>
        <translation>文件是空的。请重新导出联系人后再导入。</translation>
    </message>
    <message>
        <source>file-not-text</source>
        <translation>文件不是表格。请在原来的程序中另存为 XLSX 或 CSV。</translation>
    </message>
    <message>
        <source>workbook-damaged</source>
        <translation>无法读取此工作簿。请用表格软件打开并重新保存后再导入。</translation>
    </message>
    <message>
        <source>csv-row-too-long</source>
        <translation>有一行过长。请检查文件是否为每行一人的表格，以及引号是否成对。</translation>
    </message>
    <message>
        <source>csv-unclosed-quote</source>
        <translation>有一个引号没有配对。请在该行补上或删除引号后重新导入。</translation>
    </message>
    <message>
        <source>encoding-unknown</source>
        <translation>没有这种文字编码。可选择自动识别。</translation>
    </message>
    <message>
        <source>encoding-wrong</source>
        <translation>文件不是所选的文字编码。可选择自动识别或换一种编码。</translation>
    </message>
    <message>
        <source>column-unknown</source>
        <translation>文件中没有这一列。</translation>
    </message>
    <message>
        <source>field-unknown</source>
        <translation>没有这个联系人字段。</translation>
    </message>
    <message>
        <source>import-no-phone-column</source>
        <translation>没有找到手机号码列。请指定哪一列是手机号码。</translation>
    </message>
    <message>
        <source>import-running</source>
        <translation>此工作区正在进行另一个导入。请等它完成或取消它。</translation>
    </message>
    <message>
        <source>import-not-undoable</source>
        <translation>此导入已撤销或仍在进行，不能撤销。</translation>
    </message>
    <message>
        <source>import-unknown</source>
        <translation>找不到这次导入。</translation>
    </message>
    <message>
        <source>group-name-missing</source>
        <translation>尚未填写分组名称。</translation>
    </message>
    <message>
        <source>rule-too-deep</source>
        <translation>规则的嵌套层数过多。请拆成多个受众。</translation>
    </message>
    <message>
        <source>rule-unclosed</source>
        <translation>规则中有括号或引号没有配对。</translation>
    </message>
    <message>
        <source>rule-field-missing</source>
        <translation>规则中缺少字段名。</translation>
    </message>
    <message>
        <source>rule-comparison-missing</source>
        <translation>规则中缺少比较条件。</translation>
    </message>
    <message>
        <source>rule-value-missing</source>
        <translation>规则中缺少要比较的值。</translation>
    </message>
    <message>
        <source>rule-list-missing</source>
        <translation>规则中缺少值的列表。</translation>
    </message>
    <message>
        <source>rule-days</source>
        <translation>规则中的天数无法识别。</translation>
    </message>
    <message>
        <source>rule-group-test</source>
        <translation>分组只能用“属于”或“不属于”来判断。</translation>
    </message>
    <message>
        <source>rule-trailing</source>
        <translation>规则末尾有多余的内容。</translation>
    </message>
</context>
<context>
    <name>carillon::ui::ActivityLine</name>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>carillon::ui::ActivityStrip</name>
    <message numerus="yes">
        <source>+%n more</source>
        <comment>jobs that run but are not shown</comment>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carillon::ui::Figures</name>
    <message>
        <source>today, %1</source>
        <extracomment>%1 is a time of day, such as 10:00</extracomment>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>tomorrow, %1</source>
        <translation>明天 %1</translation>
    </message>
    <message>
        <source>yesterday, %1</source>
        <translation>昨天 %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a date, %2 a time of day</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s) ago</source>
        <translation>
            <numerusform>%Ln 秒前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) ago</source>
        <translation>
            <numerusform>%Ln 分钟前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) ago</source>
        <translation>
            <numerusform>%Ln 小时前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) ago</source>
        <translation>
            <numerusform>%Ln 天前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln per second</source>
        <translation>
            <numerusform>%Ln 条/秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln per minute</source>
        <translation>
            <numerusform>%Ln 条/分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln per hour</source>
        <translation>
            <numerusform>%Ln 条/小时</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>不到 1 分钟</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s)</source>
        <translation>
            <numerusform>约 %Ln 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln hour(s)</source>
        <translation>
            <numerusform>约 %Ln 小时</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carillon::ui::FunnelChart</name>
    <message>
        <source>%1: %2, %3</source>
        <comment>step of a funnel: count, share</comment>
        <translation>%1：%2，%3</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>A share in per cent</extracomment>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>carillon::ui::InlineMessage</name>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
</context>
<context>
    <name>carillon::ui::Pill</name>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>Changes requested</source>
        <translation>退回修改</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已通过</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>已定时</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Halted</source>
        <translation>已中止</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
</context>
<context>
    <name>carillon::ui::ToastHost</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
</TS>
