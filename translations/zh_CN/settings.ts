<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>carillon::ui::AccountForm</name>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Connections at once</source>
        <translation>并发连接数</translation>
    </message>
    <message>
        <source>Price of one part</source>
        <translation>每计费条价格</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Address for receipts</source>
        <translation>状态报告回传地址</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>发送方</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>接口配方文件</translation>
    </message>
    <message>
        <source>Stored. Type a new one only to replace it.</source>
        <translation>已保存。只有需要更换时才重新输入。</translation>
    </message>
    <message>
        <source>Kept in the keychain or the vault, never in the workspace file.</source>
        <translation>保存在系统钥匙串或保险库中，不写入工作区文件。</translation>
    </message>
    <message>
        <source>As your provider allows: 50/s, 300/min or 1000/h. Empty means no limit.</source>
        <translation>按服务商限制填写，如 50/s、300/min 或 1000/h；留空则不限速。</translation>
    </message>
    <message>
        <source>What you pay for one part of a text. The plan is priced by it.</source>
        <translation>每计费条的单价，用于估算活动费用。</translation>
    </message>
    <message>
        <source>Where the provider can reach “carillonctl serve”, if it pushes receipts.</source>
        <translation>若服务商主动推送状态报告，填写其可访问的“carillonctl serve”地址。</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>选填</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>接入方式</translation>
    </message>
    <message>
        <source>Name of the account</source>
        <translation>账号名称</translation>
    </message>
    <message>
        <source>As you want to see it in lists, e.g. “Main account”.</source>
        <translation>列表中显示的名称，如“主账号”。</translation>
    </message>
</context>
<context>
    <name>carillon::ui::AccountsPane</name>
    <message>
        <source>New sending account</source>
        <translation>新的发送账号</translation>
    </message>
    <message>
        <source>Managers can do this.</source>
        <translation>经理及以上才能操作。</translation>
    </message>
    <message>
        <source>Add the account</source>
        <translation>添加账号</translation>
    </message>
    <message>
        <source>Apply changes</source>
        <translation>应用更改</translation>
    </message>
    <message>
        <source>The account was added.</source>
        <translation>已添加发送账号。</translation>
    </message>
    <message>
        <source>The account was changed.</source>
        <translation>已更改发送账号。</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Sending accounts</source>
        <translation>发送账号</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>添加账号</translation>
    </message>
    <message>
        <source>Remove the account</source>
        <translation>移除此账号</translation>
    </message>
    <message>
        <source>Texts go out through an account at a provider.</source>
        <translation>短信经由服务商的发送账号发出。</translation>
    </message>
    <message>
        <source>Have the address, user name and password at hand that your provider gave you.</source>
        <translation>准备好服务商提供的地址、用户名和密码。</translation>
    </message>
    <message>
        <source>“%1” is still empty. Nothing was stored.</source>
        <translation>“%1”尚未填写，未保存任何内容。</translation>
    </message>
</context>
<context>
    <name>carillon::ui::AppearancePane</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Changes at once; no restart is needed.</source>
        <translation>立即生效，无需重启。</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>界面密度</translation>
    </message>
    <message>
        <source> %</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>减少动画</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>System colours</source>
        <translation>系统配色</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>宽松</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>紧凑</translation>
    </message>
    <message>
        <source>Appearance and language</source>
        <translation>外观与语言</translation>
    </message>
</context>
<context>
    <name>carillon::ui::AuditPane</name>
    <message>
        <source>created the workspace</source>
        <translation>创建了工作区</translation>
    </message>
    <message>
        <source>restored a backup</source>
        <translation>恢复了备份</translation>
    </message>
    <message>
        <source>changed the workspace</source>
        <translation>更改了工作区</translation>
    </message>
    <message>
        <source>added the user</source>
        <translation>添加了用户</translation>
    </message>
    <message>
        <source>changed the role of</source>
        <translation>更改了角色</translation>
    </message>
    <message>
        <source>set a password for</source>
        <translation>设置了密码</translation>
    </message>
    <message>
        <source>removed the user</source>
        <translation>移除了用户</translation>
    </message>
    <message>
        <source>added the sending account</source>
        <translation>添加了发送账号</translation>
    </message>
    <message>
        <source>changed the sending account</source>
        <translation>更改了发送账号</translation>
    </message>
    <message>
        <source>removed the sending account</source>
        <translation>移除了发送账号</translation>
    </message>
    <message>
        <source>asked for a review of</source>
        <translation>提交了审核</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>审核通过</translation>
    </message>
    <message>
        <source>sent back with a comment</source>
        <translation>退回修改</translation>
    </message>
    <message>
        <source>edited, which voids the approval of</source>
        <translation>编辑后原审核失效</translation>
    </message>
    <message>
        <source>scheduled</source>
        <translation>设置了定时发送</translation>
    </message>
    <message>
        <source>took off the schedule</source>
        <translation>取消了定时发送</translation>
    </message>
    <message>
        <source>started</source>
        <translation>开始了发送</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>暂停了发送</translation>
    </message>
    <message>
        <source>resumed</source>
        <translation>继续了发送</translation>
    </message>
    <message>
        <source>stopped for good</source>
        <translation>彻底停止了发送</translation>
    </message>
    <message>
        <source>The log was changed outside this program, from entry %1 on. Restore a backup and compare.</source>
        <translation>从第 %1 条起，日志曾在程序之外被改动。可恢复备份进行比对。</translation>
    </message>
    <message>
        <source>Who did what</source>
        <translation>操作记录</translation>
    </message>
    <message>
        <source>Verify the log</source>
        <translation>校验日志</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Did</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>What</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>审计日志</translation>
    </message>
    <message>
        <source>created the campaign</source>
        <translation>新建了活动</translation>
    </message>
    <message>
        <source>edited the campaign</source>
        <translation>编辑了活动</translation>
    </message>
    <message>
        <source>removed the campaign</source>
        <translation>删除了活动</translation>
    </message>
    <message>
        <source>prepared the sending of</source>
        <translation>生成了发送计划</translation>
    </message>
    <message>
        <source>took back the start of</source>
        <translation>撤销了发送</translation>
    </message>
    <message>
        <source>switched the country&apos;s rules off for</source>
        <translation>关闭了当地合规规则</translation>
    </message>
    <message>
        <source>saved the template</source>
        <translation>保存了模板</translation>
    </message>
    <message>
        <source>removed the template</source>
        <translation>移除了模板</translation>
    </message>
    <message>
        <source>imported contacts as batch</source>
        <translation>导入了联系人，批次</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln entries are as they were written.</source>
        <translation>
            <numerusform>全部 %Ln 条记录与写入时一致。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carillon::ui::PeoplePane</name>
    <message>
        <source>Viewer: reports, numbers masked</source>
        <translation>查看者：看报表，号码隐藏</translation>
    </message>
    <message>
        <source>Staff: write, import, test</source>
        <translation>员工：撰写、导入、测试</translation>
    </message>
    <message>
        <source>Marketer: also schedule and start</source>
        <translation>营销人员：另可定时和发送</translation>
    </message>
    <message>
        <source>Manager: also approve, settings, erase</source>
        <translation>经理：另可审核、设置、清除数据</translation>
    </message>
    <message>
        <source>Owner: also users and keys</source>
        <translation>所有者：另可管理用户和密钥</translation>
    </message>
    <message>
        <source>Owners can do this.</source>
        <translation>只有所有者才能操作。</translation>
    </message>
    <message>
        <source>%1 (acts now)</source>
        <translation>%1（当前身份）</translation>
    </message>
    <message>
        <source>Role of %1</source>
        <translation>%1 的角色</translation>
    </message>
    <message>
        <source>Act as</source>
        <translation>切换身份</translation>
    </message>
    <message>
        <source>Act as %1</source>
        <translation>以 %1 的身份操作</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>From now on campaigns need a second person&apos;s review before they are sent.</source>
        <translation>从现在起，活动发送前需由另一人审核。</translation>
    </message>
    <message>
        <source>%1 has a password. Enter it here and press Enter.</source>
        <translation>%1 设有密码。在此输入后按回车键。</translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>%1 的密码</translation>
    </message>
    <message>
        <source>Who works here</source>
        <translation>工作人员</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Optional. It is asked when somebody wants to act as this person.</source>
        <translation>选填。切换到此人身份时需要输入。</translation>
    </message>
    <message>
        <source>Add the person</source>
        <translation>添加此人</translation>
    </message>
    <message>
        <source>People and roles</source>
        <translation>人员与角色</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>查看者</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>员工</translation>
    </message>
    <message>
        <source>Marketer</source>
        <translation>营销人员</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>经理</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所有者</translation>
    </message>
</context>
<context>
    <name>carillon::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>设置分类</translation>
    </message>
    <message>
        <source>There are changes that were not applied.</source>
        <translation>有尚未应用的更改。</translation>
    </message>
</context>
<context>
    <name>carillon::ui::WorkspacePane</name>
    <message>
        <source>Managers can do this.</source>
        <translation>经理及以上才能操作。</translation>
    </message>
    <message>
        <source>The workspace was changed.</source>
        <translation>工作区已更改。</translation>
    </message>
    <message>
        <source>The file is sound, and everything protected opens.</source>
        <translation>文件完好，受保护的内容均可读取。</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) are wrong with the file. The first: %1. Restore the last backup.</source>
        <translation>
            <numerusform>文件有 %n 处问题，第一处：%1。可恢复最近的备份。</numerusform>
        </translation>
    </message>
    <message>
        <source>The key lies in this computer&apos;s keychain. Names, numbers and texts are encrypted in the file.</source>
        <translation>密钥保存在这台电脑的钥匙串中。文件里的姓名、号码和短信内容均已加密。</translation>
    </message>
    <message>
        <source>The key is derived from your passphrase. Names, numbers and texts are encrypted in the file.</source>
        <translation>密钥由您的口令生成。文件里的姓名、号码和短信内容均已加密。</translation>
    </message>
    <message>
        <source>This computer has no keychain, so the key lies in a file of your user account: whoever can read your files can open the workspace.</source>
        <translation>这台电脑没有钥匙串，密钥保存在您用户账号的文件中：能读取您文件的人就能打开此工作区。</translation>
    </message>
    <message>
        <source>This workspace</source>
        <translation>此工作区</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家或地区</translation>
    </message>
    <message>
        <source>Numbers without a country code are read as numbers of this country.</source>
        <translation>没有国家代码的号码按此国家或地区识别。</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Times in the window are times of this zone.</source>
        <translation>窗口中的时间均为此时区的时间。</translation>
    </message>
    <message>
        <source>Apply changes</source>
        <translation>应用更改</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>File and protection</source>
        <translation>文件与保护</translation>
    </message>
    <message>
        <source>Check the file</source>
        <translation>检查文件</translation>
    </message>
    <message>
        <source>Workspace and backup</source>
        <translation>工作区与备份</translation>
    </message>
</context>
</TS>
