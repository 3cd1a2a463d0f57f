// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/Page.h"

namespace carillon::ui {

class Card;

/// Every shared widget once, with data that looks real.
class GalleryPage : public Page
{
    Q_OBJECT

public:
    enum class Part { Controls, Charts, Messages };

    GalleryPage(Part part, QWidget *parent);

    void retranslate() override;

private:
    void buildControls();
    void buildCharts();
    void buildMessages();

    Part m_part;
};

} // namespace carillon::ui
