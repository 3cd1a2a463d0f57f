// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/ImportColumnsStep.h"

#include "core/contacts/ContactValues.h"
#include "ui/contacts/ContactWords.h"
#include "ui/contacts/Countries.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/InlineMessage.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>

#include <array>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

constexpr std::array kFields{ ContactField::Phone,    ContactField::Name,     ContactField::FirstName,
                              ContactField::LastName, ContactField::Email,    ContactField::Birthday,
                              ContactField::City,     ContactField::Language, ContactField::Consent,
                              ContactField::Note,     ContactField::Custom,   ContactField::None };
constexpr int kSamples = 3;
constexpr double kGood = 0.9;

bool isUsable(ContactField field, const QString &cell, const QString &region)
{
    switch (field) {
    case ContactField::Phone: return parsePhoneCell(cell, region).has_value();
    case ContactField::Birthday: return normalizeDate(cell, region).has_value();
    case ContactField::Email: return cell.contains(u'@');
    case ContactField::Consent: return consentFromCell(cell) != ConsentState::Unknown;
    case ContactField::None:
    case ContactField::Name:
    case ContactField::FirstName:
    case ContactField::LastName:
    case ContactField::City:
    case ContactField::Language:
    case ContactField::Note:
    case ContactField::Custom: break;
    }
    return true;
}

QString percentText(double share)
{
    return QLocale().toString(share * 100, 'f', share == 1 ? 0 : 1) + u" %"_s;
}

void clear(QGridLayout *grid)
{
    while (QLayoutItem *item = grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

ImportColumnsStep::ImportColumnsStep(ImportDraft &draft, QWidget *parent) : ImportStep(draft, parent)
{
    m_countryLabel = new QLabel(this);
    m_country = new QComboBox(this);
    m_country->setObjectName(u"countryBox"_s);
    m_countryLabel->setBuddy(m_country);
    m_problem = new InlineMessage(this);
    auto *content = new QWidget(this);
    m_grid = new QGridLayout(content);
    m_grid->setContentsMargins(0, 0, 8, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(4);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(content);
    auto *country = new QHBoxLayout;
    country->addWidget(m_countryLabel);
    country->addWidget(m_country);
    country->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addLayout(country);
    column->addWidget(m_problem);
    column->addWidget(m_scroll, 1);
    connect(m_country, &QComboBox::activated, this, [this] {
        this->draft().options.region = m_country->currentData().toString();
        showChecks();
    });
}

void ImportColumnsStep::enter()
{
    rebuild();
    retranslate();
}

void ImportColumnsStep::rebuild()
{
    clear(m_grid);
    m_boxes.clear();
    m_checks.clear();
    const QStringList titles{ tr("Your column"), tr("Sample values"), tr("Becomes"), tr("Check") };
    for (int i = 0; i < titles.size(); ++i)
        m_grid->addWidget(new TextLabel(titles[i], TypeRole::Caption, TextLabel::Ink::Secondary, m_scroll), 0, i);
    for (int column = 0; column < draft().preview.mapping.size(); ++column)
        addRow(column);
    m_grid->setColumnStretch(0, 2);
    m_grid->setColumnStretch(1, 3);
    m_grid->setRowStretch(m_grid->rowCount(), 1);
    QWidget *before = m_country;
    for (QComboBox *box : std::as_const(m_boxes)) {
        setTabOrder(before, box);
        before = box;
    }
}

void ImportColumnsStep::addRow(int column)
{
    const QString header = draft().preview.mapping.headers().at(column);
    QStringList samples;
    for (const TableRow &row : draft().preview.sample) {
        const QString cell = row.cells.value(column).simplified();
        if (!cell.isEmpty() && samples.size() < kSamples && !samples.contains(cell))
            samples.append(cell);
    }
    auto *name = new ElidedLabel(header, TypeRole::Strong, TextLabel::Ink::Text, m_scroll);
    auto *values = new ElidedLabel(samples.join(u" · "_s), TypeRole::Body, TextLabel::Ink::Secondary, m_scroll);
    auto *box = new QComboBox(m_scroll);
    box->setObjectName(u"column%1Box"_s.arg(column));
    box->setAccessibleName(tr("Column “%1” becomes").arg(header));
    for (const ContactField field : kFields) {
        if (field == ContactField::Custom || field == ContactField::None)
            box->insertSeparator(box->count());
        box->addItem(field == ContactField::Custom ? tr("Own field “%1”").arg(header) : fieldWord(field),
                     static_cast<int>(field));
    }
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(18);
    box->setCurrentIndex(box->findData(static_cast<int>(draft().preview.mapping.field(column))));
    auto *check = new TextLabel(TypeRole::Caption, TextLabel::Ink::Secondary, m_scroll);
    check->setMinimumWidth(fontMetrics().horizontalAdvance(u'0') * 18);
    connect(box, &QComboBox::activated, this,
            [this, column, box] { choose(column, static_cast<ContactField>(box->currentData().toInt())); });
    const int row = column + 1;
    m_grid->setRowMinimumHeight(row, metrics::kRowHeight);
    m_grid->addWidget(name, row, 0);
    m_grid->addWidget(values, row, 1);
    m_grid->addWidget(box, row, 2);
    m_grid->addWidget(check, row, 3);
    m_boxes.append(box);
    m_checks.append(check);
}

void ImportColumnsStep::choose(int column, ContactField field)
{
    draft().preview.mapping.setField(column, field);
    for (int i = 0; i < m_boxes.size(); ++i) // the field may have been another column's before
        m_boxes[i]->setCurrentIndex(m_boxes[i]->findData(static_cast<int>(draft().preview.mapping.field(i))));
    keepMapping();
    showChecks();
    Q_EMIT completeChanged();
}

/// Every column by name, so that the import takes the mapping as it is shown here.
void ImportColumnsStep::keepMapping()
{
    const ColumnMapping &mapping = draft().preview.mapping;
    QMap<QString, QString> &choice = draft().options.fieldToColumn;
    choice.clear();
    for (qsizetype i = 0; i < mapping.size(); ++i) {
        const ContactField field = mapping.field(i);
        const bool none = field == ContactField::None;
        const QString key = none || field == ContactField::Custom
            ? (none ? u"none:"_s : u"custom:"_s) + QString::number(i)
            : nameOf(field);
        choice.insert(key, mapping.headers().at(i));
    }
}

void ImportColumnsStep::showChecks()
{
    for (int i = 0; i < m_checks.size(); ++i)
        showCheck(i);
    if (isComplete())
        return m_problem->hide();
    m_problem->showMessage(Tone::Error,
                           tr("No column holds phone numbers yet. Choose “%1” for the one that does.")
                               .arg(fieldWord(ContactField::Phone)));
    m_problem->setClosable(false);
}

void ImportColumnsStep::showCheck(int column)
{
    const ContactField field = draft().preview.mapping.field(column);
    int filled = 0;
    int usable = 0;
    const QList<TableRow> &rows = draft().preview.sample;
    for (const TableRow &row : rows) {
        const QString cell = row.cells.value(column).trimmed();
        filled += cell.isEmpty() ? 0 : 1;
        usable += !cell.isEmpty() && isUsable(field, cell, draft().options.region) ? 1 : 0;
    }
    const bool checked = field == ContactField::Phone || field == ContactField::Birthday || field == ContactField::Email
        || field == ContactField::Consent;
    TextLabel *label = m_checks.at(column);
    if (field == ContactField::None || rows.isEmpty())
        return label->setText(field == ContactField::None ? tr("left out") : QString());
    const qsizetype whole = field == ContactField::Phone ? rows.size() : filled;
    const double share = checked && whole > 0 ? double(usable) / double(whole) : double(filled) / double(rows.size());
    if (!checked) {
        label->setInk(TextLabel::Ink::Secondary);
        return label->setText(tr("filled in: %1").arg(percentText(share)));
    }
    label->setInk(share >= kGood ? TextLabel::Ink::Success : TextLabel::Ink::Warning);
    label->setText(share >= kGood ? tr("✓ usable: %1").arg(percentText(share))
                                  : tr("! usable: %1").arg(percentText(share)));
}

void ImportColumnsStep::fillCountries()
{
    m_country->clear();
    m_country->addItem(tr("none: numbers need a country code"), QString());
    for (const Country &country : importCountries(draft().options.region))
        m_country->addItem(tr("%1 (%2)", "country, code").arg(country.name, country.code), country.code);
    m_country->setCurrentIndex(std::max(0, m_country->findData(draft().options.region)));
}

QString ImportColumnsStep::title() const
{
    return tr("Columns");
}

bool ImportColumnsStep::isComplete() const
{
    return draft().preview.mapping.columnOf(ContactField::Phone).has_value();
}

QWidget *ImportColumnsStep::focusTarget()
{
    return m_country;
}

void ImportColumnsStep::retranslate()
{
    m_countryLabel->setText(tr("Numbers without a country code are of"));
    fillCountries();
    showChecks();
}

} // namespace carillon::ui
