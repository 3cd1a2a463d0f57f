// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/ReportModel.h"
#include "core/workspace/Workspace.h"
#include "ui/print/ReportWords.h"
#include "ui/shell/Page.h"

class QComboBox;
class QPushButton;
class QScrollArea;

namespace carillon::ui {

class EmptyState;
class Shell;
class TextLabel;

/// What came of the sends: of a period, or of one campaign. Exported as PDF, PNG, CSV or XLSX.
class ReportsPage : public Page
{
    Q_OBJECT

public:
    ReportsPage(Workspace &workspace, Shell &shell, QWidget *parent);

    void retranslate() override;
    void activate() override;
    /// "campaign/NAME" or "campaign/42".
    void open(const QString &what) override;
    void print() override { exportAs(u"pdf"); }
    bool canPrint() const override { return true; }

    /// Writes the shown report; the ending of `path` decides the form. For the export buttons and for tests.
    void exportTo(const QString &path);

private:
    struct Listed
    {
        qint64 id = 0;
        QString name = {};
    };

    void layOut();
    void fillScopes(const QList<Listed> &campaigns);
    void read();
    void show(const Result<Report> &report);
    void rebuild();
    void exportAs(QStringView ending);
    ReportWords words() const;
    bool hasSends() const;

    Workspace &m_workspace;
    Shell &m_shell;
    TextLabel *m_period = nullptr;
    QComboBox *m_scope = nullptr;
    QPushButton *m_csv = nullptr;
    QPushButton *m_xlsx = nullptr;
    QPushButton *m_png = nullptr;
    QScrollArea *m_scroll = nullptr;
    EmptyState *m_empty = nullptr;
    QList<Listed> m_campaigns;
    QString m_wanted; // campaign to show once the list is there
    std::optional<Report> m_report;
    bool m_reading = false;
};

} // namespace carillon::ui
