// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QLocale>
#include <QString>

namespace carillon::ui {

/// A text to begin with.
struct StarterTemplate
{
    QString name = {};
    QString body = {};
};

/// Six texts in the language of the window: they are content, not captions, so each language has its own and none is a
/// translation of another.
QList<StarterTemplate> starterTemplates(QLocale::Language language);

} // namespace carillon::ui
