// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/GraphemeBoundaries.h"

#include <unicode/ubrk.h>

namespace carillon {

GraphemeBoundaries::GraphemeBoundaries(QStringView text)
{
    UErrorCode status = U_ZERO_ERROR;
    m_iterator.reset(ubrk_open(UBRK_CHARACTER, "", text.utf16(), static_cast<int32_t>(text.size()), &status));
}

qsizetype GraphemeBoundaries::atOrBefore(qsizetype index)
{
    if (!m_iterator) // ICU's own data is missing
        return index;
    const auto offset = static_cast<int32_t>(index);
    return ubrk_isBoundary(m_iterator.get(), offset) ? index : ubrk_preceding(m_iterator.get(), offset);
}

void GraphemeBoundaries::Closer::operator()(UBreakIterator *iterator) const
{
    ubrk_close(iterator);
}

} // namespace carillon
