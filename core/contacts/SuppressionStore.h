// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/storage/Session.h"

#include <QString>

#include <functional>
#include <optional>

namespace carillon {

/// A number that must not be texted, with its reason.
struct Suppression
{
    QString phone = {}; ///< E.164; empty if the number itself is no longer kept.
    QString reason = {}; ///< "opted-out", "complaint", "not-in-service", "by-hand", "imported".
    QString source = {}; ///< "reply STOP", a file, a person's words.
    QString addedBy = {};
    UtcMs addedAt = 0;
};

struct SuppressionImport
{
    qint64 rows = 0;
    qint64 added = 0;
    qint64 duplicates = 0; ///< On the list already, or earlier in the file.
    qint64 rejected = 0; ///< No usable number.
};

/// The do-not-text list, kept by number so that it outlives contacts. On the session's thread, within the piece of work
/// that made it.
class SuppressionStore
{
public:
    explicit SuppressionStore(const Session &session) : m_session(session) { }

    /// Puts a number on the list; false if it was there already (then nothing changes). Removing that number's queued
    /// messages is the caller's.
    Result<bool> add(const QString &e164, const QString &reason, const QString &source);
    /// False if it was not there.
    Result<bool> remove(const QString &e164);
    Result<bool> isSuppressed(const QByteArray &phoneIndex);
    Result<std::optional<Suppression>> find(const QString &e164);
    Result<qint64> count();
    /// Newest first.
    Status forEach(const std::function<bool(const Suppression &)> &visit);

    /// Adds the numbers of a file: one a line, or a table whose phone column is guessed.
    Result<SuppressionImport> importFile(const QString &path, const QString &region, const Progress &progress);

private:
    Session m_session;
};

} // namespace carillon
