// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/ImportCheckStep.h"

#include "core/contacts/ColumnGuesser.h"
#include "core/contacts/CsvWriter.h"
#include "core/contacts/Importer.h"
#include "ui/contacts/JobProgress.h"
#include "ui/contacts/ProblemModel.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/BigTableView.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/ErrorText.h"
#include "ui/widgets/Figures.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/TextLabel.h"
#include "ui/widgets/Tile.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

constexpr int kTiles = 5;

Status writeProblems(const QString &path, const QStringList &headers, const QList<ImportReject> &problems)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Error{ .message = file.errorString(), .where = path, .key = u"file-unwritable"_s };
    CsvWriter csv(file, CsvDialect::Spreadsheet);
    CARILLON_TRY(csv.write(QStringList{ kImportRowHeader, kImportReasonHeader } + headers));
    for (const ImportReject &problem : problems)
        CARILLON_TRY(csv.write(QStringList{ QString::number(problem.row), problem.reason } + problem.cells));
    if (!file.commit())
        return Error{ .message = file.errorString(), .where = path, .key = u"file-unwritable"_s };
    return {};
}

} // namespace

ImportCheckStep::ImportCheckStep(Workspace &workspace, ImportDraft &draft, QWidget *parent)
    : ImportStep(draft, parent)
    , m_workspace(workspace)
{
    layOut();
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_state == State::Running)
            stop();
        else
            start();
    });
    connect(m_export, &QPushButton::clicked, this, &ImportCheckStep::exportProblems);
    connect(m_existing, &QComboBox::activated, this, [this] {
        this->draft().options.existing = static_cast<ExistingPeople>(m_existing->currentData().toInt());
    });
    connect(m_group, &QComboBox::editTextChanged, this,
            [this](const QString &name) { this->draft().options.group = name.trimmed(); });
}

QLayout *ImportCheckStep::makeChoices()
{
    m_existingLabel = new QLabel(this);
    m_existing = new QComboBox(this);
    m_existing->setObjectName(u"existingBox"_s);
    m_existingLabel->setBuddy(m_existing);
    m_groupLabel = new QLabel(this);
    m_group = new QComboBox(this);
    m_group->setObjectName(u"importGroupBox"_s);
    m_group->setEditable(true);
    m_group->setInsertPolicy(QComboBox::NoInsert);
    m_groupLabel->setBuddy(m_group);
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::kRowGap);
    row->addWidget(m_existingLabel);
    row->addWidget(m_existing);
    row->addSpacing(16);
    row->addWidget(m_groupLabel);
    row->addWidget(m_group, 1);
    return row;
}

void ImportCheckStep::layOut()
{
    m_running = new QWidget(this);
    m_progressText = new TextLabel(TypeRole::Body, TextLabel::Ink::Secondary, m_running);
    m_bar = new QProgressBar(m_running);
    m_bar->setTextVisible(false);
    m_stop = makeButton(ButtonKind::Secondary, {}, {}, m_running);
    m_stop->setObjectName(u"stopCheckButton"_s);
    auto *running = new QHBoxLayout(m_running);
    running->setContentsMargins(0, 0, 0, 0);
    running->setSpacing(12);
    running->addWidget(m_progressText);
    running->addWidget(m_bar, 1);
    running->addWidget(m_stop);
    m_message = new InlineMessage(this);
    auto *tiles = new QHBoxLayout;
    tiles->setSpacing(8);
    for (int i = 0; i < kTiles; ++i) {
        m_tiles.append(new Tile(this));
        tiles->addWidget(m_tiles.last(), 1);
    }
    m_problemTitle = new TextLabel(TypeRole::Section, TextLabel::Ink::Text, this);
    m_export = makeButton(ButtonKind::Secondary, {}, u"file-export", this);
    auto *title = new QHBoxLayout;
    title->addWidget(m_problemTitle, 1);
    title->addWidget(m_export);
    m_model = new ProblemModel(this);
    m_table = new BigTableView(this);
    m_table->setModel(m_model);
    m_table->setColumnWidth(ProblemModel::Row, 96);
    m_table->setColumnWidth(ProblemModel::Value, 240);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_running);
    column->addWidget(m_message);
    column->addLayout(tiles);
    column->addLayout(makeChoices());
    column->addLayout(title);
    column->addWidget(m_table, 1);
    column->addStretch(0);
}

void ImportCheckStep::setGroups(const QStringList &names)
{
    const QString typed = m_group->currentText();
    m_group->clear();
    m_group->addItems(names);
    m_group->setCurrentText(typed);
}

void ImportCheckStep::enter()
{
    start();
}

void ImportCheckStep::leave()
{
    stop();
}

void ImportCheckStep::start()
{
    delete m_job;
    m_job = new JobProgress(this);
    m_problems.clear();
    draft().checked = {};
    setState(State::Running);
    connect(m_job, &JobProgress::advanced, this, [this](qint64 done, qint64 total) {
        m_bar->setRange(0, total > 0 ? 1000 : 0);
        m_bar->setValue(total > 0 ? static_cast<int>(done * 1000 / total) : 0);
    });
    ImportOptions options = draft().options;
    options.dryRun = true;
    m_workspace
        .runLong([options, progress = m_job->progress()](carillon::Session &session) {
            return Importer(session).run(options, progress);
        })
        .then(this, [this, job = m_job](const Result<ImportResult> &found) {
            if (job && job == m_job) // otherwise it was stopped, and perhaps begun anew
                take(found);
        });
}

/// Answers at once; the work notices within a few rows.
void ImportCheckStep::stop()
{
    if (m_state != State::Running)
        return;
    delete m_job;
    setState(State::Stopped);
}

void ImportCheckStep::take(const Result<ImportResult> &found)
{
    m_job->stop();
    if (!found) {
        m_message->showMessage(Tone::Error, errorText(found.error()));
        return setState(State::Failed);
    }
    draft().checked = found->counts;
    m_problems = found->problems;
    setState(State::Done);
}

void ImportCheckStep::setState(State state)
{
    m_state = state;
    m_running->setVisible(state != State::Done);
    m_bar->setVisible(state == State::Running);
    if (state == State::Running)
        m_message->hide();
    m_model->setProblems(m_problems);
    retranslate();
    Q_EMIT completeChanged();
}

void ImportCheckStep::showCounts()
{
    const ImportCounts &counts = draft().checked;
    const bool known = m_state == State::Done;
    const std::array<std::pair<QString, qint64>, kTiles> shown{ {
        { tr("New"), counts.added },
        { tr("Update"), counts.updated },
        { tr("Twice in the file"), counts.duplicates },
        { tr("Problems"), counts.rejected },
        { tr("On the do-not-text list"), counts.suppressed },
    } };
    for (int i = 0; i < kTiles; ++i) {
        m_tiles[i]->setCaption(shown.at(std::size_t(i)).first);
        m_tiles[i]->setNumber(known ? numberText(shown.at(std::size_t(i)).second) : u"–"_s);
    }
    const bool any = known && counts.rejected > 0;
    m_table->setVisible(any);
    m_export->setVisible(any);
    m_problemTitle->setVisible(known);
    m_problemTitle->setText(any ? tr("%Ln rows stay out", nullptr, static_cast<int>(counts.rejected))
                                : tr("Every row has a usable number."));
    if (known && importable() == 0) {
        m_message->showMessage(Tone::Warning,
                               tr("Nobody would come in. Go back and check the columns and the country."));
        m_message->setClosable(false);
    }
}

void ImportCheckStep::exportProblems()
{
    const QString path
        = QFileDialog::getSaveFileName(this, tr("Export problems"), tr("problems.csv"), tr("CSV files (*.csv)"));
    if (path.isEmpty())
        return;
    const Status written = writeProblems(path, draft().preview.mapping.headers(), m_problems);
    if (written)
        m_message->showMessage(Tone::Success, tr("The rows were written. Mend them there and import that file."));
    else
        m_message->showMessage(Tone::Error, errorText(written.error()));
}

QString ImportCheckStep::title() const
{
    return tr("Check");
}

QString ImportCheckStep::nextText() const
{
    return m_state == State::Done ? tr("&Import %Ln people", nullptr, static_cast<int>(importable()))
                                  : tr("&Import people");
}

QWidget *ImportCheckStep::focusTarget()
{
    return m_state == State::Done ? static_cast<QWidget *>(m_existing) : m_stop;
}

void ImportCheckStep::retranslate()
{
    m_progressText->setText(m_state == State::Running ? tr("Checking every row…") : tr("The check was stopped."));
    m_stop->setText(m_state == State::Running ? tr("Stop the check") : tr("Check again"));
    m_bar->setAccessibleName(tr("Progress of the check"));
    m_export->setText(m_problems.size() < draft().checked.rejected
                          ? tr("Export the first %Ln…", nullptr, static_cast<int>(m_problems.size()))
                          : tr("Export problems…"));
    m_existingLabel->setText(tr("People who are &here already"));
    m_existing->clear();
    m_existing->addItem(tr("only fill gaps"), static_cast<int>(ExistingPeople::Fill));
    m_existing->addItem(tr("the file wins"), static_cast<int>(ExistingPeople::Replace));
    m_existing->addItem(tr("keep ours"), static_cast<int>(ExistingPeople::Keep));
    m_existing->setCurrentIndex(m_existing->findData(static_cast<int>(draft().options.existing)));
    m_groupLabel->setText(tr("Put into &group"));
    m_group->lineEdit()->setPlaceholderText(tr("none"));
    m_group->setAccessibleName(tr("Put into group"));
    m_table->setAccessibleName(tr("Rows that stay out"));
    m_model->retranslate();
    showCounts();
}

} // namespace carillon::ui
