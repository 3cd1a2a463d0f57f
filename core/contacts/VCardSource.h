// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/ImportSource.h"
#include "core/contacts/TextDecoder.h"

#include <QIODevice>
#include <QMap>

#include <memory>

namespace carillon {

/// A vCard file (2.1, 3.0, 4.0) as a table: a header and one row a card, numbered by the line on which it begins. All
/// numbers of a card stand in one cell, pictures and sounds are passed over. One thread.
class VCardSource final : public ImportSource
{
public:
    /// Whether a file that begins like this is a vCard file.
    static bool isVCard(QByteArrayView head);

    /// Takes over `device`. An empty `encoding` is recognised.
    static Result<std::unique_ptr<VCardSource>> open(std::unique_ptr<QIODevice> device, const QString &encoding = {});

    Result<bool> next(TableRow &row) override;
    qint64 bytesRead() const override { return m_device->pos(); }
    qint64 bytesTotal() const override { return m_device->size(); }
    QString encoding() const override { return m_decoder.encoding(); }

private:
    struct Line
    {
        QString text = {};
        qint64 number = 0;
    };

    VCardSource(std::unique_ptr<QIODevice> device, TextDecoder decoder);

    /// The next line of the file as it stands; false at the end.
    Result<bool> readLine(Line &line);
    /// The next property with its folded lines joined.
    Result<bool> readProperty(Line &property);

    std::unique_ptr<QIODevice> m_device;
    TextDecoder m_decoder;
    QString m_buffer; ///< Decoded and not yet handed out.
    qsizetype m_at = 0;
    qint64 m_line = 0;
    Line m_ahead; ///< Read to see whether it continues the property; number 0 = none.
    bool m_headerDone = false;
};

} // namespace carillon
