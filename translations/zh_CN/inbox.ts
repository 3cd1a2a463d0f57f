<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>carillon::ui::ConversationView</name>
    <message>
        <source>Opted out</source>
        <translation>已退订</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>campaign, time</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Opted out. This number is on the do-not-text list, its waiting texts were taken back.</source>
        <translation>已退订。该号码已加入免发名单，待发短信已撤回。</translation>
    </message>
    <message>
        <source>Open contact</source>
        <translation>打开联系人</translation>
    </message>
    <message>
        <source>Texts of the conversation</source>
        <translation>往来短信</translation>
    </message>
</context>
<context>
    <name>carillon::ui::InboxPage</name>
    <message>
        <source>● %1</source>
        <comment>%1 = name; unread</comment>
        <translation>● %1</translation>
    </message>
    <message>
        <source>Opted out: %1</source>
        <translation>已退订：%1</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n new replies: %2</source>
        <translation>
            <numerusform>%1，%n 条新回复：%2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name, text</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread replies</source>
        <translation>
            <numerusform>%Ln 条未读回复</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing unread</source>
        <translation>没有未读回复</translation>
    </message>
    <message>
        <source>Replies appear here.</source>
        <translation>回复会显示在这里。</translation>
    </message>
    <message>
        <source>Your sending account can receive replies.</source>
        <translation>您的发送账号可以接收回复。</translation>
    </message>
    <message>
        <source>Your sending account cannot receive replies.</source>
        <translation>您的发送账号不能接收回复。</translation>
    </message>
    <message>
        <source>There is no sending account yet that could receive them.</source>
        <translation>还没有可以接收回复的发送账号。</translation>
    </message>
    <message>
        <source>Set up a sending account</source>
        <translation>设置发送账号</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>收件箱</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>标为已读</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>会话</translation>
    </message>
</context>
</TS>
