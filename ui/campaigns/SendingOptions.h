// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/campaigns/CampaignStore.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QFormLayout;
class QSpinBox;
class QTimeEdit;

namespace carillon::ui {

class TextLabel;

/// What most campaigns leave as it is: speed, hours, and how long the text is of use.
class SendingOptions : public QWidget
{
    Q_OBJECT

public:
    explicit SendingOptions(QWidget *parent = nullptr);

    /// `zone` is the one in which "useful until" is written.
    void setCampaign(const Campaign &campaign, const QString &zone, UtcMs now);

    /// So that the fields stand below those of the form above.
    void setLabelWidth(int width);
    int labelWidth() const;

Q_SIGNALS:
    void edited(const carillon::CampaignEdit &edit);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeSpeed();
    QWidget *makeHours();
    QWidget *makeUntil();
    void commitSpeed();
    void commitHours();
    void commitUntil();
    void retranslate();

    QFormLayout *m_form;
    QList<TextLabel *> m_labels;
    QSpinBox *m_speed = nullptr;
    QComboBox *m_unit = nullptr;
    QCheckBox *m_limitHours = nullptr;
    QTimeEdit *m_from = nullptr;
    QTimeEdit *m_to = nullptr;
    QCheckBox *m_ends = nullptr;
    QDateTimeEdit *m_until = nullptr;
    QString m_zone;
};

} // namespace carillon::ui
