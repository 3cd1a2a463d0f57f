// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

QString systemLanguage()
{
    const bool chinese = QLocale::system().language() == QLocale::Chinese;
    return chinese ? u"zh_CN"_s : u"en"_s;
}

bool isAvailable(const QString &code)
{
    const auto all = Translations::available();
    return std::any_of(all.begin(), all.end(), [&](const auto &language) { return language.code == code; });
}

} // namespace

Translations::Translations(QObject *parent) : QObject(parent) { }

Translations::~Translations()
{
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qts);
}

QList<Translations::Language> Translations::available()
{
    return { { u"en"_s, u"English"_s }, { u"zh_CN"_s, u"简体中文"_s } };
}

void Translations::setLanguage(const QString &language)
{
    const QString wanted = isAvailable(language) ? language : systemLanguage();
    if (wanted == m_language)
        return;
    m_language = wanted;
    QLocale::setDefault(QLocale(wanted));
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qts);
    // English has a file too: it holds the plurals.
    if (m_ours.load(u":/i18n/carillon_"_s + wanted + u".qm"_s))
        QCoreApplication::installTranslator(&m_ours);
    if (m_qts.load(u"qtbase_"_s + wanted, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qts);
    Q_EMIT changed();
}

} // namespace carillon::ui
