// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QString>

namespace carillon::ui {

/// An error of core as the window says it: what happened, why, what to do. In English these are core's own sentences;
/// in other languages the sentence of its key, which is short of details that stand beside it anyway. Unknown keys show
/// core's English rather than nothing.
QString errorText(const Error &error);

} // namespace carillon::ui
