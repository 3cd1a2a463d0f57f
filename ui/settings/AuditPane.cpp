// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/AuditPane.h"

#include "ui/print/ReportWords.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/ErrorText.h"
#include "ui/widgets/InlineMessage.h"

#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

constexpr int kShownEntries = 200;

} // namespace

AuditPane::AuditPane(Workspace &workspace, QWidget *parent)
    : SettingsPane(parent)
    , m_workspace(workspace)
    , m_card(new Card(this))
    , m_message(new InlineMessage(this))
    , m_table(new QTableWidget(0, 4, this))
    , m_verify(makeButton(ButtonKind::Secondary, {}, u"shield-check", this))
{
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_card->addToTitleRow(m_verify);
    m_card->body()->addWidget(m_message);
    m_card->body()->addWidget(m_table, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card, 1);
    connect(m_verify, &QPushButton::clicked, this, &AuditPane::verify);
}

void AuditPane::activate()
{
    m_workspace.read([](carillon::Session &session) { return AuditLog(session).list(kShownEntries); })
        .then(this, [this](const Result<QList<AuditEntry>> &entries) {
            if (!entries)
                return m_message->showMessage(Tone::Error, errorText(entries.error()));
            show(*entries);
        });
}

void AuditPane::show(const QList<AuditEntry> &entries)
{
    m_entries = entries;
    const ReportWords words(QLocale(), QTimeZone(m_workspace.info().zone.toUtf8()));
    m_table->setRowCount(static_cast<int>(entries.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const AuditEntry &entry = entries.at(row);
        const QStringList cells{ words.minute(entry.at), entry.user, actionText(entry.action), entry.subject };
        for (int column = 0; column < cells.size(); ++column)
            m_table->setItem(row, column, new QTableWidgetItem(cells.at(column)));
    }
    m_table->resizeColumnsToContents();
    if (m_table->rowCount() > 0)
        m_table->setCurrentCell(0, 0);
}

QString AuditPane::actionText(const QString &action) const
{
    static const QList<std::pair<const char *, const char *>> kTexts{
        { "workspace.created", QT_TR_NOOP("created the workspace") },
        { "workspace.restored", QT_TR_NOOP("restored a backup") },
        { "workspace.changed", QT_TR_NOOP("changed the workspace") },
        { "user.added", QT_TR_NOOP("added the user") },
        { "user.role", QT_TR_NOOP("changed the role of") },
        { "user.password", QT_TR_NOOP("set a password for") },
        { "user.removed", QT_TR_NOOP("removed the user") },
        { "gateway.added", QT_TR_NOOP("added the sending account") },
        { "gateway.changed", QT_TR_NOOP("changed the sending account") },
        { "gateway.removed", QT_TR_NOOP("removed the sending account") },
        { "campaign.created", QT_TR_NOOP("created the campaign") },
        { "campaign.edited", QT_TR_NOOP("edited the campaign") },
        { "campaign.removed", QT_TR_NOOP("removed the campaign") },
        { "campaign.planned", QT_TR_NOOP("prepared the sending of") },
        { "campaign.submitted", QT_TR_NOOP("asked for a review of") },
        { "campaign.approved", QT_TR_NOOP("approved") },
        { "campaign.rejected", QT_TR_NOOP("sent back with a comment") },
        { "campaign.voided", QT_TR_NOOP("edited, which voids the approval of") },
        { "campaign.scheduled", QT_TR_NOOP("scheduled") },
        { "campaign.unscheduled", QT_TR_NOOP("took off the schedule") },
        { "campaign.started", QT_TR_NOOP("started") },
        { "campaign.paused", QT_TR_NOOP("paused") },
        { "campaign.resumed", QT_TR_NOOP("resumed") },
        { "campaign.start-undone", QT_TR_NOOP("took back the start of") },
        { "campaign.stopped", QT_TR_NOOP("stopped for good") },
        { "campaign.policy-none", QT_TR_NOOP("switched the country's rules off for") },
        { "template.saved", QT_TR_NOOP("saved the template") },
        { "template.archived", QT_TR_NOOP("removed the template") },
        { "contacts.imported", QT_TR_NOOP("imported contacts as batch") },
    };
    for (const auto &[key, text] : kTexts) {
        if (action == QLatin1String(key))
            return tr(text);
    }
    return action;
}

void AuditPane::verify()
{
    m_workspace.read([](carillon::Session &session) { return AuditLog(session).verify(); })
        .then(this, [this](const Result<AuditLog::Verdict> &verdict) {
            if (!verdict)
                return m_message->showMessage(Tone::Error, errorText(verdict.error()));
            if (verdict->ok)
                return m_message->showMessage(
                    Tone::Success,
                    tr("All %Ln entries are as they were written.", nullptr, static_cast<int>(verdict->entries)));
            m_message->showMessage(
                Tone::Error,
                tr("The log was changed outside this program, from entry %1 on. Restore a backup and compare.")
                    .arg(verdict->firstBad));
        });
}

void AuditPane::retranslate()
{
    m_card->setTitle(tr("Who did what"));
    m_verify->setText(tr("Verify the log"));
    m_table->setHorizontalHeaderLabels({ tr("When"), tr("Who"), tr("Did"), tr("What") });
    m_table->setAccessibleName(tr("Audit log"));
    show(m_entries);
}

} // namespace carillon::ui
