// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/GatewayForms.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

QString nameOf(SettingField::Type type)
{
    switch (type) {
    case SettingField::Type::Text: return u"text"_s;
    case SettingField::Type::Secret: return u"secret"_s;
    case SettingField::Type::Number: return u"number"_s;
    case SettingField::Type::Url: return u"url"_s;
    case SettingField::Type::File: return u"file"_s;
    case SettingField::Type::Choice: return u"choice"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject toJson(const SettingField &field)
{
    QJsonObject object{ { u"key"_s, field.key },
                        { u"label"_s, field.label },
                        { u"type"_s, nameOf(field.type) },
                        { u"secret"_s, field.type == SettingField::Type::Secret },
                        { u"required"_s, field.required } };
    if (!field.fallback.isEmpty())
        object.insert(u"default"_s, field.fallback);
    if (!field.help.isEmpty())
        object.insert(u"help"_s, field.help);
    if (!field.choices.isEmpty())
        object.insert(u"choices"_s, QJsonArray::fromStringList(field.choices));
    return object;
}

} // namespace

QJsonObject toJson(const ProtocolInfo &info)
{
    QJsonArray settings;
    for (const SettingField &field : info.fields)
        settings.append(toJson(field));
    return { { u"name"_s, info.name },
             { u"title"_s, info.title },
             { u"settings"_s, settings },
             { u"batch"_s, info.batch },
             { u"maxSegments"_s, info.maxSegments },
             { u"billing"_s, nameOf(info.billing) },
             { u"pullsReceipts"_s, info.pullsReceipts },
             { u"pushesReceipts"_s, info.pushesReceipts },
             { u"pullsReplies"_s, info.pullsReplies },
             { u"pushesReplies"_s, info.pushesReplies },
             { u"templatesOnly"_s, info.templatesOnly },
             { u"simulated"_s, info.simulated },
             { u"receiptDeadlineHours"_s, info.receiptDeadlineHours } };
}

QJsonObject toJson(const Gateway &gateway, const QStringList &secretKeys)
{
    QJsonObject settings;
    for (auto setting = gateway.settings.begin(); setting != gateway.settings.end(); ++setting)
        settings.insert(setting.key(), setting.value());
    QJsonObject object{ { u"name"_s, gateway.name },
                        { u"protocol"_s, gateway.protocol },
                        { u"settings"_s, settings },
                        { u"receiptsPath"_s, u"/receipts/%1"_s.arg(gateway.id) } }; // below the address of `serve`
    if (!secretKeys.isEmpty())
        object.insert(u"secrets"_s, QJsonArray::fromStringList(secretKeys));
    return object;
}

} // namespace carillon
