// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/FieldCipher.h"

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

constexpr char kFormat = 1;
constexpr char kKeyVersion = 1;
constexpr qsizetype kHeader = 2; // format, key version
constexpr qsizetype kNonce = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype kTag = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr qsizetype kBucket = 32;
constexpr char kContext[crypto_kdf_CONTEXTBYTES + 1] = "carillon";
constexpr quint64 kIndexSubkey = 1001;
constexpr quint64 kAuditSubkey = 1002;

SecureBytes subkey(const SecureBytes &dataKey, quint64 id)
{
    SecureBytes key(32);
    crypto_kdf_derive_from_key(key.data(), key.size(), id, kContext, dataKey.data());
    return key;
}

unsigned char *bytes(QByteArray &array)
{
    return reinterpret_cast<unsigned char *>(array.data());
}

const unsigned char *bytes(const QByteArray &array)
{
    return reinterpret_cast<const unsigned char *>(array.constData());
}

/// UTF-8 followed by 0x80 and zeros up to a multiple of 32 bytes (ISO/IEC 7816-4).
QByteArray padded(const QString &plain)
{
    QByteArray text = plain.toUtf8();
    text.append('\x80');
    text.append((kBucket - text.size() % kBucket) % kBucket, '\0');
    return text;
}

} // namespace

FieldCipher::FieldCipher(SecureBytes dataKey, QByteArray workspaceUid)
    : m_indexKey(subkey(dataKey, kIndexSubkey))
    , m_auditKey(subkey(dataKey, kAuditSubkey))
    , m_workspaceUid(std::move(workspaceUid))
{
    for (std::size_t column = 1; column < m_columnKeys.size(); ++column)
        m_columnKeys.at(column) = subkey(dataKey, column);
}

QByteArray FieldCipher::additionalData(EncryptedColumn column, const QByteArray &rowUid) const
{
    QByteArray data = m_workspaceUid;
    data.append(static_cast<char>(column));
    data.append(kKeyVersion);
    data.append(rowUid);
    return data;
}

QByteArray FieldCipher::encrypt(EncryptedColumn column, const QByteArray &rowUid, const QString &plain) const
{
    if (plain.isNull())
        return {};
    const QByteArray text = padded(plain);
    const QByteArray data = additionalData(column, rowUid);
    QByteArray sealed(kHeader + kNonce + text.size() + kTag, Qt::Uninitialized);
    sealed[0] = kFormat;
    sealed[1] = kKeyVersion;
    unsigned char *nonce = bytes(sealed) + kHeader;
    randombytes_buf(nonce, kNonce);
    crypto_aead_xchacha20poly1305_ietf_encrypt(nonce + kNonce, nullptr, bytes(text), static_cast<quint64>(text.size()),
                                               bytes(data), static_cast<quint64>(data.size()), nullptr, nonce,
                                               m_columnKeys.at(static_cast<std::size_t>(column)).data());
    return sealed;
}

Result<QString> FieldCipher::decrypt(EncryptedColumn column, const QByteArray &rowUid, const QByteArray &sealed) const
{
    if (sealed.isNull())
        return QString();
    const Error unreadable{
        .code = Error::Code::Storage,
        .message = u"A protected value of the workspace does not open: it is damaged or belongs to another place."_s,
        .hint = u"Run `carillonctl workspace check`; restore a backup if more are damaged."_s,
        .key = u"field-damaged"_s
    };
    const qsizetype textSize = sealed.size() - kHeader - kNonce - kTag;
    if (textSize < kBucket || sealed.at(0) != kFormat || sealed.at(1) != kKeyVersion)
        return unreadable;
    const QByteArray data = additionalData(column, rowUid);
    QByteArray text(textSize, Qt::Uninitialized);
    const unsigned char *nonce = bytes(sealed) + kHeader;
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            bytes(text), nullptr, nullptr, nonce + kNonce, static_cast<quint64>(textSize + kTag), bytes(data),
            static_cast<quint64>(data.size()), nonce, m_columnKeys.at(static_cast<std::size_t>(column)).data())
        != 0)
        return unreadable;
    const qsizetype end = text.lastIndexOf('\x80');
    return end < 0 ? Result<QString>(unreadable) : QString::fromUtf8(text.constData(), end);
}

QString FieldCipher::decryptOrMark(EncryptedColumn column, const QByteArray &rowUid, const QByteArray &sealed) const
{
    return decrypt(column, rowUid, sealed).value_or(QString(QChar::ReplacementCharacter));
}

QByteArray FieldCipher::phoneIndex(const QString &e164) const
{
    const QByteArray number = e164.toLatin1();
    QByteArray index(16, Qt::Uninitialized);
    crypto_generichash(bytes(index), static_cast<std::size_t>(index.size()), bytes(number),
                       static_cast<quint64>(number.size()), m_indexKey.data(), m_indexKey.size());
    return index;
}

QByteArray FieldCipher::auditHash(const QByteArray &previous, const QByteArray &entry) const
{
    QByteArray hash(crypto_auth_hmacsha256_BYTES, Qt::Uninitialized);
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, m_auditKey.data(), m_auditKey.size());
    crypto_auth_hmacsha256_update(&state, bytes(previous), static_cast<quint64>(previous.size()));
    crypto_auth_hmacsha256_update(&state, bytes(entry), static_cast<quint64>(entry.size()));
    crypto_auth_hmacsha256_final(&state, bytes(hash));
    return hash;
}

} // namespace carillon
