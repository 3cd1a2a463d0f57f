// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Commands.h"

namespace carillon {

CLI::Option *Options::argument(const char *name, QString &target, const char *help)
{
    return value(name, target, help)->type_name("")->required();
}

CLI::Option *Options::value(const char *name, QString &target, const char *help)
{
    return m_command
        .add_option_function<std::string>(
            name, [&target](const std::string &text) { target = QString::fromStdString(text); }, help)
        ->type_name("VALUE");
}

CLI::Option *Options::number(const char *name, int &target, const char *help)
{
    return m_command.add_option(name, target, help)->type_name("N");
}

CLI::Option *Options::number(const char *name, std::optional<qint64> &target, const char *help)
{
    return m_command
        .add_option_function<qint64>(
            name, [&target](const qint64 &number) { target = number; }, help)
        ->type_name("N");
}

CLI::Option *Options::list(const char *name, QStringList &target, const char *help)
{
    const auto store = [&target](const std::vector<std::string> &values) {
        for (const std::string &value : values)
            target.append(QString::fromStdString(value));
    };
    return m_command.add_option_function<std::vector<std::string>>(name, store, help)
        ->type_name("VALUE")
        ->allow_extra_args(false);
}

CLI::Option *Options::flag(const char *name, bool &target, const char *help)
{
    return m_command.add_flag(name, target, help);
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

} // namespace carillon
