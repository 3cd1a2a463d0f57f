// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/MessagePane.h"

#include "ui/campaigns/EditorFrame.h"
#include "ui/campaigns/FallbackBar.h"
#include "ui/campaigns/FieldListModel.h"
#include "ui/campaigns/MessageEditor.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/SegmentMeter.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace carillon::ui {

namespace {

SegmentMeter::Fill meterFill(const MessageView &view)
{
    switch (view.reason) {
    case CostReason::Plain: return SegmentMeter::Fill::Plain;
    case CostReason::Surprise:
        return view.simpler.isEmpty() ? SegmentMeter::Fill::Neutral : SegmentMeter::Fill::Surprise;
    case CostReason::Script:
    case CostReason::Value:
    case CostReason::China: return SegmentMeter::Fill::Neutral;
    }
    Q_UNREACHABLE();
}

QString joined(const QStringList &characters)
{
    return QLocale().createSeparatedList(characters);
}

QStringList different(const QList<Replacement> &changes, QString Replacement::*side)
{
    QStringList found;
    for (const Replacement &change : changes) {
        if (!found.contains(change.*side))
            found.append(change.*side);
    }
    return found;
}

} // namespace

MessagePane::MessagePane(QWidget *parent)
    : QWidget(parent)
    , m_fields(new FieldListModel(this))
    , m_editor(new MessageEditor(this))
    , m_tools(new QHBoxLayout)
    , m_fallback(new FallbackBar(this))
    , m_meter(new SegmentMeter(this))
    , m_why(makeButton(ButtonKind::Quiet, {}, {}, this))
    , m_reason(new InlineMessage(this))
{
    m_editor->setFields(m_fields);
    buildTools();
    auto *meterRow = new QHBoxLayout;
    meterRow->setSpacing(metrics::kRowGap);
    meterRow->addWidget(m_meter, 1, Qt::AlignVCenter);
    meterRow->addWidget(m_why, 0, Qt::AlignBottom);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kRowGap);
    column->addLayout(m_tools);
    column->addWidget(new EditorFrame(m_editor, this), 1);
    column->addWidget(m_fallback);
    column->addLayout(meterRow);
    column->addWidget(m_reason);

    connect(m_editor, &MessageEditor::edited, this, [this] {
        refresh();
        Q_EMIT edited();
    });
    connect(m_editor, &MessageEditor::fallbackWanted, this, &MessagePane::askFallback);
    connect(m_fallback, &FallbackBar::answered, this, [this](const QString &fallback) {
        if (m_askedAt)
            m_editor->setFallback(*m_askedAt, fallback);
        m_editor->setFocus();
    });
    connect(m_fallback, &FallbackBar::dismissed, m_editor, qOverload<>(&QWidget::setFocus));
    connect(m_why, &QPushButton::clicked, this, &MessagePane::toggleReason);
    connect(m_reason, &InlineMessage::closed, this, [this] {
        m_reasonOpen = false;
        m_surpriseClosed = true;
    });
    retranslate();
}

void MessagePane::buildTools()
{
    m_insertField = makeButton(ButtonKind::Secondary, {}, u"braces", this);
    m_insertField->setObjectName(QStringLiteral("insertField"));
    connect(m_insertField, &QPushButton::clicked, m_editor, &MessageEditor::offerFields);
    m_tools->setSpacing(metrics::kRowGap);
    m_tools->addWidget(m_insertField);
    m_tools->addStretch();
}

QString MessagePane::text() const
{
    return m_editor->text();
}

void MessagePane::setText(const QString &text)
{
    m_surpriseClosed = false;
    m_reasonOpen = false;
    m_fallback->hide();
    {
        const QSignalBlocker quiet(m_editor);
        m_editor->setText(text);
    }
    refresh();
}

void MessagePane::setFields(const QList<FieldInfo> &fields)
{
    m_fields->setFields(fields);
}

void MessagePane::setValues(const FieldValues &values)
{
    m_values = values;
    refresh();
}

void MessagePane::setContext(const MessageContext &context)
{
    m_context = context;
    refresh();
}

void MessagePane::addTool(QPushButton *button)
{
    m_tools->insertWidget(m_tools->count() - 1, button);
}

void MessagePane::setReadOnly(bool readOnly)
{
    m_editor->setReadOnly(readOnly);
    m_insertField->setEnabled(!readOnly);
}

void MessagePane::askFallbackFor(const QString &fieldName)
{
    for (const FieldToken &token : fieldTokens(m_editor->text())) {
        if (token.name == fieldName && token.fallback.isEmpty() && !token.isControl) {
            askFallback(fieldName, token.start);
            return;
        }
    }
}

void MessagePane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MessagePane::refresh()
{
    m_view = viewMessage(m_editor->text(), m_values, m_context);
    m_editor->setMarks(m_view.marks);
    showCost();
    showReason();
    Q_EMIT viewChanged(m_view);
}

void MessagePane::showCost()
{
    const bool isEmpty = m_view.shown.isEmpty();
    const int capacity = m_view.count.unitsPerSegment;
    m_meter->setParts(isEmpty ? 0 : m_view.count.segments, capacity - m_view.count.unitsLeft, capacity,
                      meterFill(m_view));
    m_meter->setSentence(meterSentence());
    const bool speaks = m_view.count.segments > 1 || m_view.count.encoding == Encoding::Ucs2;
    m_why->setVisible(speaks && !isEmpty);
    m_why->setText(m_view.count.segments > 1 ? tr("Why %Ln part(s)?", nullptr, m_view.count.segments)
                                             : tr("Why Unicode?"));
}

void MessagePane::showReason()
{
    const bool saves = !m_view.simpler.isEmpty() && m_view.simplerParts < m_view.count.segments;
    const bool wanted = (m_reasonOpen && m_why->isVisibleTo(this)) || (saves && !m_surpriseClosed);
    const QString sentence = wanted ? reasonSentence() : QString();
    if (m_reason->isVisibleTo(this) == wanted && m_reason->text() == sentence)
        return;
    m_reason->setVisible(wanted);
    if (!wanted)
        return;
    m_reason->showMessage(saves ? Tone::Warning : Tone::Info, sentence);
    if (!m_view.simpler.isEmpty() && !m_editor->isReadOnly()) {
        //: %1 is one or more characters
        m_reason->addAction(tr("Replace with %1").arg(joined(different(m_view.changes, &Replacement::to))),
                            [this] { replaceMarks(); });
    }
}

void MessagePane::toggleReason()
{
    m_reasonOpen = !m_reason->isVisibleTo(this);
    m_surpriseClosed = !m_reasonOpen;
    showReason();
}

void MessagePane::askFallback(const QString &name, qsizetype start)
{
    const FieldInfo *known = m_fields->find(name);
    const FieldInfo field = known ? *known : FieldInfo{ name, name };
    QString fallback;
    for (const FieldToken &token : fieldTokens(m_editor->text())) {
        if (token.start == start)
            fallback = token.fallback;
    }
    m_askedAt = start;
    m_fallback->ask(field, fallback);
}

void MessagePane::replaceMarks()
{
    if (m_view.simpler.isEmpty())
        return;
    m_editor->changeText(m_view.simpler);
    m_editor->setFocus();
}

QString MessagePane::meterSentence() const
{
    if (m_view.shown.isEmpty())
        return tr("Nothing written yet");
    const QString left = QLocale().toString(m_view.count.unitsLeft);
    const int parts = m_view.count.segments;
    const bool unicode = m_view.count.encoding == Encoding::Ucs2 && m_view.reason != CostReason::China;
    //: %1 characters fit into the last part yet
    return unicode ? tr("%Ln part(s) · Unicode · %1 left in this part", nullptr, parts).arg(left)
                   : tr("%Ln part(s) · %1 left in this part", nullptr, parts).arg(left);
}

QString MessagePane::reasonSentence() const
{
    switch (m_view.reason) {
    case CostReason::Plain:
        return tr("A text of one part holds 160 characters. Longer ones hold 153 in each part, because the phone needs "
                  "some room to join them.");
    case CostReason::Surprise: return surpriseSentence();
    case CostReason::Script:
        return tr("Letters outside the basic Latin alphabet travel as Unicode: 70 characters in a text of one part, 67 "
                  "in each part of a longer one.");
    case CostReason::Value:
        return tr("What this person has in a field needs Unicode: 70 characters in a text of one part, 67 in each part "
                  "of a longer one.");
    case CostReason::China:
        return tr("Carriers in mainland China bill 70 characters for a text of one part and 67 for each part of a "
                  "longer one.");
    }
    Q_UNREACHABLE();
}

QString MessagePane::surpriseSentence() const
{
    QStringList characters;
    for (const Offender &mark : m_view.marks) {
        const QString character = QString::fromUcs4(&mark.codepoint, 1);
        const QString shown = QChar::isSpace(mark.codepoint) ? tr("a wide space") : character;
        if (!characters.contains(shown))
            characters.append(shown);
    }
    if (m_view.simpler.isEmpty() || m_view.simplerParts == m_view.count.segments) {
        //: %1 is one or more characters
        return tr("%1 makes this Unicode, which holds 70 characters instead of 160.").arg(joined(characters));
    }
    //: %1 is one or more characters, %2 a smaller number of parts
    return tr("%1 makes this Unicode: %Ln part(s) instead of %2.", nullptr, m_view.count.segments)
        .arg(joined(characters), QLocale().toString(m_view.simplerParts));
}

void MessagePane::retranslate()
{
    m_insertField->setText(tr("Insert field"));
    m_insertField->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_J)); // setText() forgets it
    m_insertField->setToolTip(
        tr("Insert field (%1)").arg(m_insertField->shortcut().toString(QKeySequence::NativeText)));
    m_editor->setPlaceholderText(tr("Write your message. Type {{ for a field."));
    m_editor->setAccessibleName(tr("Message"));
    m_reason->hide();
    refresh();
}

} // namespace carillon::ui
