// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QMenu;
class QPushButton;
class QToolButton;

namespace carillon::ui {

class TextLabel;

/// What can be done with the people who are selected; hidden while nobody is. "All" is a mark on the list, not a
/// selection of a million rows.
class SelectionBar : public QWidget
{
    Q_OBJECT

public:
    explicit SelectionBar(QWidget *parent = nullptr);

    /// `selected` of `listed` people; `all` = the whole list is meant.
    void setSelection(qint64 selected, qint64 listed, bool all);
    void setGroups(const QStringList &names);
    /// Which of the acts are allowed; otherwise the reason.
    void setAllowed(bool mayEdit, bool mayExport, const QString &reason);

    void retranslate();

Q_SIGNALS:
    void groupChosen(const QString &name);
    void newGroupWanted();
    void exportWanted();
    void suppressWanted();
    void deleteWanted();
    void allWanted(bool all);

private:
    void fillGroupMenu();
    void showCount();

    TextLabel *m_count = nullptr;
    QPushButton *m_addToGroup = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_suppress = nullptr;
    QPushButton *m_delete = nullptr;
    QPushButton *m_all = nullptr;
    QMenu *m_groupMenu = nullptr;
    QStringList m_groups;
    qint64 m_selected = 0;
    qint64 m_listed = 0;
    bool m_isAll = false;
};

} // namespace carillon::ui
