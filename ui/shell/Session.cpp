// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Session.h"

#include <QMetaEnum>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

const auto kGeometry = u"window/geometry"_s;
const auto kLastPage = u"window/page"_s;
const auto kFolded = u"window/sidebarFolded"_s;
const auto kUsedPages = u"window/usedPages"_s;
const auto kLanguage = u"appearance/language"_s;
const auto kScheme = u"appearance/scheme"_s;
const auto kDensity = u"appearance/density"_s;
const auto kTextPercent = u"appearance/textPercent"_s;
const auto kReduceMotion = u"appearance/reduceMotion"_s;

QString stateKey(PageId page)
{
    return u"pages/"_s + pageKey(page);
}

template <typename Enum> Enum readEnum(const QSettings &settings, const QString &key, Enum fallback)
{
    bool known = false;
    const QByteArray name = settings.value(key).toString().toLatin1();
    const int value = QMetaEnum::fromType<Enum>().keyToValue(name.constData(), &known);
    return known ? static_cast<Enum>(value) : fallback;
}

template <typename Enum> void writeEnum(QSettings &settings, const QString &key, Enum value)
{
    settings.setValue(key, QString::fromLatin1(QMetaEnum::fromType<Enum>().valueToKey(static_cast<int>(value))));
}

} // namespace

QByteArray Session::windowGeometry() const
{
    return m_settings.value(kGeometry).toByteArray();
}

void Session::setWindowGeometry(const QByteArray &geometry)
{
    m_settings.setValue(kGeometry, geometry);
}

PageId Session::lastPage() const
{
    return pageFromKey(m_settings.value(kLastPage).toString()).value_or(PageId::Home);
}

void Session::setLastPage(PageId page)
{
    m_settings.setValue(kLastPage, pageKey(page));
}

bool Session::isSidebarFolded() const
{
    return m_settings.value(kFolded, false).toBool();
}

void Session::setSidebarFolded(bool folded)
{
    m_settings.setValue(kFolded, folded);
}

QSet<PageId> Session::usedPages() const
{
    QSet<PageId> pages;
    const QStringList keys = m_settings.value(kUsedPages).toStringList();
    for (const QString &key : keys) {
        if (const auto page = pageFromKey(key))
            pages.insert(*page);
    }
    return pages;
}

void Session::addUsedPage(PageId page)
{
    QStringList keys = m_settings.value(kUsedPages).toStringList();
    if (keys.contains(pageKey(page)))
        return;
    keys << pageKey(page);
    m_settings.setValue(kUsedPages, keys);
}

QByteArray Session::pageState(PageId page) const
{
    return m_settings.value(stateKey(page)).toByteArray();
}

void Session::setPageState(PageId page, const QByteArray &state)
{
    m_settings.setValue(stateKey(page), state);
}

QString Session::language() const
{
    return m_settings.value(kLanguage).toString();
}

void Session::setLanguage(const QString &language)
{
    m_settings.setValue(kLanguage, language);
}

Theme::Scheme Session::scheme() const
{
    return readEnum(m_settings, kScheme, Theme::Scheme::Auto);
}

void Session::setScheme(Theme::Scheme scheme)
{
    writeEnum(m_settings, kScheme, scheme);
}

Theme::Density Session::density() const
{
    return readEnum(m_settings, kDensity, Theme::Density::Comfortable);
}

void Session::setDensity(Theme::Density density)
{
    writeEnum(m_settings, kDensity, density);
}

int Session::textPercent() const
{
    return m_settings.value(kTextPercent, 100).toInt();
}

void Session::setTextPercent(int percent)
{
    m_settings.setValue(kTextPercent, percent);
}

bool Session::reduceMotion() const
{
    return m_settings.value(kReduceMotion, false).toBool();
}

void Session::setReduceMotion(bool reduce)
{
    m_settings.setValue(kReduceMotion, reduce);
}

} // namespace carillon::ui
