// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Program.h"

#include "app/ctl/Families.h"

#include <CLI/CLI.hpp>
#include <sstream>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

void describe(CLI::App &app, GlobalOptions &global)
{
    Options options(app);
    options.value("--workspace", global.workspace, "The .carillon file (default: CARILLON_WORKSPACE, else the user's)");
    options.value("--as", global.actAs, "The user who acts (default: the owner)");
    options.value("--password-file", global.passwordFile, "File with the password of that user");
    options.value("--passphrase-file", global.passphraseFile, "File with the passphrase of the workspace");
    options.flag("--json", global.json, "Print JSON for programs");
    app.set_version_flag("--version", "carillonctl " CARILLON_VERSION);
    app.require_subcommand(1);
    app.footer("Exit codes: 0 done, 1 failed, 2 wrong usage, 3 refused by a rule, 4 done in part, 130 cancelled.");
}

void addFamilies(const Commands &commands)
{
    addWorkspaceCommands(commands);
    addContactCommands(commands);
    addGroupCommands(commands);
    addAudienceCommands(commands);
    addSuppressionCommands(commands);
    addConsentCommands(commands);
    addTemplateCommands(commands);
    addCampaignCommands(commands);
    addMessageCommands(commands);
    addRunCommands(commands);
    addGatewayCommands(commands);
    addReplyCommands(commands);
    addReportCommands(commands);
    addTextCommands(commands);
    addPhoneCommands(commands);
    addUserCommands(commands);
    addAuditCommands(commands);
    addSandboxCommand(commands);
    addDemoCommand(commands);
}

std::vector<std::string> forParser(const QStringList &arguments)
{
    std::vector<std::string> reversed; // as CLI11 wants them
    for (qsizetype i = arguments.size() - 1; i > 0; --i)
        reversed.push_back(arguments.at(i).toStdString());
    return reversed;
}

/// Help and version end well; everything else that the parser throws is wrong usage.
Exit explainParse(const CLI::App &app, const CLI::ParseError &error, Printer &printer)
{
    std::ostringstream text;
    std::ostringstream ignored;
    if (app.exit(error, text, ignored) == 0) {
        printer.raw(QByteArray::fromStdString(text.str()));
        return Exit::Done;
    }
    printer.error({ .code = Error::Code::InvalidArgument,
                    .message = QString::fromLocal8Bit(error.what()).trimmed() + u'.',
                    .where = u"command line"_s,
                    .hint = u"carillonctl --help lists the commands; COMMAND --help explains one."_s,
                    .key = u"wrong-usage"_s });
    return Exit::WrongUsage;
}

Exit runAction(const Action &action, const GlobalOptions &global, Printer &printer)
{
    Context context(global, printer);
    const Outcome outcome = action(context);
    const Status printed = printer.finish();
    if (!outcome) {
        printer.error(outcome.error());
        return exitOf(outcome.error());
    }
    if (!printed) {
        printer.error(printed.error());
        return Exit::Failed;
    }
    return *outcome;
}

} // namespace

int runProgram(const QStringList &arguments)
{
    CLI::App app("Carillon's command line: everything the window does on data, for scripts.", "carillonctl");
    GlobalOptions global;
    Action action;
    describe(app, global);
    addFamilies(Commands(app, action));
    try {
        app.parse(forParser(arguments));
    } catch (const CLI::ParseError &error) {
        Printer printer(global.json || arguments.contains(u"--json"));
        return int(explainParse(app, error, printer));
    }
    Printer printer(global.json);
    return int(runAction(action, global, printer));
}

} // namespace carillon
