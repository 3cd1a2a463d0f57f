<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>carillon::ui::ContactActions</name>
    <message numerus="yes">
        <source>%Ln contacts deleted.</source>
        <translation>
            <numerusform>%Ln contact deleted.</numerusform>
            <numerusform>%Ln contacts deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contacts are back.</source>
        <translation>
            <numerusform>%Ln contact is back.</numerusform>
            <numerusform>%Ln contacts are back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people added to “%1”.</source>
        <translation>
            <numerusform>%Ln person added to “%1”.</numerusform>
            <numerusform>%Ln people added to “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people will not be texted again. Their waiting messages were taken back.</source>
        <translation>
            <numerusform>%Ln person will not be texted again. Their waiting messages were taken back.</numerusform>
            <numerusform>%Ln people will not be texted again. Their waiting messages were taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contacts written to %1.</source>
        <translation>
            <numerusform>%Ln contact written to %1.</numerusform>
            <numerusform>%Ln contacts written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carillon::ui::ContactsPage</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carillon::ui::GroupsPane</name>
    <message numerus="yes">
        <source>%1: %n people</source>
        <comment>%1 = group</comment>
        <translation>
            <numerusform>%1: %n person</numerusform>
            <numerusform>%1: %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carillon::ui::ImportCheckStep</name>
    <message numerus="yes">
        <source>%Ln rows stay out</source>
        <translation>
            <numerusform>%Ln row stays out</numerusform>
            <numerusform>%Ln rows stay out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %Ln people</source>
        <translation>
            <numerusform>&amp;Import %Ln person</numerusform>
            <numerusform>&amp;Import %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export the first %Ln…</source>
        <translation>
            <numerusform>Export the first %Ln…</numerusform>
            <numerusform>Export the first %Ln…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carillon::ui::ImportDoneStep</name>
    <message numerus="yes">
        <source>%Ln people added</source>
        <translation>
            <numerusform>%Ln person added</numerusform>
            <numerusform>%Ln people added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln updated</source>
        <translation>
            <numerusform>%Ln updated</numerusform>
            <numerusform>%Ln updated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows stayed out</source>
        <translation>
            <numerusform>%Ln row stayed out</numerusform>
            <numerusform>%Ln rows stayed out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stood in the file twice</source>
        <translation>
            <numerusform>%Ln stood in the file twice</numerusform>
            <numerusform>%Ln stood in the file twice</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carillon::ui::ImportFileStep</name>
    <message numerus="yes">
        <source>The first %Ln rows. Check that names read well.</source>
        <translation>
            <numerusform>The first row. Check that names read well.</numerusform>
            <numerusform>The first %Ln rows. Check that names read well.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carillon::ui::SelectionBar</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
</TS>
