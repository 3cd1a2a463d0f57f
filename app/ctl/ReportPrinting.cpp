// SPDX-License-Identifier: GPL-3.0-or-later
// For builds with the window: reports drawn by the same code as on screen.
#include "app/ctl/Application.h"
#include "app/ctl/ReportWriting.h"
#include "ui/print/ReportPrinter.h"

#include <QApplication>

#include <algorithm>
#include <string_view>

namespace carillon {

std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    const bool draws = std::any_of(argv, argv + argc, [](const char *argument) {
        const std::string_view text(argument);
        return text.ends_with(".pdf") || text.ends_with(".png") || text.ends_with(".PDF") || text.ends_with(".PNG");
    });
    if (!draws)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QApplication>(argc, argv);
}

Status printReport(const Report &report, const QString &path)
{
    const ui::ReportPrinter printer(QLocale(), QTimeZone::systemTimeZone());
    return path.endsWith(u".pdf", Qt::CaseInsensitive) ? printer.toPdf(report, path) : printer.toPng(report, path);
}

} // namespace carillon
