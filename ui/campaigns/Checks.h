// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/campaigns/PlanSummary.h"
#include "ui/campaigns/ComposerChoices.h"

#include <QList>
#include <QString>

namespace carillon::ui {

/// What is checked before a campaign is sent, in the order of the screen.
enum class CheckTopic { Text, People, Consent, Fields, OptOut, Length, Account, Hours, Price };
inline constexpr int kCheckTopics = 9;

enum class CheckLevel { Pass, Note, Warning, Problem };

/// One row of "Before you send": what was checked, what was found, and the act that repairs it.
struct Check
{
    CheckTopic topic = CheckTopic::Text;
    CheckLevel level = CheckLevel::Pass;
    QString title = {};
    QString evidence = {};
    QString fix = {}; ///< Of a button; empty = none.
};

/// What the checks look at.
struct CheckFacts
{
    Campaign campaign = {};
    PlanSummary plan = {};
    std::optional<AccountChoice> account = {};
    QList<FieldInfo> gaps = {}; ///< Fields of the text that some people lack and that have no fallback.
    bool hasText = false;
    bool hasFields = false;
    QString textProblem = {}; ///< Why the text cannot be read, such as a field that is not closed.
    bool hasSimplerText = false; ///< A few characters could be replaced.
};

/// The rows that apply to this campaign. Pure; in the language of the window.
QList<Check> checksFor(const CheckFacts &facts);

int countOf(const QList<Check> &checks, CheckLevel level);
/// "1 problem, 1 warning", "Ready to send"
QString checksSentence(const QList<Check> &checks);
/// What the text must say about opting out: as the rules of the people's countries word it, else in the text's
/// language.
QString optOutWording(const PlanSummary &plan, const QString &text);
/// "71 on the do-not-text list, 18 without a number that takes texts"; empty if nobody is left out.
QString exclusionSentence(const ExclusionCounts &excluded);

} // namespace carillon::ui
