// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Families.h"
#include "app/ctl/LongWork.h"
#include "core/base/Paths.h"
#include "core/base/Times.h"
#include "core/campaigns/sample/SampleData.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QLocale>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

QString protectionSentence(KeyProtection protection)
{
    switch (protection) {
    case KeyProtection::Keychain: return u"The key of this workspace lies in this computer's keychain."_s;
    case KeyProtection::Passphrase: return u"This workspace opens with its passphrase only; keep it safe."_s;
    case KeyProtection::KeyFile:
        return u"This machine has no keychain, so the key of this workspace lies in a file that only this user can "
               "read, in %1: whoever has this user's files can open the workspace. A passphrase (--passphrase-file at "
               "creation) protects it better."_s.arg(configFolder());
    }
    Q_UNREACHABLE();
}

QJsonObject toJson(const WorkspaceInfo &info)
{
    return { { u"path"_s, info.path },
             { u"name"_s, info.name },
             { u"sample"_s, info.sample },
             { u"region"_s, info.region },
             { u"zone"_s, info.zone },
             { u"createdAt"_s, toRfc3339(info.createdAt) },
             { u"schema"_s, info.schema },
             { u"protection"_s, nameOf(info.protection) },
             { u"protectionNote"_s, protectionSentence(info.protection) },
             { u"readOnly"_s, info.readOnly } };
}

QString guessedZone()
{
    const QByteArray id = QTimeZone::systemTimeZoneId();
    return QTimeZone(id).isValid() ? QString::fromLatin1(id) : u"UTC"_s;
}

/// The country of the user's language settings, else of the zone; else China, where most users of this program are.
QString guessedRegion(const QString &zone)
{
    QLocale::Territory territory = QLocale::system().territory();
    if (territory == QLocale::AnyTerritory || QLocale::system().language() == QLocale::C)
        territory = QTimeZone(zone.toLatin1()).territory();
    const QString code = QLocale::territoryToCode(territory);
    return code.size() == 2 && territory != QLocale::AnyTerritory && territory != QLocale::World ? code : u"CN"_s;
}

QString systemUserName()
{
    for (const char *variable : { "USER", "LOGNAME", "USERNAME" }) {
        const QString name = qEnvironmentVariable(variable);
        if (!name.isEmpty())
            return name;
    }
    const QString home = QFileInfo(QDir::homePath()).fileName();
    return home.isEmpty() ? u"owner"_s : home;
}

struct CreateWorkspace
{
    bool sample = false;
    NewWorkspace wanted;

    void describe(Options options)
    {
        options.flag("--sample", sample, "Fill it with invented people and campaigns to try things on");
        options.value("--name", wanted.name, "What it is called (default: the file's name)");
        options.value("--owner", wanted.owner, "Name of the first user (default: the system's)");
        options.value("--region", wanted.region, "Country (ISO 3166) of numbers that are written without one");
        options.value("--zone", wanted.zone, "Time zone (IANA), e.g. Asia/Shanghai");
    }

    Status fillIn(const QString &path)
    {
        wanted.path = path;
        wanted.sample = sample;
        if (wanted.name.isEmpty())
            wanted.name = QFileInfo(path).completeBaseName();
        if (wanted.owner.isEmpty())
            wanted.owner = systemUserName();
        if (wanted.zone.isEmpty())
            wanted.zone = guessedZone();
        if (!QTimeZone(wanted.zone.toLatin1()).isValid())
            return wrongUsage(u"--zone"_s, u"There is no time zone called \"%1\"."_s.arg(wanted.zone),
                              u"Use an IANA name such as Asia/Shanghai."_s);
        wanted.region = wanted.region.isEmpty() ? guessedRegion(wanted.zone) : wanted.region.toUpper();
        if (QLocale::codeToTerritory(wanted.region) == QLocale::AnyTerritory)
            return wrongUsage(u"--region"_s, u"There is no country with the code \"%1\"."_s.arg(wanted.region),
                              u"Use two letters such as CN."_s);
        return {};
    }

    static Status fill(Workspace &workspace)
    {
        Result<Session> session = workspace.session();
        if (!session)
            return session.error();
        const LongWork work(u"Inventing people"_s);
        const Result<SampleSummary> filled = fillWithSampleShop(*session, {}, work.progress());
        return filled ? Status() : filled.error();
    }

    static void removeFiles(const QString &path)
    {
        for (const QString &suffix : { QString(), u"-wal"_s, u"-shm"_s })
            QFile::remove(path + suffix);
    }

    Outcome run(Context &context)
    {
        const Result<QString> path = context.workspacePath();
        if (!path)
            return path.error();
        CARILLON_TRY(fillIn(*path));
        const Result<KeyOptions> keys = context.keyOptions();
        if (!keys)
            return keys.error();
        auto workspace = Workspace::create(wanted, *keys, context.clock());
        if (!workspace)
            return workspace.error();
        if (sample) {
            if (const Status filled = fill(**workspace); !filled) {
                workspace = Error();
                removeFiles(*path); // half a sample is of no use to anybody
                return filled.error();
            }
        }
        context.out.document(toJson((*workspace)->info()));
        context.out.note(protectionSentence((*workspace)->info().protection));
        return Exit::Done;
    }
};

struct ShowWorkspace
{
    Outcome run(Context &context) const
    {
        const Result<Workspace *> workspace = context.workspace();
        if (!workspace)
            return workspace.error();
        context.out.document(toJson((*workspace)->info()));
        return Exit::Done;
    }
};

struct BackUpWorkspace
{
    QString to;

    void describe(Options options) { options.argument("TO", to, "The file to write"); }

    Outcome run(Context &context) const
    {
        const Result<Workspace *> workspace = context.workspace();
        if (!workspace)
            return workspace.error();
        CARILLON_TRY((*workspace)->backupTo(to));
        context.out.document({ { u"backup"_s, to }, { u"bytes"_s, QFileInfo(to).size() } });
        return Exit::Done;
    }
};

struct RestoreWorkspace
{
    QString from;

    void describe(Options options) { options.argument("FROM", from, "The backup"); }

    Outcome run(Context &context) const
    {
        const Result<QString> path = context.workspacePath();
        if (!path)
            return path.error();
        const Result<KeyOptions> keys = context.keyOptions();
        if (!keys)
            return keys.error();
        const Result<int> held = restoreWorkspace(from, *path, *keys, context.clock());
        if (!held)
            return held.error();
        context.out.document({ { u"path"_s, *path }, { u"restoredFrom"_s, from }, { u"held"_s, *held } });
        if (*held > 0)
            context.out.note(u"Campaigns that were sending or scheduled are paused: check what had left since the "
                             "backup before you resume them."_s);
        return Exit::Done;
    }
};

struct CheckWorkspace
{
    Outcome run(Context &context) const
    {
        const Result<Workspace *> workspace = context.workspace();
        if (!workspace)
            return workspace.error();
        const Result<QStringList> wrong = (*workspace)->check();
        if (!wrong)
            return wrong.error();
        context.out.document({ { u"ok"_s, wrong->isEmpty() }, { u"problems"_s, QJsonArray::fromStringList(*wrong) } });
        return wrong->isEmpty() ? Exit::Done : Exit::Failed;
    }
};

} // namespace

void addWorkspaceCommands(const Commands &commands)
{
    const Commands workspace = commands.family("workspace", "The file that holds everything");
    workspace.add<CreateWorkspace>("create", "Make a new one");
    workspace.add<ShowWorkspace>("info", "What it is, and how its key is kept");
    workspace.add<BackUpWorkspace>("backup", "Copy it into one file");
    workspace.add<RestoreWorkspace>("restore", "Put a backup in its place; sending campaigns are paused");
    workspace.add<CheckWorkspace>("check", "Look for damage");
}

} // namespace carillon
