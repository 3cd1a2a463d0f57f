// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/CsvSource.h"

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

} // namespace

Result<std::unique_ptr<CsvSource>> CsvSource::open(std::unique_ptr<QIODevice> device, const QString &encoding,
                                                   std::optional<QChar> delimiter)
{
    Result<CsvFormat> format = detectCsvFormat(*device, encoding, delimiter);
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

} // namespace carillon
