// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/WindowMemory.h"

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

QByteArray WindowMemory::windowGeometry() const
{
    return m_settings.value(kGeometry).toByteArray();
}

void WindowMemory::setWindowGeometry(const QByteArray &geometry)
{
    m_settings.setValue(kGeometry, geometry);
}

PageId WindowMemory::lastPage() const
{
    return pageFromKey(m_settings.value(kLastPage).toString()).value_or(PageId::Home);
}

void WindowMemory::setLastPage(PageId page)
{
    m_settings.setValue(kLastPage, pageKey(page));
}

bool WindowMemory::isSidebarFolded() const
{
    return m_settings.value(kFolded, false).toBool();
}

void WindowMemory::setSidebarFolded(bool folded)
{
    m_settings.setValue(kFolded, folded);
}

QSet<PageId> WindowMemory::usedPages() const
{
    QSet<PageId> pages;
    const QStringList keys = m_settings.value(kUsedPages).toStringList();
    for (const QString &key : keys) {
        if (const auto page = pageFromKey(key))
            pages.insert(*page);
    }
    return pages;
}

void WindowMemory::addUsedPage(PageId page)
{
    QStringList keys = m_settings.value(kUsedPages).toStringList();
    if (keys.contains(pageKey(page)))
        return;
    keys << pageKey(page);
    m_settings.setValue(kUsedPages, keys);
}

QByteArray WindowMemory::pageState(PageId page) const
{
    return m_settings.value(stateKey(page)).toByteArray();
}

void WindowMemory::setPageState(PageId page, const QByteArray &state)
{
    m_settings.setValue(stateKey(page), state);
}

QString WindowMemory::language() const
{
    return m_settings.value(kLanguage).toString();
}

void WindowMemory::setLanguage(const QString &language)
{
    m_settings.setValue(kLanguage, language);
}

Theme::Scheme WindowMemory::scheme() const
{
    return readEnum(m_settings, kScheme, Theme::Scheme::Auto);
}

void WindowMemory::setScheme(Theme::Scheme scheme)
{
    writeEnum(m_settings, kScheme, scheme);
}

Theme::Density WindowMemory::density() const
{
    return readEnum(m_settings, kDensity, Theme::Density::Comfortable);
}

void WindowMemory::setDensity(Theme::Density density)
{
    writeEnum(m_settings, kDensity, density);
}

int WindowMemory::textPercent() const
{
    return m_settings.value(kTextPercent, 100).toInt();
}

void WindowMemory::setTextPercent(int percent)
{
    m_settings.setValue(kTextPercent, percent);
}

bool WindowMemory::reduceMotion() const
{
    return m_settings.value(kReduceMotion, false).toBool();
}

void WindowMemory::setReduceMotion(bool reduce)
{
    m_settings.setValue(kReduceMotion, reduce);
}

} // namespace carillon::ui
