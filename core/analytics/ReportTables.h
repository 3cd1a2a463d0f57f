// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/ReportModel.h"

#include <QList>
#include <QStringList>
#include <QVariant>

namespace carillon {

/// A table of a report: what "as table" shows and what files hold. Cells are numbers or texts.
struct ReportTable
{
    QString title = {};
    QStringList headers = {};
    QList<QVariantList> rows = {};
};

/// Summary, left out, over time, reasons, sending accounts, campaigns; tables without rows are left out. Pure.
QList<ReportTable> reportTables(const Report &report);

} // namespace carillon
