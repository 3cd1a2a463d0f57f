// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace carillon::ui {

/// Speaks to people who do not see the window: a change of state, the result of an act. Behind an interface because
/// what screen readers got cannot be observed in a test.
class Announcer
{
public:
    virtual ~Announcer() = default;
    virtual void announce(const QString &sentence) = 0;
};

} // namespace carillon::ui
