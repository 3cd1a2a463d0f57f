// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaigns/CampaignStatus.h"
#include "core/campaigns/CampaignStore.h"
#include "core/campaigns/Planner.h"
#include "core/campaigns/sample/SampleData.h"
#include "tests/bench/Benches.h"
#include "tests/support/TestWorkspace.h"

using namespace Qt::StringLiterals;

namespace carillon::bench {

void benchPlan(Table &table)
{
    table.section(u"Plan"_s);
    {
        test::TestWorkspace shop;
        Session session = shop.session();
        const double filled = seconds([&] { keep(fillWithSampleShop(session, { .people = 5000 }, {}).has_value()); });
        table.limit(u"fill the sample shop, 5,000 people"_s, filled, u"s"_s, 2, true);
    }
    constexpr int kPeople = 200'000;
    test::TestWorkspace shop;
    Session session = shop.session();
    const Result<SampleSummary> sample = fillWithSampleShop(session, { .people = kPeople, .withHistory = false }, {});
    if (!sample)
        return;
    qint64 planned = 0;
    const double estimated = seconds([&] {
        const Campaign draft = *CampaignStore(session).find(sample->draft);
        keep(Planner(session).estimate(draft, {}, {})->planned);
    });
    table.limit(u"estimate a campaign"_s, kPeople / estimated, u"people/s"_s, 200'000, false);
    const double taken = seconds([&] { planned = Planner(session).plan(sample->draft, {})->planned; });
    table.limit(u"plan a campaign"_s, static_cast<double>(planned) / taken, u"messages/s"_s, 100'000, false);
    const double again = seconds([&] { planned = Planner(session).plan(sample->draft, {})->planned; });
    table.limit(u"plan it again, taking the old plan away"_s, static_cast<double>(planned) / again, u"messages/s"_s,
                50'000, false);
    const double read = seconds([&] { keep(CampaignStatusReader(session).status(sample->draft)->planned); });
    table.limit(u"status of that campaign"_s, read * 1000, u"ms"_s, 100, true);
    const double verified = seconds([&] { keep(CampaignStatusReader(session).verify(sample->draft)->duplicates); });
    table.limit(u"verify it"_s, static_cast<double>(planned) / verified, u"messages/s"_s, 200'000, false);
}

} // namespace carillon::bench
