// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/AudienceRule.h"

#include <QList>

/// How rules are spoken of on screen, in the language of the window.
namespace carillon::ui {

/// "City", "Group"; a custom field under its own name.
QString ruleFieldWord(const QString &field);
/// The tests that make sense for a field.
QList<AudienceRule::Test> testsFor(const QString &field);
/// "is", "is one of", "comes in the next days", …
QString testWord(AudienceRule::Test test, const QString &field);
bool needsValue(AudienceRule::Test test);
bool needsDays(AudienceRule::Test test);
/// "given" as "opted in"; other values as they are.
QString valueWord(const QString &field, const QString &value);
/// The whole rule as a sentence without a full stop.
QString ruleSentence(const AudienceRule &rule);

} // namespace carillon::ui
