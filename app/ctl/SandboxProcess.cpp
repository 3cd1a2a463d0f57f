// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/SandboxProcess.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

constexpr int kLongestStartMs = 10'000;
constexpr int kLongestEndMs = 2'000;

} // namespace

SandboxProcess::~SandboxProcess()
{
    m_process.terminate();
    if (!m_process.waitForFinished(kLongestEndMs))
        m_process.kill();
    m_process.waitForFinished(kLongestEndMs);
}

Result<QString> SandboxProcess::start()
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QCoreApplication::applicationFilePath(),
                    { u"sandbox"_s, u"--listen"_s, u"127.0.0.1:0"_s, u"--until-stdin-ends"_s });
    while (m_process.waitForReadyRead(kLongestStartMs)) {
        if (!m_process.canReadLine())
            continue;
        const QJsonObject first = QJsonDocument::fromJson(m_process.readLine()).object();
        return first.value(u"listening").toString();
    }
    return Error{ .message = u"The simulated provider did not start: %1."_s.arg(m_process.errorString()),
                  .where = u"sandbox"_s };
}

} // namespace carillon
