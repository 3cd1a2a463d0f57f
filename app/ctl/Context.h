// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/Printer.h"
#include "core/workspace/Workspace.h"

#include <QString>

#include <memory>

namespace carillon {

/// The options that every command takes.
struct GlobalOptions
{
    QString workspace = {};
    QString actAs = {};
    QString passwordFile = {};
    QString passphraseFile = {};
    bool json = false;
};

/// What a command works with: the global options, the printer, the clock, and the workspace, which is opened when a
/// command first asks for it. Lives on the main thread for as long as the command runs.
class Context
{
    Q_DISABLE_COPY_MOVE(Context)

public:
    Context(GlobalOptions options, Printer &printer) : out(printer), m_options(std::move(options)) { }

    /// Opens the workspace and signs in who acts.
    Result<Workspace *> workspace();
    /// A session of the opened workspace, on this thread; refused to whom may not do what the command does.
    Result<Session> session(Permission needed);

    /// E.164 of a number that stands on the command line, read in the workspace's country if it has no country code.
    /// `where` is the option or argument; wrong usage if it is no number.
    Result<QString> readPhone(const QString &where, const QString &raw);

    /// Refuses a path that is the workspace itself: writing there would destroy it, and merely reading it would drop
    /// SQLite's locks on it. `where` is the option or argument.
    Status refuseWorkspaceFile(const QString &where, const QString &path);

    /// The file that is meant; fails for a server.
    Result<QString> workspacePath() const;
    Result<KeyOptions> keyOptions() const;
    const GlobalOptions &options() const { return m_options; }
    const Clock &clock() const { return m_clock; }

    Printer &out;

private:
    Status signIn(Workspace &workspace) const;

    GlobalOptions m_options;
    SystemClock m_clock;
    std::unique_ptr<Workspace> m_workspace;
};

} // namespace carillon
