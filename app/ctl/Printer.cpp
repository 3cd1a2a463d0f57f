// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Printer.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

constexpr qsizetype kFlushBytes = 64 * 1024;
constexpr qsizetype kHeldRows = 100; // looked at to find the widths of a table's columns
constexpr int kWidestColumn = 60;

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QString wordsOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined: return u"–"_s;
    case QJsonValue::Bool: return value.toBool() ? u"yes"_s : u"no"_s;
    case QJsonValue::Double:
    case QJsonValue::String: return value.toVariant().toString();
    case QJsonValue::Array: {
        QStringList words;
        for (const QJsonValue &item : value.toArray())
            words.append(wordsOf(item));
        return words.join(u", ");
    }
    case QJsonValue::Object: {
        const QJsonObject object = value.toObject();
        if (object.contains(u"amount"))
            return object.value(u"amount").toString() + u' ' + object.value(u"currency").toString();
        QStringList words;
        for (auto field = object.begin(); field != object.end(); ++field)
            words.append(field.key() + u' ' + wordsOf(field.value()));
        return words.join(u", ");
    }
    }
    Q_UNREACHABLE();
}

/// How many columns of a terminal a text takes: East Asian wide characters take two.
int widthOf(const QString &text)
{
    int width = 0;
    for (const QChar c : text) {
        const bool wide = (c.unicode() >= 0x1100 && c.unicode() <= 0x115f)
            || (c.unicode() >= 0x2e80 && c.unicode() <= 0xd7a3) || (c.unicode() >= 0xf900 && c.unicode() <= 0xfaff)
            || (c.unicode() >= 0xfe30 && c.unicode() <= 0xfe6f) || (c.unicode() >= 0xff00 && c.unicode() <= 0xff60);
        width += wide ? 2 : 1;
    }
    return width;
}

QString oneLine(QString text)
{
    return text.replace(u'\n', u'⏎').replace(u'\r', u' ');
}

QByteArray padded(const QString &text, int width)
{
    return text.toUtf8() + QByteArray(std::max(0, width - widthOf(text)), ' ');
}

QList<int> widthsOf(const QStringList &columns, const QList<QJsonObject> &rows)
{
    QList<int> widths;
    for (const QString &column : columns) {
        int width = widthOf(column);
        for (const QJsonObject &row : rows)
            width = std::max(width, widthOf(oneLine(wordsOf(row.value(column)))));
        widths.append(std::min(width, kWidestColumn));
    }
    return widths;
}

QByteArray tableLine(const QStringList &cells, const QList<int> &widths)
{
    QByteArray line;
    for (qsizetype i = 0; i < cells.size(); ++i)
        line += i + 1 < cells.size() ? padded(cells.at(i), widths.at(i)) + "  " : cells.at(i).toUtf8();
    return line + '\n';
}

QStringList cellsOf(const QJsonObject &row, const QStringList &columns)
{
    QStringList cells;
    for (const QString &column : columns)
        cells.append(oneLine(wordsOf(row.value(column))));
    return cells;
}

bool isTable(const QJsonValue &value)
{
    return value.isArray() && !value.toArray().isEmpty() && value.toArray().at(0).isObject();
}

} // namespace

QJsonObject toJson(const Error &error)
{
    return { { u"code"_s, errorKey(error) },
             { u"message"_s, error.message },
             { u"where"_s, error.where },
             { u"hint"_s, error.hint } };
}

QString toSentence(const Error &error)
{
    QString sentence = u"carillonctl: "_s;
    if (!error.where.isEmpty())
        sentence += error.where + u": "_s;
    sentence += error.message;
    if (!error.hint.isEmpty())
        sentence += u' ' + error.hint;
    return sentence;
}

Printer::~Printer()
{
    (void)finish();
}

void Printer::document(const QJsonObject &object)
{
    if (m_json)
        raw(compact(object));
    else
        printFields(object, {});
}

void Printer::printFields(const QJsonObject &object, const QString &indent)
{
    int width = 0;
    for (const QString &key : object.keys())
        width = std::max(width, widthOf(key));
    for (auto field = object.begin(); field != object.end(); ++field) {
        if (!isTable(field.value()))
            raw(indent.toUtf8() + padded(field.key(), width) + "  " + oneLine(wordsOf(field.value())).toUtf8() + '\n');
    }
    for (auto field = object.begin(); field != object.end(); ++field) {
        if (!isTable(field.value()))
            continue;
        QList<QJsonObject> rows;
        for (const QJsonValue &row : field.value().toArray())
            rows.append(row.toObject());
        raw("\n" + field.key().toUtf8() + '\n');
        printTable(m_columns.isEmpty() ? rows.constFirst().keys() : m_columns, rows);
    }
}

void Printer::printTable(const QStringList &columns, const QList<QJsonObject> &rows)
{
    const QList<int> widths = widthsOf(columns, rows);
    raw(tableLine(columns, widths));
    for (const QJsonObject &row : rows)
        raw(tableLine(cellsOf(row, columns), widths));
}

void Printer::row(const QJsonObject &object)
{
    if (m_json) {
        raw(compact(object));
        return;
    }
    if (!m_widths.isEmpty()) {
        raw(tableLine(cellsOf(object, m_columns), m_widths));
        return;
    }
    m_held.append(object);
    if (m_held.size() >= kHeldRows)
        printHeldRows();
}

void Printer::event(const QJsonObject &object)
{
    raw(compact(object));
    (void)flush(); // remembered, and told by finish()
}

void Printer::printHeldRows()
{
    if (m_held.isEmpty())
        return;
    if (m_columns.isEmpty())
        m_columns = m_held.constFirst().keys();
    m_widths = widthsOf(m_columns, m_held);
    raw(tableLine(m_columns, m_widths));
    for (const QJsonObject &object : std::as_const(m_held))
        raw(tableLine(cellsOf(object, m_columns), m_widths));
    m_held.clear();
}

void Printer::raw(const QByteArray &bytes)
{
    m_buffer.append(bytes);
    if (m_buffer.size() >= kFlushBytes)
        (void)flush(); // remembered, and told by finish()
}

void Printer::note(const QString &sentence)
{
    (void)flush();
    const QByteArray line = sentence.toUtf8() + '\n';
    std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
}

void Printer::error(const Error &error)
{
    if (m_json)
        raw(compact({ { u"error"_s, toJson(error) } }));
    note(toSentence(error));
}

Status Printer::flush()
{
    const auto size = size_t(m_buffer.size());
    if (!m_failed && size > 0)
        m_failed = std::fwrite(m_buffer.constData(), 1, size, stdout) != size;
    m_failed = std::fflush(stdout) != 0 || m_failed;
    m_buffer.clear();
    if (!m_failed)
        return {};
    return Error{ .code = Error::Code::Failed,
                  .message = u"The output cannot be written: %1."_s.arg(QString::fromLocal8Bit(std::strerror(errno))),
                  .where = u"stdout"_s,
                  .hint = u"Check the disk or the program that reads it."_s };
}

Status Printer::finish()
{
    printHeldRows();
    return flush();
}

} // namespace carillon
