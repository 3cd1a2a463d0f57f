// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/contacts/ImportStep.h"

class QComboBox;
class QDateEdit;
class QLabel;
class QRadioButton;

namespace carillon::ui {

class TextLabel;

/// Where and when these people agreed to marketing texts, if they did.
class ImportConsentStep : public ImportStep
{
    Q_OBJECT

public:
    /// `zone` is the IANA id in which the day is meant.
    ImportConsentStep(const QString &zone, ImportDraft &draft, QWidget *parent);

    QString title() const override;
    void enter() override;
    void leave() override;
    bool isComplete() const override;
    QWidget *focusTarget() override;
    void retranslate() override;

private:
    void layOut();
    bool hasColumn() const;
    void showChoice();

    QString m_zone;
    TextLabel *m_question = nullptr;
    QRadioButton *m_fromColumn = nullptr;
    QRadioButton *m_agreed = nullptr;
    QRadioButton *m_unknown = nullptr;
    QLabel *m_sourceLabel = nullptr;
    QComboBox *m_source = nullptr;
    QLabel *m_dateLabel = nullptr;
    QDateEdit *m_date = nullptr;
    TextLabel *m_effect = nullptr;
};

} // namespace carillon::ui
