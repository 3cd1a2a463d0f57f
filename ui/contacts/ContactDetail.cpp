// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/ContactDetail.h"

#include "core/phone/PhoneNumber.h"
#include "ui/contacts/ContactWords.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Figures.h"
#include "ui/widgets/StatusPill.h"
#include "ui/widgets/TextLabel.h"

#include <QGridLayout>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

constexpr int kLabelWidth = 88;
constexpr int kFactHeight = 20;

TextLabel *wrapped(const QString &text, TypeRole role, TextLabel::Ink ink, QWidget *parent)
{
    auto *label = new TextLabel(text, role, ink, parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setFocusPolicy(Qt::NoFocus);
    return label;
}

void clear(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (item->layout())
            clear(item->layout());
        delete item->widget();
        delete item;
    }
}

QString languageText(const QString &code)
{
    const QLocale language(code);
    return language.language() == QLocale::C ? code : language.nativeLanguageName();
}

} // namespace

ContactDetail::ContactDetail(const QString &zone, QWidget *parent) : Card(parent), m_zone(zone)
{
    m_name = wrapped({}, TypeRole::Section, TextLabel::Ink::Text, this);
    m_number = wrapped({}, TypeRole::Body, TextLabel::Ink::Secondary, this);
    m_pill = new StatusPill(this);
    m_edit = makeButton(ButtonKind::Quiet, {}, u"pencil", this);
    m_edit->setObjectName(u"editContactButton"_s);
    m_close = makeIconButton(u"x", {}, this);
    m_content = new QWidget(this);
    m_column = new QVBoxLayout(m_content);
    m_column->setContentsMargins(0, 0, 4, 0);
    m_column->setSpacing(4);
    m_scroll = new QScrollArea(this);
    m_scroll->setObjectName(u"contactDetailScroll"_s);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(m_content);
    m_scroll->viewport()->setAutoFillBackground(false); // the card shows through
    m_content->setAutoFillBackground(false);
    auto *top = new QHBoxLayout;
    top->addWidget(m_name, 1);
    top->addWidget(m_close, 0, Qt::AlignTop);
    auto *second = new QHBoxLayout;
    second->addWidget(m_pill);
    second->addStretch(1);
    second->addWidget(m_edit);
    body()->addLayout(top);
    body()->addWidget(m_number);
    body()->addLayout(second);
    body()->addWidget(m_scroll, 1);
    connect(m_edit, &QPushButton::clicked, this, [this] {
        if (m_facts)
            Q_EMIT editRequested(m_facts->contact);
    });
    connect(m_close, &QToolButton::clicked, this, &ContactDetail::closeRequested);
    m_close->hide();
    fill();
}

void ContactDetail::show(const std::optional<ContactFacts> &facts, UtcMs now)
{
    m_facts = facts;
    m_now = now;
    fill();
}

void ContactDetail::setEditable(bool editable, const QString &reason)
{
    m_edit->setEnabled(editable);
    m_edit->setToolTip(reason);
    m_edit->setAccessibleDescription(reason);
}

void ContactDetail::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

QWidget *ContactDetail::focusTarget() const
{
    return m_scroll;
}

void ContactDetail::fill()
{
    clear(m_column);
    m_pill->setVisible(m_facts.has_value());
    m_edit->setVisible(m_facts.has_value());
    m_number->setVisible(m_facts.has_value());
    if (!m_facts) {
        m_name->setText(tr("Nobody is chosen"));
        return;
    }
    m_name->setText(shownName(m_facts->contact));
    m_number->setText(formatInternational(m_facts->contact.phone));
    m_pill->setPill(consentPill(m_facts->contact));
    if (m_facts->suppression) {
        m_column->addWidget(
            wrapped(tr("On the do-not-text list: %1").arg(suppressionWord(m_facts->suppression->reason)),
                    TypeRole::Body, TextLabel::Ink::Error, m_content));
    }
    addFields();
    addHistory();
    addTexts();
    m_column->addStretch(1);
}

void ContactDetail::addSection(const QString &title)
{
    m_column->addSpacing(8);
    m_column->addWidget(new TextLabel(title, TypeRole::Strong, TextLabel::Ink::Text, m_content));
}

void ContactDetail::addFact(const QString &label, const QString &value)
{
    if (value.isEmpty())
        return;
    const int row = m_grid->rowCount();
    auto *name = wrapped(label, TypeRole::Caption, TextLabel::Ink::Secondary, m_content);
    name->setMinimumHeight(kFactHeight);
    m_grid->addWidget(name, row, 0, Qt::AlignTop);
    m_grid->addWidget(wrapped(value, TypeRole::Body, TextLabel::Ink::Text, m_content), row, 1, Qt::AlignTop);
}

void ContactDetail::addFields()
{
    const Contact &contact = m_facts->contact;
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnMinimumWidth(0, kLabelWidth);
    m_grid->setColumnStretch(1, 1);
    m_column->addLayout(m_grid);
    addFact(tr("Kind of number"), numberKindWord(contact.numberKind));
    addFact(tr("Groups"), m_facts->groups.join(tr(", ", "between names of groups")));
    addFact(fieldWord(ContactField::City), contact.city);
    addFact(fieldWord(ContactField::Email), contact.email);
    addFact(fieldWord(ContactField::Birthday), contact.birthday);
    addFact(fieldWord(ContactField::Language), languageText(contact.language));
    for (auto it = contact.fields.begin(); it != contact.fields.end(); ++it)
        addFact(it.key(), it.value().toString());
    for (const QString &number : contact.extraNumbers)
        addFact(tr("Further number, never texted"), formatInternational(number));
    addFact(fieldWord(ContactField::Note), contact.note);
    addFact(tr("Added"), dateText(contact.createdAt, m_zone));
}

void ContactDetail::addLine(const QString &text, const QString &detail)
{
    m_column->addWidget(wrapped(text, TypeRole::Body, TextLabel::Ink::Text, m_content));
    m_column->addWidget(wrapped(detail, TypeRole::Caption, TextLabel::Ink::Secondary, m_content));
}

void ContactDetail::addHistory()
{
    addSection(tr("Consent"));
    if (m_facts->history.isEmpty())
        addLine(tr("Nothing recorded"), tr("Without consent this person gets no marketing texts."));
    for (const ConsentRecord &record : m_facts->history) {
        addLine(consentWord(record.state),
                tr("%1 · %2", "day, where").arg(momentText(record.givenAt, m_zone, m_now), record.source));
    }
}

void ContactDetail::addTexts()
{
    if (m_facts->texts.isEmpty())
        return;
    addSection(tr("Last texts"));
    for (const ConversationText &text : m_facts->texts) {
        const QString when = momentText(text.at, m_zone, m_now);
        addLine(text.text, text.incoming ? tr("Reply · %1").arg(when) : tr("%1 · %2").arg(text.campaign, when));
    }
}

void ContactDetail::retranslate()
{
    m_edit->setText(tr("Edit"));
    nameIconButton(m_close, tr("Close details"));
    m_scroll->setAccessibleName(tr("Details of the contact"));
    fill();
}

} // namespace carillon::ui
