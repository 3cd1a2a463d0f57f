// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Families.h"
#include "core/base/Logging.h"
#include "core/base/Times.h"
#include "core/delivery/ReplyStore.h"

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

struct ListReplies
{
    static constexpr Permission kNeeds = Permission::SeeNumbers;

    int limit = 1000;

    void describe(Options options) { options.number("--limit", limit, "How many, newest first (default 1000)"); }

    static QJsonObject toJson(const ReplyRow &reply)
    {
        return { { u"id"_s, reply.id },
                 { u"phone"_s, reply.phone },
                 { u"text"_s, reply.text },
                 { u"gateway"_s, reply.gateway },
                 { u"campaign"_s, reply.campaign },
                 { u"optedOut"_s, reply.optedOut },
                 { u"at"_s, toRfc3339(reply.receivedAt) },
                 { u"seen"_s, reply.seenAt.has_value() } };
    }

    Outcome run(Context &context, Session &session) const
    {
        QList<ReplyRow> replies;
        CARILLON_TRY(ReplyStore(session).each([&](const ReplyRow &reply) {
            replies.append(reply);
            return replies.size() < limit;
        }));
        context.out.setColumns({ u"at"_s, u"phone"_s, u"campaign"_s, u"optedOut"_s, u"text"_s });
        context.out.list(u"replies"_s, replies, toJson);
        return Exit::Done;
    }
};

} // namespace

void addReplyCommands(const Commands &commands)
{
    const Commands replies = commands.family("replies", "What people texted back");
    replies.add<ListReplies>("list", "Replies, newest first");
}

} // namespace carillon
