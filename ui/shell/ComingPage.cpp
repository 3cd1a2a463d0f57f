// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ComingPage.h"

#include "ui/widgets/EmptyState.h"
#include "ui/widgets/PageHeader.h"

#include <QVBoxLayout>

namespace carillon::ui {

namespace {

QString purposeOf(PageId page)
{
    switch (page) {
    case PageId::Home:
        return ComingPage::tr("What needs you, what goes out next, and the last 30 days in four numbers.");
    case PageId::Campaigns: return ComingPage::tr("Every campaign with its state, people, cost and results.");
    case PageId::Templates: return ComingPage::tr("Texts to use again, with their fields and fallbacks.");
    case PageId::Calendar: return ComingPage::tr("Campaigns by month and week, with quiet hours and clashes.");
    case PageId::Live: return ComingPage::tr("What is being sent right now, how fast, and what failed.");
    case PageId::Contacts: return ComingPage::tr("Your people, their groups and their consent.");
    case PageId::Audiences: return ComingPage::tr("Saved rules over your contacts, counted as you write them.");
    case PageId::Inbox: return ComingPage::tr("Replies as conversations; opt-outs are handled by themselves.");
    case PageId::Review: return ComingPage::tr("Campaigns that wait for a second pair of eyes.");
    case PageId::Reports:
        return ComingPage::tr("Delivered, clicked, earned and complained, per campaign and over time.");
    case PageId::Settings: return ComingPage::tr("Sending accounts, people and roles, rules, language and appearance.");
    }
    Q_UNREACHABLE();
}

} // namespace

ComingPage::ComingPage(PageId pageId, QWidget *parent) : Page(pageId, parent)
{
    m_empty = new EmptyState(this);
    m_empty->setIcon(pageIconName(pageId));
    body()->addWidget(m_empty, 1);
}

void ComingPage::retranslate()
{
    header()->setTitle(pageName(pageId()));
    m_empty->setSentence(tr("This page is not built yet."));
    m_empty->setDetail(tr("It will hold: %1", "%1 = a sentence").arg(purposeOf(pageId())));
}

} // namespace carillon::ui
