// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace carillon {

/// {"code", "message", "where", "hint"}
QJsonObject toJson(const Error &error);
/// The same as a line for people.
QString toSentence(const Error &error);

/// The program's voice: results on stdout, as JSON or as tables for people; messages for people on stderr.
/// Main thread; buffered until flush() or finish().
class Printer
{
    Q_DISABLE_COPY_MOVE(Printer)

public:
    explicit Printer(bool json) : m_json(json) { }
    ~Printer();

    bool isJson() const { return m_json; }

    /// The one result of a command. For people: a line a value, lists of objects as tables.
    void document(const QJsonObject &object);
    /// A document with a short list in it: {"count": N, NAME: [...]}.
    template <typename Items, typename ToJson> void list(const QString &name, const Items &items, const ToJson &toJson)
    {
        QJsonArray rows;
        for (const auto &item : items)
            rows.append(toJson(item));
        document({ { QStringLiteral("count"), rows.size() }, { name, rows } });
    }
    /// One row of a stream: NDJSON, or a line of a table whose columns are those of the first row.
    void row(const QJsonObject &object);
    /// A line of NDJSON, sent on at once: what long-running commands tell as it happens, to people too.
    void event(const QJsonObject &object);
    /// Sets the order of the columns in which people see rows.
    void setColumns(const QStringList &columns) { m_columns = columns; }
    /// Bytes as they are.
    void raw(const QByteArray &bytes);

    /// A sentence for people, on stderr.
    void note(const QString &sentence);
    void error(const Error &error);

    /// Sends on what was printed; the error, once, if the output cannot be written.
    Status flush();
    /// As flush(), with the rows of a table that were held back to measure its columns.
    Status finish();

private:
    void printTable(const QStringList &columns, const QList<QJsonObject> &rows);
    void printHeldRows();
    void printFields(const QJsonObject &object, const QString &indent);

    bool m_json;
    QByteArray m_buffer;
    QStringList m_columns;
    QList<int> m_widths;
    QList<QJsonObject> m_held;
    bool m_failed = false;
};

} // namespace carillon
