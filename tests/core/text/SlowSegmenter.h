// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace carillon::test {

/// A second, slow reading of 3GPP TS 23.038 and 23.040, to judge SegmentCounter by. Shares nothing with it: the
/// alphabet stands here as the standard prints it, and a text is a list of atoms that no part may cut.
struct SlowCount
{
    bool isGsm = true;
    int units = 0;
    std::vector<int> partUnits = {};
};

SlowCount slowCount(const QString &text, int referenceBits);

/// The fewest parts of `capacity` into which atoms of these sizes can be cut, found by trying every cut.
int fewestParts(const std::vector<int> &atoms, int capacity);

/// Units of each indivisible piece of `text`: characters with their escapes, or surrogate pairs.
std::vector<int> atomsOf(const QString &text, bool isGsm);

} // namespace carillon::test
