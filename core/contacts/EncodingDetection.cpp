// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/EncodingDetection.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <uchardet.h>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

constexpr qint64 kBlockBytes = 1 << 20;
constexpr qsizetype kSampleBytes = 256 << 10;
constexpr qsizetype kHeadBytes = 8 << 10;

struct Signature
{
    QByteArrayView bytes;
    QStringView name;
};

struct BinaryKind
{
    QByteArrayView bytes;
    QStringView what;
};

// Longest first: UTF-32LE begins like UTF-16LE.
const std::array kMarks{
    Signature{ QByteArrayView("\xFF\xFE\0\0", 4), u"UTF-32LE" },
    Signature{ QByteArrayView("\0\0\xFE\xFF", 4), u"UTF-32BE" },
    Signature{ QByteArrayView("\x84\x31\x95\x33", 4), u"GB18030" },
    Signature{ QByteArrayView("\xEF\xBB\xBF", 3), u"UTF-8" },
    Signature{ QByteArrayView("\xFF\xFE", 2), u"UTF-16LE" },
    Signature{ QByteArrayView("\xFE\xFF", 2), u"UTF-16BE" },
};

const std::array kBinaryKinds{
    BinaryKind{ QByteArrayView("PK\x03\x04", 4), u"a ZIP archive or an Office document" },
    BinaryKind{ QByteArrayView("\xD0\xCF\x11\xE0", 4), u"an old Excel or Word document" },
    BinaryKind{ QByteArrayView("%PDF", 4), u"a PDF document" },
    BinaryKind{ QByteArrayView("\x89PNG", 4), u"a picture" },
    BinaryKind{ QByteArrayView("\xFF\xD8\xFF", 3), u"a picture" },
    BinaryKind{ QByteArrayView("\x1F\x8B", 2), u"a compressed file" },
    BinaryKind{ QByteArrayView("SQLite format 3", 15), u"a database" },
};

Error emptyFileError()
{
    return { .code = Error::Code::InvalidArgument,
             .message = u"The file is empty."_s,
             .hint = u"Export the contacts again and import that file."_s,
             .key = u"file-empty"_s };
}

Error binaryFileError(const QString &what)
{
    return { .code = Error::Code::InvalidArgument,
             .message = u"The file is %1, not a table of text."_s.arg(what),
             .hint = u"Open it in the program it comes from and save it as CSV."_s,
             .key = u"file-not-text"_s };
}

std::optional<QString> encodingByMark(QByteArrayView head)
{
    for (const Signature &mark : kMarks) {
        if (head.startsWith(mark.bytes))
            return mark.name.toString();
    }
    return std::nullopt;
}

/// UTF-16 without a mark: the commas and digits of a table have a zero byte on one side only.
std::optional<QString> encodingByZeros(QByteArrayView head)
{
    std::array<qsizetype, 2> zeros{ 0, 0 };
    for (qsizetype i = 0; i < head.size(); ++i)
        zeros[static_cast<size_t>(i % 2)] += head[i] == '\0' ? 1 : 0;
    const auto many = [&head](qsizetype count) { return count * 40 > head.size(); };
    const auto few = [](qsizetype count, qsizetype other) { return count * 20 < other; };
    if (many(zeros[1]) && few(zeros[0], zeros[1]))
        return u"UTF-16LE"_s;
    if (many(zeros[0]) && few(zeros[1], zeros[0]))
        return u"UTF-16BE"_s;
    return std::nullopt;
}

bool looksBinary(QByteArrayView head)
{
    const auto strange = std::ranges::count_if(head, [](char c) {
        const auto byte = static_cast<uchar>(c);
        return byte < 0x09 || (byte > 0x0D && byte < 0x20 && byte != 0x1A && byte != 0x1B) || byte == 0x7F;
    });
    return head.contains('\0') || strange * 50 > head.size();
}

/// How many bytes at the end of `block` begin a UTF-8 character that the next block ends.
qsizetype unfinishedTail(QByteArrayView block)
{
    for (qsizetype back = 1; back <= std::min<qsizetype>(3, block.size()); ++back) {
        const auto byte = static_cast<uchar>(block[block.size() - back]);
        if ((byte & 0xC0) == 0x80)
            continue;
        const qsizetype needed = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
        return needed > back ? back : 0;
    }
    return 0;
}

/// Where the first byte beyond ASCII is; -1 if there is none.
qsizetype firstHighByte(QByteArrayView block, qsizetype from)
{
    for (qsizetype i = from; i < block.size(); ++i) {
        if ((block[i] & 0x80) != 0)
            return i;
    }
    return -1;
}

/// The lines with bytes beyond ASCII, for guessing.
void collectSample(QByteArrayView block, QByteArray &sample)
{
    qsizetype from = 0;
    while (from < block.size() && sample.size() < kSampleBytes) {
        const qsizetype at = firstHighByte(block, from);
        if (at < 0)
            return;
        const qsizetype before = at > from ? block.lastIndexOf('\n', at - block.size()) + 1 : from;
        const qsizetype after = block.indexOf('\n', at);
        const qsizetype end = after < 0 ? block.size() : after + 1;
        const qsizetype start = std::max(from, before);
        sample.append(block.sliced(start, std::min(end - start, kSampleBytes - sample.size())));
        from = end;
    }
}

/// Reads `file` to its end; the sample stays empty if all of it is UTF-8.
QByteArray sampleUnlessUtf8(QIODevice &file)
{
    QByteArray sample;
    QByteArray carry;
    while (!file.atEnd() && sample.size() < kSampleBytes) {
        const QByteArray block = carry + file.read(kBlockBytes);
        const qsizetype tail = file.atEnd() ? 0 : unfinishedTail(block);
        const QByteArrayView whole = QByteArrayView(block).chopped(tail);
        carry = block.right(tail);
        if (!whole.isValidUtf8())
            collectSample(whole, sample);
    }
    return sample;
}

QString uchardetGuess(QByteArrayView sample)
{
    const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), &uchardet_delete);
    uchardet_handle_data(detector.get(), sample.data(), static_cast<size_t>(sample.size()));
    uchardet_data_end(detector.get());
    return QString::fromLatin1(uchardet_get_charset(detector.get())).toUpper();
}

/// Whether bytes beyond ASCII stand mostly alone between ASCII letters, as accented letters do in European names.
bool looksLatin(QByteArrayView sample)
{
    qsizetype runs = 0;
    qsizetype single = 0;
    qsizetype length = 0;
    const auto endRun = [&] {
        runs += length > 0 ? 1 : 0;
        single += length == 1 ? 1 : 0;
        length = 0;
    };
    for (const char c : sample) {
        if ((c & 0x80) != 0)
            ++length;
        else
            endRun();
    }
    endRun();
    return single * 10 > runs * 7;
}

/// Polish letters read as windows-1252 give signs such as ³ and £ inside words.
bool looksPolish(QByteArrayView sample)
{
    const QString text = QStringDecoder("windows-1252").decode(sample);
    qsizetype inWords = 0;
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        const bool sign = u"\u00B3\u00B9\u00BF\u00A3\u00A5\u00AF"_s.contains(text[i]);
        inWords += sign && text[i + 1].isLower() ? 1 : 0;
    }
    return inWords > 0;
}

std::optional<QString> knownLegacyName(const QString &guess)
{
    struct Name
    {
        QStringView guess;
        QStringView name;
    };
    static constexpr std::array kNames{
        Name{ u"GB18030", u"GB18030" },
        Name{ u"GB2312", u"GB18030" },
        Name{ u"BIG5", u"Big5" },
        Name{ u"EUC-TW", u"Big5" },
        Name{ u"SHIFT_JIS", u"Shift_JIS" },
        Name{ u"EUC-JP", u"EUC-JP" },
        Name{ u"UHC", u"windows-949" },
        Name{ u"EUC-KR", u"windows-949" },
        Name{ u"WINDOWS-1251", u"windows-1251" },
        Name{ u"KOI8-R", u"KOI8-R" },
        Name{ u"IBM866", u"IBM866" },
        Name{ u"WINDOWS-1253", u"windows-1253" },
        Name{ u"ISO-8859-7", u"windows-1253" },
        Name{ u"WINDOWS-1255", u"windows-1255" },
        Name{ u"WINDOWS-1256", u"windows-1256" },
        Name{ u"TIS-620", u"windows-874" },
        Name{ u"ISO-8859-11", u"windows-874" },
    };
    for (const Name &known : kNames) {
        if (known.guess == guess)
            return known.name.toString();
    }
    return std::nullopt;
}

bool decodesWithoutLoss(QByteArrayView sample, const QString &encoding)
{
    QStringDecoder decoder(encoding.toLatin1().constData());
    const QString text = decoder.decode(sample);
    return decoder.isValid() && !text.contains(QChar::ReplacementCharacter);
}

} // namespace

QString guessLegacyEncoding(QByteArrayView sample)
{
    const QString guess = uchardetGuess(sample);
    const std::optional<QString> known = knownLegacyName(guess);
    if (known && guess == "SHIFT_JIS"_L1) // half of its characters end in an ASCII byte, so they look alone
        return *known;
    if (looksLatin(sample))
        return looksPolish(sample) ? u"windows-1250"_s : u"windows-1252"_s;
    if (known)
        return *known;
    // A handful of characters is too little for statistics; Chinese lists are by far the likeliest.
    for (const QString &encoding : { u"GB18030"_s, u"Big5"_s }) {
        if (decodesWithoutLoss(sample, encoding))
            return encoding;
    }
    return u"windows-1252"_s;
}

Result<QString> detectEncoding(QIODevice &file)
{
    const QByteArray head = file.peek(kHeadBytes);
    if (head.isEmpty())
        return emptyFileError();
    for (const BinaryKind &kind : kBinaryKinds) {
        if (head.startsWith(kind.bytes))
            return binaryFileError(kind.what.toString());
    }
    if (const auto marked = encodingByMark(head))
        return *marked;
    if (const auto wide = encodingByZeros(head))
        return *wide;
    if (looksBinary(head))
        return binaryFileError(u"binary data"_s);
    const qint64 start = file.pos();
    const QByteArray sample = sampleUnlessUtf8(file);
    file.seek(start);
    return sample.isEmpty() ? u"UTF-8"_s : guessLegacyEncoding(sample);
}

} // namespace carillon
