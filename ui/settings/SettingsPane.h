// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace carillon::ui {

/// One section of Settings.
class SettingsPane : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual QString title() const = 0;
    virtual void retranslate() = 0;
    /// The pane comes to the front.
    virtual void activate() { }
    virtual void open(const QString &what) { Q_UNUSED(what) }
    /// Typed and not applied.
    virtual bool hasUnsaved() const { return false; }
};

} // namespace carillon::ui
