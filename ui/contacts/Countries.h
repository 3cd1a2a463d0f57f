// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace carillon::ui {

struct Country
{
    QString code = {}; ///< ISO 3166, "CN".
    QString name = {}; ///< In the language of the window.
};

/// The countries that the import offers for numbers without a country code; `own` is among them in any case.
QList<Country> importCountries(const QString &own);

} // namespace carillon::ui
