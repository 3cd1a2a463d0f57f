// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/Statement.h"

#include <QHash>

#include <memory>

namespace carillon {

/// Prepares each statement once and keeps it. For the dispatch path, where the same dozen statements run all day. Same
/// thread as its Database, and must die before it.
class PreparedStatements
{
public:
    explicit PreparedStatements(Database &database) : m_database(database) { }

    /// Ready to be bound. `sql` is a literal of the program.
    Statement &get(const QString &sql)
    {
        std::shared_ptr<Statement> &statement = m_statements[sql];
        if (!statement)
            statement = std::make_shared<Statement>(m_database, sql);
        else
            statement->finish();
        return *statement;
    }

private:
    Database &m_database;
    QHash<QString, std::shared_ptr<Statement>> m_statements;
};

} // namespace carillon
