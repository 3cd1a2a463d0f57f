<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>carillon::DesktopApp</name>
    <message>
        <source>My business</source>
        <translation>我的店铺</translation>
    </message>
    <message>
        <source>Numbers are read as in %1; times are those of %2. Both can be changed in Settings.</source>
        <translation>号码按%1的规则识别，时间按 %2 显示。两者都可在“设置”中更改。</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>打开工作区</translation>
    </message>
    <message>
        <source>Carillon workspaces (*.carillon)</source>
        <translation>Carillon 工作区 (*.carillon)</translation>
    </message>
    <message>
        <source>Unlocking the workspace…</source>
        <translation>正在解锁工作区…</translation>
    </message>
    <message>
        <source>Setting up the sample workspace…</source>
        <translation>正在准备示例工作区…</translation>
    </message>
    <message>
        <source>Harbor Coffee</source>
        <translation>海港咖啡</translation>
    </message>
</context>
<context>
    <name>carillon::OpenedWorkspace</name>
    <message>
        <source>Open a workspace</source>
        <translation>打开工作区</translation>
    </message>
    <message>
        <source>Carillon workspaces (*.carillon)</source>
        <translation>Carillon 工作区 (*.carillon)</translation>
    </message>
    <message>
        <source>Sample workspace. Nothing leaves this computer.</source>
        <translation>示例工作区：不会有任何内容离开这台电脑。</translation>
    </message>
    <message>
        <source>Start with my own data</source>
        <translation>使用自己的数据</translation>
    </message>
    <message>
        <source>%1 is up</source>
        <translation>%1 连接正常</translation>
    </message>
    <message>
        <source>%1 is slow</source>
        <translation>%1 响应较慢</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 没有响应</translation>
    </message>
    <message>
        <source>Nothing was sending.</source>
        <translation>当前没有活动在发送。</translation>
    </message>
    <message>
        <source>Back up the workspace</source>
        <translation>备份工作区</translation>
    </message>
    <message>
        <source>Backed up to %1</source>
        <translation>已备份到 %1</translation>
    </message>
    <message>
        <source>Pause and quit</source>
        <translation>暂停并退出</translation>
    </message>
    <message numerus="yes">
        <source>%n campaign(s) paused. Texts that are with the provider already will still arrive.</source>
        <translation>
            <numerusform>已暂停 %n 个活动。已交给服务商的短信仍会送达。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending continues only while this program runs. %Ln message(s) are left.</source>
        <translation>
            <numerusform>只有程序运行时才会继续发送，还剩 %Ln 条。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 acts now.</source>
        <translation>当前身份：%1。</translation>
    </message>
</context>
</TS>
