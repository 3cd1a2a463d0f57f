// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <memory>

struct UBreakIterator;

namespace carillon {

/// Where a text may be cut without cutting what people see as one character (UAX #29).
///
/// ICU does the work: QTextBoundaryFinder of Qt 6.4 cuts before some Indic and Thai vowel signs and between the letters
/// of a flag. The text must outlive the object; one thread.
class GraphemeBoundaries
{
public:
    explicit GraphemeBoundaries(QStringView text);

    /// The last boundary at or before `index`. Pre: `index` is not between the halves of a surrogate pair, where ICU
    /// would step back one cluster too far.
    qsizetype atOrBefore(qsizetype index);

private:
    struct Closer
    {
        void operator()(UBreakIterator *iterator) const;
    };

    std::unique_ptr<UBreakIterator, Closer> m_iterator;
};

} // namespace carillon
