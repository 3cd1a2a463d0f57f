// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The Edit menu acts on whatever text field has the focus.
namespace carillon::ui::focusededitor {

/// Calls a slot such as "undo", "copy" or "selectAll" of the focused widget; false if it has none.
bool invoke(const char *slot);

} // namespace carillon::ui::focusededitor
