// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/TextLabel.h"

#include <QGridLayout>

namespace carillon::ui {

/// Rows of a settings form: label, control, and a line of help under it. Labels are buddies of their controls.
class FormRows : public QGridLayout
{
    Q_OBJECT

public:
    explicit FormRows(QWidget *parent = nullptr);

    struct Row
    {
        TextLabel *label = nullptr;
        TextLabel *help = nullptr; ///< Hidden while it is empty.
    };
    Row addField(QWidget *control);
    static void setTexts(const Row &row, const QString &label, const QString &help = {});
    /// Takes every row away, with its widgets.
    void clear();

private:
    int m_next = 0;
};

} // namespace carillon::ui
