// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/FormLayout.h"

#include "ui/theme/Metrics.h"

#include <QLabel>

namespace carillon::ui {

FormLayout::FormLayout(QWidget *parent) : QFormLayout(parent)
{
    setHorizontalSpacing(12);
    setVerticalSpacing(metrics::kRowGap);
    setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setFieldGrowthPolicy(AllNonFixedFieldsGrow);
}

QLabel *FormLayout::addField(const QString &label, QWidget *field)
{
    auto *words = new QLabel(label);
    words->setBuddy(field);
    words->setMinimumHeight(metrics::kControlHeight);
    if (field->sizeHint().height() < metrics::kControlHeight)
        field->setMinimumHeight(metrics::kControlHeight);
    addRow(words, field);
    return words;
}

} // namespace carillon::ui
