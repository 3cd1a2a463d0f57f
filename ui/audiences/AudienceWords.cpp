// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audiences/AudienceWords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

using Test = AudienceRule::Test;
using Kind = AudienceRule::Kind;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(carillon::ui::AudienceWords)
};

QString conditionSentence(const AudienceRule &rule)
{
    const QString field = ruleFieldWord(rule.field);
    const QString test = testWord(rule.test, rule.field);
    if (!needsValue(rule.test))
        return Words::tr("%1 %2", "field, test without value").arg(field, test);
    QStringList values;
    for (const QString &value : rule.values)
        values.append(valueWord(rule.field, value));
    if (needsDays(rule.test)) {
        const int days = rule.values.value(0).toInt();
        return rule.test == Test::NextDays ? Words::tr("%1 comes in the next %n days", nullptr, days).arg(field)
                                           : Words::tr("%1 lies in the last %n days", nullptr, days).arg(field);
    }
    return Words::tr("%1 %2 %3", "field, test, values")
        .arg(field, test, values.join(Words::tr(", ", "between values")));
}

} // namespace

QString ruleFieldWord(const QString &field)
{
    if (field == u"group")
        return Words::tr("Group");
    if (field == u"city")
        return Words::tr("City");
    if (field == u"language")
        return Words::tr("Language");
    if (field == u"region")
        return Words::tr("Country");
    if (field == u"birthday")
        return Words::tr("Birthday");
    if (field == u"consent")
        return Words::tr("Consent");
    return field;
}

QList<Test> testsFor(const QString &field)
{
    if (field == u"group" || field == u"consent")
        return { Test::Equals, Test::NotEquals };
    if (field == u"birthday")
        return { Test::NextDays, Test::IsSet, Test::IsEmpty };
    QList<Test> tests{ Test::Equals, Test::NotEquals, Test::OneOf, Test::Contains };
    if (field != u"city" && field != u"language" && field != u"region") {
        tests.append(
            { Test::GreaterOrEqual, Test::Greater, Test::LessOrEqual, Test::Less, Test::WithinDays, Test::NextDays });
    }
    tests.append({ Test::IsSet, Test::IsEmpty });
    return tests;
}

QString testWord(Test test, const QString &field)
{
    const bool isGroup = field == u"group";
    switch (test) {
    case Test::Equals: return isGroup ? Words::tr("contains the person:", "group") : Words::tr("is");
    case Test::NotEquals: return isGroup ? Words::tr("does not contain the person:", "group") : Words::tr("is not");
    case Test::Less: return Words::tr("is less than");
    case Test::LessOrEqual: return Words::tr("is at most");
    case Test::Greater: return Words::tr("is more than");
    case Test::GreaterOrEqual: return Words::tr("is at least");
    case Test::OneOf: return Words::tr("is one of");
    case Test::Contains: return Words::tr("contains");
    case Test::IsEmpty: return Words::tr("is empty");
    case Test::IsSet: return Words::tr("is filled in");
    case Test::WithinDays: return Words::tr("in the last days");
    case Test::NextDays: return Words::tr("in the next days");
    }
    Q_UNREACHABLE();
}

bool needsValue(Test test)
{
    return test != Test::IsEmpty && test != Test::IsSet;
}

bool needsDays(Test test)
{
    return test == Test::WithinDays || test == Test::NextDays;
}

QString valueWord(const QString &field, const QString &value)
{
    if (field != u"consent")
        return value;
    if (value == u"given")
        return Words::tr("opted in");
    return value == u"refused" ? Words::tr("opted out") : Words::tr("not recorded");
}

QString ruleSentence(const AudienceRule &rule)
{
    if (rule.kind == Kind::Condition)
        return conditionSentence(rule);
    if (rule.kind == Kind::Not)
        return Words::tr("not: %1").arg(ruleSentence(rule.children.value(0)));
    if (rule.children.isEmpty())
        return rule.kind == Kind::All ? Words::tr("everybody") : Words::tr("nobody");
    QStringList parts;
    for (const AudienceRule &child : rule.children) {
        const bool nested = child.children.size() > 1;
        parts.append(nested ? Words::tr("(%1)").arg(ruleSentence(child)) : ruleSentence(child));
    }
    return parts.join(rule.kind == Kind::All ? Words::tr(" and ") : Words::tr(" or "));
}

} // namespace carillon::ui
