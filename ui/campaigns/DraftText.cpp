// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/DraftText.h"

#include "core/campaigns/CampaignStore.h"
#include "core/campaigns/ReviewHistory.h"
#include "core/campaigns/TemplateStore.h"
#include "core/delivery/GatewayStore.h"
#include "core/storage/Statement.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

Result<QString> templateBody(Session &session, qint64 templateId)
{
    if (templateId == 0)
        return QString();
    const Result<TemplateRevision> newest = TemplateStore(session).newestOf(templateId);
    if (!newest)
        return newest.error();
    return newest->body;
}

QString numbered(const QString &base, int number)
{
    return number == 1 ? base : u"%1 %2"_s.arg(base).arg(number);
}

/// The name of the template that holds this campaign's text and nobody else's.
Result<QString> ownTemplateName(Session &session, const Campaign &campaign)
{
    const Result<QList<TemplateInfo>> templates = TemplateStore(session).list();
    if (!templates)
        return templates.error();
    const auto named = [&](const QString &name) {
        return std::find_if(templates->cbegin(), templates->cend(),
                            [&name](const TemplateInfo &info) { return info.newest.name == name; });
    };
    for (int number = 1;; ++number) {
        const QString name = numbered(campaign.name, number);
        const auto found = named(name);
        const bool isOwn = found != templates->cend() && found->newest.templateId == campaign.templateId
            && found->campaigns == 1 && !found->lastUsedAt;
        if (found == templates->cend() || isOwn)
            return name;
    }
}

Status forgetTypedText(Session &session, qint64 campaignId)
{
    DraftNotes notes(session);
    const Result<std::optional<DraftNote>> note = notes.find(campaignId);
    if (!note)
        return note.error();
    if (!*note || !(*note)->sendAt)
        return notes.remove(campaignId);
    DraftNote rest = **note;
    rest.body.reset();
    return notes.save(campaignId, rest);
}

} // namespace

Result<OpenedDraft> openDraft(Session &session, qint64 campaignId)
{
    const Result<Campaign> campaign = CampaignStore(session).find(campaignId);
    if (!campaign)
        return campaign.error();
    const Result<QString> body = templateBody(session, campaign->templateId);
    if (!body)
        return body.error();
    const Result<std::optional<DraftNote>> note = DraftNotes(session).find(campaignId);
    if (!note)
        return note.error();
    OpenedDraft draft{ *campaign, *body, note->value_or(DraftNote()) };
    draft.restored = draft.note.body && *draft.note.body != *body;
    if (draft.restored)
        draft.text = *draft.note.body;
    return draft;
}

Result<Campaign> storeDraftText(Session &session, qint64 campaignId, const QString &text)
{
    CampaignStore campaigns(session);
    const Result<Campaign> campaign = campaigns.find(campaignId);
    if (!campaign)
        return campaign.error();
    const Result<QString> body = templateBody(session, campaign->templateId);
    if (!body)
        return body.error();
    if (text == *body) {
        CARILLON_TRY(forgetTypedText(session, campaignId));
        return *campaign;
    }
    const Result<QString> name = ownTemplateName(session, *campaign);
    if (!name)
        return name.error();

    Transaction transaction(session.db);
    CARILLON_TRY(transaction.begun());
    if (const Result<TemplateAdded> added = TemplateStore(session).add(*name, text); !added)
        return added.error();
    CARILLON_TRY(voidReview(session, *campaign, u"edited"_s));
    Result<Campaign> edited = campaigns.edit(campaign->name, { .templateName = *name });
    if (!edited)
        return edited.error();
    CARILLON_TRY(forgetTypedText(session, campaignId));
    CARILLON_TRY(transaction.commit());
    return edited;
}

Result<Campaign> createDraft(Session &session, const QString &baseName)
{
    CampaignStore campaigns(session);
    const Result<QList<Gateway>> accounts = GatewayStore(session).list();
    CampaignEdit edit;
    if (accounts && accounts->size() == 1)
        edit.gatewayName = accounts->constFirst().name;
    for (int number = 1;; ++number) {
        Result<Campaign> made = campaigns.create(numbered(baseName, number), edit);
        if (made || made.error().code != Error::Code::Conflict)
            return made;
    }
}

Status removeIfUntouched(Session &session, const Campaign &asCreated)
{
    CampaignStore campaigns(session);
    const Result<Campaign> now = campaigns.find(asCreated.id);
    const Result<std::optional<DraftNote>> note = DraftNotes(session).find(asCreated.id);
    const bool hasNote = note && *note;
    if (!now || hasNote || !(*now == asCreated))
        return {};
    return campaigns.remove(now->name);
}

} // namespace carillon::ui
