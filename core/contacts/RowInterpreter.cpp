// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/RowInterpreter.h"

#include "core/contacts/ContactValues.h"
#include "core/contacts/CsvWriter.h"

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

/// Takes away the apostrophe that a spreadsheet, or our own export for one, puts before what it would run.
QString armed(const QString &value)
{
    const bool disarmed = value.startsWith(u'\'') && looksLikeFormula(QStringView(value).sliced(1));
    return disarmed ? value.sliced(1) : value;
}

} // namespace

RowInterpreter::RowInterpreter(ColumnMapping mapping, QString region)
    : m_mapping(std::move(mapping))
    , m_region(std::move(region))
    , m_phoneColumn(m_mapping.columnOf(ContactField::Phone).value_or(0))
{
}

InterpretedRow RowInterpreter::interpret(TableRow row) const
{
    InterpretedRow result;
    auto numbers = parsePhoneCell(row.cells.value(m_phoneColumn), m_region);
    if (!numbers) {
        result.problem = numbers.error();
        result.rejectedValue = row.cells.value(m_phoneColumn);
        result.row = std::move(row);
        return result;
    }
    Contact &contact = result.contact;
    contact.phone = std::move(numbers->main.e164);
    contact.region = std::move(numbers->main.region);
    contact.zones = std::move(numbers->main.zones);
    contact.textable = numbers->main.isTextable();
    contact.numberKind = nameOf(numbers->main.kind);
    contact.extraNumbers = std::move(numbers->further);
    const qsizetype columns = std::min(row.cells.size(), m_mapping.size()); // extra cells are ignored
    for (qsizetype column = 0; column < columns; ++column) {
        const QString value = armed(row.cells[column].trimmed());
        if (!value.isEmpty())
            put(result, column, value);
    }
    if (contact.name.isEmpty())
        contact.name = joinName(contact.firstName, contact.lastName);
    return result;
}

void RowInterpreter::put(InterpretedRow &result, qsizetype column, const QString &value) const
{
    Contact &contact = result.contact;
    switch (m_mapping.field(column)) {
    case ContactField::None:
    case ContactField::Phone: return;
    case ContactField::Name: contact.name = value.simplified(); return;
    case ContactField::FirstName: contact.firstName = value.simplified(); return;
    case ContactField::LastName: contact.lastName = value.simplified(); return;
    case ContactField::Email: contact.email = value; return;
    case ContactField::Birthday: putBirthday(contact, column, value); return;
    case ContactField::City: contact.city = value.simplified(); return;
    case ContactField::Language: contact.language = value; return;
    case ContactField::Consent: result.consent = consentFromCell(value); return;
    case ContactField::Note: contact.note = value; return;
    case ContactField::Custom: contact.fields.insert(m_mapping.headers().at(column), value); return;
    }
    Q_UNREACHABLE();
}

/// What is no date is not thrown away: it stays as a custom field under the column's header.
void RowInterpreter::putBirthday(Contact &contact, qsizetype column, const QString &value) const
{
    if (const auto date = normalizeDate(value, m_region))
        contact.birthday = *date;
    else
        contact.fields.insert(m_mapping.headers().at(column), value);
}

} // namespace carillon
