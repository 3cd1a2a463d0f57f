// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/ColumnMapping.h"
#include "core/contacts/Contact.h"
#include "core/contacts/ImportSource.h"
#include "core/contacts/SealedContact.h"
#include "core/phone/PhoneNumber.h"

#include <QString>

namespace carillon {

/// A row of a file, understood: a person, or why it is none.
struct InterpretedRow
{
    TableRow row = {}; ///< Kept for those that are rejected.
    Contact contact = {};
    SealedContact sealed = {}; ///< Filled by the importer, not by interpret().
    ConsentState consent = ConsentState::Unknown; ///< What the row's consent column says.
    std::optional<PhoneProblem> problem = {};
    QString rejectedValue = {}; ///< The cell with the problem.
};

/// Turns the cells of a row into a person, by a mapping and the country for numbers without a code. Pure and
/// thread-safe.
class RowInterpreter
{
public:
    /// Pre: the mapping has a phone column.
    RowInterpreter(ColumnMapping mapping, QString region);

    InterpretedRow interpret(TableRow row) const;
    const QString &phoneHeader() const { return m_mapping.headers().at(m_phoneColumn); }
    bool hasConsentColumn() const { return m_mapping.columnOf(ContactField::Consent).has_value(); }

private:
    void put(InterpretedRow &result, qsizetype column, const QString &value) const;
    void putBirthday(Contact &contact, qsizetype column, const QString &value) const;

    ColumnMapping m_mapping;
    QString m_region;
    qsizetype m_phoneColumn;
};

} // namespace carillon
