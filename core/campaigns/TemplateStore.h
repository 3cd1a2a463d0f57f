// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/Session.h"
#include "core/text/MessageTemplate.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace carillon {

/// One revision of a message text.
struct TemplateRevision
{
    qint64 templateId = 0;
    qint64 revisionId = 0;
    int revision = 0; ///< 1, 2, … for each template.
    QString name = {};
    QString body = {};
    QString madeBy = {};
    UtcMs madeAt = 0;
};

/// A template in a list.
struct TemplateInfo
{
    TemplateRevision newest = {};
    int campaigns = 0; ///< How many use it.
    std::optional<UtcMs> lastUsedAt = {}; ///< When a campaign last started with it.
};

struct TemplateAdded
{
    TemplateRevision revision = {};
    QStringList warnings = {}; ///< Sentences on fields that no contact has.
};

QJsonObject toJson(const TemplateRevision &revision);

/// The message texts of a workspace. Nothing is overwritten: the same name again adds a revision.
///
/// Over a Session, on its thread.
class TemplateStore
{
public:
    explicit TemplateStore(Session &session) : m_session(session) { }

    /// Refuses an empty name or body and an unclosed or malformed field (InvalidArgument).
    Result<TemplateAdded> add(const QString &name, const QString &body);
    /// By name, without the archived ones.
    Result<QList<TemplateInfo>> list();
    /// The newest revision, or the one asked for.
    Result<TemplateRevision> find(const QString &name, std::optional<int> revision = {});
    Result<TemplateRevision> newestOf(qint64 templateId);
    /// Newest first.
    Result<QList<TemplateRevision>> revisions(const QString &name);
    Status archive(const QString &name);

    /// The text as the person with this number gets it (without the gateway's signature).
    Result<RenderedText> renderFor(const QString &name, const QString &e164);
    /// Fields of `body` that neither a built-in field nor any contact's custom field has; `row.…` is taken on trust.
    Result<QStringList> unknownFields(const MessageTemplate &body);

private:
    Session &m_session;
};

} // namespace carillon
