// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/campaigns/Checks.h"
#include "ui/widgets/Card.h"

#include <array>

namespace carillon::ui {

class CheckRow;
class TextLabel;

/// "Before you send": every check with its evidence and repair, always in the same order, so that a row changes where
/// it stands.
class ChecksPanel : public Card
{
    Q_OBJECT

public:
    explicit ChecksPanel(QWidget *parent = nullptr);

    void setChecks(const QList<Check> &checks);
    const QList<Check> &checks() const { return m_checks; }
    /// Moves the focus to the first problem; false if there is none.
    bool focusFirstProblem();

Q_SIGNALS:
    void fixRequested(carillon::ui::CheckTopic topic);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    std::array<CheckRow *, kCheckTopics> m_rows{};
    QList<Check> m_checks;
    TextLabel *m_sum;
};

} // namespace carillon::ui
