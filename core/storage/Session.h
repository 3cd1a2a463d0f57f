// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/storage/Database.h"
#include "core/storage/FieldCipher.h"

#include <QString>

namespace carillon {

/// Who acts, as far as stores need to know: the name that stands in records and in the audit log, and the role.
struct Actor
{
    QString name = {};
    QString role = {}; ///< "viewer", "staff", "marketer", "manager" or "owner".
};

/// What every store is built over: this thread's connection, the keys, the clock, and who acts. A bundle of references:
/// cheap to pass, valid only inside the piece of work it was handed to, on the thread of its database.
struct Session
{
    Database &db;
    const FieldCipher &cipher;
    const Clock &clock;
    Actor actor = {};
};

} // namespace carillon
