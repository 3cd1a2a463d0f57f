// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/contacts/CsvWriter.h"
#include "core/storage/Session.h"

#include <QString>
#include <QVector>

#include <optional>

namespace carillon {

struct ContactExportOptions
{
    CsvDialect dialect = CsvDialect::Machine;
    std::optional<QVector<qint64>> ids = {}; ///< Nothing = everyone.
};

/// Writes contacts to a CSV file: the built-in fields by their names, consent, groups, then every custom field. What is
/// written can be imported again. Replaces the file only when it is complete. Returns how many people.
Result<qint64> exportContacts(const Session &session, const QString &path, const ContactExportOptions &options,
                              const Progress &progress);

} // namespace carillon
