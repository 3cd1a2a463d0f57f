<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>carillon::ui::LivePage</name>
    <message numerus="yes">
        <source>%n campaign(s) sending</source>
        <translation>
            <numerusform>%n campaign sending</numerusform>
            <numerusform>%n campaigns sending</numerusform>
        </translation>
    </message>
</context>
</TS>
