// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/Contact.h"
#include "core/phone/PhoneNumber.h"

#include <QList>
#include <QString>
#include <QStringView>

#include <optional>

namespace carillon {

/// Both parts as the language writes them: "陈丽" (family name first, no space) where both are Chinese, Japanese or
/// Korean, else "Zoë Brown".
QString joinName(const QString &first, const QString &last);

/// "1961-03-14" for a date in a usual form ("1961/3/14", "14.03.1961", "1961年3月14日"); month first in the United
/// States, day first elsewhere. Nothing where it is no date.
std::optional<QString> normalizeDate(QStringView text, QStringView region);

/// What a cell of a consent column says: yes or no in five languages and the words of shop programs. Empty, and words
/// that are neither, are not recorded.
ConsentState consentFromCell(QStringView cell);

/// The numbers of a cell.
struct CellNumbers
{
    ParsedPhone main = {}; ///< The first mobile, else the first.
    QStringList further = {}; ///< The rest, as E.164, without repeats.
};

/// Reads a cell with one number or several (split by comma, semicolon, slash, line break, …). If none can be used, the
/// problem of the first.
tl::expected<CellNumbers, PhoneProblem> parsePhoneCell(QStringView cell, QStringView region);

/// The numbers of a cell that were already read, in order. Pre: not empty.
CellNumbers chooseMain(const QList<ParsedPhone> &numbers);

} // namespace carillon
