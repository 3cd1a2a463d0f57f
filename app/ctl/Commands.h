// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/Context.h"
#include "app/ctl/Exit.h"

#include <QString>
#include <QStringList>

#include <CLI/CLI.hpp>
#include <functional>
#include <memory>
#include <optional>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace carillon {

/// One declared option, to say more about it.
class Option
{
public:
    explicit Option(CLI::Option *option) : m_option(option) { }

    Option &required();
    /// Any one of these words.
    Option &oneOf(const QStringList &words);
    Option &between(int least, int most);
    Option &excludes(const Option &other);
    Option &needs(const Option &other);

private:
    CLI::Option *m_option;
};

/// Declares the options and arguments of one command; each writes into a variable of the command when it is given.
/// An option takes one value; those into lists may be repeated. The variables must outlive the parse.
class Options
{
public:
    explicit Options(CLI::App &command) : m_command(command) { }

    /// A positional argument that is required ("FILE"); one that is not is declared by value() or list().
    Option argument(const char *name, QString &target, const char *help);
    Option value(const char *name, QString &target, const char *help);
    Option number(const char *name, int &target, const char *help);
    Option number(const char *name, std::optional<qint64> &target, const char *help);
    Option list(const char *name, QStringList &target, const char *help);
    Option flag(const char *name, bool &target, const char *help);

private:
    CLI::App &m_command;
};

/// What the chosen command does, once the whole line was parsed.
using Action = std::function<Outcome(Context &)>;

/// A branch of the tree of commands. A command is a struct: its arguments are its members, `describe(Options)` declares
/// them, if there are any, and `run` does the work: `run(Context &)`; or `run(Context &, Session &)` where it works on
/// the workspace and `kNeeds` names the permission that it takes.
///
///     const Commands text = commands.family("text", "Count and shorten texts");
///     text.add<CountTexts>("count", "What texts cost");
class Commands
{
public:
    Commands(CLI::App &app, Action &chosen) : m_app(app), m_chosen(chosen) { }

    Commands family(const char *name, const char *help) const;

    template <typename Command> void add(const char *name, const char *help) const
    {
        CLI::App *parser = addParser(name, help);
        auto command = std::make_shared<Command>();
        if constexpr (requires { command->describe(Options(*parser)); })
            command->describe(Options(*parser));
        choose(parser, [command](Context &context) { return runCommand(*command, context); });
    }

private:
    template <typename Command> static Outcome runCommand(Command &command, Context &context)
    {
        if constexpr (requires { command.run(context); }) {
            return command.run(context);
        } else {
            Result<Session> session = context.session(Command::kNeeds);
            if (!session)
                return session.error();
            return command.run(context, *session);
        }
    }

    CLI::App *addParser(const char *name, const char *help) const;
    void choose(CLI::App *parser, Action action) const;

    CLI::App &m_app;
    Action &m_chosen;
};

} // namespace carillon
