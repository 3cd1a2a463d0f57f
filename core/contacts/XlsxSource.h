// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/ImportSource.h"
#include "core/contacts/ZipEntry.h"

#include <QSet>
#include <QStringList>
#include <QXmlStreamReader>

#include <memory>

namespace carillon {

/// The first visible sheet of an Excel workbook (.xlsx), row by row. Numbers are written out in full (a phone number
/// stored as 1.38E+10 is 13800138000 again), dates as ISO 8601. The sheet streams; the workbook's table of shared
/// strings is held in memory. One thread.
class XlsxSource final : public ImportSource
{
public:
    /// Whether a file that begins like this may be a workbook.
    static bool isZip(QByteArrayView head);

    static Result<std::unique_ptr<XlsxSource>> open(const QString &path);

    Result<bool> next(TableRow &row) override;
    qint64 bytesRead() const override { return m_sheet->inflated(); }
    qint64 bytesTotal() const override { return m_sheet->inflatedSize(); }

private:
    explicit XlsxSource(ZipArchive archive);

    Status readSharedStrings();
    Status readStyles();
    Status openSheet();
    QString firstSheetPath();
    QString firstVisibleSheet();
    Result<bool> readRow(TableRow &row);
    QString readCell(qsizetype &column);
    QString cellText(const QString &type, const QString &style, const QString &value) const;

    ZipArchive m_archive;
    QStringList m_strings;
    QSet<int> m_dateStyles; ///< Indexes of cell formats that show a date.
    bool m_dates1904 = false;
    std::unique_ptr<ZipEntry> m_sheet;
    QXmlStreamReader m_xml;
    qint64 m_rowNumber = 0;
};

} // namespace carillon
