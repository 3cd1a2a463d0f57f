// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/MessageTemplate.h"

#include "core/text/TemplateParser.h"

#include <algorithm>
#include <array>

namespace carillon {

namespace {

bool isBlank(const QString &value)
{
    return std::all_of(value.begin(), value.end(), [](QChar c) { return c.isSpace(); });
}

/// Columns of a sheet say no in words.
bool isSet(const std::optional<QString> &value)
{
    static constexpr std::array<QStringView, 4> kNo = { u"0", u"false", u"no", u"否" };
    if (!value || isBlank(*value))
        return false;
    const QStringView trimmed = QStringView(*value).trimmed();
    return std::none_of(kNo.begin(), kNo.end(),
                        [&](QStringView no) { return trimmed.compare(no, Qt::CaseInsensitive) == 0; });
}

void print(const TemplateField &field, const FieldLookup &lookup, RenderedText &rendered)
{
    const std::optional<QString> value = lookup(field.name);
    if (value && !isBlank(*value))
        rendered.text += *value;
    else if (field.fallback)
        rendered.text += *field.fallback;
    else if (!rendered.missingFields.contains(field.name))
        rendered.missingFields.append(field.name);
}

} // namespace

Result<MessageTemplate> MessageTemplate::parse(const QString &source)
{
    return TemplateParser(source).parse();
}

RenderedText MessageTemplate::render(const FieldLookup &lookup) const
{
    constexpr qsizetype kRoomForValues = 64;
    RenderedText rendered;
    rendered.text.reserve(m_source.size() + kRoomForValues);
    for (qsizetype at = 0; at < m_steps.size();) {
        const Step &step = m_steps[at++];
        switch (step.kind) {
        case Step::Kind::Text: rendered.text += step.text; break;
        case Step::Kind::Field: print(m_fields[step.target], lookup, rendered); break;
        case Step::Kind::Jump: at = step.target; break;
        case Step::Kind::JumpIfUnset:
            if (!isSet(lookup(m_fields[step.target].name)))
                at = step.otherwise;
            break;
        }
    }
    return rendered;
}

} // namespace carillon
