// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

#include <array>
#include <optional>

namespace carillon::ui {

/// The pages of the window, in the order of the sidebar and of Ctrl+1 … Ctrl+9, Ctrl+0.
enum class PageId { Home, Campaigns, Templates, Calendar, Live, Contacts, Audiences, Inbox, Review, Reports, Settings };

inline constexpr std::array kAllPages{ PageId::Home,   PageId::Campaigns, PageId::Templates, PageId::Calendar,
                                       PageId::Live,   PageId::Contacts,  PageId::Audiences, PageId::Inbox,
                                       PageId::Review, PageId::Reports,   PageId::Settings };

/// The groups of the sidebar; pages in None stand alone.
enum class PageGroup { None, Send, People, Control };

PageGroup groupOf(PageId page);
/// Name in the language of the window.
QString pageName(PageId page);
QString groupName(PageGroup group);
QString pageIconName(PageId page);
/// Stable name for settings and the command line.
QString pageKey(PageId page);
std::optional<PageId> pageFromKey(QStringView key);
/// Whether a new workspace shows the page from the start; the others join when they are first used.
bool isShownAtFirst(PageId page);

} // namespace carillon::ui

Q_DECLARE_METATYPE(carillon::ui::PageId)
