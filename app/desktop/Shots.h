// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/OpenedWorkspace.h"
#include "ui/theme/Theme.h"

#include <QString>

namespace carillon {

/// Pictures of every page of the sample workspace: light English and dark Chinese, each wide and narrow. For looking
/// at, and for the documentation. Runs its own event loop; needs a screen (Xvfb or offscreen will do). GUI thread.
class Shots
{
public:
    Shots(const OpenedWorkspace::Surroundings &around, const QString &folder) : m_around(around), m_folder(folder) { }

    /// In a throw-away workspace of its own. The number of pictures written.
    Result<int> takeAll();

private:
    struct Look
    {
        QString name = {};
        ui::Theme::Scheme scheme = {};
        QString language = {};
    };

    void takeStart(const Look &look);
    void takePages(OpenedWorkspace &opened, const Look &look, const QSize &size);
    void save(QWidget &widget, const QString &name);
    static void settle(int forMs);

    OpenedWorkspace::Surroundings m_around;
    QString m_folder;
    qint64 m_draft = 0; // the campaign that the composer is shown with
    int m_taken = 0;
};

} // namespace carillon
