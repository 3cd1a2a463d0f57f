// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/Countries.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

struct Names
{
    Q_DECLARE_TR_FUNCTIONS(carillon::ui::Countries)
};

} // namespace

QList<Country> importCountries(const QString &own)
{
    QList<Country> countries{
        { u"CN"_s, Names::tr("China") },          { u"HK"_s, Names::tr("Hong Kong") },
        { u"MO"_s, Names::tr("Macao") },          { u"TW"_s, Names::tr("Taiwan") },
        { u"US"_s, Names::tr("United States") },  { u"CA"_s, Names::tr("Canada") },
        { u"GB"_s, Names::tr("United Kingdom") }, { u"IE"_s, Names::tr("Ireland") },
        { u"DE"_s, Names::tr("Germany") },        { u"AT"_s, Names::tr("Austria") },
        { u"CH"_s, Names::tr("Switzerland") },    { u"FR"_s, Names::tr("France") },
        { u"ES"_s, Names::tr("Spain") },          { u"IT"_s, Names::tr("Italy") },
        { u"PT"_s, Names::tr("Portugal") },       { u"NL"_s, Names::tr("Netherlands") },
        { u"PL"_s, Names::tr("Poland") },         { u"JP"_s, Names::tr("Japan") },
        { u"KR"_s, Names::tr("South Korea") },    { u"SG"_s, Names::tr("Singapore") },
        { u"MY"_s, Names::tr("Malaysia") },       { u"TH"_s, Names::tr("Thailand") },
        { u"VN"_s, Names::tr("Vietnam") },        { u"ID"_s, Names::tr("Indonesia") },
        { u"PH"_s, Names::tr("Philippines") },    { u"IN"_s, Names::tr("India") },
        { u"AU"_s, Names::tr("Australia") },      { u"NZ"_s, Names::tr("New Zealand") },
        { u"BR"_s, Names::tr("Brazil") },         { u"MX"_s, Names::tr("Mexico") },
    };
    const bool known = std::ranges::any_of(countries, [&](const Country &country) { return country.code == own; });
    if (!known && !own.isEmpty())
        countries.prepend({ own, own });
    return countries;
}

} // namespace carillon::ui
