// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/PageId.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

struct PageTexts
{
    Q_DECLARE_TR_FUNCTIONS(carillon::ui::PageId)
};

} // namespace

PageGroup groupOf(PageId page)
{
    switch (page) {
    case PageId::Home:
    case PageId::Settings: return PageGroup::None;
    case PageId::Campaigns:
    case PageId::Templates:
    case PageId::Calendar:
    case PageId::Live: return PageGroup::Send;
    case PageId::Contacts:
    case PageId::Audiences:
    case PageId::Inbox: return PageGroup::People;
    case PageId::Review:
    case PageId::Reports: return PageGroup::Control;
    }
    Q_UNREACHABLE();
}

QString pageName(PageId page)
{
    switch (page) {
    case PageId::Home: return PageTexts::tr("Home");
    case PageId::Campaigns: return PageTexts::tr("Campaigns");
    case PageId::Templates: return PageTexts::tr("Templates");
    case PageId::Calendar: return PageTexts::tr("Calendar");
    case PageId::Live: return PageTexts::tr("Live");
    case PageId::Contacts: return PageTexts::tr("Contacts");
    case PageId::Audiences: return PageTexts::tr("Audiences");
    case PageId::Inbox: return PageTexts::tr("Inbox");
    case PageId::Review: return PageTexts::tr("Review");
    case PageId::Reports: return PageTexts::tr("Reports");
    case PageId::Settings: return PageTexts::tr("Settings");
    }
    Q_UNREACHABLE();
}

QString groupName(PageGroup group)
{
    switch (group) {
    case PageGroup::None: return {};
    case PageGroup::Send: return PageTexts::tr("Send", "group of pages");
    case PageGroup::People: return PageTexts::tr("People", "group of pages");
    case PageGroup::Control: return PageTexts::tr("Control", "group of pages");
    }
    Q_UNREACHABLE();
}

QString pageIconName(PageId page)
{
    switch (page) {
    case PageId::Home: return u"home"_s;
    case PageId::Campaigns: return u"message-2"_s;
    case PageId::Templates: return u"template"_s;
    case PageId::Calendar: return u"calendar"_s;
    case PageId::Live: return u"activity"_s;
    case PageId::Contacts: return u"users"_s;
    case PageId::Audiences: return u"filter"_s;
    case PageId::Inbox: return u"inbox"_s;
    case PageId::Review: return u"clipboard-check"_s;
    case PageId::Reports: return u"chart-line"_s;
    case PageId::Settings: return u"settings"_s;
    }
    Q_UNREACHABLE();
}

QString pageKey(PageId page)
{
    switch (page) {
    case PageId::Home: return u"home"_s;
    case PageId::Campaigns: return u"campaigns"_s;
    case PageId::Templates: return u"templates"_s;
    case PageId::Calendar: return u"calendar"_s;
    case PageId::Live: return u"live"_s;
    case PageId::Contacts: return u"contacts"_s;
    case PageId::Audiences: return u"audiences"_s;
    case PageId::Inbox: return u"inbox"_s;
    case PageId::Review: return u"review"_s;
    case PageId::Reports: return u"reports"_s;
    case PageId::Settings: return u"settings"_s;
    }
    Q_UNREACHABLE();
}

std::optional<PageId> pageFromKey(QStringView key)
{
    for (const PageId page : kAllPages) {
        if (pageKey(page) == key)
            return page;
    }
    return {};
}

bool isShownAtFirst(PageId page)
{
    return page == PageId::Home || page == PageId::Campaigns || page == PageId::Contacts || page == PageId::Templates
        || page == PageId::Reports || page == PageId::Settings;
}

} // namespace carillon::ui
