<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>carillon::ui::AuditPane</name>
    <message numerus="yes">
        <source>All %Ln entries are as they were written.</source>
        <translation>
            <numerusform>The one entry is as it was written.</numerusform>
            <numerusform>All %Ln entries are as they were written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carillon::ui::WorkspacePane</name>
    <message numerus="yes">
        <source>%n thing(s) are wrong with the file. The first: %1. Restore the last backup.</source>
        <translation>
            <numerusform>One thing is wrong with the file: %1. Restore the last backup.</numerusform>
            <numerusform>%n things are wrong with the file. The first: %1. Restore the last backup.</numerusform>
        </translation>
    </message>
</context>
</TS>
