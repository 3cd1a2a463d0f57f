// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/CsvFormat.h"

#include "core/contacts/CsvReader.h"
#include "core/contacts/EncodingDetection.h"

#include <QBuffer>
#include <QHash>

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

constexpr qint64 kHeadBytes = 256 << 10;
constexpr int kRowsToLookAt = 100;

/// Excel's first line "sep=;", which wins over any guess.
std::optional<QChar> sepLine(const QString &text)
{
    if (!text.startsWith("sep="_L1, Qt::CaseInsensitive) || text.size() < 6)
        return std::nullopt;
    const bool ends = text[5] == u'\n' || text[5] == u'\r';
    return ends ? std::optional(text[4]) : std::nullopt;
}

/// Share of rows with the commonest number of columns (in tenths) and that number; one column counts as nothing.
struct Fit
{
    qsizetype agreeing = 0;
    qsizetype columns = 0;

    bool operator<(const Fit &other) const
    {
        return std::tie(agreeing, columns) < std::tie(other.agreeing, other.columns);
    }
};

Fit fitOf(const QString &text, QChar delimiter)
{
    QByteArray bytes = text.toUtf8();
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    auto decoder = TextDecoder::create(u"UTF-8"_s);
    CsvReader reader(buffer, std::move(*decoder), delimiter);
    QHash<qsizetype, qsizetype> counts;
    TableRow row;
    qsizetype rows = 0;
    for (Result<bool> more = reader.next(row); rows < kRowsToLookAt && more && *more; more = reader.next(row), ++rows)
        ++counts[row.cells.size()];
    Fit best;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it.key() > 1)
            best = std::max(best, Fit{ it.value() * 10 / rows, it.key() });
    }
    return best;
}

} // namespace

QChar guessDelimiter(const QString &text)
{
    static constexpr std::array kCandidates{ QChar(u','), QChar(u';'), QChar(u'\t'), QChar(u'|') };
    QChar best = kCandidates.front();
    Fit bestFit;
    for (const QChar candidate : kCandidates) {
        const Fit fit = fitOf(text, candidate);
        if (bestFit < fit) {
            best = candidate;
            bestFit = fit;
        }
    }
    return best;
}

Result<CsvFormat> detectCsvFormat(QIODevice &file, const QString &encoding, std::optional<QChar> delimiter)
{
    const Result<QString> detected = detectEncoding(file); // also refuses what is no text, whatever it is said to be
    if (!detected)
        return detected.error();
    CsvFormat format{ .encoding = encoding.isEmpty() ? *detected : encoding };
    auto decoder = TextDecoder::create(format.encoding);
    if (!decoder)
        return decoder.error();
    const QString head = decoder->decode(file.peek(kHeadBytes));
    const std::optional<QChar> said = sepLine(head);
    format.hasSepLine = said.has_value();
    format.delimiter = delimiter ? *delimiter : said ? *said : guessDelimiter(head);
    return format;
}

} // namespace carillon
