// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/ReportModel.h"

#include <QByteArray>
#include <QString>

namespace carillon {

/// Tables of a report one after the other, each with a title line: RFC 4180, UTF-8 with BOM, CRLF, safe to open in a
/// spreadsheet (no cell begins a formula).
QByteArray reportAsCsv(const Report &report);
QByteArray reportAsJson(const Report &report);
/// A workbook with a sheet for each table.
Status writeReportAsXlsx(const Report &report, const QString &path);

/// By the ending of the name: .json, .csv or .xlsx. (Pictures and PDF are ui/print's.) Replaces a file only when the
/// new one is whole.
Status writeReport(const Report &report, const QString &path);

} // namespace carillon
