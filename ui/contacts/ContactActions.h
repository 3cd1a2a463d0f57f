// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/Contact.h"
#include "core/workspace/Workspace.h"

#include <QObject>
#include <QVector>

#include <functional>

namespace carillon::ui {

class Shell;

/// What can be done to people: each act runs in the background, answers with a toast, and with undo where there is one.
/// GUI thread; workspace and shell must outlive it.
class ContactActions : public QObject
{
    Q_OBJECT

public:
    ContactActions(Workspace &workspace, Shell &shell, QObject *parent = nullptr);

    /// `source` = where the person agreed; empty if not said.
    void add(const Contact &contact, const QString &source);
    void update(const Contact &contact);
    void remove(const QVector<qint64> &ids);
    void addToGroup(const QString &group, const QVector<qint64> &ids);
    void putOnDoNotTextList(const QVector<qint64> &ids);
    void exportCsv(const QString &path, const QVector<qint64> &ids);
    void createGroup(const QString &name);
    void renameGroup(qint64 id, const QString &name);
    void removeGroup(qint64 id, const QString &name);

Q_SIGNALS:
    /// Lists and counts are out of date.
    void changed();
    void saved(const carillon::Contact &contact);
    void groupMade(const QString &name);
    void saveFailed(const QString &text);
    void failed(const QString &text);

private:
    static constexpr qsizetype kManyRows = 1000;
    using Work = std::function<Status(carillon::Session &)>;

    /// Few rows in line with other short writes, many on the thread for long work. `done` runs when it went well.
    void run(qsizetype rows, const Work &work, std::function<void()> done);
    void restore(const QVector<qint64> &ids);
    void say(const QString &text);

    Workspace &m_workspace;
    Shell &m_shell;
};

} // namespace carillon::ui
