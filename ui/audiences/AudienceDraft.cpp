// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audiences/AudienceDraft.h"

#include <algorithm>

namespace carillon::ui {

namespace {

using Kind = AudienceRule::Kind;

bool isFlat(const QList<AudienceRule> &rules)
{
    return std::ranges::all_of(rules, [](const AudienceRule &rule) { return rule.kind == Kind::Condition; });
}

/// Takes `not a` and `not (a or b)`.
bool takeExclusion(const AudienceRule &inner, QList<AudienceRule> &exclude)
{
    if (inner.kind == Kind::Condition) {
        exclude.append(inner);
        return true;
    }
    if (inner.kind != Kind::Any || !isFlat(inner.children))
        return false;
    exclude.append(inner.children);
    return true;
}

} // namespace

std::optional<AudienceDraft> AudienceDraft::fromRule(const AudienceRule &rule)
{
    if (rule.kind == Kind::Any && isFlat(rule.children))
        return AudienceDraft{ .all = false, .include = rule.children };
    const QList<AudienceRule> parts = rule.kind == Kind::All ? rule.children : QList<AudienceRule>{ rule };
    AudienceDraft draft;
    for (const AudienceRule &part : parts) {
        switch (part.kind) {
        case Kind::Condition: draft.include.append(part); break;
        case Kind::Not:
            if (part.children.size() != 1 || !takeExclusion(part.children.first(), draft.exclude))
                return {};
            break;
        case Kind::Any:
            if (!draft.include.isEmpty() || !isFlat(part.children))
                return {};
            draft.all = false;
            draft.include = part.children;
            break;
        case Kind::All: return {};
        }
        if (!draft.all && part.kind == Kind::Condition)
            return {}; // "(a or b) and c" has no row form
    }
    return draft;
}

AudienceRule AudienceDraft::toRule() const
{
    AudienceRule rule;
    if (all || include.size() == 1)
        rule.children = include;
    else if (!include.isEmpty())
        rule.children = { AudienceRule{ .kind = Kind::Any, .children = include } };
    for (const AudienceRule &condition : exclude)
        rule.children.append(AudienceRule{ .kind = Kind::Not, .children = { condition } });
    return rule.children.size() == 1 ? rule.children.first() : rule;
}

} // namespace carillon::ui
