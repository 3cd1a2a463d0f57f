// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/MessageView.h"

#include "core/text/MessageTemplate.h"
#include "ui/campaigns/FieldTokens.h"

namespace carillon::ui {

namespace {

QString shownText(const QString &source, const FieldValues &values, const MessageContext &context)
{
    const Result<MessageTemplate> body = MessageTemplate::parse(source);
    if (!body)
        return context.signature + source;
    const auto lookup = [&values](QStringView name) -> std::optional<QString> {
        const auto value = values.constFind(name.toString());
        return value == values.cend() || value->isEmpty() ? std::nullopt : std::optional(*value);
    };
    return context.signature + body->render(lookup).text;
}

CostReason reasonFor(const MessageView &view, qsizetype offendersInSource, const MessageContext &context)
{
    if (context.counting.rule == BillingRule::China)
        return CostReason::China;
    if (view.count.encoding == Encoding::Gsm7)
        return CostReason::Plain;
    if (offendersInSource == 0)
        return CostReason::Value;
    return offendersInSource <= MessageView::kMostMarks ? CostReason::Surprise : CostReason::Script;
}

} // namespace

MessageView viewMessage(const QString &source, const FieldValues &values, const MessageContext &context)
{
    MessageView view;
    view.shown = shownText(source, values, context);
    view.count = countText(view.shown, context.counting);
    const QList<Offender> own = countText(withFieldsMasked(source), context.counting).offenders;
    view.reason = reasonFor(view, own.size(), context);
    if (view.reason != CostReason::Surprise)
        return view;

    view.marks = own;
    SmartResult smart = optimise(source, ReplacementTier::SameMeaning, context.counting);
    if (smart.changes.isEmpty())
        return view;
    view.simpler = std::move(smart.text);
    view.changes = std::move(smart.changes);
    view.simplerParts = quickCount(shownText(view.simpler, values, context), context.counting).segments;
    return view;
}

} // namespace carillon::ui
