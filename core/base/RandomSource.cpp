// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/RandomSource.h"

#include <QRandomGenerator>
#include <QUuid>

namespace carillon {

quint64 RandomSource::below(quint64 bound)
{
    const quint64 limit = ~quint64(0) - ~quint64(0) % bound; // reject the uneven rest
    quint64 value = next();
    while (value >= limit)
        value = next();
    return value % bound;
}

double RandomSource::unit()
{
    return static_cast<double>(next() >> 11) * 0x1.0p-53;
}

QByteArray RandomSource::bytes(int size)
{
    QByteArray out(size, Qt::Uninitialized);
    for (int i = 0; i < size; ++i)
        out[i] = static_cast<char>(next() >> 56);
    return out;
}

quint64 SystemRandom::next()
{
    return QRandomGenerator::system()->generate64();
}

quint64 SeededRandom::next()
{
    m_state += 0x9E3779B97F4A7C15ULL; // constants: Steele, Lea, Flood, "Fast splittable pseudorandom number generators"
    quint64 z = m_state;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

QByteArray newUid()
{
    return QUuid::createUuid().toRfc4122();
}

QString uidToString(const QByteArray &uid)
{
    return QUuid::fromRfc4122(uid).toString(QUuid::WithoutBraces);
}

QByteArray uidFromString(const QString &text)
{
    const QUuid uuid = QUuid::fromString(text);
    return uuid.isNull() ? QByteArray() : uuid.toRfc4122();
}

} // namespace carillon
