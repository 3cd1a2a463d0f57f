// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaigns/PlanSummary.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

constexpr std::array<Exclusion, kExclusions> kReasons{ Exclusion::Suppressed,  Exclusion::NoConsent,
                                                       Exclusion::NotTextable, Exclusion::Duplicate,
                                                       Exclusion::Capped,      Exclusion::MissingField,
                                                       Exclusion::ByRule,      Exclusion::OfferOver };

QJsonObject toJson(const Finding &finding)
{
    return { { u"level"_s, nameOf(finding.level) },
             { u"rule"_s, finding.rule },
             { u"message"_s, finding.message },
             { u"count"_s, finding.count } };
}

} // namespace

QString nameOf(Exclusion reason)
{
    switch (reason) {
    case Exclusion::Suppressed: return u"suppressed"_s;
    case Exclusion::NoConsent: return u"noConsent"_s;
    case Exclusion::NotTextable: return u"notTextable"_s;
    case Exclusion::Duplicate: return u"duplicate"_s;
    case Exclusion::Capped: return u"capped"_s;
    case Exclusion::MissingField: return u"missingField"_s;
    case Exclusion::ByRule: return u"byRule"_s;
    case Exclusion::OfferOver: return u"offerOver"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Exclusion> exclusionFromString(QStringView name)
{
    for (const Exclusion reason : kReasons) {
        if (nameOf(reason) == name)
            return reason;
    }
    return std::nullopt;
}

qint64 ExclusionCounts::total() const
{
    return std::accumulate(m_counts.begin(), m_counts.end(), qint64(0));
}

ExclusionCounts &ExclusionCounts::operator+=(const ExclusionCounts &other)
{
    for (std::size_t i = 0; i < m_counts.size(); ++i)
        m_counts.at(i) += other.m_counts.at(i);
    return *this;
}

QJsonObject toJson(const ExclusionCounts &counts)
{
    QJsonObject json;
    for (const Exclusion reason : kReasons)
        json.insert(nameOf(reason), counts[reason]);
    return json;
}

ExclusionCounts exclusionCountsFromJson(const QJsonObject &json)
{
    ExclusionCounts counts;
    for (const Exclusion reason : kReasons)
        counts[reason] = json.value(nameOf(reason)).toInteger();
    return counts;
}

QString nameOf(Finding::Level level)
{
    switch (level) {
    case Finding::Level::Blocker: return u"blocker"_s;
    case Finding::Level::Warning: return u"warning"_s;
    case Finding::Level::Info: return u"info"_s;
    }
    Q_UNREACHABLE();
}

bool hasBlocker(const QList<Finding> &findings)
{
    return std::any_of(findings.begin(), findings.end(),
                       [](const Finding &finding) { return finding.level == Finding::Level::Blocker; });
}

QJsonArray toJson(const QList<Finding> &findings)
{
    QJsonArray json;
    for (const Finding &finding : findings)
        json.append(toJson(finding));
    return json;
}

QList<Finding> findingsFromJson(const QJsonArray &json)
{
    QList<Finding> findings;
    for (const auto &value : json) {
        const QJsonObject object = value.toObject();
        const QString level = object.value(u"level"_s).toString();
        findings.append({ level == u"blocker"       ? Finding::Level::Blocker
                              : level == u"warning" ? Finding::Level::Warning
                                                    : Finding::Level::Info,
                          object.value(u"rule"_s).toString(), object.value(u"message"_s).toString(),
                          object.value(u"count"_s).toInteger() });
    }
    return findings;
}

QJsonObject toJson(const QMap<int, qint64> &histogram)
{
    QJsonObject json;
    for (auto entry = histogram.begin(); entry != histogram.end(); ++entry)
        json.insert(QString::number(entry.key()), entry.value());
    return json;
}

QMap<int, qint64> histogramFromJson(const QJsonObject &json)
{
    QMap<int, qint64> histogram;
    for (auto entry = json.begin(); entry != json.end(); ++entry)
        histogram.insert(entry.key().toInt(), entry.value().toInteger());
    return histogram;
}

QJsonValue toJson(const std::optional<Money> &price)
{
    if (!price)
        return {};
    return QJsonObject{ { u"amount"_s, toDecimal(price->micros) }, { u"currency"_s, price->currency } };
}

QJsonObject toJson(const PlanSummary &summary)
{
    return { { u"revision"_s, summary.revision },
             { u"planned"_s, summary.planned },
             { u"excluded"_s, toJson(summary.excluded) },
             { u"segments"_s, summary.segments },
             { u"price"_s, toJson(summary.price) },
             { u"histogram"_s, toJson(summary.histogram) },
             { u"findings"_s, toJson(summary.findings) },
             { u"holdout"_s, summary.holdout },
             { u"planHash"_s, QString::fromLatin1(summary.hash.toHex()) } };
}

} // namespace carillon
