// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Commands.h"

#include <CLI/CLI.hpp>

namespace carillon {

Option &Option::required()
{
    m_option->required();
    return *this;
}

Option &Option::oneOf(const QStringList &words)
{
    std::vector<std::string> known;
    for (const QString &word : words)
        known.push_back(word.toStdString());
    m_option->check(CLI::IsMember(known));
    return *this;
}

Option &Option::between(int least, int most)
{
    m_option->check(CLI::Range(least, most));
    return *this;
}

Option &Option::excludes(const Option &other)
{
    m_option->excludes(other.m_option);
    return *this;
}

Option &Option::needs(const Option &other)
{
    m_option->needs(other.m_option);
    return *this;
}

Option Options::argument(const char *name, QString &target, const char *help)
{
    const auto store = [&target](const std::string &text) { target = QString::fromStdString(text); };
    return Option(m_command.add_option_function<std::string>(name, store, help)->type_name("")->required());
}

Option Options::value(const char *name, QString &target, const char *help)
{
    const auto store = [&target](const std::string &text) { target = QString::fromStdString(text); };
    return Option(m_command.add_option_function<std::string>(name, store, help)->type_name("VALUE"));
}

Option Options::number(const char *name, int &target, const char *help)
{
    return Option(m_command.add_option(name, target, help)->type_name("N"));
}

Option Options::number(const char *name, std::optional<qint64> &target, const char *help)
{
    const auto store = [&target](const qint64 &number) { target = number; };
    return Option(m_command.add_option_function<qint64>(name, store, help)->type_name("N"));
}

Option Options::list(const char *name, QStringList &target, const char *help)
{
    const auto store = [&target](const std::vector<std::string> &values) {
        for (const std::string &value : values)
            target.append(QString::fromStdString(value));
    };
    return Option(m_command.add_option_function<std::vector<std::string>>(name, store, help)
                      ->type_name("VALUE")
                      ->allow_extra_args(name[0] != '-')); // many arguments in a row, but one value an option
}

Option Options::flag(const char *name, bool &target, const char *help)
{
    return Option(m_command.add_flag(name, target, help));
}

Commands Commands::family(const char *name, const char *help) const
{
    CLI::App *family = m_app.add_subcommand(name, help);
    family->require_subcommand(1)->fallthrough();
    return { *family, m_chosen };
}

CLI::App *Commands::addParser(const char *name, const char *help) const
{
    return m_app.add_subcommand(name, help)->fallthrough();
}

void Commands::choose(CLI::App *parser, Action action) const
{
    parser->callback([&chosen = m_chosen, action = std::move(action)] { chosen = action; });
}

} // namespace carillon
