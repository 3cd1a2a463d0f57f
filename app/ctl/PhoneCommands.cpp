// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Families.h"
#include "app/ctl/LineReader.h"
#include "app/ctl/TextForms.h"
#include "core/phone/PhoneNumber.h"

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

QByteArray zonesJson(const QStringList &zones)
{
    QByteArray out = "[";
    for (const QString &zone : zones)
        out += (out.size() > 1 ? "," : "") + jsonString(zone);
    return out + ']';
}

QByteArray toJsonLine(const QString &input, const PhoneResult &phone)
{
    QByteArray out = "{\"input\":" + jsonString(input);
    if (!phone)
        return out + ",\"valid\":false,\"reason\":" + jsonString(nameOf(phone.error())) + '}';
    return out + ",\"valid\":true,\"e164\":" + jsonString(phone->e164) + ",\"region\":" + jsonString(phone->region)
        + ",\"type\":" + jsonString(nameOf(phone->kind)) + ",\"zones\":" + zonesJson(phone->zones) + '}';
}

struct ParsePhones
{
    QString region;

    void describe(Options options)
    {
        options.value("--region", region, "Country (ISO 3166) of numbers that are written without one").required();
    }

    Outcome run(Context &context) const
    {
        LineReader reader([&context] { (void)context.out.flush(); });
        for (;;) {
            const Result<std::optional<QByteArrayView>> line = reader.next();
            if (!line)
                return line.error();
            if (!*line)
                return Exit::Done;
            const QString input = QString::fromUtf8(**line);
            context.out.raw(toJsonLine(input, parsePhone(input, region.toUpper())) + '\n');
        }
    }
};

} // namespace

void addPhoneCommands(const Commands &commands)
{
    const Commands phone = commands.family("phone", "Read phone numbers");
    phone.add<ParsePhones>("parse", "Numbers in, one a line; NDJSON out");
}

} // namespace carillon
