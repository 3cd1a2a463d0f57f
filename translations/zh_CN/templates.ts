<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>carillon::ui::TemplateCard</name>
    <message>
        <source>Name of the template</source>
        <translation>模板名称</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>New. Give it a name and save it.</source>
        <translation>新模板。填写名称并保存。</translation>
    </message>
    <message>
        <source>Revision %1 by %2, %3</source>
        <translation>第 %1 版，%2，%3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>另外 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>used by no campaign</source>
        <translation>尚无活动使用</translation>
    </message>
    <message numerus="yes">
        <source>used by %Ln campaign(s)</source>
        <translation>
            <numerusform>%Ln 个活动使用</numerusform>
        </translation>
    </message>
    <message>
        <source>used by %1</source>
        <translation>用于 %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 is &quot;Revision 3 by Mei, 2 days ago&quot;, %2 is &quot;used by Spring sale&quot;</extracomment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>carillon::ui::TemplateListModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s)</source>
        <translation>
            <numerusform>%Ln 条</numerusform>
        </translation>
    </message>
    <message>
        <source>sent %1</source>
        <translation>%1发送</translation>
    </message>
    <message>
        <source>never sent</source>
        <translation>从未发送</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 is &quot;2 parts&quot;, %2 is &quot;sent 3 days ago&quot;</extracomment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>carillon::ui::TemplatesPage</name>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Filter by name or words</source>
        <translation>按名称或内容筛选</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>新建模板</translation>
    </message>
    <message>
        <source>Staff can write templates</source>
        <translation>员工及以上才能编写模板</translation>
    </message>
    <message numerus="yes">
        <source>%Ln template(s)</source>
        <translation>
            <numerusform>%Ln 个模板</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep the texts you send again. Start from one of six.</source>
        <translation>把常用的内容保存为模板。可以从六个样例开始。</translation>
    </message>
    <message>
        <source>No template matches.</source>
        <translation>没有符合条件的模板。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>“%1” is deleted.</source>
        <translation>“%1”已删除。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
</TS>
