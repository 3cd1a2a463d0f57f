// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaigns/PlanMaker.h"

#include "core/campaigns/Eligibility.h"
#include "core/campaigns/RecipientReader.h"
#include "core/text/SmartEncoding.h"

#include <algorithm>

namespace carillon {

namespace {

QSet<QString> fieldsOf(const std::optional<MessageTemplate> &text)
{
    QSet<QString> fields;
    if (text) {
        for (const TemplateField &field : text->fields())
            fields.insert(field.name);
    }
    return fields;
}

PreflightFacts factsOf(const PlanTask &task)
{
    PreflightFacts facts;
    facts.kind = task.campaign.kind;
    facts.hasTemplate = task.text.has_value();
    facts.hasPeople = task.campaign.people.source != People::Source::None;
    facts.hasGateway = task.account.has_value();
    if (task.account) {
        const SendingAccount &account = *task.account;
        facts.gatewayName = account.name;
        facts.signatureMissing = account.wantsSignature() && account.signature.isEmpty();
        facts.providerTemplateMissing = account.protocol.templatesOnly;
        facts.maxSegments = account.protocol.maxSegments;
        facts.hasPrice = account.price.has_value();
    }
    return facts;
}

QString wordingOf(const PlanTask &task)
{
    const QString prefix = task.account ? task.account->prefix() : QString();
    return prefix + (task.text ? task.text->source() : QString());
}

/// Rows written in the order of the index by which they are found touch a tenth of its pages.
std::vector<const Recipient *> byNumber(const std::vector<Recipient> &range)
{
    std::vector<const Recipient *> sorted;
    sorted.reserve(range.size());
    for (const Recipient &recipient : range)
        sorted.push_back(&recipient);
    std::sort(sorted.begin(), sorted.end(), [](const Recipient *a, const Recipient *b) {
        const int order = a->phoneIndex.compare(b->phoneIndex);
        return order != 0 ? order < 0 : a->position < b->position;
    });
    return sorted;
}

/// Whether a few look-alikes (curly quotes, dashes) are all that keeps the text out of the seven-bit alphabet.
bool unicodeCanBeAvoided(const std::optional<MessageTemplate> &text, const CountOptions &counting)
{
    if (!text || counting.rule == BillingRule::China)
        return false;
    const SmartResult smart = optimise(text->source(), ReplacementTier::SameMeaning, counting);
    return smart.before.encoding == Encoding::Ucs2 && smart.after.encoding == Encoding::Gsm7;
}

} // namespace

PlanMaker::PlanMaker(Session &session, const PlanTask &task)
    : m_session(session)
    , m_task(task)
    , m_policy(policyOf(task.campaign, task.account && task.account->simulated()))
    , m_rules(task.campaign, m_policy, m_packs, task.from)
    , m_wording(task.campaign.kind, wordingOf(task), m_rules)
    , m_hash(task.campaign)
    , m_counting(task.account ? task.account->countOptions() : CountOptions())
    , m_prefix(task.account ? task.account->prefix() : QString())
    , m_facts(factsOf(task))
{
    m_facts.lawIsAdvice = m_policy.law == Policy::Law::Advice;
}

Result<PlanSummary> PlanMaker::make(PlanWriter *writer, const Progress &progress,
                                    const std::function<Status()> &afterRange)
{
    const Result<std::unique_ptr<RecipientReader>> reader
        = RecipientReader::open(m_session, m_task.campaign.people, fieldsOf(m_task.text));
    if (!reader)
        return reader.error();
    const Result<qint64> total = (*reader)->count();
    if (!total)
        return total.error();
    m_sheetColumns = (*reader)->sheetColumns();

    qint64 done = 0;
    while (true) {
        const Result<std::vector<Recipient>> range = (*reader)->next();
        if (!range)
            return range.error();
        if (range->empty())
            break;
        CARILLON_TRY(takeRange(*range, writer, progress));
        done += static_cast<qint64>(range->size());
        progress.tell(done, *total);
        if (afterRange)
            CARILLON_TRY(afterRange());
    }
    if (writer)
        CARILLON_TRY(writer->flush());
    return finish();
}

Status PlanMaker::takeRange(const std::vector<Recipient> &range, PlanWriter *writer, const Progress &progress)
{
    for (const Recipient *recipient : byNumber(range)) {
        if (progress.isCancelled())
            return cancelledError();
        CARILLON_TRY(take(*recipient, writer));
    }
    return {};
}

Status PlanMaker::take(const Recipient &recipient, PlanWriter *writer)
{
    if (const std::optional<Exclusion> reason = exclusionOf(recipient, m_task.campaign.kind))
        return exclude(recipient, *reason, writer);
    RecipientFields fields(recipient, m_session.cipher, m_sheetColumns);
    const Result<QString> phone = fields.phone();
    if (!phone)
        return phone.error();
    const SendingRules::Times &times = m_rules.timesFor(recipient.region, *phone, recipient.zones);
    if (!times.next)
        return exclude(recipient, Exclusion::ByRule, writer);
    if (times.offerOver)
        return exclude(recipient, Exclusion::OfferOver, writer);
    PlannedMessage message = messageFor(recipient, *phone, fields);
    message.hours = times.hours;
    message.notBefore = *times.next > m_rules.from() ? *times.next : 0;
    count(message);
    if (message.state == MessageState::Planned)
        countTimes(times);
    return writer ? writer->add(message) : Status();
}

Status PlanMaker::exclude(const Recipient &recipient, Exclusion reason, PlanWriter *writer)
{
    ++m_summary.excluded[reason];
    return writer ? writer->exclude(recipient, reason) : Status();
}

PlannedMessage PlanMaker::messageFor(const Recipient &recipient, const QString &phone, RecipientFields &fields)
{
    PlannedMessage message;
    message.phone = phone;
    message.contactId = recipient.contactId;
    message.phoneIndex = recipient.phoneIndex;
    message.rowKey = recipient.rowKey;
    message.region = recipient.region;
    message.zones = recipient.zones;
    message.text = render(fields);
    const QuickCount parts = m_prefix.isEmpty() ? quickCount(message.text, m_counting)
                                                : quickCount(QString(m_prefix + message.text), m_counting);
    message.encoding = parts.encoding;
    message.segments = parts.segments;
    if (m_task.account && m_task.account->price)
        message.priceMicros = m_task.account->price->micros * parts.segments;
    if (isHeldOut(recipient.phoneIndex, m_task.campaign.seed, 0)) // experiments will bring a share
        message.state = MessageState::Holdout;
    return message;
}

QString PlanMaker::render(RecipientFields &fields)
{
    if (!m_task.text)
        return {};
    const RenderedText rendered = m_task.text->render([&](QStringView name) { return fields.value(name); });
    for (const QString &field : rendered.missingFields)
        ++m_facts.withoutValue[field];
    m_facts.peopleWithoutValue += rendered.missingFields.isEmpty() ? 0 : 1;
    return rendered.text;
}

void PlanMaker::count(const PlannedMessage &message)
{
    m_hash.add(message.phoneIndex, message.rowKey, message.text, message.segments, message.priceMicros);
    ++m_summary.planned;
    if (message.state == MessageState::Holdout) {
        ++m_summary.holdout;
        return;
    }
    m_summary.segments += message.segments;
    ++m_summary.histogram[message.segments];
    m_facts.tooLong += message.segments > m_facts.maxSegments ? 1 : 0;
    m_facts.unicode += message.encoding == Encoding::Ucs2 ? 1 : 0;
    m_wording.count(message.region);
}

void PlanMaker::countTimes(const SendingRules::Times &times)
{
    m_facts.againstLawHours += times.againstLaw ? 1 : 0;
    if (*times.next > m_rules.from()) {
        ++m_facts.deferred;
        m_facts.deferredUntil = std::max(m_facts.deferredUntil.value_or(0), *times.next);
    }
}

PlanSummary PlanMaker::finish()
{
    if (m_task.account && m_task.account->price)
        m_summary.price = Money{ m_task.account->price->micros * m_summary.segments, m_task.account->price->currency };
    m_summary.hash = m_hash.result();
    m_wording.fill(m_facts);
    m_facts.planned = m_summary.planned;
    m_facts.excluded = m_summary.excluded;
    m_facts.unicodeAvoidable = unicodeCanBeAvoided(m_task.text, m_counting);
    m_summary.findings = preflight(m_facts);
    return m_summary;
}

} // namespace carillon
