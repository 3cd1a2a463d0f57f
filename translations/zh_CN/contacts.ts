<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>carillon::ui::ContactActions</name>
    <message>
        <source>Contact added.</source>
        <translation>已添加联系人。</translation>
    </message>
    <message>
        <source>Contact saved.</source>
        <translation>已保存联系人。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contacts deleted.</source>
        <translation>
            <numerusform>已删除 %Ln 位联系人。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contacts are back.</source>
        <translation>
            <numerusform>已恢复 %Ln 位联系人。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people added to “%1”.</source>
        <translation>
            <numerusform>已将 %Ln 人加入“%1”。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people will not be texted again. Their waiting messages were taken back.</source>
        <translation>
            <numerusform>不会再给这 %Ln 人发短信，待发的短信已撤回。</numerusform>
        </translation>
    </message>
    <message>
        <source>Exporting to %1</source>
        <translation>正在导出到 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contacts written to %1.</source>
        <translation>
            <numerusform>已将 %Ln 位联系人写入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>The group is now called “%1”.</source>
        <translation>分组现名为“%1”。</translation>
    </message>
    <message>
        <source>Group “%1” removed. Its people stay.</source>
        <translation>已移除分组“%1”，其中的联系人仍保留。</translation>
    </message>
</context>
<context>
    <name>carillon::ui::ContactDetail</name>
    <message>
        <source>Nobody is chosen</source>
        <translation>未选择联系人</translation>
    </message>
    <message>
        <source>On the do-not-text list: %1</source>
        <translation>在免发名单中：%1</translation>
    </message>
    <message>
        <source>Kind of number</source>
        <translation>号码类型</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names of groups</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Further number, never texted</source>
        <translation>其他号码（不发送）</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>添加时间</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>营销许可</translation>
    </message>
    <message>
        <source>Nothing recorded</source>
        <translation>没有记录</translation>
    </message>
    <message>
        <source>Without consent this person gets no marketing texts.</source>
        <translation>没有营销许可，此人不会收到营销短信。</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>day, where</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Last texts</source>
        <translation>最近的短信</translation>
    </message>
    <message>
        <source>Reply · %1</source>
        <translation>回复 · %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>关闭详情</translation>
    </message>
    <message>
        <source>Details of the contact</source>
        <translation>联系人详情</translation>
    </message>
</context>
<context>
    <name>carillon::ui::ContactForm</name>
    <message>
        <source>%1. Check the number.</source>
        <translation>%1。请检查号码。</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手工录入</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>新联系人</translation>
    </message>
    <message>
        <source>Edit contact</source>
        <translation>编辑联系人</translation>
    </message>
    <message>
        <source>&amp;Number</source>
        <translation>号码(&amp;N)</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>姓名(&amp;M)</translation>
    </message>
    <message>
        <source>Cit&amp;y</source>
        <translation>城市(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>电子邮件(&amp;E)</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>备注(&amp;O)</translation>
    </message>
    <message>
        <source>With country code, +…</source>
        <translation>含国家代码，如 +86…</translation>
    </message>
    <message>
        <source>In any form; without country code it is of %1</source>
        <translation>任意格式；无国家代码时按 %1 读取</translation>
    </message>
    <message>
        <source>Agreed to marketing texts</source>
        <translation>同意接收营销短信</translation>
    </message>
    <message>
        <source>Where: in store, web form…</source>
        <translation>何处：门店、网页表单…</translation>
    </message>
    <message>
        <source>Where the person agreed</source>
        <translation>在何处同意</translation>
    </message>
    <message>
        <source>Add contact</source>
        <translation>添加联系人</translation>
    </message>
    <message>
        <source>Save contact</source>
        <translation>保存联系人</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>carillon::ui::ContactTableModel</name>
    <message>
        <source>(gone)</source>
        <translation>（已删除）</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names of groups</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>name, number, consent</comment>
        <translation>%1，%2，%3</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>营销许可</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>添加时间</translation>
    </message>
</context>
<context>
    <name>carillon::ui::ContactWords</name>
    <message>
        <source>(no name)</source>
        <translation>（无姓名）</translation>
    </message>
    <message>
        <source>Not textable</source>
        <translation>无法收短信</translation>
    </message>
    <message>
        <source>Opted in</source>
        <translation>已许可</translation>
    </message>
    <message>
        <source>Opted out</source>
        <translation>已退订</translation>
    </message>
    <message>
        <source>No consent</source>
        <translation>无许可</translation>
    </message>
    <message>
        <source>Agreed to marketing texts</source>
        <translation>同意接收营销短信</translation>
    </message>
    <message>
        <source>Said no to marketing texts</source>
        <translation>拒绝接收营销短信</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Landline</source>
        <translation>座机</translation>
    </message>
    <message>
        <source>Mobile or landline</source>
        <translation>手机或座机</translation>
    </message>
    <message>
        <source>Toll-free number</source>
        <translation>免费电话</translation>
    </message>
    <message>
        <source>Internet telephone</source>
        <translation>网络电话</translation>
    </message>
    <message>
        <source>No number in this row</source>
        <translation>此行没有号码</translation>
    </message>
    <message>
        <source>This is not a phone number</source>
        <translation>这不是电话号码</translation>
    </message>
    <message>
        <source>Digits are missing</source>
        <translation>位数不足</translation>
    </message>
    <message>
        <source>Too many digits</source>
        <translation>位数过多</translation>
    </message>
    <message>
        <source>No number of this country has that many digits</source>
        <translation>该国号码没有这种位数</translation>
    </message>
    <message>
        <source>The country of the number is not known</source>
        <translation>无法识别号码所属国家</translation>
    </message>
    <message>
        <source>The country has no numbers that begin like this</source>
        <translation>该国没有以此开头的号码</translation>
    </message>
    <message>
        <source>A number with an extension cannot be texted</source>
        <translation>带分机的号码无法收短信</translation>
    </message>
    <message>
        <source>A spreadsheet has cut this number short</source>
        <translation>号码被电子表格截断</translation>
    </message>
    <message>
        <source>opted out</source>
        <translation>已退订</translation>
    </message>
    <message>
        <source>complained</source>
        <translation>曾投诉</translation>
    </message>
    <message>
        <source>number not in service</source>
        <translation>号码已停用</translation>
    </message>
    <message>
        <source>put there by hand</source>
        <translation>手工加入</translation>
    </message>
    <message>
        <source>from a file</source>
        <translation>来自文件</translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>电话号码</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>名</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>姓</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
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
        <source>Consent</source>
        <translation>营销许可</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Own field</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>Special number</source>
        <translation>特殊号码</translation>
    </message>
</context>
<context>
    <name>carillon::ui::ContactsPage</name>
    <message>
        <source>Staff and above can change contacts.</source>
        <translation>“职员”及以上角色可以修改联系人。</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 shown</source>
        <comment>%1 = &quot;1,000 people&quot;</comment>
        <translation>共 %1 · 显示 %2</translation>
    </message>
    <message>
        <source>Bring your contacts. A spreadsheet is enough.</source>
        <translation>导入您的联系人，一张电子表格就够了。</translation>
    </message>
    <message>
        <source>Nobody is in “%1”.</source>
        <translation>“%1”中没有人。</translation>
    </message>
    <message>
        <source>No one matches “%1”.</source>
        <translation>没有人符合“%1”。</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Add one by hand</source>
        <translation>手工添加</translation>
    </message>
    <message>
        <source>Show all contacts</source>
        <translation>显示全部联系人</translation>
    </message>
    <message>
        <source>Export contacts</source>
        <translation>导出联系人</translation>
    </message>
    <message>
        <source>contacts.csv</source>
        <translation>联系人.csv</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Name or number</source>
        <translation>姓名或号码</translation>
    </message>
    <message>
        <source>Add contact</source>
        <translation>添加联系人</translation>
    </message>
    <message>
        <source>CSV and Excel files in any encoding, and contacts of a phone (VCF).</source>
        <translation>任何编码的 CSV 和 Excel 文件，以及手机通讯录（VCF）。</translation>
    </message>
</context>
<context>
    <name>carillon::ui::Countries</name>
    <message>
        <source>China</source>
        <translation>中国</translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation>中国香港</translation>
    </message>
    <message>
        <source>Macao</source>
        <translation>中国澳门</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>中国台湾</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>美国</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>加拿大</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>英国</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>爱尔兰</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>德国</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>奥地利</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>瑞士</translation>
    </message>
    <message>
        <source>France</source>
        <translation>法国</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>西班牙</translation>
    </message>
    <message>
        <source>Italy</source>
        <translation>意大利</translation>
    </message>
    <message>
        <source>Portugal</source>
        <translation>葡萄牙</translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation>荷兰</translation>
    </message>
    <message>
        <source>Poland</source>
        <translation>波兰</translation>
    </message>
    <message>
        <source>Japan</source>
        <translation>日本</translation>
    </message>
    <message>
        <source>South Korea</source>
        <translation>韩国</translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation>新加坡</translation>
    </message>
    <message>
        <source>Malaysia</source>
        <translation>马来西亚</translation>
    </message>
    <message>
        <source>Thailand</source>
        <translation>泰国</translation>
    </message>
    <message>
        <source>Vietnam</source>
        <translation>越南</translation>
    </message>
    <message>
        <source>Indonesia</source>
        <translation>印度尼西亚</translation>
    </message>
    <message>
        <source>Philippines</source>
        <translation>菲律宾</translation>
    </message>
    <message>
        <source>India</source>
        <translation>印度</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>澳大利亚</translation>
    </message>
    <message>
        <source>New Zealand</source>
        <translation>新西兰</translation>
    </message>
    <message>
        <source>Brazil</source>
        <translation>巴西</translation>
    </message>
    <message>
        <source>Mexico</source>
        <translation>墨西哥</translation>
    </message>
</context>
<context>
    <name>carillon::ui::GroupsPane</name>
    <message>
        <source>All contacts</source>
        <translation>全部联系人</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Not sendable</source>
        <translation>不可发送</translation>
    </message>
    <message>
        <source>Not textable</source>
        <translation>无法收短信</translation>
    </message>
    <message>
        <source>Opted out</source>
        <translation>已退订</translation>
    </message>
    <message>
        <source>No consent</source>
        <translation>无许可</translation>
    </message>
    <message>
        <source>Do-not-text list</source>
        <translation>免发名单</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n people</source>
        <comment>%1 = group</comment>
        <translation>
            <numerusform>%1：%n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename group</source>
        <translation>重命名分组</translation>
    </message>
    <message>
        <source>Remove group</source>
        <translation>移除分组</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>新建分组</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>分组名称</translation>
    </message>
</context>
<context>
    <name>carillon::ui::ImportCheckStep</name>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Twice in the file</source>
        <translation>文件内重复</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>有问题</translation>
    </message>
    <message>
        <source>On the do-not-text list</source>
        <translation>在免发名单中</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows stay out</source>
        <translation>
            <numerusform>%Ln 行不会导入</numerusform>
        </translation>
    </message>
    <message>
        <source>Every row has a usable number.</source>
        <translation>每一行都有可用的号码。</translation>
    </message>
    <message>
        <source>Nobody would come in. Go back and check the columns and the country.</source>
        <translation>没有人可以导入。请返回检查各列和国家。</translation>
    </message>
    <message>
        <source>Export problems</source>
        <translation>导出问题行</translation>
    </message>
    <message>
        <source>problems.csv</source>
        <translation>问题行.csv</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>The rows were written. Mend them there and import that file.</source>
        <translation>已写出这些行。在该文件中改正后再导入即可。</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %Ln people</source>
        <translation>
            <numerusform>导入 %Ln 人(&amp;I)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Import people</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>Checking every row…</source>
        <translation>正在检查每一行…</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>检查已停止。</translation>
    </message>
    <message>
        <source>Stop the check</source>
        <translation>停止检查</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>检查进度</translation>
    </message>
    <message>
        <source>Export problems…</source>
        <translation>导出问题行…</translation>
    </message>
    <message>
        <source>People who are &amp;here already</source>
        <translation>已有的联系人(&amp;H)</translation>
    </message>
    <message>
        <source>only fill gaps</source>
        <translation>只补空缺</translation>
    </message>
    <message>
        <source>the file wins</source>
        <translation>以文件为准</translation>
    </message>
    <message>
        <source>keep ours</source>
        <translation>保留原有</translation>
    </message>
    <message>
        <source>Put into &amp;group</source>
        <translation>加入分组(&amp;G)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Put into group</source>
        <translation>加入分组</translation>
    </message>
    <message>
        <source>Rows that stay out</source>
        <translation>不会导入的行</translation>
    </message>
    <message numerus="yes">
        <source>Export the first %Ln…</source>
        <translation>
            <numerusform>导出前 %Ln 行…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carillon::ui::ImportColumnsStep</name>
    <message>
        <source>Your column</source>
        <translation>文件中的列</translation>
    </message>
    <message>
        <source>Sample values</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>导入为</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Column “%1” becomes</source>
        <translation>“%1”列导入为</translation>
    </message>
    <message>
        <source>Own field “%1”</source>
        <translation>自定义字段“%1”</translation>
    </message>
    <message>
        <source>No column holds phone numbers yet. Choose “%1” for the one that does.</source>
        <translation>还没有号码列。请为号码所在的列选择“%1”。</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>filled in: %1</source>
        <translation>有值：%1</translation>
    </message>
    <message>
        <source>✓ usable: %1</source>
        <translation>✓ 可用：%1</translation>
    </message>
    <message>
        <source>! usable: %1</source>
        <translation>! 可用：%1</translation>
    </message>
    <message>
        <source>none: numbers need a country code</source>
        <translation>无：号码须带国家代码</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>country, code</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Numbers without a country code are of</source>
        <translation>没有国家代码的号码属于</translation>
    </message>
</context>
<context>
    <name>carillon::ui::ImportConsentStep</name>
    <message>
        <source>Yes and no are read in five languages. Whoever has neither counts as “not recorded”. A no that is known already is never lifted by a file.</source>
        <translation>可识别五种语言的“是”和“否”。两者都没有的记为“没有记录”。文件不会取消已知的拒绝。</translation>
    </message>
    <message>
        <source>Each person gets this answer in the consent history. A no that is known already is never lifted by a file.</source>
        <translation>这一答复会写入每个人的许可记录。文件不会取消已知的拒绝。</translation>
    </message>
    <message>
        <source>These people come in, but get no marketing texts until their consent is recorded.</source>
        <translation>这些人会导入，但在记录许可之前不会收到营销短信。</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>营销许可</translation>
    </message>
    <message>
        <source>Did these people agree to get marketing texts?</source>
        <translation>这些人是否同意接收营销短信？</translation>
    </message>
    <message>
        <source>The column “%1” says it for each person</source>
        <translation>由“%1”列逐人说明</translation>
    </message>
    <message>
        <source>All of them agreed</source>
        <translation>全部同意</translation>
    </message>
    <message>
        <source>That is not known</source>
        <translation>不清楚</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>何处</translation>
    </message>
    <message>
        <source>When</source>
        <translation>何时</translation>
    </message>
    <message>
        <source>web form</source>
        <translation>网页表单</translation>
    </message>
    <message>
        <source>in store</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>by telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>web form, in store, contract…</source>
        <translation>网页表单、门店、合同…</translation>
    </message>
    <message>
        <source>Where they agreed</source>
        <translation>在何处同意</translation>
    </message>
    <message>
        <source>When they agreed</source>
        <translation>何时同意</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>format of a date</comment>
        <translation>yyyy年M月d日</translation>
    </message>
</context>
<context>
    <name>carillon::ui::ImportDoneStep</name>
    <message>
        <source>Importing %1</source>
        <translation>正在导入 %1</translation>
    </message>
    <message>
        <source>Taking back what was written so far…</source>
        <translation>正在撤回已写入的内容…</translation>
    </message>
    <message>
        <source>Taking back %1</source>
        <translation>正在撤回 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people added</source>
        <translation>
            <numerusform>新增 %Ln 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln updated</source>
        <translation>
            <numerusform>更新 %Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <comment>%1 = &quot;3 people added&quot;, %2 = &quot;2 updated&quot;</comment>
        <translation>%1，%2。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>导入进度</translation>
    </message>
    <message>
        <source>Cancel the import</source>
        <translation>取消导入</translation>
    </message>
    <message>
        <source>&amp;View them</source>
        <translation>查看(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Undo this import</source>
        <translation>撤销本次导入(&amp;U)</translation>
    </message>
    <message>
        <source>Taking the import back…</source>
        <translation>正在撤销导入…</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>正在导入…</translation>
    </message>
    <message>
        <source>You can close this window; the work goes on at the foot of the main window.</source>
        <translation>可以关闭此窗口，导入会继续，进度显示在主窗口底部。</translation>
    </message>
    <message>
        <source>The import was cancelled.</source>
        <translation>导入已取消。</translation>
    </message>
    <message>
        <source>Nothing of the file was kept.</source>
        <translation>文件内容未保留。</translation>
    </message>
    <message>
        <source>The import did not finish.</source>
        <translation>导入未完成。</translation>
    </message>
    <message>
        <source>The import was taken back.</source>
        <translation>导入已撤销。</translation>
    </message>
    <message>
        <source>People it added are gone, people it changed are as before. A no to marketing texts that it brought stays.</source>
        <translation>新增的人已移除，改动的人已复原。其中带来的拒绝仍然有效。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows stayed out</source>
        <translation>
            <numerusform>%Ln 行未导入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stood in the file twice</source>
        <translation>
            <numerusform>文件内重复 %Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2. It took %3 s.</source>
        <comment>%1 = &quot;3 rows stayed out&quot;, %3 = number</comment>
        <translation>%1，%2。用时 %3 秒。</translation>
    </message>
    <message>
        <source>Export problems</source>
        <translation>导出问题行</translation>
    </message>
    <message>
        <source>problems.csv</source>
        <translation>问题行.csv</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>The rows were written. Mend them there and import that file.</source>
        <translation>已写出这些行。在该文件中改正后再导入即可。</translation>
    </message>
    <message>
        <source>Export problems…</source>
        <translation>导出问题行…</translation>
    </message>
</context>
<context>
    <name>carillon::ui::ImportFileStep</name>
    <message>
        <source>Choose a file with contacts</source>
        <translation>选择联系人文件</translation>
    </message>
    <message>
        <source>Contacts (*.csv *.tsv *.txt *.xlsx *.vcf);;All files (*)</source>
        <translation>联系人 (*.csv *.tsv *.txt *.xlsx *.vcf);;所有文件 (*)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>浏览…(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>编码(&amp;E)</translation>
    </message>
    <message>
        <source>Between &amp;cells</source>
        <translation>分隔符(&amp;C)</translation>
    </message>
    <message>
        <source>Recognised</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>%1, recognised</source>
        <translation>%1（自动识别）</translation>
    </message>
    <message>
        <source>Comma ,</source>
        <translation>逗号 ,</translation>
    </message>
    <message>
        <source>Semicolon ;</source>
        <translation>分号 ;</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>Bar |</source>
        <translation>竖线 |</translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln rows. Check that names read well.</source>
        <translation>
            <numerusform>前 %Ln 行。请确认姓名显示正常。</numerusform>
        </translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>文件的前几行</translation>
    </message>
    <message>
        <source>Drop a file here, or name one: a spreadsheet (CSV, XLSX) or contacts of a phone (VCF).</source>
        <translation>将文件拖到此处，或填写路径：电子表格（CSV、XLSX）或手机通讯录（VCF）。</translation>
    </message>
</context>
<context>
    <name>carillon::ui::ImportStep</name>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
</context>
<context>
    <name>carillon::ui::ImportWizard</name>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Import contacts</source>
        <translation>导入联系人</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
</context>
<context>
    <name>carillon::ui::ProblemModel</name>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件内容</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题</translation>
    </message>
</context>
<context>
    <name>carillon::ui::SelectionBar</name>
    <message>
        <source>New group…</source>
        <translation>新建分组…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>已选 %Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Select none</source>
        <translation>取消选择</translation>
    </message>
    <message>
        <source>Select all %1</source>
        <translation>选择全部 %1</translation>
    </message>
    <message>
        <source>Add to group</source>
        <translation>加入分组</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Do not text</source>
        <translation>不再发送</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>carillon::ui::StepTrail</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>第 %1 步，共 %2 步：%3</translation>
    </message>
</context>
</TS>
