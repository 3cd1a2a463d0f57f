// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPalette>

class QDBusVariant;

namespace carillon::ui {

/// Knows whether the desktop wants dark windows and tells when that changes: the settings portal on Linux, the
/// registry on Windows, else the brightness of the palette the program started with. GUI thread.
class SchemeDetector : public QObject
{
    Q_OBJECT

public:
    /// `startPalette`: the palette before any of ours was set.
    explicit SchemeDetector(const QPalette &startPalette, QObject *parent = nullptr);

    bool isDark() const { return m_isDark; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void handlePortalSetting(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void askPortal();
    void setDark(bool dark);

    bool m_isDark = false;
};

} // namespace carillon::ui
