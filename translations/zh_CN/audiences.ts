<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>carillon::ui::AudienceEditor</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of them opted in</source>
        <comment>%1 = number</comment>
        <translation>其中 %1 人已许可</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>name, number</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Nobody.</source>
        <translation>没有人。</translation>
    </message>
    <message>
        <source>In words: %1</source>
        <comment>%1 = the rule</comment>
        <translation>即：%1</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Regulars of Shanghai, for example</source>
        <translation>例如：上海的老顾客</translation>
    </message>
    <message>
        <source>Save audience</source>
        <translation>保存受众</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>People who match</source>
        <translation>符合</translation>
    </message>
    <message>
        <source>ALL of these conditions</source>
        <translation>以下全部条件</translation>
    </message>
    <message>
        <source>ANY of these conditions</source>
        <translation>以下任一条件</translation>
    </message>
    <message>
        <source>How conditions are joined</source>
        <translation>条件的组合方式</translation>
    </message>
    <message>
        <source>Leave out people who match any of</source>
        <translation>排除符合以下任一条件的人</translation>
    </message>
    <message>
        <source>This rule has groups inside groups. It is shown as text only.</source>
        <translation>此规则含有嵌套分组，只能以文字显示。</translation>
    </message>
    <message>
        <source>As &amp;text</source>
        <translation>文字形式(&amp;T)</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Some of them</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Show others</source>
        <translation>换一批</translation>
    </message>
    <message>
        <source>Add a condition for those who get in</source>
        <translation>添加包含条件</translation>
    </message>
    <message>
        <source>Add a condition for those who are left out</source>
        <translation>添加排除条件</translation>
    </message>
</context>
<context>
    <name>carillon::ui::AudienceWords</name>
    <message>
        <source>%1 %2</source>
        <comment>field, test without value</comment>
        <translation>%1%2</translation>
    </message>
    <message numerus="yes">
        <source>%1 comes in the next %n days</source>
        <translation>
            <numerusform>%1在未来 %n 天内</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 lies in the last %n days</source>
        <translation>
            <numerusform>%1在最近 %n 天内</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <comment>field, test, values</comment>
        <translation>%1%2%3</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between values</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>营销许可</translation>
    </message>
    <message>
        <source>contains the person:</source>
        <comment>group</comment>
        <translation>为</translation>
    </message>
    <message>
        <source>is</source>
        <translation>是</translation>
    </message>
    <message>
        <source>does not contain the person:</source>
        <comment>group</comment>
        <translation>不为</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>不是</translation>
    </message>
    <message>
        <source>is less than</source>
        <translation>小于</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>不大于</translation>
    </message>
    <message>
        <source>is more than</source>
        <translation>大于</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>不小于</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>为其中之一：</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>包含</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>为空</translation>
    </message>
    <message>
        <source>is filled in</source>
        <translation>有值</translation>
    </message>
    <message>
        <source>in the last days</source>
        <translation>在最近几天内</translation>
    </message>
    <message>
        <source>in the next days</source>
        <translation>在未来几天内</translation>
    </message>
    <message>
        <source>opted in</source>
        <translation>已许可</translation>
    </message>
    <message>
        <source>opted out</source>
        <translation>已退订</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>没有记录</translation>
    </message>
    <message>
        <source>not: %1</source>
        <translation>排除：%1</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>没有人</translation>
    </message>
    <message>
        <source>(%1)</source>
        <translation>（%1）</translation>
    </message>
    <message>
        <source> and </source>
        <translation>，并且</translation>
    </message>
    <message>
        <source> or </source>
        <translation>，或者</translation>
    </message>
</context>
<context>
    <name>carillon::ui::AudiencesPage</name>
    <message>
        <source>Staff and above can change audiences.</source>
        <translation>“职员”及以上角色可以修改受众。</translation>
    </message>
    <message>
        <source>a field is missing</source>
        <translation>缺少字段</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>name, size, rule</comment>
        <translation>%1，%2：%3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln saved rules, always up to date</source>
        <translation>
            <numerusform>%Ln 条已保存的规则，随时更新</numerusform>
        </translation>
    </message>
    <message>
        <source>Give the audience a name, so that campaigns can use it.</source>
        <translation>请为受众命名，以便在活动中使用。</translation>
    </message>
    <message>
        <source>Audience “%1” saved.</source>
        <translation>已保存受众“%1”。</translation>
    </message>
    <message>
        <source>Audience “%1” deleted.</source>
        <translation>已删除受众“%1”。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Audiences</source>
        <translation>受众</translation>
    </message>
    <message>
        <source>New audience</source>
        <translation>新建受众</translation>
    </message>
    <message>
        <source>An audience is a saved rule, always up to date.</source>
        <translation>受众是一条保存的规则，随时更新。</translation>
    </message>
    <message>
        <source>“Bought in 90 days and lives in Hangzhou”, for example.</source>
        <translation>例如：“90 天内购买过且住在杭州”。</translation>
    </message>
</context>
<context>
    <name>carillon::ui::ConditionBlock</name>
    <message>
        <source>Add condition</source>
        <translation>添加条件</translation>
    </message>
</context>
<context>
    <name>carillon::ui::ConditionRow</name>
    <message>
        <source>Nobody has this value.</source>
        <translation>没有人是这个值。</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>比较方式</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Remove condition</source>
        <translation>移除条件</translation>
    </message>
</context>
</TS>
