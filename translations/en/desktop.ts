<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>carillon::OpenedWorkspace</name>
    <message numerus="yes">
        <source>%n campaign(s) paused. Texts that are with the provider already will still arrive.</source>
        <translation>
            <numerusform>%n campaign paused. Texts that are with the provider already will still arrive.</numerusform>
            <numerusform>%n campaigns paused. Texts that are with the provider already will still arrive.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending continues only while this program runs. %Ln message(s) are left.</source>
        <translation>
            <numerusform>Sending continues only while this program runs. One message is left.</numerusform>
            <numerusform>Sending continues only while this program runs. %Ln messages are left.</numerusform>
        </translation>
    </message>
</context>
</TS>
