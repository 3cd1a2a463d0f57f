// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/FormRows.h"
#include "ui/settings/SettingsPane.h"

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace carillon::ui {

class WindowMemory;
class Theme;
class Translations;

/// Theme, language, text size, density, motion. Everything changes at once and is remembered.
class AppearancePane : public SettingsPane
{
    Q_OBJECT

public:
    AppearancePane(Theme &theme, Translations &translations, WindowMemory &session, QWidget *parent);

    QString title() const override { return tr("Appearance and language"); }
    void retranslate() override;

private:
    void connectControls();

    Theme &m_theme;
    Translations &m_translations;
    WindowMemory &m_session;
    QComboBox *m_language = nullptr;
    QComboBox *m_scheme = nullptr;
    QComboBox *m_density = nullptr;
    QSpinBox *m_textSize = nullptr;
    QCheckBox *m_motion = nullptr;
    FormRows::Row m_languageRow;
    FormRows::Row m_schemeRow;
    FormRows::Row m_densityRow;
    FormRows::Row m_textRow;
};

} // namespace carillon::ui
