// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/ReportModel.h"

#include <QLocale>
#include <QTimeZone>

class QPagedPaintDevice;

namespace carillon::ui {

/// A report on paper and as a picture: always in light colours, with title, period, time zone and page numbers.
///
/// Needs a QApplication (an offscreen one will do). GUI thread.
class ReportPrinter
{
public:
    ReportPrinter(const QLocale &locale, const QTimeZone &zone) : m_locale(locale), m_zone(zone) { }

    /// A4, or Letter where the locale's country uses it.
    Status toPdf(const Report &report, const QString &path) const;
    /// One tall picture at twice the screen's resolution.
    Status toPng(const Report &report, const QString &path) const;
    void toDevice(const Report &report, QPagedPaintDevice &device) const;

private:
    QLocale m_locale;
    QTimeZone m_zone;
};

} // namespace carillon::ui
