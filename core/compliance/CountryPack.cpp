// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compliance/CountryPack.h"

#include "core/compliance/FoldedText.h"

#include <algorithm>

namespace carillon {

namespace {

/// Length of the signature that `text` opens with; 0 = none.
qsizetype openingSignature(QStringView text)
{
    const qsizetype end = text.indexOf(u'】');
    return text.startsWith(u'【') && end > 1 ? end + 1 : 0;
}

} // namespace

bool hasOptOutWording(QStringView text, const CountryPack &pack)
{
    const QString folded = foldedText(text);
    return std::any_of(pack.optOutWordings.begin(), pack.optOutWordings.end(),
                       [&](const QString &wording) { return containsWord(folded, foldedText(wording)); });
}

bool hasSignature(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    if (openingSignature(trimmed) > 0)
        return true;
    const qsizetype start = trimmed.lastIndexOf(u'【');
    return trimmed.endsWith(u'】') && start >= 0 && trimmed.size() - start > 2;
}

bool hasLabel(QStringView text, const CountryPack &pack)
{
    const QStringView trimmed = text.trimmed();
    const QStringView body = trimmed.sliced(openingSignature(trimmed)).trimmed();
    return pack.labels.isEmpty() || std::any_of(pack.labels.begin(), pack.labels.end(), [&](const QString &label) {
               return body.startsWith(label, Qt::CaseInsensitive);
           });
}

} // namespace carillon
