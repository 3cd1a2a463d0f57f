// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/RandomSource.h"
#include "core/storage/FieldCipher.h"
#include "core/storage/Statement.h"
#include "tests/bench/Benches.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace carillon::bench {

void benchStorage(Table &table)
{
    table.section(u"Storage"_s);
    const FieldCipher cipher(SecureBytes::random(32), newUid());
    const QByteArray row = newUid();
    const double sealed = perSecond(10'000, [&] {
        for (int i = 0; i < 10'000; ++i)
            keep(cipher.encrypt(EncryptedColumn::ContactPhone, row, u"+8613800138000"_s).size());
    });
    table.limit(u"encrypt a number"_s, sealed, u"fields/s"_s, 500'000, false);
    const double indexed = perSecond(10'000, [&] {
        for (int i = 0; i < 10'000; ++i)
            keep(cipher.phoneIndex(u"+8613800138000"_s).size());
    });
    table.limit(u"blind index of a number"_s, indexed, u"numbers/s"_s, 1'000'000, false);
}

} // namespace carillon::bench
