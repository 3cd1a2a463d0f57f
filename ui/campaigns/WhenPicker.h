// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QDateTimeEdit;

namespace carillon::ui {

class TextLabel;

/// When a campaign is sent: now, or at a time in a zone. A time that the zone skips when its clocks change is refused
/// with the times on either side of the gap.
class WhenPicker : public QWidget
{
    Q_OBJECT

public:
    explicit WhenPicker(QWidget *parent = nullptr);

    /// `now` bounds what can be chosen.
    void setWhen(std::optional<UtcMs> at, const QString &zone, UtcMs now);

Q_SIGNALS:
    void whenChanged(std::optional<carillon::UtcMs> at, const QString &zone);

protected:
    void changeEvent(QEvent *event) override;

private:
    void chooseMode();
    void commit();
    void showMode();
    void retranslate();
    QString zone() const;

    QComboBox *m_mode;
    QDateTimeEdit *m_time;
    QComboBox *m_zone;
    TextLabel *m_problem;
    UtcMs m_now = 0;
    bool m_zonesFilled = false;
};

} // namespace carillon::ui
