// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/TemplateParser.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

constexpr QStringView kOpen = u"{{";
constexpr QStringView kClose = u"}}";

bool mayNotStandInName(QChar c)
{
    return c == u'{' || c == u'}' || c == u'|' || c == u'\\' || c.category() == QChar::Other_Control
        || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
}

} // namespace

TemplateParser::TemplateParser(const QString &source)
{
    m_template.m_source = source;
}

Result<MessageTemplate> TemplateParser::parse()
{
    while (m_at < m_template.m_source.size())
        CARILLON_TRY(parseNext());
    if (!m_open.isEmpty()) {
        return failure(u"template-unclosed-if"_s, m_open.last().position, u"The condition has no end."_s,
                       u"Write {{/if}} where it ends."_s);
    }
    return std::move(m_template);
}

Status TemplateParser::parseNext()
{
    if (isAt(u"\\{{") || isAt(u"\\}}")) {
        addText(QStringView(m_template.m_source).sliced(m_at + 1, 2));
        m_at += 3;
        return {};
    }
    if (isAt(kOpen))
        return parseMarkup();
    if (isAt(kClose)) {
        return failure(u"template-stray-close"_s, m_at, u"Closing braces }} stand here without opening ones."_s,
                       u"Add {{ before the field's name, or write \\}} for the braces themselves."_s);
    }
    addText(QStringView(m_template.m_source).sliced(m_at, 1));
    ++m_at;
    return {};
}

Status TemplateParser::parseMarkup()
{
    const QStringView source = m_template.m_source;
    const qsizetype close = source.indexOf(kClose, m_at + 2);
    const qsizetype nextOpen = source.indexOf(kOpen, m_at + 2);
    if (close < 0 || (nextOpen >= 0 && nextOpen < close)) {
        return failure(u"template-unclosed-field"_s, m_at, u"The field that begins here is not closed."_s,
                       u"Write }} after its name, or \\{{ for the braces themselves."_s);
    }
    const QStringView inner = source.sliced(m_at + 2, close - m_at - 2).trimmed();
    const qsizetype end = close + 2;
    if (inner.startsWith(u'#') || inner.startsWith(u'/') || inner == u"else")
        return parseBlock(inner, end);
    return parseField(inner, end);
}

Status TemplateParser::parseField(QStringView inner, qsizetype end)
{
    const qsizetype bar = inner.indexOf(u'|');
    const QStringView name = (bar < 0 ? inner : inner.first(bar)).trimmed();
    CARILLON_TRY(checkName(name));
    TemplateField field{ name.toString(), std::nullopt, false, m_at, end - m_at };
    if (bar >= 0)
        field.fallback = inner.sliced(bar + 1).trimmed().toString();
    m_template.m_steps.append({ .kind = Step::Kind::Field, .target = addField(std::move(field)) });
    m_at = end;
    return {};
}

Status TemplateParser::parseBlock(QStringView inner, qsizetype end)
{
    if (inner == u"else")
        return addElse(end);
    if (inner == u"/if")
        return closeCondition(end);
    if (inner == u"#if" || (inner.startsWith(u"#if") && inner[3].isSpace()))
        return openCondition(inner.sliced(3).trimmed(), end);
    return failure(u"template-unknown-block"_s, m_at, u"{{%1}} is not known."_s.arg(inner),
                   u"Conditions are written {{#if field}} … {{else}} … {{/if}}."_s);
}

Status TemplateParser::openCondition(QStringView name, qsizetype end)
{
    CARILLON_TRY(checkName(name));
    m_open.append({ .position = m_at, .jumpIfUnset = m_template.m_steps.size() });
    const qsizetype field = addField({ name.toString(), std::nullopt, true, m_at, end - m_at });
    m_template.m_steps.append({ .kind = Step::Kind::JumpIfUnset, .target = field });
    m_at = end;
    return {};
}

Status TemplateParser::addElse(qsizetype end)
{
    if (m_open.isEmpty()) {
        return failure(u"template-stray-else"_s, m_at, u"{{else}} stands outside a condition."_s,
                       u"Begin the condition with {{#if field}}."_s);
    }
    OpenCondition &condition = m_open.last();
    if (condition.jumpOverElse >= 0) {
        return failure(u"template-second-else"_s, m_at, u"The condition has an {{else}} already."_s,
                       u"Remove one, or close the inner condition with {{/if}} first."_s);
    }
    condition.jumpOverElse = m_template.m_steps.size();
    m_template.m_steps.append({ .kind = Step::Kind::Jump });
    m_template.m_steps[condition.jumpIfUnset].otherwise = m_template.m_steps.size();
    m_at = end;
    return {};
}

Status TemplateParser::closeCondition(qsizetype end)
{
    if (m_open.isEmpty()) {
        return failure(u"template-stray-end"_s, m_at, u"{{/if}} stands outside a condition."_s,
                       u"Begin the condition with {{#if field}}, or remove this."_s);
    }
    const OpenCondition condition = m_open.takeLast();
    const qsizetype next = m_template.m_steps.size();
    m_lastTarget = next;
    if (condition.jumpOverElse >= 0)
        m_template.m_steps[condition.jumpOverElse].target = next;
    else
        m_template.m_steps[condition.jumpIfUnset].otherwise = next;
    m_at = end;
    return {};
}

void TemplateParser::addText(QStringView text)
{
    // What follows a condition is where it jumps to: it may not grow into the text inside.
    const bool isJumpTarget = m_lastTarget == m_template.m_steps.size();
    if (isJumpTarget || m_template.m_steps.isEmpty() || m_template.m_steps.last().kind != Step::Kind::Text)
        m_template.m_steps.append(Step());
    m_template.m_steps.last().text.append(text);
}

qsizetype TemplateParser::addField(TemplateField field)
{
    m_template.m_fields.append(std::move(field));
    return m_template.m_fields.size() - 1;
}

Status TemplateParser::checkName(QStringView name) const
{
    if (name.isEmpty()) {
        return failure(u"template-empty-field"_s, m_at, u"The field that begins here has no name."_s,
                       u"Write the name of a field, such as {{first_name}}."_s);
    }
    if (std::any_of(name.begin(), name.end(), mayNotStandInName)) {
        return failure(
            u"template-field-name"_s, m_at,
            u"The name of the field that begins here has a brace, a bar, a backslash or a line break in it."_s,
            u"Write the name alone between {{ and }}."_s);
    }
    return {};
}

Error TemplateParser::failure(const QString &key, qsizetype position, const QString &message, const QString &hint) const
{
    const QStringView before = QStringView(m_template.m_source).first(position);
    const auto halves = std::count_if(before.begin(), before.end(), [](QChar c) { return c.isLowSurrogate(); });
    return { .code = Error::Code::InvalidArgument,
             .message = message,
             .where = u"character %1"_s.arg(position - halves + 1),
             .hint = hint,
             .key = key };
}

} // namespace carillon
