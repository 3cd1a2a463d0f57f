// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/ReportModel.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

namespace carillon::ui {

/// A report's figures as the words and numbers that people read: for the reports page, for print and for pictures.
class ReportWords
{
    Q_DECLARE_TR_FUNCTIONS(carillon::ui::ReportWords)

public:
    ReportWords(const QLocale &locale, const QTimeZone &zone) : m_locale(locale), m_zone(zone) { }

    QString number(qint64 value) const { return m_locale.toString(value); }
    /// One decimal from 100 people on, none below: a small sample says no tenths.
    QString percent(double share, qint64 outOf) const;
    QString money(const Money &money) const;
    QString money(const QList<Money> &amounts) const; ///< "–" if none is known.
    QString day(UtcMs moment) const; ///< 25 Nov 2026, 2026年11月25日
    QString minute(UtcMs moment) const; ///< with the time of day
    QString clock(UtcMs moment) const; ///< 10:47
    QString zoneName() const; ///< "Shanghai time"
    QString period(const Report &report) const;

    QString deliverySentence(const Report &report) const; ///< "97.2 % delivered"
    QString seriesFinding(const Report &report) const;
    QString cause(const QString &name) const; ///< A name of Cause in plain words.
    QString seriesTick(UtcMs moment, milliseconds span) const;

private:
    QLocale m_locale;
    QTimeZone m_zone;
};

} // namespace carillon::ui
