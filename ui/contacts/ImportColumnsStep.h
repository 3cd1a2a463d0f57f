// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/contacts/ImportStep.h"

class QComboBox;
class QGridLayout;
class QLabel;
class QScrollArea;

namespace carillon::ui {

class InlineMessage;
class TextLabel;

/// What each column becomes, with sample values and how many of them can be used so.
class ImportColumnsStep : public ImportStep
{
    Q_OBJECT

public:
    ImportColumnsStep(ImportDraft &draft, QWidget *parent);

    QString title() const override;
    void enter() override;
    bool isComplete() const override;
    QWidget *focusTarget() override;
    void retranslate() override;

private:
    void rebuild();
    void addRow(int column);
    void choose(int column, ContactField field);
    void keepMapping();
    void showChecks();
    void showCheck(int column);
    void fillCountries();

    QLabel *m_countryLabel = nullptr;
    QComboBox *m_country = nullptr;
    InlineMessage *m_problem = nullptr;
    QScrollArea *m_scroll = nullptr;
    QGridLayout *m_grid = nullptr;
    QList<QComboBox *> m_boxes;
    QList<TextLabel *> m_checks;
};

} // namespace carillon::ui
