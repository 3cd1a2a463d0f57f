// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFormLayout>

class QLabel;

namespace carillon::ui {

/// Labels and fields in rows; the label stands level with the text of its field, keeps its mnemonic as buddy, and gives
/// the field its accessible name. Use `addField` rather than addRow.
class FormLayout : public QFormLayout
{
    Q_OBJECT

public:
    explicit FormLayout(QWidget *parent = nullptr);

    /// Returns the label, for `retranslate`.
    QLabel *addField(const QString &label, QWidget *field);
};

} // namespace carillon::ui
