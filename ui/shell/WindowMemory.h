// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/PageId.h"
#include "ui/theme/Theme.h"

#include <QByteArray>
#include <QSet>

class QSettings;

namespace carillon::ui {

/// What the window remembers between two runs, as typed values over the program's settings file. No secrets, no
/// personal data. The settings must outlive it. GUI thread.
class WindowMemory
{
public:
    explicit WindowMemory(QSettings &settings) : m_settings(settings) { }

    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);
    PageId lastPage() const;
    void setLastPage(PageId page);
    bool isSidebarFolded() const;
    void setSidebarFolded(bool folded);
    /// Pages the sidebar shows beside those of a new workspace.
    QSet<PageId> usedPages() const;
    void addUsedPage(PageId page);
    QByteArray pageState(PageId page) const;
    void setPageState(PageId page, const QByteArray &state);

    QString language() const; ///< empty = the system's
    void setLanguage(const QString &language);
    Theme::Scheme scheme() const;
    void setScheme(Theme::Scheme scheme);
    Theme::Density density() const;
    void setDensity(Theme::Density density);
    int textPercent() const;
    void setTextPercent(int percent);
    bool reduceMotion() const;
    void setReduceMotion(bool reduce);

private:
    QSettings &m_settings;
};

} // namespace carillon::ui
