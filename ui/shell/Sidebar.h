// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/PageId.h"

#include <QSet>
#include <QWidget>

#include <map>

class QMenu;
class QToolButton;
class QVBoxLayout;

namespace carillon::ui {

class SidebarButton;
class TextLabel;

/// The pages at the left edge, with the workspace on top and the health of the sending accounts at the foot. One Tab
/// stop for the pages, arrows inside. Folds to icons.
class Sidebar : public QWidget
{
    Q_OBJECT

public:
    /// Ordered from best to worst.
    enum class Health { None, Up, Slow, Down };

    explicit Sidebar(QWidget *parent = nullptr);

    void setCurrent(PageId page);
    PageId current() const { return m_current; }
    void setShownPages(const QSet<PageId> &pages);
    bool isShown(PageId page) const { return m_shown.contains(page); }

    void setBadge(PageId page, int count);
    void setFolded(bool folded);
    bool isFolded() const { return m_folded; }

    void setWorkspace(const QString &name, QMenu *menu);
    /// A stripe at the edge, so that play data cannot be mistaken for real people.
    void setSample(bool sample);
    /// `text`: "Aliyun up"; empty hides the line.
    void setHealth(Health health, const QString &text);

    QWidget *focusTarget() const; ///< where F6 lands

Q_SIGNALS:
    void pageChosen(carillon::ui::PageId page);
    void healthClicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addEntries(QVBoxLayout *column);
    void addGroupTitle(QVBoxLayout *column, PageGroup group);
    SidebarButton *addEntry(QVBoxLayout *column, PageId page);
    void showEntries();
    void showWorkspace();
    void showHealth();
    void fillMoreMenu();
    void moveFocus(SidebarButton *from, int key);
    void retranslate();

    PageId m_current = PageId::Home;
    QSet<PageId> m_shown;
    bool m_folded = false;
    bool m_sample = false;
    Health m_health = Health::None;
    QString m_healthText;
    QString m_workspaceName;
    std::map<PageId, SidebarButton *> m_entries;
    std::map<PageGroup, TextLabel *> m_groups;
    QToolButton *m_workspace = nullptr;
    SidebarButton *m_more = nullptr;
    QMenu *m_moreMenu = nullptr;
    QToolButton *m_healthButton = nullptr;
};

} // namespace carillon::ui
