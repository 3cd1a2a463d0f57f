// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/CsvFormat.h"
#include "core/contacts/CsvReader.h"
#include "core/contacts/ImportSource.h"

#include <QIODevice>

#include <memory>

namespace carillon {

/// A CSV file as a source of an import. One thread.
class CsvSource final : public ImportSource
{
public:
    /// Recognises the format of `device` and takes it over. A non-empty `encoding` is taken at its word: bytes that
    /// are not of it are then an error, so that nobody's name is stored mangled.
    static Result<std::unique_ptr<CsvSource>> open(std::unique_ptr<QIODevice> device, const QString &encoding = {},
                                                   std::optional<QChar> delimiter = {});

    Result<bool> next(TableRow &row) override;
    qint64 bytesRead() const override { return m_reader.bytesRead(); }
    qint64 bytesTotal() const override { return m_device->size(); }
    QString encoding() const override { return m_format.encoding; }
    std::optional<QChar> delimiter() const override { return m_format.delimiter; }

private:
    CsvSource(std::unique_ptr<QIODevice> device, CsvFormat format, TextDecoder decoder, bool strict);

    std::unique_ptr<QIODevice> m_device;
    CsvFormat m_format;
    CsvReader m_reader;
    bool m_strict;
    bool m_atStart = true;
};

} // namespace carillon
