// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace carillon::ui {

/// An entry of the sidebar: icon, word, and a number when something needs this user. Folded it shows the icon alone and
/// says the rest in its tooltip.
class SidebarButton : public QAbstractButton
{
    Q_OBJECT

public:
    SidebarButton(const QString &iconName, QWidget *parent);

    void setBadge(int count);
    int badge() const { return m_badge; }
    void setFolded(bool folded);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void paintWords(QPainter *painter, const QRect &row) const;
    void paintBadge(QPainter *painter, const QRect &row) const;
    QString badgeText() const;

    QString m_iconName;
    int m_badge = 0;
    bool m_folded = false;
    bool m_showsFocus = false; ///< reached by key, not by mouse
};

} // namespace carillon::ui
