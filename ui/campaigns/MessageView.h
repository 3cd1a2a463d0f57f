// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/SegmentCounter.h"
#include "core/text/SmartEncoding.h"
#include "ui/campaigns/FieldInfo.h"

#include <QList>
#include <QString>

namespace carillon::ui {

/// What a message is sent through, as far as its look and price depend on it.
struct MessageContext
{
    QString sender = {}; ///< Over the phone's bubbles.
    QString signature = {}; ///< Put before the text by the sending account: 【海港】.
    CountOptions counting = {};
};

/// Why a message costs what it costs.
enum class CostReason {
    Plain, ///< The basic alphabet.
    Surprise, ///< A few characters make it Unicode.
    Script, ///< Its script needs Unicode.
    Value, ///< The value of a field makes it Unicode for this person.
    China ///< Mainland carriers bill every text alike.
};

/// A text as one person gets it, and what can be said about it. A value.
struct MessageView
{
    QString shown = {}; ///< With signature and values.
    TextCount count = {}; ///< Of `shown`.
    CostReason reason = CostReason::Plain;
    QList<Offender> marks = {}; ///< Places in the source to underline; none if there are more than `kMostMarks`.
    QString simpler = {}; ///< The source with its marks replaced; empty if that is not possible.
    QList<Replacement> changes = {}; ///< What was replaced in `simpler`.
    int simplerParts = 0; ///< Parts that `simpler` takes for this person.

    static constexpr int kMostMarks = 8;
};

/// Pure. A text that is half typed ("Hi {{fir") is shown as it stands.
MessageView viewMessage(const QString &source, const FieldValues &values, const MessageContext &context);

} // namespace carillon::ui
