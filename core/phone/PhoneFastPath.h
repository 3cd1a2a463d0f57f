// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace carillon {

/// Recognises the mobile numbers of mainland China that libphonenumber is sure to accept, at a fiftieth of its price;
/// large imports there consist of little else. Returns the E.164 form. Nothing means "ask the library", never "wrong".
std::optional<QString> chineseMobileFastPath(QStringView cleaned, QStringView region);

} // namespace carillon
