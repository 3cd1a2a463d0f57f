// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QButtonGroup>
#include <QStringList>
#include <QWidget>

namespace carillon::ui {

/// A row of small buttons of which one is down: what a list shows. Arrow keys move between them.
class FilterChips : public QWidget
{
    Q_OBJECT

public:
    explicit FilterChips(int count, QWidget *parent = nullptr);

    void setTexts(const QStringList &texts);
    int current() const { return m_group.checkedId(); }
    void setCurrent(int chip);

Q_SIGNALS:
    void currentChanged(int chip);

private:
    QButtonGroup m_group;
};

} // namespace carillon::ui
