// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/ComposerDraft.h"

#include "core/campaigns/Planner.h"
#include "core/campaigns/SheetStore.h"
#include "core/text/MessageTemplate.h"
#include "ui/widgets/ErrorText.h"

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace carillon::ui {

namespace {

constexpr auto kSaveAfter = 1s;
constexpr auto kCountAfter = 250ms;

QTimer *setUp(QTimer &timer, std::chrono::milliseconds after)
{
    timer.setSingleShot(true);
    timer.setInterval(after);
    return &timer;
}

} // namespace

ComposerDraft::ComposerDraft(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace)
{
    connect(setUp(m_saveTimer, kSaveAfter), &QTimer::timeout, this, &ComposerDraft::saveNote);
    connect(setUp(m_countTimer, kCountAfter), &QTimer::timeout, this, &ComposerDraft::count);
}

ComposerDraft::~ComposerDraft()
{
    close();
}

void ComposerDraft::open(qint64 campaignId)
{
    close();
    refreshChoices();
    m_workspace.read([campaignId](Session &session) { return openDraft(session, campaignId); })
        .then(this, [this](const Result<OpenedDraft> &draft) { take(draft); });
}

void ComposerDraft::create(const QString &baseName)
{
    close();
    refreshChoices();
    m_workspace
        .write([baseName](Session &session) -> Result<OpenedDraft> {
            const Result<Campaign> made = createDraft(session, baseName);
            return made ? Result<OpenedDraft>(OpenedDraft{ *made }) : Result<OpenedDraft>(made.error());
        })
        .then(this, [this](const Result<OpenedDraft> &draft) {
            if (draft)
                m_created = draft->campaign;
            take(draft);
        });
}

void ComposerDraft::close()
{
    m_countTimer.stop();
    m_cancelCount.cancel();
    if (m_saveTimer.isActive())
        saveNote();
    if (m_edited && !m_text.trimmed().isEmpty() && MessageTemplate::parse(m_text))
        storeText();
    else if (m_created)
        m_workspace.write([created = *m_created](Session &session) { return removeIfUntouched(session, created); });
    m_edited = false;
    m_created.reset();
    m_campaign = {};
}

MessageContext ComposerDraft::context() const
{
    const AccountChoice *chosen = account();
    MessageContext context = chosen ? chosen->context() : MessageContext();
    if (context.sender.isEmpty())
        context.sender = m_workspace.info().name;
    return context;
}

QString ComposerDraft::zone() const
{
    return m_note.zone.isEmpty() ? m_workspace.info().zone : m_note.zone;
}

QList<FieldInfo> ComposerDraft::gaps() const
{
    const Result<MessageTemplate> body = MessageTemplate::parse(m_text);
    QList<FieldInfo> gaps;
    if (!body)
        return gaps;
    for (const FieldInfo &field : labelled(m_survey.fields)) {
        const auto asks = [&field](const TemplateField &asked) {
            return asked.name == field.name && !asked.fallback && !asked.isCondition;
        };
        if (field.missing > 0 && std::any_of(body->fields().cbegin(), body->fields().cend(), asks))
            gaps.append(field);
    }
    return gaps;
}

void ComposerDraft::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_note.body = text;
    m_typed = true;
    m_edited = true;
    m_saveTimer.start();
    m_countTimer.start();
    m_cancelCount.cancel();
}

void ComposerDraft::edit(const CampaignEdit &edit)
{
    m_workspace
        .write([id = m_campaign.id, edit](Session &session) -> Result<Campaign> {
            CampaignStore campaigns(session);
            const Result<Campaign> campaign = campaigns.find(id);
            return campaign ? campaigns.edit(campaign->name, edit) : campaign;
        })
        .then(this, [this](const Result<Campaign> &campaign) { takeCampaign(campaign); });
}

void ComposerDraft::setSendAt(std::optional<UtcMs> at, const QString &zone)
{
    if (at == m_note.sendAt && zone == m_note.zone)
        return;
    m_note.sendAt = at;
    m_note.zone = zone;
    m_typed = true;
    m_saveTimer.start();
    m_countTimer.start();
}

void ComposerDraft::importSheet(const QString &file)
{
    m_workspace.runLong([file](Session &session) { return SheetStore(session).import({ .file = file }, {}); })
        .then(this, [this](const Result<Sheet> &sheet) {
            if (sheet)
                edit({ .sheetId = sheet->id });
            else
                Q_EMIT failed(sheet.error());
        });
}

void ComposerDraft::refreshChoices()
{
    m_workspace.read([](Session &session) { return readChoices(session); })
        .then(this, [this](const Result<ComposerChoices> &choices) {
            if (!choices) {
                Q_EMIT failed(choices.error());
                return;
            }
            m_choices = *choices;
            Q_EMIT choicesChanged();
        });
}

Answer<Result<Campaign>> ComposerDraft::storeText()
{
    if (m_saveTimer.isActive())
        saveNote();
    return m_workspace.write(
        [id = m_campaign.id, text = m_text](Session &session) { return storeDraftText(session, id, text); });
}

void ComposerDraft::take(const Result<OpenedDraft> &draft)
{
    if (!draft) {
        Q_EMIT failed(draft.error());
        return;
    }
    m_campaign = draft->campaign;
    m_text = draft->text;
    m_note = draft->note;
    m_savedAt = std::max(m_note.savedAt, m_campaign.updatedAt);
    m_estimate = {};
    m_survey = {};
    m_typed = false;
    Q_EMIT opened(draft->restored);
    count();
}

void ComposerDraft::takeCampaign(const Result<Campaign> &campaign)
{
    if (!campaign) {
        Q_EMIT failed(campaign.error());
        Q_EMIT campaignChanged(); // puts the choice back on the screen
        return;
    }
    if (campaign->id != m_campaign.id)
        return;
    m_campaign = *campaign;
    m_savedAt = now();
    Q_EMIT campaignChanged();
    Q_EMIT saved();
    count();
}

void ComposerDraft::saveNote()
{
    m_saveTimer.stop();
    if (!m_typed || m_campaign.id == 0)
        return;
    m_typed = false;
    m_workspace
        .write([id = m_campaign.id, note = m_note](Session &session) { return DraftNotes(session).save(id, note); })
        .then(this, [this](const Status &status) {
            if (!status) {
                Q_EMIT failed(status.error());
                return;
            }
            m_savedAt = now();
            Q_EMIT saved();
        });
}

void ComposerDraft::count()
{
    m_countTimer.stop();
    m_cancelCount.cancel();
    m_cancelCount = CancelToken();
    if (m_campaign.id == 0)
        return;
    const Result<MessageTemplate> body = MessageTemplate::parse(m_text);
    m_textProblem = body ? QString() : errorText(body.error());
    if (!body) {
        Q_EMIT counted(); // the figures of the last whole text stay
        return;
    }
    m_counting = true;
    Q_EMIT countingChanged();
    Campaign campaign = m_campaign;
    campaign.scheduledAt = m_note.sendAt;
    campaign.templateId = 0;
    const auto text = m_text.trimmed().isEmpty() ? std::nullopt : std::optional(m_text);
    m_workspace
        .runLong([campaign, text, cancel = m_cancelCount](Session &session) {
            return Planner(session).estimate(campaign, text, { .cancel = cancel });
        })
        .then(this, [this, cancel = m_cancelCount](const Result<PlanSummary> &estimate) {
            if (!cancel.isCancelled())
                takeEstimate(estimate);
        });
    startSurvey(m_cancelCount);
}

void ComposerDraft::takeEstimate(const Result<PlanSummary> &estimate)
{
    m_counting = false;
    if (estimate)
        m_estimate = *estimate;
    else if (estimate.error().code != Error::Code::Cancelled)
        Q_EMIT failed(estimate.error());
    Q_EMIT countingChanged();
    Q_EMIT counted();
}

void ComposerDraft::startSurvey(const CancelToken &cancel)
{
    m_workspace
        .read([people = m_campaign.people, text = m_text, context = context(), cancel](Session &session) {
            return surveyPeople(session, people, text, context, cancel);
        })
        .then(this, [this, cancel](const Result<PeopleSurvey> &survey) {
            if (cancel.isCancelled() || !survey)
                return;
            m_survey = *survey;
            Q_EMIT counted();
        });
}

} // namespace carillon::ui
