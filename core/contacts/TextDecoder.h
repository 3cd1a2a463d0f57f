// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArrayView>
#include <QString>
#include <QStringDecoder>

namespace carillon {

/// Turns the bytes of a file into text, block by block; a character may be cut anywhere.
///
/// Knows every encoding that Qt and ICU know, by their usual names. Movable value, one thread.
class TextDecoder
{
public:
    /// Refuses a name that nobody knows.
    static Result<TextDecoder> create(const QString &encoding);

    /// What the file's encoding is called: "GB18030", "UTF-8", "windows-1252".
    const QString &encoding() const { return m_encoding; }

    /// The text of the next bytes; a byte order mark at the start is left out, what cannot be read becomes U+FFFD.
    QString decode(QByteArrayView bytes);
    /// Whether bytes came that this encoding does not have.
    bool sawErrors() const { return m_sawErrors; }

private:
    TextDecoder(QString encoding, QStringDecoder decoder);

    QString m_encoding;
    QStringDecoder m_decoder;
    bool m_started = false;
    bool m_sawErrors = false;
};

} // namespace carillon
