// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/ContactQuery.h"
#include "ui/contacts/ContactLists.h"

#include <QWidget>

class QLineEdit;
class QListWidget;
class QPushButton;

namespace carillon::ui {

/// The left side of Contacts: everybody, the groups, and those who cannot be texted, each with a count. One tab stop
/// for the list; groups are made and renamed in a line below it.
class GroupsPane : public QWidget
{
    Q_OBJECT

public:
    explicit GroupsPane(QWidget *parent = nullptr);

    void setCounts(const ContactCounts &counts);
    /// What is chosen: group, reach and consent are set, nothing else.
    ContactQuery chosen() const;
    /// The name of what is chosen, as the list shows it.
    QString chosenName() const;
    const QList<ContactGroup> &groups() const { return m_counts.groups; }
    void chooseEveryone();
    void chooseGroup(const QString &name);
    /// Whether groups may be made, renamed and removed; otherwise the reason.
    void setEditable(bool editable, const QString &reason);
    void startNewGroup();
    QListWidget *list() const { return m_list; }

    void retranslate();

Q_SIGNALS:
    void chosenChanged();
    void groupWanted(const QString &name);
    void renameWanted(qint64 group, const QString &name);
    void removeWanted(qint64 group, const QString &name);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Entry
    {
        ContactQuery query = {};
        QString label = {};
        qint64 count = 0;
    };

    void fill();
    void addEntry(const ContactQuery &query, const QString &label, qint64 count, const QString &iconName);
    void addHeading(const QString &text);
    void showMenu(const QPoint &at);
    void startRename();
    void finishLine();
    void closeLine();

    QListWidget *m_list = nullptr;
    QPushButton *m_newGroup = nullptr;
    QLineEdit *m_line = nullptr;
    qint64 m_renamed = 0; ///< 0 = the line makes a new group
    ContactCounts m_counts;
    QList<Entry> m_entries;
    bool m_filling = false;
    bool m_editable = true;
};

} // namespace carillon::ui
