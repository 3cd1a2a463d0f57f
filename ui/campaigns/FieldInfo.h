// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

namespace carillon::ui {

/// A field that a message may ask for, as the picker shows it.
struct FieldInfo
{
    QString name = {}; ///< As it stands between the braces.
    QString label = {}; ///< As people call it.
    QString sample = {}; ///< The value of one of the people.
    qint64 missing = 0; ///< People without a value.
    qint64 people = 0; ///< Of so many; 0 while nobody is chosen.

    bool operator==(const FieldInfo &) const = default;
};

/// The values of one person, by field name.
using FieldValues = QHash<QString, QString>;

} // namespace carillon::ui
