// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Card.h"

#include <array>

class QPushButton;

namespace carillon::ui {

class ActionRow;
class TextLabel;

/// The four first steps, each with the button that takes it. Hidden for good by its own button or when all are done.
class GetStartedCard : public Card
{
    Q_OBJECT

public:
    enum Step { LookAround, BringContacts, ConnectAccount, SendTest };
    static constexpr int kSteps = SendTest + 1;

    explicit GetStartedCard(QWidget *parent = nullptr);

    void setDone(Step step, bool done);
    bool isComplete() const;
    void retranslate();

Q_SIGNALS:
    void stepChosen(int step);
    void hideRequested();

private:
    void showStep(int step);

    std::array<ActionRow *, kSteps> m_rows = {};
    std::array<bool, kSteps> m_done = {};
    TextLabel *m_count = nullptr;
    QPushButton *m_hide = nullptr;
};

} // namespace carillon::ui
