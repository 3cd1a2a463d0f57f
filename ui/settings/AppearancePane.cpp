// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/AppearancePane.h"

#include "ui/shell/Translations.h"
#include "ui/shell/WindowMemory.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Card.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace carillon::ui {

AppearancePane::AppearancePane(Theme &theme, Translations &translations, WindowMemory &session, QWidget *parent)
    : SettingsPane(parent)
    , m_theme(theme)
    , m_translations(translations)
    , m_session(session)
    , m_language(new QComboBox(this))
    , m_scheme(new QComboBox(this))
    , m_density(new QComboBox(this))
    , m_textSize(new QSpinBox(this))
    , m_motion(new QCheckBox(this))
{
    m_language->setObjectName(u"languageBox"_s);
    m_scheme->setObjectName(u"schemeBox"_s);
    for (const Translations::Language &language : Translations::available())
        m_language->addItem(language.ownName, language.code);
    m_language->setCurrentIndex(m_language->findData(m_translations.language()));
    m_textSize->setRange(Theme::kSmallestTextPercent, Theme::kLargestTextPercent);
    m_textSize->setSingleStep(10);
    m_textSize->setValue(m_theme.textPercent());
    m_motion->setChecked(m_theme.reduceMotion());

    auto *card = new Card(this);
    auto *rows = new FormRows;
    m_languageRow = rows->addField(m_language);
    m_schemeRow = rows->addField(m_scheme);
    m_textRow = rows->addField(m_textSize);
    m_densityRow = rows->addField(m_density);
    card->body()->addLayout(rows);
    card->body()->addWidget(m_motion);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(card);
    column->addStretch(1);
    retranslate();
    connectControls();
}

void AppearancePane::connectControls()
{
    connect(m_language, &QComboBox::activated, this, [this] {
        const QString code = m_language->currentData().toString();
        m_session.setLanguage(code);
        m_translations.setLanguage(code);
        m_theme.setLanguage(m_translations.locale());
    });
    connect(m_scheme, &QComboBox::activated, this, [this] {
        const auto scheme = static_cast<Theme::Scheme>(m_scheme->currentData().toInt());
        m_session.setScheme(scheme);
        m_theme.setScheme(scheme);
    });
    connect(m_density, &QComboBox::activated, this, [this] {
        const auto density = static_cast<Theme::Density>(m_density->currentData().toInt());
        m_session.setDensity(density);
        m_theme.setDensity(density);
    });
    connect(m_textSize, &QSpinBox::valueChanged, this, [this](int percent) {
        m_session.setTextPercent(percent);
        m_theme.setTextPercent(percent);
    });
    connect(m_motion, &QCheckBox::toggled, this, [this](bool reduce) {
        m_session.setReduceMotion(reduce);
        m_theme.setReduceMotion(reduce);
    });
}

void AppearancePane::retranslate()
{
    FormRows::setTexts(m_languageRow, tr("Language"), tr("Changes at once; no restart is needed."));
    FormRows::setTexts(m_schemeRow, tr("Theme"));
    FormRows::setTexts(m_textRow, tr("Text size"));
    FormRows::setTexts(m_densityRow, tr("Density"));
    m_textSize->setSuffix(tr(" %"));
    m_motion->setText(tr("Reduce motion"));

    const QSignalBlocker block(m_scheme);
    m_scheme->clear();
    m_scheme->addItem(tr("As the desktop"), int(Theme::Scheme::Auto));
    m_scheme->addItem(tr("Light"), int(Theme::Scheme::Light));
    m_scheme->addItem(tr("Dark"), int(Theme::Scheme::Dark));
    m_scheme->addItem(tr("System colours"), int(Theme::Scheme::System));
    m_scheme->setCurrentIndex(m_scheme->findData(int(m_theme.scheme())));
    m_density->clear();
    m_density->addItem(tr("Comfortable"), int(Theme::Density::Comfortable));
    m_density->addItem(tr("Compact"), int(Theme::Density::Compact));
    m_density->setCurrentIndex(m_density->findData(int(m_theme.density())));
}

} // namespace carillon::ui
