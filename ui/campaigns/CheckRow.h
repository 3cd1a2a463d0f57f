// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/campaigns/Checks.h"

#include <QWidget>

class QPushButton;

namespace carillon::ui {

class TextLabel;

/// One check: its mark, title, evidence, and the button that repairs it.
class CheckRow : public QWidget
{
    Q_OBJECT

public:
    explicit CheckRow(QWidget *parent = nullptr);

    void setCheck(const Check &check);
    const Check &check() const { return m_check; }
    /// Null if there is nothing to repair.
    QPushButton *fixButton() const;

Q_SIGNALS:
    void fixRequested(carillon::ui::CheckTopic topic);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Check m_check;
    TextLabel *m_title;
    TextLabel *m_evidence;
    QPushButton *m_fix;
};

} // namespace carillon::ui
