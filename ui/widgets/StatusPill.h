// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/PaintedWidget.h"
#include "ui/widgets/Pill.h"

#include <optional>

namespace carillon::ui {

/// A state as icon, word and colour.
class StatusPill : public PaintedWidget
{
    Q_OBJECT

public:
    explicit StatusPill(QWidget *parent = nullptr);

    void setState(CampaignPill state); ///< keeps its word in the language of the window
    void setPill(const Pill &pill);
    const Pill &pill() const { return m_pill; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void take(const Pill &pill);

    Pill m_pill;
    std::optional<CampaignPill> m_state;
};

} // namespace carillon::ui
