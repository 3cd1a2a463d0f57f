// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/Measure.h"

namespace carillon::bench {

void benchText(Table &table);
void benchDelivery(Table &table);
void benchStorage(Table &table);
void benchPlan(Table &table);

} // namespace carillon::bench
