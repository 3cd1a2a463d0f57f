// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/SampleProvider.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace carillon {

QString carillonctlPath()
{
#ifdef Q_OS_WIN
    const QString name = u"carillonctl.exe"_s;
#else
    const QString name = u"carillonctl"_s;
#endif
    const QString here = QCoreApplication::applicationDirPath();
    for (const QString &candidate : QStringList{ here + u'/' + name, here + u"/../ctl/"_s + name }) {
        if (QFileInfo(candidate).isExecutable())
            return candidate;
    }
    return {};
}

SampleProvider::SampleProvider(QObject *parent) : QObject(parent)
{
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &SampleProvider::readAddress);
    connect(&m_process, &QProcess::finished, this, [this] {
        Q_EMIT failed(Error{ .code = Error::Code::Failed,
                             .message = u"The simulated provider has stopped."_s,
                             .hint = u"Open the sample workspace again; nothing is lost."_s,
                             .key = u"sandbox-stopped"_s });
    });
}

SampleProvider::~SampleProvider()
{
    m_process.disconnect(this);
    m_process.terminate();
    if (!m_process.waitForFinished(1000))
        m_process.kill();
}

void SampleProvider::start()
{
    const QString program = carillonctlPath();
    if (program.isEmpty()) {
        Q_EMIT failed(
            Error{ .code = Error::Code::NotFound,
                   .message = u"carillonctl, which plays the simulated provider, is missing beside this program."_s,
                   .hint = u"Install Carillon again, or build the whole project."_s,
                   .key = u"sandbox-missing"_s });
        return;
    }
    m_process.start(program,
                    { u"sandbox"_s, u"--listen"_s, u"127.0.0.1:0"_s, u"--latency"_s, u"40ms"_s, u"--reject"_s, u"1%"_s,
                      u"--receipts"_s, u"98%"_s, u"--undelivered"_s, u"2%"_s, u"--json"_s });
}

void SampleProvider::readAddress()
{
    if (m_announced || !m_process.canReadLine())
        return;
    m_announced = true;
    const QJsonObject line = QJsonDocument::fromJson(m_process.readLine()).object();
    Q_EMIT listening(line.value(u"listening"_s).toString());
}

} // namespace carillon
