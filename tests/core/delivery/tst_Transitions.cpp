// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/Transitions.h"

#include <QSet>
#include <QTest>

#include <set>
#include <tuple>
#include <vector>

using namespace carillon;
using namespace Qt::StringLiterals;

namespace {

constexpr int kMessages = 2;
constexpr int kSenders = 2;

/// One message as senders, gateway and database see it together; small enough to walk all that can happen.
struct World
{
    std::array<MessageState, kMessages> state{ MessageState::Ready, MessageState::Ready };
    std::array<int, kMessages> owner{ -1, -1 }; // sender that claimed or armed it
    std::array<int, kMessages> taken{ 0, 0 }; // how often the gateway accepted it
    std::array<int, kMessages> onTheWire{ -1, -1 }; // sender whose answer is still to come
    std::array<bool, kMessages> wasTaken{ false, false }; // what that answer says
    std::array<bool, kSenders> alive{ true, true };
    std::array<bool, kMessages> stale{ false, false }; // held for dead while its call was on the wire

    auto operator<=>(const World &) const = default; // NOLINT(modernize-use-nullptr): false alarm of clang-tidy 14
};

using Next = std::vector<World>;

void moveTo(Next &next, World world, int message, MessageEvent event, MessageState to)
{
    const auto at = static_cast<std::size_t>(message);
    if (!allowed(world.state.at(at), event, to))
        qFatal("the walk took a step that the table forbids");
    world.state.at(at) = to;
    next.push_back(world);
}

void sendSteps(Next &next, const World &world, int m, int s)
{
    const auto at = static_cast<std::size_t>(m);
    if (!world.alive.at(static_cast<std::size_t>(s)))
        return;
    World after = world;
    if (world.state.at(at) == MessageState::Ready) {
        after.owner.at(at) = s;
        moveTo(next, after, m, MessageEvent::Claim, MessageState::Claimed);
    }
    if (world.state.at(at) == MessageState::Claimed && world.owner.at(at) == s) {
        for (const bool taken : { true, false }) { // the bytes leave, and are read or not
            after = world;
            after.onTheWire.at(at) = s;
            after.wasTaken.at(at) = taken;
            after.taken.at(at) += taken ? 1 : 0;
            moveTo(next, after, m, MessageEvent::Arm, MessageState::Armed);
        }
    }
}

/// The answer comes, or it gets lost; the sender may have been held for dead meanwhile.
void answerSteps(Next &next, const World &world, int m)
{
    const auto at = static_cast<std::size_t>(m);
    if (world.onTheWire.at(at) < 0)
        return;
    World after = world;
    after.onTheWire.at(at) = -1;
    after.stale.at(at) = false;
    const bool senderLives = world.alive.at(static_cast<std::size_t>(world.onTheWire.at(at)));
    if (!senderLives) {
        next.push_back(after); // nobody hears it
        return;
    }
    const MessageState now = world.state.at(at);
    if (now != MessageState::Armed && now != MessageState::InDoubt) {
        next.push_back(after); // too late for the guard: nothing is written
        return;
    }
    if (world.wasTaken.at(at))
        moveTo(next, after, m, MessageEvent::Accept, MessageState::Accepted);
    else
        moveTo(next, after, m, MessageEvent::NotTaken, MessageState::RetryWait);
    if (now == MessageState::Armed)
        moveTo(next, after, m, MessageEvent::Doubt, MessageState::InDoubt); // the answer got lost
}

void otherSteps(Next &next, const World &world, int m)
{
    const auto at = static_cast<std::size_t>(m);
    const MessageState now = world.state.at(at);
    if (now == MessageState::RetryWait)
        moveTo(next, world, m, MessageEvent::Release, MessageState::Ready);
    if (now == MessageState::InDoubt && world.taken.at(at) > 0)
        moveTo(next, world, m, MessageEvent::Report, MessageState::Delivered);
    // A lapsed lease, or a free lock: somebody takes over from an owner that is dead, or that only sleeps.
    if (now == MessageState::Claimed)
        moveTo(next, world, m, MessageEvent::Unclaim, MessageState::Ready);
    if (now == MessageState::Armed) {
        World after = world;
        after.stale.at(at) = true;
        moveTo(next, after, m, MessageEvent::Doubt, MessageState::InDoubt);
    }
}

void crashSteps(Next &next, const World &world, int s)
{
    if (!world.alive.at(static_cast<std::size_t>(s)))
        return;
    World after = world;
    after.alive.at(static_cast<std::size_t>(s)) = false;
    next.push_back(after);
}

Next stepsFrom(const World &world)
{
    Next next;
    for (int m = 0; m < kMessages; ++m) {
        for (int s = 0; s < kSenders; ++s)
            sendSteps(next, world, m, s);
        answerSteps(next, world, m);
        otherSteps(next, world, m);
    }
    for (int s = 0; s < kSenders; ++s)
        crashSteps(next, world, s);
    return next;
}

} // namespace

class tst_Transitions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyNameReadsBack()
    {
        for (const MessageState state : allMessageStates())
            QVERIFY(messageStateFromString(toString(state)) == state);
        QVERIFY(!messageStateFromString(u"gone"));
    }

    void onlyAClaimedMessageCanBeArmed()
    {
        for (const Transition &transition : kTransitions) {
            if (transition.to == MessageState::Armed)
                QVERIFY(transition.from == MessageState::Claimed);
        }
    }

    void nothingLeadsFromArmedBackIntoTheQueueButProof()
    {
        for (const Transition &transition : kTransitions) {
            if (transition.from == MessageState::Armed && isUnsent(transition.to))
                QVERIFY(transition.event == MessageEvent::NotTaken);
        }
        QVERIFY(!allowed(MessageState::Armed, MessageState::Ready));
    }

    void doubtLeadsBackIntoTheQueueOnlyByProofOrByAPerson()
    {
        for (const Transition &transition : kTransitions) {
            if (transition.from == MessageState::InDoubt && isUnsent(transition.to))
                QVERIFY(transition.event == MessageEvent::NotTaken || transition.event == MessageEvent::Resend);
        }
    }

    void finalStatesStayFinal()
    {
        for (const MessageState state : { MessageState::Delivered, MessageState::Rejected, MessageState::Abandoned,
                                          MessageState::Suppressed, MessageState::Cancelled, MessageState::Holdout })
        {
            for (const MessageState to : allMessageStates())
                QVERIFY(!allowed(state, to));
        }
    }

    void receiptsInAnyOrderEndInTheSameState()
    {
        const QList<MessageState> reports{ MessageState::Delivered, MessageState::Undelivered, MessageState::Expired };
        const auto apply = [](MessageState now, MessageState report) {
            return allowed(now, MessageEvent::Report, report) ? report : now;
        };
        for (const MessageState a : reports) {
            for (const MessageState b : reports)
                QVERIFY(apply(apply(MessageState::Accepted, a), b) == apply(apply(MessageState::Accepted, b), a));
        }
    }

    /// All interleavings of two senders and two messages with crashes, lapsed leases, lost answers and late ones.
    void noInterleavingHandsAMessageOverTwice()
    {
        std::set<World> seen;
        std::vector<World> open{ World() };
        while (!open.empty()) {
            const World world = open.back();
            open.pop_back();
            if (!seen.insert(world).second)
                continue;
            for (int m = 0; m < kMessages; ++m) {
                const auto at = static_cast<std::size_t>(m);
                QVERIFY2(world.taken.at(at) <= 1, "a message was taken twice");
                QVERIFY2(world.state.at(at) != MessageState::Accepted || world.taken.at(at) == 1,
                         "accepted, and never taken");
            }
            for (const World &next : stepsFrom(world))
                open.push_back(next);
        }
        QVERIFY(seen.size() > 1'000);
    }
};

QTEST_GUILESS_MAIN(tst_Transitions)
#include "tst_Transitions.moc"
