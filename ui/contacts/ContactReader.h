// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/Contact.h"
#include "core/workspace/Workspace.h"

#include <QHash>
#include <QVector>

#include <memory>

namespace carillon::ui {

/// One row of a table of people.
struct ContactRow
{
    Contact contact = {};
    QStringList groups = {};
};

/// Reads pages of people on the GUI thread, over a read-only connection of its own: a page takes about a millisecond,
/// and a table that scrolls cannot wait for another thread. The workspace must outlive it.
class ContactReader
{
public:
    explicit ContactReader(Workspace &workspace) : m_workspace(workspace) { }

    /// Those of `ids` that are there; at most ContactStore::kPageSize.
    Result<QHash<qint64, ContactRow>> page(const QVector<qint64> &ids);

private:
    Workspace &m_workspace;
    std::unique_ptr<Database> m_database;
};

} // namespace carillon::ui
