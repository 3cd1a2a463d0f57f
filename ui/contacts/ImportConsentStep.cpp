// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/ImportConsentStep.h"

#include "ui/theme/Metrics.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/FormLayout.h"
#include "ui/widgets/TextLabel.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QRadioButton>
#include <QTimeZone>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace carillon::ui {

ImportConsentStep::ImportConsentStep(const QString &zone, ImportDraft &draft, QWidget *parent)
    : ImportStep(draft, parent)
    , m_zone(zone)
{
    layOut();
    for (QRadioButton *choice : { m_fromColumn, m_agreed, m_unknown })
        connect(choice, &QRadioButton::toggled, this, &ImportConsentStep::showChoice);
    connect(m_source, &QComboBox::editTextChanged, this, &ImportConsentStep::completeChanged);
}

void ImportConsentStep::layOut()
{
    m_question = new TextLabel(TypeRole::Section, TextLabel::Ink::Text, this);
    m_fromColumn = new QRadioButton(this);
    m_agreed = new QRadioButton(this);
    m_agreed->setObjectName(u"agreedRadio"_s);
    m_unknown = new QRadioButton(this);
    m_unknown->setObjectName(u"unknownRadio"_s);
    m_unknown->setChecked(true);
    m_source = new QComboBox(this);
    m_source->setObjectName(u"consentSourceBox"_s);
    m_source->setEditable(true);
    m_source->setInsertPolicy(QComboBox::NoInsert);
    m_source->setMaximumWidth(360);
    m_date = new QDateEdit(QDate::currentDate(), this);
    m_date->setCalendarPopup(true);
    m_date->setMaximumWidth(200);
    m_effect = new TextLabel(TypeRole::Body, TextLabel::Ink::Secondary, this);
    m_effect->setWordWrap(true);
    auto *form = new FormLayout;
    form->setContentsMargins(28, 0, 0, 0);
    m_sourceLabel = form->addField({}, m_source);
    m_dateLabel = form->addField({}, m_date);
    auto *card = new Card(this);
    card->body()->setSpacing(12);
    card->body()->addWidget(m_question);
    card->body()->addWidget(m_fromColumn);
    card->body()->addWidget(m_agreed);
    card->body()->addLayout(form);
    card->body()->addWidget(m_unknown);
    card->body()->addWidget(m_effect);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(card);
    column->addStretch(1);
}

bool ImportConsentStep::hasColumn() const
{
    return draft().preview.mapping.columnOf(ContactField::Consent).has_value();
}

void ImportConsentStep::enter()
{
    m_fromColumn->setVisible(hasColumn());
    m_agreed->setVisible(!hasColumn());
    m_unknown->setVisible(!hasColumn());
    if (hasColumn())
        m_fromColumn->setChecked(true);
    else if (m_fromColumn->isChecked())
        m_unknown->setChecked(true);
    retranslate();
}

void ImportConsentStep::leave()
{
    ImportOptions &options = draft().options;
    options.consentSource.clear();
    options.consentAt.reset();
    if (m_unknown->isChecked())
        return;
    options.consentSource = m_source->currentText().trimmed();
    options.consentAt = QDateTime(m_date->date(), QTime(12, 0), QTimeZone(m_zone.toUtf8())).toMSecsSinceEpoch();
}

void ImportConsentStep::showChoice()
{
    const bool said = !m_unknown->isChecked();
    m_source->setEnabled(said);
    m_date->setEnabled(said);
    if (m_fromColumn->isChecked()) {
        m_effect->setText(tr("Yes and no are read in five languages. Whoever has neither counts as “not recorded”. "
                             "A no that is known already is never lifted by a file."));
    } else if (said) {
        m_effect->setText(tr("Each person gets this answer in the consent history. A no that is known already is never "
                             "lifted by a file."));
    } else {
        m_effect->setText(tr("These people come in, but get no marketing texts until their consent is recorded."));
    }
    Q_EMIT completeChanged();
}

QString ImportConsentStep::title() const
{
    return tr("Consent");
}

/// "They agreed" needs to say where; a column speaks for itself.
bool ImportConsentStep::isComplete() const
{
    return !m_agreed->isChecked() || !m_source->currentText().trimmed().isEmpty();
}

QWidget *ImportConsentStep::focusTarget()
{
    return hasColumn() ? static_cast<QWidget *>(m_fromColumn) : m_unknown->isChecked() ? m_unknown : m_agreed;
}

void ImportConsentStep::retranslate()
{
    m_question->setText(tr("Did these people agree to get marketing texts?"));
    const auto column = draft().preview.mapping.columnOf(ContactField::Consent);
    m_fromColumn->setText(tr("The column “%1” says it for each person")
                              .arg(column ? draft().preview.mapping.headers().at(*column) : QString()));
    m_agreed->setText(tr("All of them agreed"));
    m_unknown->setText(tr("That is not known"));
    m_sourceLabel->setText(tr("Where"));
    m_dateLabel->setText(tr("When"));
    const QString typed = m_source->currentText();
    m_source->clear();
    m_source->addItems({ tr("web form"), tr("in store"), tr("contract"), tr("by telephone") });
    m_source->setCurrentText(typed);
    m_source->setPlaceholderText(tr("web form, in store, contract…"));
    m_source->setAccessibleName(tr("Where they agreed"));
    m_date->setAccessibleName(tr("When they agreed"));
    m_date->setDisplayFormat(tr("d MMM yyyy", "format of a date"));
    showChoice();
}

} // namespace carillon::ui
