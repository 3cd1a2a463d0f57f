// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/AudienceRule.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

using Test = AudienceRule::Test;

constexpr int kDeepest = 40; // nesting; more is no rule that a person wrote

struct Token
{
    enum class Kind { Word, Quoted, Operator, End };
    Kind kind = Kind::End;
    QString text = {};
    qsizetype position = 0;

    bool isWord(const char *word) const
    {
        return kind == Kind::Word && text.compare(QLatin1String(word), Qt::CaseInsensitive) == 0;
    }
    bool isOperator(const char *op) const { return kind == Kind::Operator && text == QLatin1String(op); }
};

Error ruleError(const QString &key, const QString &message, qsizetype position)
{
    return { .code = Error::Code::InvalidArgument,
             .message = message,
             .where = u"character %1"_s.arg(position + 1),
             .hint = u"A rule looks like: city = \"Hangzhou\" and spend >= 100"_s,
             .key = key };
}

Result<QList<Token>> tokensOf(const QString &text)
{
    static const QRegularExpression shape(
        uR"re(\s+|"((?:[^"\\]|\\.)*)"|`([^`]+)`|(<=|>=|!=|<>|=|<|>|\(|\)|,)|([^\s"`<>=!(),]+))re"_s);
    QList<Token> tokens;
    qsizetype at = 0;
    while (at < text.size()) {
        const auto match
            = shape.match(text, at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch())
            return ruleError(u"rule-unreadable"_s, u"The rule cannot be read from here: a quote may be open."_s, at);
        if (match.hasCaptured(1))
            tokens.append(
                { Token::Kind::Quoted, match.captured(1).replace(u"\\\""_s, u"\""_s).replace(u"\\\\"_s, u"\\"_s), at });
        else if (match.hasCaptured(2))
            tokens.append({ Token::Kind::Quoted, match.captured(2), at });
        else if (match.hasCaptured(3))
            tokens.append({ Token::Kind::Operator, match.captured(3), at });
        else if (match.hasCaptured(4))
            tokens.append({ Token::Kind::Word, match.captured(4), at });
        at = match.capturedEnd();
    }
    tokens.append({ Token::Kind::End, {}, text.size() });
    return tokens;
}

/// Recursive descent: any := all ("or" all)*; all := one ("and" one)*; one := "not" one | "(" any ")" | condition.
class RuleParser
{
public:
    explicit RuleParser(QList<Token> tokens) : m_tokens(std::move(tokens)) { }

    Result<AudienceRule> parse()
    {
        Result<AudienceRule> rule = parseAny();
        if (rule && now().kind != Token::Kind::End)
            return ruleError(u"rule-trailing"_s, u"\"%1\" is not expected here."_s.arg(now().text), now().position);
        return rule;
    }

private:
    const Token &now() const { return m_tokens.at(m_at); }
    Token take() { return m_tokens.at(m_at < m_tokens.size() - 1 ? m_at++ : m_at); }

    Result<AudienceRule> parseAny() { return parseJoined("or", AudienceRule::Kind::Any); }
    Result<AudienceRule> parseAll() { return parseJoined("and", AudienceRule::Kind::All); }

    Result<AudienceRule> parseJoined(const char *word, AudienceRule::Kind kind)
    {
        const bool outer = kind == AudienceRule::Kind::Any;
        Result<AudienceRule> first = outer ? parseAll() : parseOne();
        if (!first || !now().isWord(word))
            return first;
        AudienceRule joined{ .kind = kind, .children = { *first } };
        while (now().isWord(word)) {
            take();
            Result<AudienceRule> next = outer ? parseAll() : parseOne();
            if (!next)
                return next;
            joined.children.append(*next);
        }
        return joined;
    }

    Result<AudienceRule> parseOne()
    {
        if (++m_depth > kDeepest)
            return ruleError(u"rule-too-deep"_s, u"The rule is nested too deeply."_s, now().position);
        Result<AudienceRule> rule = now().isWord("not") ? parseNot()
            : now().isOperator("(")                     ? parseGroup()
                                                        : parseCondition();
        --m_depth;
        return rule;
    }

    Result<AudienceRule> parseNot()
    {
        take();
        Result<AudienceRule> inner = parseOne();
        return inner ? AudienceRule{ .kind = AudienceRule::Kind::Not, .children = { *inner } } : inner;
    }

    Result<AudienceRule> parseGroup()
    {
        const qsizetype open = take().position;
        Result<AudienceRule> inner = parseAny();
        if (inner && !now().isOperator(")"))
            return ruleError(u"rule-unclosed"_s, u"A bracket is not closed."_s, open);
        take();
        return inner;
    }

    Result<AudienceRule> parseCondition()
    {
        const Token field = take();
        if (field.kind != Token::Kind::Word && field.kind != Token::Kind::Quoted)
            return ruleError(u"rule-field-missing"_s, u"The name of a field is expected here."_s, field.position);
        AudienceRule rule{ .kind = AudienceRule::Kind::Condition, .field = field.text };
        const Token op = take();
        if (op.isWord("is"))
            return parseIs(rule);
        if (op.isWord("in"))
            return now().isWord("next") ? parseDays(rule, Test::NextDays) : parseList(rule);
        if (op.isWord("within"))
            return parseDays(rule, Test::WithinDays, false);
        if (op.isWord("contains"))
            return parseValue(rule, Test::Contains);
        static const QList<std::pair<const char *, Test>> comparisons{
            { "=", Test::Equals },       { "!=", Test::NotEquals }, { "<>", Test::NotEquals },     { "<", Test::Less },
            { "<=", Test::LessOrEqual }, { ">", Test::Greater },    { ">=", Test::GreaterOrEqual }
        };
        for (const auto &[text, test] : comparisons) {
            if (op.isOperator(text))
                return parseValue(rule, test);
        }
        return ruleError(
            u"rule-comparison-missing"_s,
            u"After \"%1\" a comparison is expected (=, !=, <, >, in, contains, within, is empty)."_s.arg(field.text),
            op.position);
    }

    Result<AudienceRule> parseIs(AudienceRule rule)
    {
        const bool negated = now().isWord("not");
        if (negated)
            take();
        if (now().isWord("empty") || now().isWord("set")) {
            const bool empty = take().isWord("empty") != negated;
            rule.test = empty ? Test::IsEmpty : Test::IsSet;
            return rule;
        }
        return parseValue(rule, negated ? Test::NotEquals : Test::Equals);
    }

    Result<AudienceRule> parseValue(AudienceRule rule, Test test)
    {
        const Token value = take();
        if (value.kind != Token::Kind::Word && value.kind != Token::Kind::Quoted)
            return ruleError(u"rule-value-missing"_s, u"A value is expected here."_s, value.position);
        rule.test = test;
        rule.values = { value.text };
        return rule;
    }

    Result<AudienceRule> parseList(AudienceRule rule)
    {
        const Token open = take();
        if (!open.isOperator("("))
            return ruleError(u"rule-list-missing"_s, u"A list like (\"Gold\", \"VIP\") is expected here."_s,
                             open.position);
        rule.test = Test::OneOf;
        while (true) {
            const Result<AudienceRule> value = parseValue(rule, Test::OneOf);
            if (!value)
                return value;
            m_values.append(value->values);
            const Token after = take();
            if (after.isOperator(")"))
                break;
            if (!after.isOperator(","))
                return ruleError(u"rule-unclosed"_s, u"The list is not closed."_s, open.position);
        }
        rule.values = std::exchange(m_values, {});
        return rule;
    }

    Result<AudienceRule> parseDays(AudienceRule rule, Test test, bool skipWord = true)
    {
        if (skipWord)
            take();
        const Token number = take();
        bool whole = false;
        const int days = number.text.toInt(&whole);
        if (!whole || days < 0 || days > 36'500)
            return ruleError(u"rule-days"_s, u"A number of days is expected here."_s, number.position);
        if (!now().isWord("day") && !now().isWord("days"))
            return ruleError(u"rule-days"_s, u"The word \"days\" is expected here."_s, now().position);
        take();
        rule.test = test;
        rule.values = { QString::number(days) };
        return rule;
    }

    QList<Token> m_tokens;
    qsizetype m_at = 0;
    int m_depth = 0;
    QStringList m_values;
};

QString quoted(const QString &value)
{
    QString escaped = value;
    return u'"' + escaped.replace(u"\\"_s, u"\\\\"_s).replace(u"\""_s, u"\\\""_s) + u'"';
}

QString fieldText(const QString &field)
{
    static const QRegularExpression plain(uR"re(^[^\s"`<>=!(),]+$)re"_s);
    static const QStringList reserved{ u"not"_s, u"and"_s, u"or"_s };
    const bool safe = plain.match(field).hasMatch() && !reserved.contains(field, Qt::CaseInsensitive);
    return safe ? field : u'`' + field + u'`';
}

QString conditionText(const AudienceRule &rule)
{
    const QString field = fieldText(rule.field);
    const QString value = quoted(rule.values.value(0));
    switch (rule.test) {
    case Test::Equals: return field + u" = "_s + value;
    case Test::NotEquals: return field + u" != "_s + value;
    case Test::Less: return field + u" < "_s + value;
    case Test::LessOrEqual: return field + u" <= "_s + value;
    case Test::Greater: return field + u" > "_s + value;
    case Test::GreaterOrEqual: return field + u" >= "_s + value;
    case Test::Contains: return field + u" contains "_s + value;
    case Test::IsEmpty: return field + u" is empty"_s;
    case Test::IsSet: return field + u" is set"_s;
    case Test::WithinDays: return field + u" within "_s + rule.values.value(0) + u" days"_s;
    case Test::NextDays: return field + u" in next "_s + rule.values.value(0) + u" days"_s;
    case Test::OneOf: break;
    }
    QStringList list;
    for (const QString &one : rule.values)
        list.append(quoted(one));
    return field + u" in ("_s + list.join(u", "_s) + u')';
}

} // namespace

Result<AudienceRule> AudienceRule::parse(const QString &text)
{
    if (text.trimmed().isEmpty())
        return AudienceRule();
    Result<QList<Token>> tokens = tokensOf(text);
    if (!tokens)
        return tokens.error();
    return RuleParser(std::move(*tokens)).parse();
}

QString AudienceRule::toText() const
{
    switch (kind) {
    case Kind::Condition: return conditionText(*this);
    case Kind::Not: return u"not ("_s + children.value(0).toText() + u')';
    case Kind::All:
    case Kind::Any: break;
    }
    QStringList parts;
    for (const AudienceRule &child : children) {
        const bool simple = child.kind == Kind::Condition || child.kind == Kind::Not;
        parts.append(simple ? child.toText() : u'(' + child.toText() + u')');
    }
    return parts.join(kind == Kind::All ? u" and "_s : u" or "_s);
}

} // namespace carillon
