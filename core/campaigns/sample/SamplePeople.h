// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/RandomSource.h"
#include "core/contacts/Contact.h"

#include <QStringList>

namespace carillon {

/// An invented guest of Harbor Coffee.
struct SamplePerson
{
    Contact contact = {};
    bool isVip = false;
    bool wantsNewsletter = false;
    bool isSuppressed = false;
};

/// Invents the guests, one after the other: the same seed, the same people. Four in five live in China.
class SamplePeople
{
public:
    /// `today` is the day of the last visits.
    SamplePeople(quint64 seed, UtcMs today) : m_random(seed), m_today(today) { }

    SamplePerson next();

private:
    void nameChinese(Contact &contact);
    void nameWestern(Contact &contact);
    void number(Contact &contact, bool chinese);
    void attributes(SamplePerson &person);
    ConsentState consent();
    const QString &oneOf(const QStringList &list);
    bool chance(double share) { return m_random.unit() < share; }

    SeededRandom m_random;
    UtcMs m_today;
    int m_chinese = 0; ///< Numbers given out so far.
    int m_american = 0;
};

} // namespace carillon
