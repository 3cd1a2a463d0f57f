// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/SchemeDetector.h"

#include "ui/theme/Contrast.h"

#include <QSettings>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusPendingCallWatcher>
#include <QtDBus/QDBusPendingReply>
#include <QtDBus/QDBusVariant>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

const auto kService = u"org.freedesktop.portal.Desktop"_s;
const auto kPath = u"/org/freedesktop/portal/desktop"_s;
const auto kInterface = u"org.freedesktop.portal.Settings"_s;
const auto kGroup = u"org.freedesktop.appearance"_s;
const auto kKey = u"color-scheme"_s;
constexpr uint kPreferDark = 1;

} // namespace

SchemeDetector::SchemeDetector(const QPalette &startPalette, QObject *parent)
    : QObject(parent)
    , m_isDark(relativeLuminance(startPalette.color(QPalette::Window)) < 0.18)
{
#ifdef Q_OS_WIN
    const QSettings personalize(uR"(HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Themes\Personalize)"_s,
                                QSettings::NativeFormat);
    m_isDark = !personalize.value(u"AppsUseLightTheme"_s, true).toBool();
#else
    askPortal();
#endif
}

void SchemeDetector::askPortal()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(kService, kPath, kInterface, u"SettingChanged"_s, this,
                SLOT(handlePortalSetting(QString, QString, QDBusVariant)));
    QDBusMessage question = QDBusMessage::createMethodCall(kService, kPath, kInterface, u"Read"_s);
    question << kGroup << kKey;
    auto *answer = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *done) {
        const QDBusPendingReply<QDBusVariant> reply = *done;
        done->deleteLater();
        if (reply.isError())
            return;
        // The portal wraps the number twice.
        const QVariant inner = reply.value().variant().value<QDBusVariant>().variant();
        setDark(inner.toUInt() == kPreferDark);
    });
}

void SchemeDetector::handlePortalSetting(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group == kGroup && key == kKey)
        setDark(value.variant().toUInt() == kPreferDark);
}

void SchemeDetector::setDark(bool dark)
{
    if (dark == m_isDark)
        return;
    m_isDark = dark;
    Q_EMIT changed();
}

} // namespace carillon::ui
