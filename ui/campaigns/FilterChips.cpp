// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/FilterChips.h"

#include "ui/campaigns/FilterChip.h"
#include "ui/widgets/FlowLayout.h"

namespace carillon::ui {

FilterChips::FilterChips(int count, QWidget *parent) : QWidget(parent)
{
    auto *row = new FlowLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    for (int i = 0; i < count; ++i) {
        auto *chip = new FilterChip(this);
        m_group.addButton(chip, i);
        row->addWidget(chip);
    }
    m_group.setExclusive(true);
    m_group.button(0)->setChecked(true);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&m_group, &QButtonGroup::idToggled, this, [this](int chip, bool down) {
        if (down)
            Q_EMIT currentChanged(chip);
    });
}

void FilterChips::setTexts(const QStringList &texts)
{
    for (int i = 0; i < texts.size(); ++i)
        m_group.button(i)->setText(texts.at(i));
}

void FilterChips::setCurrent(int chip)
{
    if (QAbstractButton *button = m_group.button(chip))
        button->setChecked(true);
}

} // namespace carillon::ui
