// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/ImportSource.h"

#include "core/contacts/CsvSource.h"
#include "core/contacts/VCardSource.h"
#include "core/contacts/XlsxSource.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

Error cannotOpenError(const QString &path, const QString &why)
{
    return { .code = Error::Code::NotFound,
             .message = u"\"%1\" could not be opened: %2."_s.arg(QFileInfo(path).fileName(), why),
             .where = path,
             .hint = u"Check the name and that you may read the file."_s,
             .key = u"file-unreadable"_s };
}

/// One line for each format; the content decides, not the name.
Result<std::unique_ptr<ImportSource>> openAs(const QString &path, std::unique_ptr<QIODevice> device,
                                             const QString &encoding, std::optional<QChar> delimiter)
{
    const auto upcast = [](auto source) {
        return source ? Result<std::unique_ptr<ImportSource>>(std::move(*source)) : source.error();
    };
    if (XlsxSource::isZip(device->peek(4)))
        return upcast(XlsxSource::open(path));
    if (VCardSource::isVCard(device->peek(64)))
        return upcast(VCardSource::open(std::move(device), encoding));
    return upcast(CsvSource::open(std::move(device), encoding, delimiter));
}

} // namespace

Result<std::unique_ptr<ImportSource>> openImportSource(const QString &path, const QString &encoding,
                                                       std::optional<QChar> delimiter)
{
    auto file = std::make_unique<QFile>(path);
    if (QFileInfo(path).isDir())
        return cannotOpenError(path, u"it is a folder"_s);
    if (!file->open(QIODevice::ReadOnly))
        return cannotOpenError(path, file->errorString());
    Result<std::unique_ptr<ImportSource>> source = openAs(path, std::move(file), encoding, delimiter);
    if (!source) {
        Error error = source.error();
        error.where = error.where.isEmpty() ? path : QString(path + u", "_s + error.where);
        return error;
    }
    return source;
}

} // namespace carillon
