// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Tokens.h"
#include "ui/widgets/Card.h"

namespace carillon::ui {

class ElidedLabel;
class TextLabel;

/// One number that matters: caption above, change or threshold below in words.
class Tile : public Card
{
    Q_OBJECT

public:
    enum class Trend { None, Up, Down };

    explicit Tile(QWidget *parent = nullptr);

    void setCaption(const QString &caption);
    void setNumber(const QString &number); ///< "–" while there is none
    /// `tone` says whether the change is good; the arrow says its direction.
    void setTrend(Trend trend, const QString &sentence, Tone tone = Tone::Neutral);

    QSize sizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void showTrend();
    void describe();

    ElidedLabel *m_caption = nullptr;
    TextLabel *m_number = nullptr;
    TextLabel *m_arrow = nullptr;
    ElidedLabel *m_sentence = nullptr;
    Trend m_trend = Trend::None;
    Tone m_tone = Tone::Neutral;
};

} // namespace carillon::ui
