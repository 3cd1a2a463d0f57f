// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace carillon {

/// One row of a file that contacts are read from.
struct TableRow
{
    qint64 number = 0; ///< As a person finds it: the line of a CSV file, the row of a sheet. Counts from 1.
    QStringList cells = {};
};

/// A file seen as rows of cells, whatever its format; streaming, so memory does not depend on its size. One thread.
class ImportSource
{
public:
    virtual ~ImportSource() = default;

    /// Puts the next row into `row`; false at the end. Blank lines are not rows. After an error there is no going on.
    virtual Result<bool> next(TableRow &row) = 0;

    virtual qint64 bytesRead() const = 0;
    virtual qint64 bytesTotal() const = 0;

    /// "GB18030"; empty where the format has none of its own.
    virtual QString encoding() const { return {}; }
    /// Nothing where the format has none.
    virtual std::optional<QChar> delimiter() const { return std::nullopt; }
};

/// Opens `path` as the format that its name and content say; encoding and delimiter matter for text alone. Names the
/// file in every error.
Result<std::unique_ptr<ImportSource>> openImportSource(const QString &path, const QString &encoding = {},
                                                       std::optional<QChar> delimiter = {});

} // namespace carillon
