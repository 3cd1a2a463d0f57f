// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtGlobal>

namespace carillon {

/// Where chance comes from. Deciding code is given one, so that a seed replays it. One thread.
class RandomSource
{
public:
    virtual ~RandomSource() = default;
    virtual quint64 next() = 0;

    /// Evenly in [0, bound). Pre: bound > 0.
    quint64 below(quint64 bound);
    /// Evenly in [0, 1).
    double unit();
    /// `size` random bytes.
    QByteArray bytes(int size);
};

/// The operating system's generator.
class SystemRandom final : public RandomSource
{
public:
    quint64 next() override;
};

/// SplitMix64 from a seed: the same numbers on every machine, for ever (plans and simulations depend on it).
class SeededRandom final : public RandomSource
{
public:
    explicit SeededRandom(quint64 seed) : m_state(seed) { }
    quint64 next() override;

private:
    quint64 m_state;
};

/// A new 16-byte identity (UUID version 4, as bytes).
QByteArray newUid();
/// "0f8fad5b-d9cb-469f-a165-70867728950e".
QString uidToString(const QByteArray &uid);
/// Empty if `text` is no uid.
QByteArray uidFromString(const QString &text);

} // namespace carillon
