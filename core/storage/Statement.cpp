// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Statement.h"

#include <QSqlError>
#include <QVariant>

namespace carillon {

Statement::Statement(Database &database, const QString &sql) : m_path(database.path()), m_query(database.connection())
{
    m_query.setForwardOnly(true);
    if (!m_query.prepare(sql))
        m_status = storageError(m_query.lastError(), m_path);
}

Statement &Statement::bindList(const QVariantList &values)
{
    m_ran = false;
    for (int i = 0; i < values.size(); ++i)
        m_query.bindValue(i, values.at(i));
    return *this;
}

Status Statement::run()
{
    if (!m_status)
        return m_status;
    m_ran = true;
    if (!m_query.exec())
        return storageError(m_query.lastError(), m_path);
    return {};
}

bool Statement::next()
{
    if (!m_ran) {
        if (Status status = run(); !status) {
            m_status = std::move(status);
            return false;
        }
    }
    if (!m_query.isActive())
        return false;
    if (m_query.next())
        return true;
    if (m_query.lastError().isValid())
        m_status = storageError(m_query.lastError(), m_path);
    return false;
}

void Statement::finish()
{
    m_query.finish();
    m_ran = false;
}

} // namespace carillon
