// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Sizes in device-independent pixels, on a grid of 4.
namespace carillon::ui::metrics {

inline constexpr int kControlHeight = 32;
inline constexpr int kRowHeight = 36;
inline constexpr int kIcon = 18;
inline constexpr int kTableIcon = 16;
inline constexpr int kControlRadius = 6;
inline constexpr int kCardRadius = 8;
inline constexpr int kFocusRing = 2;

inline constexpr int kPageMarginX = 24;
inline constexpr int kPageMarginY = 18;
inline constexpr int kCardPaddingX = 16;
inline constexpr int kCardPaddingY = 12;
inline constexpr int kGap = 16; ///< between cards
inline constexpr int kRowGap = 8; ///< between rows of a form or card

inline constexpr int kSidebarWidth = 208;
inline constexpr int kSidebarFolded = 56;

} // namespace carillon::ui::metrics
