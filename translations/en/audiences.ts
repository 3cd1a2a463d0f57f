<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>carillon::ui::AudienceEditor</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carillon::ui::AudienceWords</name>
    <message numerus="yes">
        <source>%1 comes in the next %n days</source>
        <translation>
            <numerusform>%1 comes in the next day</numerusform>
            <numerusform>%1 comes in the next %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 lies in the last %n days</source>
        <translation>
            <numerusform>%1 lies in the last day</numerusform>
            <numerusform>%1 lies in the last %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carillon::ui::AudiencesPage</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln saved rules, always up to date</source>
        <translation>
            <numerusform>%Ln saved rule, always up to date</numerusform>
            <numerusform>%Ln saved rules, always up to date</numerusform>
        </translation>
    </message>
</context>
</TS>
