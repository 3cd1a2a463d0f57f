// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/ImportFileStep.h"

#include "core/contacts/Importer.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Tokens.h"
#include "ui/widgets/BigTableView.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/ErrorText.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/TextLabel.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QGridLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

constexpr int kColumnWidth = 128;

const QStringList &encodings()
{
    static const QStringList names{ u"UTF-8"_s,    u"GB18030"_s,      u"Big5"_s,      u"UTF-16LE"_s,
                                    u"UTF-16BE"_s, u"windows-1252"_s, u"Shift_JIS"_s, u"windows-1251"_s };
    return names;
}

} // namespace

ImportFileStep::ImportFileStep(Workspace &workspace, ImportDraft &draft, QWidget *parent)
    : ImportStep(draft, parent)
    , m_workspace(workspace)
{
    setAcceptDrops(true);
    layOut();
    connect(m_browse, &QPushButton::clicked, this, &ImportFileStep::browse);
    connect(m_path, &QLineEdit::editingFinished, this, [this] {
        if (m_path->text() != this->draft().options.file)
            setFile(m_path->text());
    });
    connect(m_encoding, &QComboBox::activated, this, [this] {
        this->draft().options.encoding = m_encoding->currentData().toString();
        readAgain();
    });
    connect(m_delimiter, &QComboBox::activated, this, [this] {
        const QString sign = m_delimiter->currentData().toString();
        this->draft().options.delimiter = sign.isEmpty() ? std::nullopt : std::optional(sign.at(0));
        readAgain();
    });
}

void ImportFileStep::layOut()
{
    m_zone = new QWidget(this);
    m_hint = new TextLabel(TypeRole::Body, TextLabel::Ink::Secondary, m_zone);
    m_pathLabel = new QLabel(m_zone);
    m_path = new QLineEdit(m_zone);
    m_path->setObjectName(u"importFileEdit"_s);
    m_pathLabel->setBuddy(m_path);
    m_browse = makeButton(ButtonKind::Secondary, {}, u"folder", m_zone);
    auto *zone = new QGridLayout(m_zone);
    zone->setContentsMargins(16, 16, 16, 16);
    zone->setSpacing(metrics::kRowGap);
    zone->setColumnStretch(1, 1);
    zone->addWidget(m_hint, 0, 0, 1, 3);
    zone->addWidget(m_pathLabel, 1, 0);
    zone->addWidget(m_path, 1, 1);
    zone->addWidget(m_browse, 1, 2);
    m_encodingLabel = new QLabel(this);
    m_encoding = new QComboBox(this);
    m_encoding->setObjectName(u"encodingBox"_s);
    m_encodingLabel->setBuddy(m_encoding);
    m_delimiterLabel = new QLabel(this);
    m_delimiter = new QComboBox(this);
    m_delimiter->setObjectName(u"delimiterBox"_s);
    m_delimiterLabel->setBuddy(m_delimiter);
    for (QComboBox *box : { m_encoding, m_delimiter })
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_caption = new TextLabel(TypeRole::Caption, TextLabel::Ink::Secondary, this);
    auto *reading = new QHBoxLayout;
    reading->setSpacing(metrics::kRowGap);
    reading->addWidget(m_encodingLabel);
    reading->addWidget(m_encoding);
    reading->addSpacing(16);
    reading->addWidget(m_delimiterLabel);
    reading->addWidget(m_delimiter);
    reading->addStretch(1);
    reading->addWidget(m_caption);
    m_problem = new InlineMessage(this);
    m_rows = new QStandardItemModel(this);
    m_table = new BigTableView(this);
    m_table->setObjectName(u"previewTable"_s);
    m_table->setModel(m_rows);
    m_table->horizontalHeader()->setStretchLastSection(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_zone);
    column->addWidget(m_problem);
    column->addLayout(reading);
    column->addWidget(m_table, 1);
    setReady(false);
}

void ImportFileStep::setFile(const QString &path)
{
    ImportOptions &options = draft().options;
    options.file = path.trimmed();
    options.encoding.clear();
    options.delimiter.reset();
    m_path->setText(options.file);
    readAgain();
}

void ImportFileStep::browse()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Choose a file with contacts"), {},
                                                      tr("Contacts (*.csv *.tsv *.txt *.xlsx *.vcf);;All files (*)"));
    if (!path.isEmpty())
        setFile(path);
}

void ImportFileStep::readAgain()
{
    ImportOptions options = draft().options;
    options.fieldToColumn.clear();
    draft().options.fieldToColumn.clear();
    setReady(false);
    m_problem->hide();
    if (options.file.isEmpty())
        return;
    const int asked = ++m_asked;
    m_workspace.read([options](carillon::Session &) { return Importer::preview(options); })
        .then(this, [this, asked](const Result<ImportPreview> &preview) {
            if (asked != m_asked)
                return;
            if (!preview)
                return showProblem(preview.error());
            draft().preview = *preview;
            showPreview();
            setReady(true);
        });
}

void ImportFileStep::showProblem(const Error &error)
{
    m_rows->clear();
    m_caption->clear();
    m_problem->showMessage(Tone::Error, errorText(error));
    m_problem->setClosable(false);
}

void ImportFileStep::showPreview()
{
    const ImportPreview &preview = draft().preview;
    m_rows->clear();
    m_rows->setHorizontalHeaderLabels(preview.mapping.headers());
    for (const TableRow &row : preview.rows) {
        QList<QStandardItem *> items;
        for (const QString &cell : row.cells.mid(0, preview.mapping.size()))
            items.append(new QStandardItem(QString(cell).replace(u'\n', u' ')));
        m_rows->appendRow(items);
    }
    for (int i = 0; i < m_rows->columnCount(); ++i)
        m_table->setColumnWidth(i, kColumnWidth);
    retranslate();
}

void ImportFileStep::setReady(bool ready)
{
    m_ready = ready;
    m_encoding->setEnabled(ready || m_problem->isVisible());
    m_delimiter->setEnabled(ready || m_problem->isVisible());
    Q_EMIT completeChanged();
}

QString ImportFileStep::title() const
{
    return tr("File");
}

QWidget *ImportFileStep::focusTarget()
{
    return m_path;
}

void ImportFileStep::retranslate()
{
    const ImportPreview &preview = draft().preview;
    m_hint->setText(tr("Drop a file here, or name one: a spreadsheet (CSV, XLSX) or contacts of a phone (VCF)."));
    m_pathLabel->setText(tr("&File"));
    m_browse->setText(tr("&Browse…"));
    m_encodingLabel->setText(tr("&Encoding"));
    m_delimiterLabel->setText(tr("Between &cells"));
    m_encoding->clear();
    m_encoding->addItem(preview.encoding.isEmpty() ? tr("Recognised") : tr("%1, recognised").arg(preview.encoding),
                        QString());
    for (const QString &name : encodings())
        m_encoding->addItem(name, name);
    m_encoding->setCurrentIndex(std::max(0, m_encoding->findData(draft().options.encoding)));
    const QList<std::pair<QString, QString>> signs{
        { u","_s, tr("Comma ,") }, { u";"_s, tr("Semicolon ;") }, { u"\t"_s, tr("Tab") }, { u"|"_s, tr("Bar |") }
    };
    m_delimiter->clear();
    m_delimiter->addItem(tr("Recognised"), QString());
    for (const auto &[sign, name] : signs) {
        m_delimiter->addItem(name, sign);
        if (preview.delimiter && !draft().options.delimiter && QString(*preview.delimiter) == sign)
            m_delimiter->setItemText(0, tr("%1, recognised").arg(name));
    }
    const QString chosen = draft().options.delimiter ? QString(*draft().options.delimiter) : QString();
    m_delimiter->setCurrentIndex(std::max(0, m_delimiter->findData(chosen)));
    m_caption->setText(m_ready || m_rows->rowCount() > 0
                           ? tr("The first %Ln rows. Check that names read well.", nullptr, m_rows->rowCount())
                           : QString());
    m_table->setAccessibleName(tr("First rows of the file"));
}

void ImportFileStep::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile())
        event->acceptProposedAction();
}

void ImportFileStep::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    setFile(event->mimeData()->urls().first().toLocalFile());
}

void ImportFileStep::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens t = tokensOf(this);
    painter.setPen(QPen(t.borderStrong, 1, Qt::DashLine));
    painter.setBrush(t.surface);
    painter.drawRoundedRect(QRectF(m_zone->geometry()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::kCardRadius,
                            metrics::kCardRadius);
}

} // namespace carillon::ui
