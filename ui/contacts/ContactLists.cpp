// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/ContactLists.h"

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

Result<ContactCounts> countAll(const carillon::Session &session)
{
    ContactCounts counts;
    using Query = ContactQuery;
    const std::pair<qint64 *, Query> wanted[] = {
        { &counts.everyone, {} },
        { &counts.notTextable, { .reach = Query::Reach::NotTextable } },
        { &counts.optedOut, { .consent = ConsentState::Refused } },
        { &counts.noConsent, { .consent = ConsentState::Unknown } },
        { &counts.onDoNotTextList, { .reach = Query::Reach::OnDoNotTextList } },
    };
    for (const auto &[number, query] : wanted) {
        const Result<qint64> count = countContacts(session, query);
        if (!count)
            return count.error();
        *number = *count;
    }
    const auto groups = GroupStore(session).list();
    if (!groups)
        return groups.error();
    counts.groups = *groups;
    return counts;
}

} // namespace

ContactLists::ContactLists(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_thread(
          { workspace.info().path, true }, workspace.cipher(), workspace.clock(), [] { return Actor(); }, u"contacts"_s)
{
}

ContactLists::~ContactLists()
{
    m_cancel.cancel();
}

void ContactLists::ask(const ContactQuery &query)
{
    m_next = query;
    if (m_busy)
        m_cancel.cancel();
    else
        start();
}

void ContactLists::start()
{
    const ContactQuery query = *std::exchange(m_next, {});
    m_cancel = {};
    m_busy = true;
    m_thread
        .run([this, query, cancel = m_cancel](carillon::Session &session) {
            return listContacts(session, query, m_names, { .cancel = cancel });
        })
        .then(this, [this, query](const Result<QVector<qint64>> &ids) {
            m_busy = false;
            if (m_next)
                return start();
            if (ids)
                Q_EMIT listed(query, *ids);
            else if (ids.error().code != Error::Code::Cancelled)
                Q_EMIT failed(ids.error());
        });
}

void ContactLists::count()
{
    m_countAgain = m_counting;
    if (m_counting)
        return;
    m_counting = true;
    m_thread.run([](carillon::Session &session) { return countAll(session); })
        .then(this, [this](const Result<ContactCounts> &counts) {
            m_counting = false;
            if (counts)
                Q_EMIT counted(*counts);
            if (m_countAgain)
                count();
        });
}

} // namespace carillon::ui
