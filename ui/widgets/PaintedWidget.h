// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QWidget>

namespace carillon::ui {

/// Base of widgets that paint themselves: what they show is also said in words to assistive tools.
class PaintedWidget : public QWidget
{
    Q_OBJECT

public:
    explicit PaintedWidget(QAccessible::Role role, QWidget *parent = nullptr);

    QAccessible::Role role() const { return m_role; }
    /// The sentence a screen reader speaks for this widget.
    QString spokenText() const { return m_spokenText; }

protected:
    void setSpokenText(const QString &text);

private:
    QAccessible::Role m_role;
    QString m_spokenText;
};

} // namespace carillon::ui
