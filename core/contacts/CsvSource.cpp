// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/CsvSource.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

Error wrongEncodingError(const QString &encoding, qint64 line)
{
    return { .code = Error::Code::InvalidArgument,
             .message
             = u"The file is not %1: row %2 holds bytes that this encoding does not have."_s.arg(encoding).arg(line),
             .where = u"row %1"_s.arg(line),
             .hint = u"Leave the encoding out to have it recognised, or choose another."_s,
             .key = u"encoding-wrong"_s };
}

Error cannotOpenError(const QString &path, const QString &why)
{
    return { .code = Error::Code::NotFound,
             .message = u"\"%1\" could not be opened: %2."_s.arg(QFileInfo(path).fileName(), why),
             .where = path,
             .hint = u"Check the name and that you may read the file."_s,
             .key = u"file-unreadable"_s };
}

} // namespace

Result<std::unique_ptr<CsvSource>> CsvSource::open(std::unique_ptr<QIODevice> device, const QString &encoding)
{
    Result<CsvFormat> format = detectCsvFormat(*device, encoding);
    if (!format)
        return format.error();
    Result<TextDecoder> decoder = TextDecoder::create(format->encoding);
    if (!decoder)
        return decoder.error();
    return std::unique_ptr<CsvSource>(
        new CsvSource(std::move(device), std::move(*format), std::move(*decoder), !encoding.isEmpty()));
}

CsvSource::CsvSource(std::unique_ptr<QIODevice> device, CsvFormat format, TextDecoder decoder, bool strict)
    : m_device(std::move(device))
    , m_format(std::move(format))
    , m_reader(*m_device, std::move(decoder), m_format.delimiter)
    , m_strict(strict)
{
}

Result<bool> CsvSource::next(TableRow &row)
{
    Result<bool> more = m_reader.next(row);
    if (std::exchange(m_atStart, false) && m_format.hasSepLine && more && *more)
        more = m_reader.next(row);
    if (more && m_strict && m_reader.sawDecodingErrors()) {
        const bool here = row.cells.join(QChar()).contains(QChar::ReplacementCharacter);
        if (here || !*more)
            return wrongEncodingError(m_format.encoding, row.number);
    }
    return more;
}

Result<std::unique_ptr<ImportSource>> openImportSource(const QString &path, const QString &encoding)
{
    auto file = std::make_unique<QFile>(path);
    if (QFileInfo(path).isDir())
        return cannotOpenError(path, u"it is a folder"_s);
    if (!file->open(QIODevice::ReadOnly))
        return cannotOpenError(path, file->errorString());
    Result<std::unique_ptr<CsvSource>> source = CsvSource::open(std::move(file), encoding);
    if (!source) {
        Error error = source.error();
        error.where = error.where.isEmpty() ? path : QString(path + u", "_s + error.where);
        return error;
    }
    return std::unique_ptr<ImportSource>(std::move(*source));
}

} // namespace carillon
