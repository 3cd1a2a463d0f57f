// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QJsonValue>
#include <QString>

#include <vector>

namespace carillon {

/// The part of JSONPath (RFC 9535) that points at one value: `$.result.messages[0]['message-id']`.
class JsonPath
{
public:
    /// The empty path points at nothing.
    JsonPath() = default;

    /// The error names the position in `text`.
    static Result<JsonPath> parse(const QString &text);

    bool isEmpty() const { return m_steps.empty(); }
    /// The value, or Undefined.
    QJsonValue in(const QJsonValue &root) const;

private:
    struct Step
    {
        QString name = {};
        qsizetype index = -1; ///< Of an array; -1 = a name.
    };
    std::vector<Step> m_steps = {};
};

/// A scalar as text: 0 → "0", true → "true", "0" → "0"; empty for null, objects, arrays and nothing.
QString scalarText(const QJsonValue &value);

} // namespace carillon
