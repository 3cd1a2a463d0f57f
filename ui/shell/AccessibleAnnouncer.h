// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/Announcer.h"

#include <QWidget>

namespace carillon::ui {

/// Announces through an alert on a widget of its own, the way that works before Qt 6.8.
class AccessibleAnnouncer : public QWidget, public Announcer
{
    Q_OBJECT

public:
    explicit AccessibleAnnouncer(QWidget *window);

    void announce(const QString &sentence) override;
};

} // namespace carillon::ui
