// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/MessageTemplate.h"

#include <QHash>
#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;
using namespace carillon;

namespace {

using Values = QHash<QString, QString>;

FieldLookup lookupIn(const Values &values)
{
    return [&values](QStringView name) -> std::optional<QString> {
        const auto found = values.constFind(name.toString());
        return found == values.constEnd() ? std::nullopt : std::optional(*found);
    };
}

const Values &people()
{
    static const Values values = { { u"name"_s, u"Anna"_s },     { u"vip"_s, u"yes"_s },
                                   { u"newsletter"_s, u"No"_s }, { u"city"_s, u" "_s },
                                   { u"姓名"_s, u"王芳"_s },     { u"row.mark"_s, u"A+"_s },
                                   { u"First Name"_s, u"A"_s },  { u"trick"_s, u"{{name}} \\{{ {{#if vip}}"_s } };
    return values;
}

} // namespace

class tst_MessageTemplate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rendersFieldsAndConditions_data();
    void rendersFieldsAndConditions();
    void refusesMalformedText_data();
    void refusesMalformedText();
    void namesFieldsWithTheirPlaces();
    void reportsMissingFieldsOnce();
    void asksOnlyForFieldsThatArePrinted();
    void textWithoutBracesIsItself();
    void anyValueIsPrintedAsItIs();
    void noSourceBreaksTheParser();
};

void tst_MessageTemplate::rendersFieldsAndConditions_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("wanted");

    QTest::newRow("empty") << u""_s << u""_s;
    QTest::newRow("no field") << u"Hello {you} } {"_s << u"Hello {you} } {"_s;
    QTest::newRow("field") << u"Hi {{name}}!"_s << u"Hi Anna!"_s;
    QTest::newRow("spaces inside the braces") << u"Hi {{ name }}!"_s << u"Hi Anna!"_s;
    QTest::newRow("row field") << u"Mark: {{row.mark}}"_s << u"Mark: A+"_s;
    QTest::newRow("Chinese name") << u"{{姓名}}您好"_s << u"王芳您好"_s;
    QTest::newRow("a column header") << u"{{First Name}}"_s << u"A"_s;
    QTest::newRow("fields side by side") << u"{{name}}{{姓名}}"_s << u"Anna王芳"_s;
    QTest::newRow("fallback unused") << u"{{name|friend}}"_s << u"Anna"_s;
    QTest::newRow("fallback for no value") << u"{{nick|friend}}"_s << u"friend"_s;
    QTest::newRow("fallback for a blank value") << u"{{city|your town}}"_s << u"your town"_s;
    QTest::newRow("fallback with a bar") << u"{{nick|a|b}}"_s << u"a|b"_s;
    QTest::newRow("empty fallback") << u"[{{nick|}}]"_s << u"[]"_s;
    QTest::newRow("missing") << u"[{{nick}}]"_s << u"[]"_s;
    QTest::newRow("escaped braces") << u"\\{{name\\}} {{name}}"_s << u"{{name}} Anna"_s;
    QTest::newRow("a backslash alone") << u"C:\\temp \\{x"_s << u"C:\\temp \\{x"_s;
    QTest::newRow("if set") << u"a{{#if vip}}b{{/if}}c"_s << u"abc"_s;
    QTest::newRow("if unset") << u"a{{#if nick}}b{{/if}}c"_s << u"ac"_s;
    QTest::newRow("if blank") << u"a{{#if city}}b{{/if}}c"_s << u"ac"_s;
    QTest::newRow("if no in words") << u"a{{#if newsletter}}b{{/if}}c"_s << u"ac"_s;
    QTest::newRow("else, set") << u"{{#if vip}}gold{{else}}plain{{/if}} card"_s << u"gold card"_s;
    QTest::newRow("else, unset") << u"{{#if nick}}gold{{else}}plain{{/if}} card"_s << u"plain card"_s;
    QTest::newRow("spaced block") << u"{{ #if  vip }}b{{ else }}c{{ /if }}"_s << u"b"_s;
    QTest::newRow("nested") << u"{{#if vip}}{{#if nick}}1{{else}}2{{/if}}3{{else}}4{{/if}}5"_s << u"235"_s;
    QTest::newRow("nested in else") << u"{{#if nick}}1{{else}}{{#if vip}}2{{/if}}3{{/if}}"_s << u"23"_s;
    QTest::newRow("empty branches") << u"a{{#if vip}}{{else}}{{/if}}b"_s << u"ab"_s;
    QTest::newRow("two in a row") << u"{{#if nick}}1{{/if}}{{#if vip}}2{{/if}}3"_s << u"23"_s;
    QTest::newRow("text right after an empty branch") << u"a{{#if nick}}b{{/if}}{{#if nick}}c{{/if}}d"_s << u"ad"_s;
    QTest::newRow("field in a branch") << u"{{#if vip}}Dear {{name}}{{else}}Hi{{/if}}"_s << u"Dear Anna"_s;
    QTest::newRow("a value never becomes markup") << u"{{trick}}"_s << u"{{name}} \\{{ {{#if vip}}"_s;
}

void tst_MessageTemplate::rendersFieldsAndConditions()
{
    QFETCH(QString, source);
    QFETCH(QString, wanted);

    const auto parsed = MessageTemplate::parse(source);

    QVERIFY2(parsed.ok(), parsed.ok() ? "" : qPrintable(parsed.error().message));
    QCOMPARE(parsed->render(lookupIn(people())).text, wanted);
    QCOMPARE(parsed->source(), source);
}

void tst_MessageTemplate::refusesMalformedText_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("key");
    QTest::addColumn<int>("character");

    QTest::newRow("unclosed") << u"Hi {{name"_s << u"template-unclosed-field"_s << 4;
    QTest::newRow("one closing brace") << u"Hi {{name} and so on"_s << u"template-unclosed-field"_s << 4;
    QTest::newRow("only opened") << u"{{"_s << u"template-unclosed-field"_s << 1;
    QTest::newRow("opened again inside") << u"{{name {{city}}"_s << u"template-unclosed-field"_s << 1;
    QTest::newRow("opened again in the fallback") << u"{{name|{{city}}}}"_s << u"template-unclosed-field"_s << 1;
    QTest::newRow("counted as people see it") << u"😀好{{name"_s << u"template-unclosed-field"_s << 3;
    QTest::newRow("closed only") << u"name}}"_s << u"template-stray-close"_s << 5;
    QTest::newRow("single and double braces") << u"{name}}"_s << u"template-stray-close"_s << 6;
    QTest::newRow("empty") << u"a{{}}"_s << u"template-empty-field"_s << 2;
    QTest::newRow("blank") << u"a{{  }}"_s << u"template-empty-field"_s << 2;
    QTest::newRow("fallback without a name") << u"{{|there}}"_s << u"template-empty-field"_s << 1;
    QTest::newRow("three braces") << u"{{{name}}}"_s << u"template-field-name"_s << 1;
    QTest::newRow("line break in the name") << u"{{first\nname}}"_s << u"template-field-name"_s << 1;
    QTest::newRow("condition with a fallback") << u"{{#if vip|no}}a{{/if}}"_s << u"template-field-name"_s << 1;
    QTest::newRow("condition without a field") << u"{{#if}}a{{/if}}"_s << u"template-empty-field"_s << 1;
    QTest::newRow("unclosed condition") << u"ab{{#if vip}}c"_s << u"template-unclosed-if"_s << 3;
    QTest::newRow("inner condition unclosed") << u"{{#if a}}{{#if b}}c{{/if}}"_s << u"template-unclosed-if"_s << 1;
    QTest::newRow("else alone") << u"a{{else}}b"_s << u"template-stray-else"_s << 2;
    QTest::newRow("second else") << u"{{#if a}}{{else}}{{else}}{{/if}}"_s << u"template-second-else"_s << 18;
    QTest::newRow("end alone") << u"a{{/if}}"_s << u"template-stray-end"_s << 2;
    QTest::newRow("unknown block") << u"{{#each x}}{{/each}}"_s << u"template-unknown-block"_s << 1;
    QTest::newRow("condition glued to its field") << u"{{#ifvip}}a{{/if}}"_s << u"template-unknown-block"_s << 1;
}

void tst_MessageTemplate::refusesMalformedText()
{
    QFETCH(QString, source);
    QFETCH(QString, key);
    QFETCH(int, character);

    const auto parsed = MessageTemplate::parse(source);

    QVERIFY(!parsed.ok());
    QCOMPARE(parsed.error().key, key);
    QCOMPARE(parsed.error().where, u"character %1"_s.arg(character));
    QCOMPARE(parsed.error().code, Error::Code::InvalidArgument);
    QVERIFY(parsed.error().message.endsWith(u'.'));
    QVERIFY(parsed.error().hint.endsWith(u'.'));
}

void tst_MessageTemplate::namesFieldsWithTheirPlaces()
{
    const auto parsed = MessageTemplate::parse(u"Hi {{ name | there }}{{#if vip}}!{{/if}}"_s);

    QVERIFY(parsed.ok());
    const QList<TemplateField> wanted
        = { { u"name"_s, u"there"_s, false, 3, 18 }, { u"vip"_s, std::nullopt, true, 21, 11 } };
    QCOMPARE(parsed->fields(), wanted);
}

void tst_MessageTemplate::reportsMissingFieldsOnce()
{
    const auto parsed = MessageTemplate::parse(u"{{a}}{{b|x}}{{c}}{{a}}{{name}}{{#if d}}{{/if}}"_s);

    QVERIFY(parsed.ok());
    QCOMPARE(parsed->render(lookupIn(people())).missingFields, (QStringList{ u"a"_s, u"c"_s }));
}

void tst_MessageTemplate::asksOnlyForFieldsThatArePrinted()
{
    const auto parsed = MessageTemplate::parse(u"{{#if vip}}{{name}}{{else}}{{nick}}{{/if}}"_s);
    QVERIFY(parsed.ok());

    const RenderedText rendered = parsed->render(lookupIn(people()));

    QVERIFY(rendered.missingFields.isEmpty());
}

void tst_MessageTemplate::textWithoutBracesIsItself()
{
    QVERIFY(rc::check([] {
        const auto units = *rc::gen::container<std::u16string>(
            rc::gen::element<char16_t>(u'a', u'{', u'|', u'#', u'好', u'\n', u' '));
        const QString source = QString::fromStdU16String(units).replace(u"{{"_s, u"{a{"_s).replace(u"{{"_s, u"{"_s);
        RC_PRE(!source.contains(u"{{"_s));

        const auto parsed = MessageTemplate::parse(source);

        RC_ASSERT(parsed.ok());
        RC_ASSERT(parsed->render(lookupIn(people())).text == source);
    }));
}

void tst_MessageTemplate::anyValueIsPrintedAsItIs()
{
    const auto parsed = MessageTemplate::parse(u"<{{x|none}}>"_s);
    QVERIFY(parsed.ok());

    QVERIFY(rc::check([&] {
        const auto units = *rc::gen::nonEmpty(rc::gen::container<std::u16string>(
            rc::gen::element<char16_t>(u'a', u'{', u'}', u'|', u'#', u'\\', u'/', u'好')));
        const Values values = { { u"x"_s, QString::fromStdU16String(units) } };

        RC_ASSERT(parsed->render(lookupIn(values)).text == QString(u'<' + values[u"x"_s] + u'>'));
    }));
}

void tst_MessageTemplate::noSourceBreaksTheParser()
{
    QVERIFY(rc::check([] {
        const auto pieces = *rc::gen::container<std::vector<QString>>(rc::gen::element(
            u"{{"_s, u"}}"_s, u"{{name}}"_s, u"{{#if vip}}"_s, u"{{else}}"_s, u"{{/if}}"_s, u"\\"_s, u"|"_s, u"x"_s));
        QString source;
        for (const QString &piece : pieces)
            source += piece;

        const auto parsed = MessageTemplate::parse(source);

        if (!parsed.ok())
            RC_ASSERT(parsed.error().key.startsWith(u"template-"_s));
        else
            RC_ASSERT(parsed->render(lookupIn(people())).text.size() <= source.size());
    }));
}

QTEST_APPLESS_MAIN(tst_MessageTemplate)
#include "tst_MessageTemplate.moc"
