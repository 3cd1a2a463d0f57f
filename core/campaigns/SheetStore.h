// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/storage/Session.h"

#include <QString>
#include <QStringList>

namespace carillon {

/// What a sheet is read from.
struct SheetSource
{
    QString file = {};
    QString keyColumn = {}; ///< Tells the rows of one person apart; may be the number's column: then one row a person.
    QString region = {}; ///< ISO 3166, for numbers without a country code; empty = the workspace's.
    QString encoding = {}; ///< Empty = detected.
};

/// A file whose rows belong to one send.
struct Sheet
{
    qint64 id = 0;
    QString fileName = {};
    QStringList columns = {}; ///< Each is the field {{row.COLUMN}}.
    QString keyColumn = {};
    QString phoneColumn = {};
    qint64 rows = 0;
    qint64 unusableNumbers = 0; ///< Rows that no text can go to; the plan leaves them out as "notTextable".
};

/// Sheets: rows of a file, kept encrypted with the campaign they belong to. Nobody is added to the contacts.
///
/// Over a Session, on its thread.
class SheetStore
{
public:
    explicit SheetStore(Session &session) : m_session(session) { }

    /// All rows or none: cancelled or failed, nothing is left behind.
    Result<Sheet> import(const SheetSource &source, const Progress &progress);
    Result<Sheet> find(qint64 id);
    Status remove(qint64 id);

private:
    Session &m_session;
};

} // namespace carillon
