// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

#include <memory>

struct zip;
struct zip_file;

namespace carillon {

/// A ZIP archive opened for reading.
using ZipArchive = std::unique_ptr<zip, int (*)(zip *)>;

/// Null if the file is no ZIP archive.
ZipArchive openZip(const QString &path);

/// One file of an archive as a sequential device; inflates as it is read. Reading fails, and
/// problem() says why, where an archive inflates beyond all reason. `archive` must outlive it; one thread.
class ZipEntry final : public QIODevice
{
public:
    ZipEntry(zip *archive, const QString &name);
    ~ZipEntry() override;

    /// False if the archive has no such file.
    bool exists() const { return m_file != nullptr; }
    bool isSequential() const override { return true; }
    bool atEnd() const override { return m_done && QIODevice::atEnd(); }
    /// Why reading failed; empty while it did not.
    const QString &problem() const { return m_problem; }
    qint64 inflated() const { return m_inflated; }
    qint64 inflatedSize() const { return m_size; }

    static constexpr qint64 kMaxInflated = qint64(4) << 30;
    static constexpr qint64 kMaxRatio = 200; ///< Real sheets deflate to a tenth.

protected:
    qint64 readData(char *data, qint64 size) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    zip_file *m_file = nullptr;
    qint64 m_size = 0;
    qint64 m_deflatedSize = 0;
    qint64 m_inflated = 0;
    QString m_problem;
    bool m_done = false;
};

} // namespace carillon
