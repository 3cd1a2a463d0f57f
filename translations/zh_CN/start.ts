<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>carillon::ui::StartWindow</name>
    <message>
        <source>Carillon</source>
        <translation>Carillon</translation>
    </message>
    <message>
        <source>Welcome to Carillon</source>
        <translation>欢迎使用 Carillon</translation>
    </message>
    <message>
        <source>Write to your customers, know the price before you press Send, and see what arrived. All data stays on this computer.</source>
        <translation>给顾客发短信：发送前就知道费用，发送后看得到送达。所有数据只保存在这台电脑上。</translation>
    </message>
    <message>
        <source>This workspace is locked</source>
        <translation>此工作区已锁定</translation>
    </message>
    <message>
        <source>The workspace does not open</source>
        <translation>无法打开工作区</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>没有做任何更改。</translation>
    </message>
    <message>
        <source>Look around with sample data</source>
        <translation>用示例数据随便看看</translation>
    </message>
    <message>
        <source>Harbor Coffee, an invented shop with 5,000 customers and a simulated sending account. Nothing leaves this computer.</source>
        <translation>海港咖啡：一家虚构的店，有 5,000 位顾客和一个模拟发送账号。任何内容都不会离开这台电脑。</translation>
    </message>
    <message>
        <source>Open the sample workspace</source>
        <translation>打开示例工作区</translation>
    </message>
    <message>
        <source>Start with my own data</source>
        <translation>用自己的数据开始</translation>
    </message>
    <message>
        <source>An empty workspace for your business. Bring your contacts from a spreadsheet later.</source>
        <translation>为您的业务新建一个空工作区，稍后可从表格导入联系人。</translation>
    </message>
    <message>
        <source>Create my workspace</source>
        <translation>创建我的工作区</translation>
    </message>
    <message>
        <source>Name of your business</source>
        <translation>商家名称</translation>
    </message>
    <message>
        <source>Open a workspace file…</source>
        <translation>打开工作区文件…</translation>
    </message>
    <message>
        <source>Enter the passphrase that was set for it.</source>
        <translation>请输入为它设置的口令。</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Unlock the workspace</source>
        <translation>解锁工作区</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>打开其他文件…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
</TS>
