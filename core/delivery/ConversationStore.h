// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/MessageState.h"
#include "core/storage/Session.h"

#include <QList>

#include <optional>

namespace carillon {

/// All replies of one number, as a list shows them. A value; number and text are in the clear.
struct Conversation
{
    QByteArray phoneIndex = {};
    QString phone = {};
    QString name = {}; ///< Of the contact; empty if there is none.
    std::optional<qint64> contactId = {};
    QString lastText = {};
    UtcMs lastAt = 0;
    int replies = 0;
    int unseen = 0;
    bool optedOut = false; ///< By its last reply.
};

/// One text between us and a number, either way.
struct ConversationText
{
    bool incoming = false;
    QString text = {};
    UtcMs at = 0;
    QString campaign = {}; ///< The campaign that it belongs to; empty if none.
    MessageState state = MessageState::Accepted; ///< Of one of ours.
    bool optedOut = false; ///< This reply took the number off every list.
};

/// Reads what people answered, and remembers what was read. Lives as short as its Session.
class ConversationStore
{
public:
    explicit ConversationStore(const Session &session) : m_session(session) { }

    /// Newest first, at most `limit` numbers.
    Result<QList<Conversation>> conversations(int limit);
    /// Both ways, oldest first: the last `limit` texts.
    Result<QList<ConversationText>> texts(const QByteArray &phoneIndex, int limit);
    /// How many replies nobody has looked at; opt-outs are dealt with by themselves and do not count.
    Result<int> unseen();
    Status markSeen(const QByteArray &phoneIndex);

private:
    Status readName(Conversation &conversation);

    Session m_session;
};

} // namespace carillon
