// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/ZipEntry.h"

#include <QFile>

#include <zip.h>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

constexpr qint64 kSmall = 16 << 20; // below this no ratio can do harm

int discard(zip *archive)
{
    zip_discard(archive);
    return 0;
}

} // namespace

ZipArchive openZip(const QString &path)
{
    return { zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, nullptr), &discard };
}

ZipEntry::ZipEntry(zip *archive, const QString &name)
{
    zip_stat_t stat;
    zip_stat_init(&stat);
    const QByteArray entry = name.toUtf8();
    if (zip_stat(archive, entry.constData(), 0, &stat) != 0)
        return;
    m_file = zip_fopen(archive, entry.constData(), 0);
    m_size = static_cast<qint64>(stat.size);
    m_deflatedSize = static_cast<qint64>(stat.comp_size);
    if (m_file != nullptr)
        open(QIODevice::ReadOnly);
}

ZipEntry::~ZipEntry()
{
    if (m_file != nullptr)
        zip_fclose(m_file);
}

qint64 ZipEntry::readData(char *data, qint64 size)
{
    const zip_int64_t count = zip_fread(m_file, data, static_cast<zip_uint64_t>(size));
    m_done = count <= 0;
    if (count < 0) {
        m_problem = u"the archive is damaged"_s;
        return -1;
    }
    m_inflated += count;
    if (m_inflated > kMaxInflated || (m_inflated > kSmall && m_inflated > kMaxRatio * m_deflatedSize)) {
        m_problem = u"it unpacks to more than any real sheet does"_s;
        return -1;
    }
    return count == 0 ? -1 : count;
}

} // namespace carillon
