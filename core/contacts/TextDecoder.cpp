// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/TextDecoder.h"

using namespace Qt::StringLiterals;

namespace carillon {

Result<TextDecoder> TextDecoder::create(const QString &encoding)
{
    QStringDecoder decoder(encoding.toLatin1().constData());
    if (!decoder.isValid()) {
        return Error{ .code = Error::Code::InvalidArgument,
                      .message = u"There is no encoding called \"%1\"."_s.arg(encoding),
                      .hint
                      = u"Leave the encoding out to have it recognised, or name one such as UTF-8, GB18030, Big5, "
                        "Shift_JIS or windows-1252."_s,
                      .key = u"encoding-unknown"_s };
    }
    return TextDecoder(encoding, std::move(decoder));
}

TextDecoder::TextDecoder(QString encoding, QStringDecoder decoder)
    : m_encoding(std::move(encoding))
    , m_decoder(std::move(decoder))
{
}

QString TextDecoder::decode(QByteArrayView bytes)
{
    QString text = m_decoder.decode(bytes);
    // ICU's decoders report no errors through Qt, so the replacement character is the sign.
    m_sawErrors = m_sawErrors || m_decoder.hasError() || text.contains(QChar::ReplacementCharacter);
    if (!m_started && !text.isEmpty()) {
        m_started = true;
        if (text.startsWith(QChar::ByteOrderMark))
            text.remove(0, 1);
    }
    return text;
}

} // namespace carillon
