// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/campaigns/Campaign.h"
#include "core/storage/Session.h"
#include "ui/campaigns/MessageView.h"

#include <QList>

#include <optional>

namespace carillon::ui {

/// Somebody as whom a message can be looked at.
struct PreviewPerson
{
    QString name = {}; ///< The name, else the number.
    FieldValues values = {};
};

/// Who the people of a campaign are, as far as writing to them needs it.
struct PeopleSurvey
{
    qint64 people = 0; ///< How many were looked at.
    std::optional<PreviewPerson> longest = {}; ///< Whose text takes the most room.
    std::optional<PreviewPerson> shortest = {};
    std::optional<PreviewPerson> incomplete = {}; ///< Who lacks the value of a field, fallback or not.
    QList<PreviewPerson> some = {}; ///< Drawn by lot, always the same for the same people.
    QList<FieldInfo> fields = {}; ///< Without labels for the built-in ones; see labelled().

    static constexpr qint64 kMostPeople = 100'000; ///< Beyond, the first so many speak for all.
    static constexpr int kSome = 24;
};

/// Renders `body` for the people of a campaign who can be texted, in one pass. Over a Session, on its thread.
Result<PeopleSurvey> surveyPeople(Session &session, const People &people, const QString &body,
                                  const MessageContext &context, const CancelToken &cancel);

/// Up to twenty people of a campaign whose name or number contains `text`.
Result<QList<PreviewPerson>> findPeople(Session &session, const People &people, const QString &text,
                                        const CancelToken &cancel);

/// The same fields under the names that the window has for them.
QList<FieldInfo> labelled(QList<FieldInfo> fields);

} // namespace carillon::ui
