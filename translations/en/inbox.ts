<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>carillon::ui::InboxPage</name>
    <message numerus="yes">
        <source>%1, %n new replies: %2</source>
        <translation>
            <numerusform>%1, %n new reply: %2</numerusform>
            <numerusform>%1, %n new replies: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread replies</source>
        <translation>
            <numerusform>%Ln unread reply</numerusform>
            <numerusform>%Ln unread replies</numerusform>
        </translation>
    </message>
</context>
</TS>
