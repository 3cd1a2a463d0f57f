// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/storage/SecureBytes.h"

#include <QByteArray>
#include <QString>

#include <array>

namespace carillon {

/// The encrypted columns of the schema. The number of each is part of the format: never change or reuse one.
enum class EncryptedColumn : quint16 {
    ContactPhone = 1,
    ContactName = 2,
    ContactFirstName = 3,
    ContactLastName = 4,
    ContactEmail = 5,
    ContactNote = 6,
    ExtraNumber = 7,
    SuppressionPhone = 8,
    ImportRow = 9,
    ImportBefore = 10,
    SheetValues = 11,
    MessagePhone = 12,
    MessageText = 13,
    ReplyPhone = 14,
    ReplyText = 15,
};

/// Encrypts single fields and makes the blind indexes by which they are found.
///
/// XChaCha20-Poly1305 with a random nonce and a key of its own for each column; the column and the row's uid are
/// authenticated, so a value moved to another row or column does not open. Values are padded to 32 bytes. The blind
/// index is a keyed BLAKE2b-128: equal numbers have equal indexes (that equality is what a thief of the file can see).
/// Immutable after construction: one object serves all threads.
class FieldCipher
{
public:
    /// `dataKey` has 32 bytes; `workspaceUid` binds values to this workspace.
    FieldCipher(SecureBytes dataKey, QByteArray workspaceUid);

    /// A null string gives a null blob: NULL stays NULL.
    QByteArray encrypt(EncryptedColumn column, const QByteArray &rowUid, const QString &plain) const;
    /// A null blob gives a null string. A value that does not open (damaged, moved, another key) is a Storage error.
    Result<QString> decrypt(EncryptedColumn column, const QByteArray &rowUid, const QByteArray &sealed) const;
    /// As decrypt(); what does not open reads as "\uFFFD", for lists that should show the other rows.
    QString decryptOrMark(EncryptedColumn column, const QByteArray &rowUid, const QByteArray &sealed) const;

    /// 16 bytes that are equal for equal E.164 numbers of this workspace.
    QByteArray phoneIndex(const QString &e164) const;

    /// HMAC-SHA256 under this workspace's audit key.
    QByteArray auditHash(const QByteArray &previous, const QByteArray &entry) const;

private:
    static constexpr int kColumns = 16;
    QByteArray additionalData(EncryptedColumn column, const QByteArray &rowUid) const;

    std::array<SecureBytes, kColumns> m_columnKeys;
    SecureBytes m_indexKey;
    SecureBytes m_auditKey;
    QByteArray m_workspaceUid;
};

} // namespace carillon
