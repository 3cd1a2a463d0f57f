// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/TextLabel.h"

namespace carillon::ui {

/// One line that ends in "…" when there is no room; the tooltip then has the whole text.
class ElidedLabel : public TextLabel
{
    Q_OBJECT

public:
    using TextLabel::TextLabel;

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    bool isCut() const;
};

} // namespace carillon::ui
