// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Money.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>

#include <array>
#include <optional>

namespace carillon {

/// Why somebody is left out of a plan. The order is the order of the checks: one person has one reason, the first.
enum class Exclusion {
    Suppressed,
    NoConsent,
    NotTextable,
    Duplicate,
    Capped,
    MissingField,
    ByRule,
    OfferOver, ///< Their hours open only after the offer has ended.
};
inline constexpr int kExclusions = 8;

/// "suppressed", "noConsent", …
QString nameOf(Exclusion reason);
std::optional<Exclusion> exclusionFromString(QStringView name);

/// How many were left out, by reason.
class ExclusionCounts
{
public:
    qint64 &operator[](Exclusion reason) { return m_counts.at(static_cast<std::size_t>(reason)); }
    qint64 operator[](Exclusion reason) const { return m_counts.at(static_cast<std::size_t>(reason)); }
    qint64 total() const;
    ExclusionCounts &operator+=(const ExclusionCounts &other);
    bool operator==(const ExclusionCounts &) const = default;

private:
    std::array<qint64, kExclusions> m_counts{};
};

QJsonObject toJson(const ExclusionCounts &counts);
ExclusionCounts exclusionCountsFromJson(const QJsonObject &json);

/// What somebody should know, or must mend, before a plan is sent.
struct Finding
{
    enum class Level { Blocker, Warning, Info };

    Level level = Level::Info;
    QString rule = {}; ///< Stable name: "missing-field".
    QString message = {}; ///< English sentences: what is so, and what to do.
    qint64 count = 0; ///< People or messages it is about; 0 where that says nothing.

    bool operator==(const Finding &) const = default;
};

QString nameOf(Finding::Level level);
bool hasBlocker(const QList<Finding> &findings);
QJsonArray toJson(const QList<Finding> &findings);
QList<Finding> findingsFromJson(const QJsonArray &json);

/// Parts of a message -> messages, as JSON with the parts as keys.
QJsonObject toJson(const QMap<int, qint64> &histogram);
QMap<int, qint64> histogramFromJson(const QJsonObject &json);

/// The figures of a plan. `revision` 0 = an estimate: nothing was stored.
struct PlanSummary
{
    int revision = 0;
    qint64 planned = 0; ///< Messages, those held out included.
    qint64 holdout = 0;
    ExclusionCounts excluded = {};
    qint64 segments = 0;
    std::optional<Money> price = {}; ///< Nothing when no price is set.
    QMap<int, qint64> histogram = {}; ///< Parts of a message -> messages.
    QList<Finding> findings = {};
    QByteArray hash = {};

    qint64 audience() const { return planned + excluded.total(); }
};

/// As `carillonctl campaigns plan` prints it.
QJsonObject toJson(const PlanSummary &summary);
QJsonValue toJson(const std::optional<Money> &price);

} // namespace carillon
