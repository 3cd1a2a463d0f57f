// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/AudienceStore.h"

#include <QDate>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

using Test = AudienceRule::Test;

/// Columns that a rule may name as they are.
const QStringList &plainColumns()
{
    static const QStringList columns{ u"city"_s, u"language"_s, u"region"_s, u"birthday"_s, u"consent"_s };
    return columns;
}

const QStringList &protectedFields()
{
    static const QStringList fields{ u"phone"_s, u"name"_s, u"first_name"_s, u"last_name"_s, u"email"_s, u"note"_s };
    return fields;
}

struct Operand
{
    QString sql = {};
    QVariantList values = {};
};

Error refusal(const QString &key, const QString &message, const QString &hint)
{
    return { .code = Error::Code::InvalidArgument, .message = message, .hint = hint, .key = key };
}

Result<Operand> operandOf(const QString &field)
{
    const QString name = field.toLower();
    if (protectedFields().contains(name)) {
        return refusal(u"rule-protected-field"_s,
                       u"A rule cannot compare \"%1\": names, numbers and e-mail addresses are protected."_s.arg(field),
                       u"Put these people into a group, or use another field."_s);
    }
    if (plainColumns().contains(name))
        return Operand{ u"c."_s + name, {} };
    // json_extract is SQLite's; PostgreSQL's form is fields::jsonb ->> name, one line of the dialect.
    QString escaped = field;
    const QString path = u"$.\""_s + escaped.replace(u'"', u"\\\""_s) + u'"';
    return Operand{ u"COALESCE(json_extract(c.fields, ?), '')"_s, { path } };
}

RuleSql groupCondition(const QStringList &names, bool member)
{
    const QString marks = QStringList(names.size(), u"?"_s).join(u", "_s);
    RuleSql sql{ (member ? QString() : u"NOT "_s)
                 + u"EXISTS (SELECT 1 FROM group_member m JOIN contact_group g ON g.id = m.group_id "
                   "WHERE m.contact_id = c.id AND g.name IN ("_s
                 + marks + u"))"_s };
    for (const QString &name : names)
        sql.values.append(name);
    return sql;
}

Result<RuleSql> groupRule(const AudienceRule &rule)
{
    if (rule.test == Test::Equals || rule.test == Test::OneOf)
        return groupCondition(rule.values, true);
    if (rule.test == Test::NotEquals)
        return groupCondition(rule.values, false);
    return refusal(u"rule-group-test"_s, u"A group can only be compared with =, != or in."_s,
                   u"Write: group = \"VIP\""_s);
}

Result<RuleSql> ordered(const Operand &operand, const char *op, const QString &value)
{
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    if (isNumber) {
        return RuleSql{ u"("_s + operand.sql + u" <> '' AND CAST("_s + operand.sql + u" AS REAL) "_s + QLatin1String(op)
                            + u" ?)"_s,
                        operand.values + operand.values + QVariantList{ number } };
    }
    if (!QDate::fromString(value, Qt::ISODate).isValid()) {
        return refusal(
            u"rule-not-comparable"_s,
            u"\"%1\" is neither a number nor a date like 2026-11-25, so it cannot be compared by size."_s.arg(value),
            u"Use = or contains for words."_s);
    }
    return RuleSql{ u"("_s + operand.sql + u" <> '' AND "_s + operand.sql + u' ' + QLatin1String(op) + u" ?)"_s,
                    operand.values + operand.values + QVariantList{ value } };
}

RuleSql oneOf(const Operand &operand, const QStringList &wanted)
{
    const QString marks = QStringList(wanted.size(), u"?"_s).join(u", "_s);
    RuleSql sql{ operand.sql + u" IN ("_s + marks + u')', operand.values };
    for (const QString &value : wanted)
        sql.values.append(value);
    return sql;
}

RuleSql withinDays(const Operand &operand, int days, const QDate &today)
{
    return { u"(substr("_s + operand.sql + u", 1, 10) BETWEEN ? AND ?)"_s,
             operand.values + QVariantList{ today.addDays(-days).toString(Qt::ISODate), today.toString(Qt::ISODate) } };
}

/// Day and month in the window, over the turn of the year too. 29 February counts as itself and, in other years, as
/// 1 March's eve: it lies between 02-28 and 03-01 as text.
RuleSql nextDays(const Operand &operand, int days, const QDate &today)
{
    if (days >= 365)
        return { u"("_s + operand.sql + u" <> '')"_s, operand.values };
    const QString from = today.toString(u"MM-dd"_s);
    const QString to = today.addDays(days).toString(u"MM-dd"_s);
    const QString day = u"substr("_s + operand.sql + u", 6, 5)"_s;
    if (from <= to)
        return { u'(' + day + u" BETWEEN ? AND ?)"_s, operand.values + QVariantList{ from, to } };
    return { u"("_s + operand.sql + u" <> '' AND ("_s + day + u" >= ? OR "_s + day + u" <= ?))"_s,
             operand.values + operand.values + QVariantList{ from } + operand.values + QVariantList{ to } };
}

Result<RuleSql> conditionSql(const AudienceRule &rule, const QDate &today)
{
    if (rule.field.compare(u"group"_s, Qt::CaseInsensitive) == 0)
        return groupRule(rule);
    const Result<Operand> operand = operandOf(rule.field);
    if (!operand)
        return operand.error();
    const QString value = rule.values.value(0);
    switch (rule.test) {
    case Test::Equals: return RuleSql{ operand->sql + u" = ?"_s, operand->values + QVariantList{ value } };
    case Test::NotEquals: return RuleSql{ operand->sql + u" <> ?"_s, operand->values + QVariantList{ value } };
    case Test::Less: return ordered(*operand, "<", value);
    case Test::LessOrEqual: return ordered(*operand, "<=", value);
    case Test::Greater: return ordered(*operand, ">", value);
    case Test::GreaterOrEqual: return ordered(*operand, ">=", value);
    case Test::OneOf: return oneOf(*operand, rule.values);
    case Test::Contains:
        return RuleSql{ u"instr(lower("_s + operand->sql + u"), lower(?)) > 0"_s,
                        operand->values + QVariantList{ value } };
    case Test::IsEmpty: return RuleSql{ operand->sql + u" = ''"_s, operand->values };
    case Test::IsSet: return RuleSql{ operand->sql + u" <> ''"_s, operand->values };
    case Test::WithinDays: return withinDays(*operand, value.toInt(), today);
    case Test::NextDays: return nextDays(*operand, value.toInt(), today);
    }
    Q_UNREACHABLE();
}

Result<RuleSql> joined(const AudienceRule &rule, const QString &today)
{
    const bool all = rule.kind == AudienceRule::Kind::All;
    RuleSql sql;
    QStringList parts;
    for (const AudienceRule &child : rule.children) {
        const Result<RuleSql> part = toSql(child, today);
        if (!part)
            return part;
        parts.append(part->where);
        sql.values += part->values;
    }
    sql.where
        = parts.isEmpty() ? (all ? u"1 = 1"_s : u"1 = 0"_s) : u'(' + parts.join(all ? u" AND "_s : u" OR "_s) + u')';
    return sql;
}

} // namespace

Result<RuleSql> toSql(const AudienceRule &rule, const QString &today)
{
    switch (rule.kind) {
    case AudienceRule::Kind::Condition: return conditionSql(rule, QDate::fromString(today, Qt::ISODate));
    case AudienceRule::Kind::Not: {
        Result<RuleSql> inner = toSql(rule.children.value(0), today);
        if (inner)
            inner->where = u"NOT ("_s + inner->where + u')';
        return inner;
    }
    case AudienceRule::Kind::All:
    case AudienceRule::Kind::Any: return joined(rule, today);
    }
    Q_UNREACHABLE();
}

} // namespace carillon
