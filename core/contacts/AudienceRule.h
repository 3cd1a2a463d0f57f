// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <memory>

namespace carillon {

/// A rule over contacts as a tree: what an audience is. A plain value; any thread.
///
/// The text form, read by parse() and written by toText():
///
///   city = "Hangzhou" and spend >= 100 and not group = "Staff"
///   (level in ("Gold", "VIP") or visits > 5) and birthday in next 7 days
///   last_visit within 90 days and email is empty
///
/// Words are not case-sensitive; values with spaces stand in double quotes (\" for a quote). Any field that is not
/// built in is a custom field of that name; names with spaces stand in backquotes.
struct AudienceRule
{
    enum class Kind { All, Any, Not, Condition };
    enum class Test {
        Equals,
        NotEquals,
        Less,
        LessOrEqual,
        Greater,
        GreaterOrEqual,
        OneOf,
        Contains,
        IsEmpty,
        IsSet,
        WithinDays, ///< A date that lies in the last N days.
        NextDays, ///< A date whose day and month come in the next N days (birthdays).
    };

    Kind kind = Kind::All;
    QList<AudienceRule> children = {}; ///< All, Any: any number (none = everybody, nobody). Not: one.
    QString field = {};
    Test test = Test::Equals;
    QStringList values = {};

    bool operator==(const AudienceRule &) const = default;

    /// Fails with InvalidArgument, key "rule-…", `where` = "character N". The empty text means everybody.
    static Result<AudienceRule> parse(const QString &text);
    QString toText() const;
};

} // namespace carillon
