// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/RandomSource.h"

#include <QString>

namespace carillon::test {

/// Draws texts that meet the corners of counting: lengths round the borders of a part, escapes, emoji, broken pairs.
class RandomText
{
public:
    explicit RandomText(quint64 seed) : m_random(seed) { }

    QString next();

private:
    QString piece(quint64 kind);

    SeededRandom m_random;
};

} // namespace carillon::test
