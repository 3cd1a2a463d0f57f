<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>carillon::ui::CampaignsPage</name>
    <message numerus="yes">
        <source>%Ln campaign(s)</source>
        <translation>
            <numerusform>%Ln campaign</numerusform>
            <numerusform>%Ln campaigns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carillon::ui::Checks</name>
    <message numerus="yes">
        <source>%Ln will receive it</source>
        <translation>
            <numerusform>%Ln will receive it</numerusform>
            <numerusform>%Ln will receive it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people are left out: their hours begin after the offer ends.</source>
        <translation>
            <numerusform>%Ln person is left out: the hours begin after the offer ends.</numerusform>
            <numerusform>%Ln people are left out: their hours begin after the offer ends.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 will receive it.</source>
        <translation>
            <numerusform>%Ln of %1 will receive it.</numerusform>
            <numerusform>%Ln of %1 will receive it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 will receive it; left out are %2.</source>
        <translation>
            <numerusform>%Ln of %1 will receive it; left out are %2.</numerusform>
            <numerusform>%Ln of %1 will receive it; left out are %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people have not agreed and are left out.</source>
        <translation>
            <numerusform>%Ln person has not agreed and is left out.</numerusform>
            <numerusform>%Ln people have not agreed and are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people have no value for a field.</source>
        <translation>
            <numerusform>%Ln person has no value for a field.</numerusform>
            <numerusform>%Ln people have no value for a field.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people have nothing in “%1”.</source>
        <extracomment>%1 is the name of a field</extracomment>
        <translation>
            <numerusform>%Ln person has nothing in “%1”.</numerusform>
            <numerusform>%Ln people have nothing in “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln part(s) a person</source>
        <translation>
            <numerusform>At most %Ln part a person</numerusform>
            <numerusform>At most %Ln parts a person</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %Ln people it is longer than the account takes.</source>
        <translation>
            <numerusform>For %Ln person it is longer than the account takes.</numerusform>
            <numerusform>For %Ln people it is longer than the account takes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people have no allowed hour in the coming days.</source>
        <translation>
            <numerusform>%Ln person has no allowed hour in the coming days.</numerusform>
            <numerusform>%Ln people have no allowed hour in the coming days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages wait until they are allowed where the people live.</source>
        <translation>
            <numerusform>%Ln message waits until it is allowed where the person lives.</numerusform>
            <numerusform>%Ln messages wait until they are allowed where the people live.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 for %Ln part(s)</source>
        <translation>
            <numerusform>%1 for %Ln part</numerusform>
            <numerusform>%1 for %Ln parts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln on the do-not-text list</source>
        <translation>
            <numerusform>%Ln on the do-not-text list</numerusform>
            <numerusform>%Ln on the do-not-text list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without consent</source>
        <translation>
            <numerusform>%Ln without consent</numerusform>
            <numerusform>%Ln without consent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a number that takes texts</source>
        <translation>
            <numerusform>%Ln without a number that takes texts</numerusform>
            <numerusform>%Ln without a number that takes texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in it twice</source>
        <translation>
            <numerusform>%Ln in it twice</numerusform>
            <numerusform>%Ln in it twice</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln texted recently</source>
        <translation>
            <numerusform>%Ln texted recently</numerusform>
            <numerusform>%Ln texted recently</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without the value of a field</source>
        <translation>
            <numerusform>%Ln without the value of a field</numerusform>
            <numerusform>%Ln without the value of a field</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without an allowed hour</source>
        <translation>
            <numerusform>%Ln without an allowed hour</numerusform>
            <numerusform>%Ln without an allowed hour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln whose hours begin too late</source>
        <translation>
            <numerusform>%Ln whose hours begin too late</numerusform>
            <numerusform>%Ln whose hours begin too late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln warning</numerusform>
            <numerusform>%Ln warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln problem</numerusform>
            <numerusform>%Ln problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carillon::ui::Composer</name>
    <message numerus="yes">
        <source>Send to %Ln people…</source>
        <translation>
            <numerusform>Send to %Ln person…</numerusform>
            <numerusform>Send to %Ln people…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carillon::ui::FallbackBar</name>
    <message numerus="yes">
        <source>%Ln people have nothing in “%1”. What should they read instead?</source>
        <extracomment>%1 is the name of a field</extracomment>
        <translation>
            <numerusform>%Ln person has nothing in “%1”. What should be read instead?</numerusform>
            <numerusform>%Ln people have nothing in “%1”. What should they read instead?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carillon::ui::HoldStrip</name>
    <message numerus="yes">
        <source>“%1” starts in %Ln second(s)</source>
        <extracomment>%1 is the name of a campaign</extracomment>
        <translation>
            <numerusform>“%1” starts in %Ln second</numerusform>
            <numerusform>“%1” starts in %Ln seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carillon::ui::MessagePane</name>
    <message numerus="yes">
        <source>Why %Ln part(s)?</source>
        <translation>
            <numerusform>Why %Ln part?</numerusform>
            <numerusform>Why %Ln parts?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s) · Unicode · %1 left in this part</source>
        <extracomment>%1 characters fit into the last part yet</extracomment>
        <translation>
            <numerusform>%Ln part · Unicode · %1 left in this part</numerusform>
            <numerusform>%Ln parts · Unicode · %1 left in this part</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s) · %1 left in this part</source>
        <translation>
            <numerusform>%Ln part · %1 left in this part</numerusform>
            <numerusform>%Ln parts · %1 left in this part</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 makes this Unicode: %Ln part(s) instead of %2.</source>
        <extracomment>%1 is one or more characters, %2 a smaller number of parts</extracomment>
        <translation>
            <numerusform>%1 makes this Unicode: %Ln part instead of %2.</numerusform>
            <numerusform>%1 makes this Unicode: %Ln parts instead of %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carillon::ui::PreviewPanel</name>
    <message numerus="yes">
        <source>%Ln part(s)</source>
        <translation>
            <numerusform>%Ln part</numerusform>
            <numerusform>%Ln parts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln people</source>
        <translation>
            <numerusform>Of %Ln person</numerusform>
            <numerusform>Of %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s) in all</source>
        <translation>
            <numerusform>%Ln part in all</numerusform>
            <numerusform>%Ln parts in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carillon::ui::SendSheet</name>
    <message numerus="yes">
        <source>Send to %Ln people</source>
        <translation>
            <numerusform>Send to %Ln person</numerusform>
            <numerusform>Send to %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s) in all</source>
        <translation>
            <numerusform>%Ln part in all</numerusform>
            <numerusform>%Ln parts in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>when the hours of all people have come: %Ln of them wait</source>
        <translation>
            <numerusform>when the hours of all people have come: %Ln of them waits</numerusform>
            <numerusform>when the hours of all people have come: %Ln of them wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s) for everybody</source>
        <translation>
            <numerusform>%Ln part for everybody</numerusform>
            <numerusform>%Ln parts for everybody</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s) for most</source>
        <translation>
            <numerusform>%Ln part for most</numerusform>
            <numerusform>%Ln parts for most</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %Ln part(s)</source>
        <translation>
            <numerusform>up to %Ln part</numerusform>
            <numerusform>up to %Ln parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carillon::ui::StopSheet</name>
    <message numerus="yes">
        <source>%Ln people will not receive it.</source>
        <translation>
            <numerusform>%Ln person will not receive it.</numerusform>
            <numerusform>%Ln people will not receive it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln have it already, or will: it is with the provider.</source>
        <translation>
            <numerusform>%Ln has it already, or will: it is with the provider.</numerusform>
            <numerusform>%Ln have it already, or will: it is with the provider.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stop for %Ln people</source>
        <translation>
            <numerusform>Stop for %Ln person</numerusform>
            <numerusform>Stop for %Ln people</numerusform>
        </translation>
    </message>
</context>
</TS>
