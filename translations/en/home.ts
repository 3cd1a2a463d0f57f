<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>carillon::ui::HomePage</name>
    <message numerus="yes">
        <source>%1 · %Ln contact(s)</source>
        <translation>
            <numerusform>%1 · %Ln contact</numerusform>
            <numerusform>%1 · %Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) of “%1” may or may not have gone out</source>
        <translation>
            <numerusform>%Ln message of “%1” may or may not have gone out</numerusform>
            <numerusform>%Ln messages of “%1” may or may not have gone out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new replies</source>
        <translation>
            <numerusform>%Ln new reply</numerusform>
            <numerusform>%Ln new replies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln people</source>
        <translation>
            <numerusform>%1 · %Ln person</numerusform>
            <numerusform>%1 · %Ln people</numerusform>
        </translation>
    </message>
</context>
</TS>
