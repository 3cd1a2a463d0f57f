// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace carillon {

/// Whether a reply asks to be left alone: the whole text, but for case, blanks and punctuation, is one of the words
/// that carriers and the Chinese rules name ("STOP", "TD", "退订", "R").
bool isOptOut(QStringView reply);

} // namespace carillon
