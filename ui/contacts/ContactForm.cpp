// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/ContactForm.h"

#include "core/phone/PhoneNumber.h"
#include "ui/contacts/ContactWords.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/InlineMessage.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace carillon::ui {

ContactForm::ContactForm(const QString &region, QWidget *parent) : Card(parent), m_region(region)
{
    layOut();
    connect(m_save, &QPushButton::clicked, this, &ContactForm::submit);
    connect(m_cancel, &QPushButton::clicked, this, &ContactForm::close);
    connect(m_agreed, &QCheckBox::toggled, m_source, &QWidget::setEnabled);
    for (QLineEdit *edit : { m_phone, m_name, m_city, m_email, m_note, m_source })
        connect(edit, &QLineEdit::returnPressed, this, &ContactForm::submit);
}

void ContactForm::layOut()
{
    m_problem = new InlineMessage(this);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(metrics::kRowGap);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    const auto add = [&](QLineEdit *&edit, const QString &name, int row, int column) {
        edit = new QLineEdit(this);
        edit->setObjectName(name);
        auto *label = new QLabel(this);
        label->setBuddy(edit);
        grid->addWidget(label, row, column);
        grid->addWidget(edit, row, column + 1);
        m_labels.append(label);
    };
    add(m_phone, u"phoneEdit"_s, 0, 0);
    add(m_name, u"nameEdit"_s, 0, 2);
    add(m_city, u"cityEdit"_s, 1, 0);
    add(m_email, u"emailEdit"_s, 1, 2);
    add(m_note, u"noteEdit"_s, 2, 0);
    m_agreed = new QCheckBox(this);
    m_source = new QLineEdit(this);
    m_source->setEnabled(false);
    grid->addWidget(m_agreed, 2, 2);
    grid->addWidget(m_source, 2, 3);
    m_cancel = makeButton(ButtonKind::Secondary, {}, {}, this);
    m_save = makeButton(ButtonKind::Primary, {}, {}, this);
    m_save->setObjectName(u"saveContactButton"_s);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::kRowGap);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);
    body()->addWidget(m_problem);
    body()->addLayout(grid);
    body()->addLayout(buttons);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    hide();
}

void ContactForm::startNew()
{
    startEdit({});
    m_phone->setFocus(Qt::OtherFocusReason);
}

void ContactForm::startEdit(const Contact &contact)
{
    m_contact = contact;
    m_problem->hide();
    m_phone->setText(contact.phone.isEmpty() ? QString() : formatInternational(contact.phone));
    m_phone->setReadOnly(contact.id != 0);
    m_name->setText(contact.name);
    m_city->setText(contact.city);
    m_email->setText(contact.email);
    m_note->setText(contact.note);
    m_agreed->setChecked(false);
    m_agreed->setVisible(contact.id == 0);
    m_source->setVisible(contact.id == 0);
    retranslate();
    show();
    m_name->setFocus(Qt::OtherFocusReason);
}

void ContactForm::showProblem(const QString &text)
{
    m_problem->showMessage(Tone::Error, text);
}

void ContactForm::submit()
{
    const PhoneResult phone = parsePhone(m_phone->text(), m_region);
    if (!phone) {
        showProblem(tr("%1. Check the number.").arg(phoneProblemSentence(nameOf(phone.error()))));
        m_phone->setAccessibleDescription(m_problem->text());
        return m_phone->setFocus(Qt::OtherFocusReason);
    }
    Contact contact = m_contact;
    contact.phone = phone->e164;
    contact.region = phone->region;
    contact.zones = phone->zones;
    contact.numberKind = nameOf(phone->kind);
    contact.textable = phone->isTextable();
    contact.name = m_name->text().trimmed();
    contact.city = m_city->text().trimmed();
    contact.email = m_email->text().trimmed();
    contact.note = m_note->text().trimmed();
    const QString source = m_source->text().trimmed();
    const bool agreed = m_agreed->isChecked() && contact.id == 0;
    Q_EMIT saveRequested(contact, agreed ? (source.isEmpty() ? tr("by hand") : source) : QString());
}

void ContactForm::close()
{
    hide();
    Q_EMIT closed();
}

void ContactForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return close();
    Card::keyPressEvent(event);
}

void ContactForm::retranslate()
{
    setTitle(m_contact.id == 0 ? tr("New contact") : tr("Edit contact"));
    const QStringList labels{ tr("&Number"), tr("Na&me"), tr("Cit&y"), tr("&E-mail"), tr("N&ote") };
    for (int i = 0; i < m_labels.size(); ++i)
        m_labels[i]->setText(labels[i]);
    m_phone->setPlaceholderText(m_region.isEmpty() ? tr("With country code, +…")
                                                   : tr("In any form; without country code it is of %1").arg(m_region));
    m_agreed->setText(tr("Agreed to marketing texts"));
    m_source->setPlaceholderText(tr("Where: in store, web form…"));
    m_source->setAccessibleName(tr("Where the person agreed"));
    m_save->setText(m_contact.id == 0 ? tr("Add contact") : tr("Save contact"));
    m_cancel->setText(tr("Cancel"));
}

} // namespace carillon::ui
