// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/ContactQuery.h"
#include "core/contacts/GroupStore.h"
#include "core/storage/SessionThread.h"
#include "core/workspace/Workspace.h"

#include <QObject>

#include <optional>

namespace carillon::ui {

/// How many people there are, and how many of them cannot be texted.
struct ContactCounts
{
    qint64 everyone = 0;
    qint64 notTextable = 0;
    qint64 optedOut = 0;
    qint64 noConsent = 0;
    qint64 onDoNotTextList = 0;
    QList<ContactGroup> groups = {};
};

/// Lists and counts people on a reading thread of its own, so that a list of a million keeps nobody else waiting.
/// Lives on the GUI thread; the workspace must outlive it. Destroying it waits for the list that is being made, which
/// is told to stop.
class ContactLists : public QObject
{
    Q_OBJECT

public:
    explicit ContactLists(Workspace &workspace, QObject *parent = nullptr);
    ~ContactLists() override;

    /// Asks for a list; one that was asked before is given up.
    void ask(const ContactQuery &query);
    bool isBusy() const { return m_busy; }
    void count();

Q_SIGNALS:
    void listed(const carillon::ContactQuery &query, const QVector<qint64> &ids);
    void counted(const carillon::ui::ContactCounts &counts);
    void failed(const carillon::Error &error);

private:
    void start();

    NameCache m_names; // before the thread that uses it
    CancelToken m_cancel;
    std::optional<ContactQuery> m_next;
    bool m_busy = false;
    bool m_counting = false;
    bool m_countAgain = false;
    SessionThread m_thread;
};

} // namespace carillon::ui
