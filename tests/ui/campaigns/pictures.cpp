// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the pages about campaigns into pictures, for looking at them: pictures FOLDER [light|dark] [en|zh_CN] [WxH]
#include "core/campaigns/Planner.h"
#include "core/campaigns/Workflow.h"
#include "core/storage/Statement.h"
#include "tests/ui/campaigns/ShopWindow.h"
#include "ui/campaigns/CampaignsPage.h"
#include "ui/campaigns/Composer.h"
#include "ui/campaigns/ComposerDraft.h"
#include "ui/campaigns/SendSheet.h"
#include "ui/review/ReviewPage.h"
#include "ui/shell/Translations.h"
#include "ui/templates/TemplatesPage.h"
#include "ui/theme/Theme.h"

#include <QApplication>
#include <QTest>

using namespace carillon;
using namespace carillon::ui;
using namespace carillon::ui::test;
using namespace Qt::StringLiterals;

namespace {

void setState(ShopWindow &shop, const QString &campaign, const QString &state)
{
    shop.run([campaign, state](Session &session) {
        Statement update(session.db, u"UPDATE campaign SET state = ?, started_at = ? WHERE name = ?"_s);
        const std::optional<UtcMs> started
            = state == u"draft" || state == u"inReview" ? std::nullopt : std::optional(ShopWindow::kNow - 7'200'000);
        return update.bind(state, started, campaign).run();
    });
}

void fillCampaigns(ShopWindow &shop)
{
    const QList<std::pair<QString, QString>> wanted{ { u"Grand opening Hangzhou"_s, u"sent"_s },
                                                     { u"Autumn roast"_s, u"sent"_s },
                                                     { u"会员日 · 满 100 减 20"_s, u"stopped"_s },
                                                     { u"Weekend brunch"_s, u"paused"_s },
                                                     { u"Win-back"_s, u"halted"_s },
                                                     { u"Black Friday"_s, u"sending"_s },
                                                     { u"Christmas hours"_s, u"scheduled"_s },
                                                     { u"New Year vouchers"_s, u"inReview"_s },
                                                     { u"Spring sale – VIP early access"_s, u"draft"_s } };
    for (const auto &[name, state] : wanted) {
        shop.addCampaign(name, shop.whole());
        if (state != u"draft") {
            shop.run([name = name](Session &session) { return Planner(session).plan(name, {}); });
            setState(shop, name, state);
        }
    }
}

/// Tom approved a text of Mei's, Mei changed it, and asks again.
void askAgain(ShopWindow &shop)
{
    const QString name = u"Easter brunch"_s;
    const auto actAs = [&shop](const QString &who, const QString &role) { shop.workspace().setActor({ who, role }); };
    shop.run([](Session &session) { return UserStore(session).add(u"Tom"_s, Role::Manager, {}); });
    shop.addCampaign(name, shop.whole());
    shop.run([name](Session &session) { return Workflow(session).submit(name, {}, {}); });
    actAs(u"Tom"_s, u"manager"_s);
    shop.run([name](Session &session) { return Workflow(session).approve(name, {}); });
    actAs(u"Mei"_s, u"owner"_s);
    shop.run([name](Session &session) -> Status {
        const auto text = TemplateStore(session).find(u"VIP early access"_s);
        QString body = text->body;
        const auto added = TemplateStore(session).add(name, body.replace(u"30%"_s, u"20%"_s));
        const auto edited = CampaignStore(session).edit(name, { .templateName = name });
        return edited && added ? Status() : Status(edited.error());
    });
    shop.run([name](Session &session) { return Workflow(session).submit(name, u"20% is what we agreed on"_s, {}); });
    actAs(u"Tom"_s, u"manager"_s);
}

void save(QWidget &widget, const QString &file)
{
    QTest::qWait(400);
    widget.grab().save(file);
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    const QStringList args = app.arguments();
    const QString folder = args.value(1, u"."_s);
    const bool dark = args.value(2) == u"dark";
    const QString language = args.value(3, u"en"_s);
    const QStringList size = args.value(4, u"1072x780"_s).split(u'x');
    const QString tag = u"%1_%2_%3"_s.arg(args.value(2, u"light"_s), language, size.first());

    Theme theme;
    theme.setScheme(dark ? Theme::Scheme::Dark : Theme::Scheme::Light);
    Translations translations;
    translations.setLanguage(language);
    QLocale::setDefault(translations.locale());
    theme.setLanguage(translations.locale());

    ShopWindow shop(2400);
    fillCampaigns(shop);
    CampaignsPage page(shop.workspace(), shop.shell, [] {});
    page.retranslate();
    page.resize(size.first().toInt(), size.last().toInt());
    page.show();
    page.activate();
    save(page, u"%1/campaigns_%2.png"_s.arg(folder, tag));

    page.open(u"campaign/%1"_s.arg(shop.campaign(u"Spring sale – VIP early access"_s).id));
    const bool counted = QTest::qWaitFor([&] { return page.composer()->draft()->estimate().planned > 0; });
    save(page, u"%1/composer_%2.png"_s.arg(folder, tag));
    page.composer()->runPrimary();
    auto *sheet = page.findChild<SendSheet *>();
    if (sheet && QTest::qWaitFor([&] { return sheet->isReady(); }))
        save(*sheet, u"%1/sheet_%2.png"_s.arg(folder, tag));
    page.hide();

    TemplatesPage templates(shop.workspace(), shop.shell);
    templates.retranslate();
    templates.resize(page.size());
    templates.show();
    templates.activate();
    save(templates, u"%1/templates_%2.png"_s.arg(folder, tag));
    templates.hide();

    askAgain(shop);
    ReviewPage review(shop.workspace(), shop.shell);
    review.retranslate();
    review.resize(page.size());
    review.show();
    review.activate();
    save(review, u"%1/review_%2.png"_s.arg(folder, tag));
    return counted ? 0 : 1;
}
