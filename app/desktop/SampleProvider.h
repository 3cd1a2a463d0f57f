// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QObject>
#include <QProcess>

namespace carillon {

/// The simulated provider of the sample workspace: `carillonctl sandbox` as a child on a free port of this machine.
/// Ends with this object. GUI thread.
class SampleProvider : public QObject
{
    Q_OBJECT

public:
    explicit SampleProvider(QObject *parent = nullptr);
    ~SampleProvider() override;

    void start();

Q_SIGNALS:
    /// It answers at this address, e.g. "http://127.0.0.1:40123".
    void listening(const QString &endpoint);
    void failed(const carillon::Error &error);

private:
    void readAddress();

    QProcess m_process;
    bool m_announced = false;
};

/// carillonctl beside this program, or in the build tree next to it; empty if it is missing.
QString carillonctlPath();

} // namespace carillon
