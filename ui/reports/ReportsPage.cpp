// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/ReportsPage.h"

#include "core/analytics/ReportExport.h"
#include "core/campaigns/CampaignStore.h"
#include "ui/print/ReportBlocks.h"
#include "ui/print/ReportPrinter.h"
#include "ui/shell/Shell.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/ErrorText.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/PageHeader.h"
#include "ui/widgets/TextLabel.h"
#include "ui/widgets/ToastHost.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

constexpr UtcMs kDayMs = 24LL * 3600 * 1000;
constexpr int kDaysRole = Qt::UserRole; // of a period
constexpr int kNameRole = Qt::UserRole + 1; // of a campaign

} // namespace

ReportsPage::ReportsPage(Workspace &workspace, Shell &shell, QWidget *parent)
    : Page(PageId::Reports, parent)
    , m_workspace(workspace)
    , m_shell(shell)
{
    layOut();
    connect(m_scope, &QComboBox::activated, this, &ReportsPage::read);
    connect(header(), &PageHeader::primaryTriggered, this, [this] { exportAs(u"pdf"); });
    connect(m_csv, &QPushButton::clicked, this, [this] { exportAs(u"csv"); });
    connect(m_xlsx, &QPushButton::clicked, this, [this] { exportAs(u"xlsx"); });
    connect(m_png, &QPushButton::clicked, this, [this] { exportAs(u"png"); });
    connect(m_empty, &EmptyState::primaryTriggered, this, [this] { m_shell.openPage(PageId::Campaigns, u"new"_s); });
}

void ReportsPage::layOut()
{
    m_scope = new QComboBox(this);
    m_scope->setObjectName(u"scopeBox"_s);
    m_scope->setMinimumWidth(280);
    m_period = new TextLabel(TypeRole::Body, TextLabel::Ink::Secondary, this);
    auto *scopeRow = new QHBoxLayout;
    scopeRow->setSpacing(12);
    scopeRow->addWidget(m_scope);
    scopeRow->addWidget(m_period, 1);
    body()->addLayout(scopeRow);
    m_csv = header()->addButton({}, u"table");
    m_xlsx = header()->addButton({}, u"file-spreadsheet");
    m_png = header()->addButton({}, u"download");
    m_empty = new EmptyState(this);
    m_empty->setIcon(u"chart-line");
    m_empty->hide();
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::StrongFocus); // arrows scroll
    body()->addWidget(m_scroll, 1);
    body()->addWidget(m_empty, 1);
}

ReportWords ReportsPage::words() const
{
    return { QLocale(), QTimeZone(m_workspace.info().zone.toUtf8()) };
}

void ReportsPage::retranslate()
{
    header()->setTitle(tr("Reports"));
    header()->setPrimary(tr("Export PDF"), u"file-type-pdf");
    m_csv->setText(tr("CSV"));
    m_xlsx->setText(tr("Excel"));
    m_png->setText(tr("Picture"));
    m_csv->setAccessibleName(tr("Export the figures as CSV"));
    m_xlsx->setAccessibleName(tr("Export the figures as an Excel workbook"));
    m_png->setAccessibleName(tr("Export the report as a picture"));
    m_scope->setAccessibleName(tr("What the report is about"));
    m_scroll->setAccessibleName(tr("The report"));
    m_empty->setSentence(tr("Reports start after your first send."));
    m_empty->setDetail(tr("Delivery, cost, replies and opt-outs of each campaign will be here."));
    m_empty->setPrimaryText(tr("New campaign"));
    fillScopes(m_campaigns);
    rebuild();
}

void ReportsPage::fillScopes(const QList<Listed> &campaigns)
{
    m_campaigns = campaigns;
    const QSignalBlocker block(m_scope);
    const QString chosen = m_wanted.isEmpty() ? m_scope->currentData(kNameRole).toString() : m_wanted;
    const int days = m_scope->currentData(kDaysRole).toInt();
    m_scope->clear();
    for (const int period : { 30, 7, 90 }) {
        m_scope->addItem(tr("Last %n days", nullptr, period));
        m_scope->setItemData(m_scope->count() - 1, period, kDaysRole);
        if (period == days)
            m_scope->setCurrentIndex(m_scope->count() - 1);
    }
    m_scope->insertSeparator(m_scope->count());
    for (const Listed &campaign : campaigns) {
        m_scope->addItem(campaign.name);
        m_scope->setItemData(m_scope->count() - 1, campaign.name, kNameRole);
        if (campaign.name == chosen || QString::number(campaign.id) == chosen)
            m_scope->setCurrentIndex(m_scope->count() - 1);
    }
    m_wanted.clear();
}

void ReportsPage::activate()
{
    m_workspace
        .read([](carillon::Session &session) -> Result<QList<Listed>> {
            const Result<QList<Campaign>> campaigns = CampaignStore(session).list();
            if (!campaigns)
                return campaigns.error();
            QList<Listed> listed;
            for (const Campaign &campaign : *campaigns) {
                if (campaign.startedAt)
                    listed.append({ campaign.id, campaign.name });
            }
            return listed;
        })
        .then(this, [this](const Result<QList<Listed>> &campaigns) {
            if (!campaigns)
                return message()->showMessage(Tone::Error, errorText(campaigns.error()));
            fillScopes(*campaigns);
            read();
        });
}

void ReportsPage::open(const QString &what)
{
    if (!what.startsWith(u"campaign/"))
        return;
    m_wanted = what.section(u'/', 1);
    activate();
}

void ReportsPage::read()
{
    const QString campaign = m_scope->currentData(kNameRole).toString();
    const UtcMs to = m_workspace.clock().now() + 1;
    const UtcMs from = to - std::max(1, m_scope->currentData(kDaysRole).toInt()) * kDayMs;
    m_workspace
        .read([=](carillon::Session &session) {
            ReportModel reports(session);
            return campaign.isEmpty() ? reports.forPeriod(from, to) : reports.forCampaign(campaign);
        })
        .then(this, [this](const Result<Report> &report) { show(report); });
}

void ReportsPage::show(const Result<Report> &report)
{
    if (!report)
        return message()->showMessage(Tone::Error, errorText(report.error()));
    m_report = *report;
    rebuild();
}

bool ReportsPage::hasSends() const
{
    return m_report && (m_report->funnel.planned > 0 || !m_campaigns.isEmpty());
}

void ReportsPage::rebuild()
{
    if (!m_report)
        return;
    m_period->setText(words().period(*m_report));
    const bool any = hasSends();
    m_empty->setVisible(!any);
    m_scroll->setVisible(any);
    m_scope->setVisible(any);
    m_period->setVisible(any);
    for (QPushButton *button : { m_csv, m_xlsx, m_png, header()->primaryButton() })
        button->setEnabled(any);
    if (!any)
        return;
    auto *content = new QWidget;
    const ReportBlocks blocks(words());
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(16);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->addWidget(blocks.tiles(*m_report, content), 0, 0, 1, 2);
    grid->addWidget(blocks.funnel(*m_report, content), 1, 0);
    grid->addWidget(blocks.series(*m_report, content), 1, 1);
    const bool hasCauses = !m_report->causes.isEmpty();
    if (hasCauses)
        grid->addWidget(blocks.causes(*m_report, content), 2, 0);
    grid->addWidget(blocks.gateways(*m_report, content), 2, hasCauses ? 1 : 0, 1, hasCauses ? 1 : 2);
    if (m_report->campaigns.size() > 1)
        grid->addWidget(blocks.campaigns(*m_report, content), 3, 0, 1, 2);
    grid->setRowStretch(4, 1);
    m_scroll->setWidget(content);
}

void ReportsPage::exportAs(QStringView ending)
{
    if (!m_report)
        return;
    QString name = m_report->title.isEmpty() ? tr("Report") : m_report->title;
    name.replace(u'/', u'-');
    const QString path = QFileDialog::getSaveFileName(this, tr("Export the report"), name + u'.' + ending.toString(),
                                                      u"*.%1"_s.arg(ending));
    if (!path.isEmpty())
        exportTo(path);
}

void ReportsPage::exportTo(const QString &path)
{
    if (!m_report)
        return;
    const ReportPrinter printer(QLocale(), QTimeZone(m_workspace.info().zone.toUtf8()));
    const Status written = path.endsWith(u".pdf") ? printer.toPdf(*m_report, path)
        : path.endsWith(u".png")                  ? printer.toPng(*m_report, path)
                                                  : writeReport(*m_report, path);
    if (!written)
        return message()->showMessage(Tone::Error, errorText(written.error()));
    m_shell.showToast({ tr("The report was saved to %1.").arg(QDir::toNativeSeparators(path)) });
}

} // namespace carillon::ui
