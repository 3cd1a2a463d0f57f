// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/ContactReader.h"

#include "core/contacts/ContactStore.h"
#include "core/contacts/GroupStore.h"

namespace carillon::ui {

Result<QHash<qint64, ContactRow>> ContactReader::page(const QVector<qint64> &ids)
{
    if (!m_database) {
        auto opened = Database::open({ m_workspace.info().path, true });
        if (!opened)
            return opened.error();
        m_database = std::move(*opened);
    }
    const carillon::Session session{ *m_database, m_workspace.cipher(), m_workspace.clock(), m_workspace.actor() };
    const Result<QList<Contact>> people = ContactStore(session).page(ids);
    if (!people)
        return people.error();
    const auto groups = GroupStore(session).groupsOf(ids);
    if (!groups)
        return groups.error();
    QHash<qint64, ContactRow> rows;
    for (const Contact &contact : *people)
        rows.insert(contact.id, { contact, groups->value(contact.id) });
    return rows;
}

} // namespace carillon::ui
