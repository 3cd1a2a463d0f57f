// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/NameCache.h"

#include "core/storage/Statement.h"

#include <QCollator>

#include <algorithm>
#include <limits>
#include <vector>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

Result<qint64> readNumber(Database &db, const QString &sql)
{
    Statement find(db, sql);
    const qint64 number = find.next() ? find.int64(0) : 0;
    CARILLON_TRY(find.status());
    return number;
}

/// The digits of "138 0013" or "+86138"; empty if the text is no part of a number.
QString digitsOf(const QString &text)
{
    QString digits;
    for (const QChar c : text) {
        if (c.isDigit())
            digits += QChar(u'0' + c.digitValue());
        else if (!u"+- ()."_s.contains(c))
            return {};
    }
    return digits;
}

} // namespace

NameCache::NameCache(const QLocale &locale) : m_locale(locale) { }

Status NameCache::refresh(const Session &session, const Progress &progress)
{
    const QMutexLocker guard(&m_mutex);
    // The version tells of other connections' commits only; this thread's own connection must be a reader.
    const Result<qint64> version = readNumber(session.db, u"PRAGMA data_version"_s);
    if (!version)
        return version.error();
    if (session.db.isReadOnly() && m_database == &session.db && *version == m_dataVersion)
        return {};
    const Result<qint64> total = readNumber(session.db, u"SELECT COUNT(*) FROM contact"_s);
    if (!total)
        return total.error();
    Statement changed(session.db,
                      u"SELECT id, uid, name_enc, phone_enc, updated_at FROM contact WHERE updated_at >= ?"_s);
    changed.bind(m_newestChange);
    qint64 newest = m_newestChange;
    qint64 done = 0;
    while (changed.next()) {
        if (++done % 4096 == 0) {
            progress.tell(done, *total);
            if (progress.isCancelled())
                return cancelledError();
        }
        const QByteArray uid = changed.blob(1);
        m_entries[changed.int64(0)]
            = { .name = session.cipher.decryptOrMark(EncryptedColumn::ContactName, uid, changed.blob(2)).toCaseFolded(),
                .phone = session.cipher.decryptOrMark(EncryptedColumn::ContactPhone, uid, changed.blob(3)) };
        newest = std::max(newest, changed.int64(4));
    }
    CARILLON_TRY(changed.status());
    if (done > 0)
        m_nameRank.clear();
    m_newestChange = newest;
    m_dataVersion = *version;
    m_database = &session.db;
    return {};
}

QVector<qint64> NameCache::filtered(const QVector<qint64> &ids, const QString &text) const
{
    const QString folded = text.trimmed().toCaseFolded();
    if (folded.isEmpty())
        return ids;
    const QString digits = digitsOf(folded);
    const QMutexLocker guard(&m_mutex);
    QVector<qint64> matching;
    for (const qint64 id : ids) {
        const auto entry = m_entries.constFind(id);
        if (entry == m_entries.cend())
            continue;
        if (entry->name.contains(folded) || (!digits.isEmpty() && entry->phone.contains(digits)))
            matching.append(id);
    }
    return matching;
}

void NameCache::rankNames() const
{
    QCollator collator(m_locale);
    collator.setNumericMode(true);
    struct Item
    {
        QCollatorSortKey key;
        qint64 id;
    };
    std::vector<Item> items;
    for (auto it = m_entries.cbegin(); it != m_entries.cend(); ++it) {
        if (!it->name.isEmpty())
            items.push_back({ collator.sortKey(it->name), it.key() });
    }
    std::ranges::sort(items, [](const Item &a, const Item &b) {
        const int order = a.key.compare(b.key);
        return order != 0 ? order < 0 : a.id < b.id;
    });
    m_nameRank.reserve(static_cast<qsizetype>(items.size()));
    for (int rank = 0; const Item &item : items)
        m_nameRank.insert(item.id, rank++);
}

void NameCache::sortByName(QVector<qint64> &ids) const
{
    const QMutexLocker guard(&m_mutex);
    if (m_nameRank.isEmpty())
        rankNames();
    const auto rank
        = [this](qint64 id) { return std::pair(m_nameRank.value(id, std::numeric_limits<int>::max()), id); };
    std::ranges::sort(ids, {}, rank);
}

void NameCache::sortByNumber(QVector<qint64> &ids) const
{
    const QMutexLocker guard(&m_mutex);
    std::ranges::sort(ids, [this](qint64 a, qint64 b) {
        return std::pair(m_entries.value(a).phone, a) < std::pair(m_entries.value(b).phone, b);
    });
}

void NameCache::clear()
{
    const QMutexLocker guard(&m_mutex);
    m_entries.clear();
    m_nameRank.clear();
    m_newestChange = -1;
    m_dataVersion = -1;
    m_database = nullptr;
}

} // namespace carillon
