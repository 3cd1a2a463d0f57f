// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateways/HttpForm.h"

#include <QUrl>

#include <algorithm>

namespace carillon {

namespace {

QString decoded(QByteArray part)
{
    part.replace('+', ' ');
    return QString::fromUtf8(QByteArray::fromPercentEncoding(part));
}

} // namespace

QByteArray percentEncoded(const QString &value)
{
    return QUrl::toPercentEncoding(value);
}

QByteArray formEncoded(const FormFields &fields)
{
    QByteArray out;
    for (const auto &[key, value] : fields) {
        if (!out.isEmpty())
            out += '&';
        out += percentEncoded(key) + '=' + percentEncoded(value);
    }
    return out;
}

FormFields parseForm(const QByteArray &encoded)
{
    FormFields fields;
    for (const QByteArray &pair : encoded.split('&')) {
        if (pair.isEmpty())
            continue;
        const auto equals = pair.indexOf('=');
        if (equals < 0)
            fields.append({ decoded(pair), {} });
        else
            fields.append({ decoded(pair.first(equals)), decoded(pair.sliced(equals + 1)) });
    }
    return fields;
}

QString formValue(const FormFields &fields, const QString &key)
{
    const auto found
        = std::find_if(fields.cbegin(), fields.cend(), [&key](const auto &field) { return field.first == key; });
    return found == fields.cend() ? QString() : found->second;
}

} // namespace carillon
