// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/MessageEditor.h"

#include "ui/campaigns/FieldHighlighter.h"
#include "ui/campaigns/FieldListModel.h"
#include "ui/campaigns/FieldPicker.h"
#include "ui/theme/Tokens.h"
#include "ui/theme/TypeScale.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QTextBlock>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

constexpr int kMinimumHeight = 116; // five lines

QString exactText(const QTextDocument &document)
{
    QString text = document.toRawText();
    for (QChar &c : text) {
        if (c == QChar::ParagraphSeparator || c == QChar::LineSeparator)
            c = u'\n';
    }
    return text;
}

/// The token that the caret is behind or in (`forward`: before or in).
std::optional<FieldToken> tokenTouched(const QString &text, qsizetype caret, bool forward)
{
    for (const FieldToken &token : fieldTokens(text)) {
        const bool inside = token.start < caret && caret < token.end();
        if (inside || (forward ? caret == token.start : caret == token.end()))
            return token;
    }
    return std::nullopt;
}

qsizetype commonPrefix(QStringView a, QStringView b)
{
    return std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin();
}

} // namespace

MessageEditor::MessageEditor(QWidget *parent) : QPlainTextEdit(parent), m_highlighter(new FieldHighlighter(document()))
{
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setMinimumHeight(kMinimumHeight);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    document()->setDocumentMargin(12);
    connect(document(), &QTextDocument::contentsChange, this, &MessageEditor::handleContentsChange);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &MessageEditor::refreshPicker);
    applyTheme();
}

MessageEditor::~MessageEditor() = default;

void MessageEditor::setText(const QString &text)
{
    setPlainText(text);
    document()->clearUndoRedoStacks();
    document()->setModified(false);
}

void MessageEditor::changeText(const QString &text)
{
    if (text == m_text)
        return;
    const qsizetype head = commonPrefix(m_text, text);
    const qsizetype most = std::min(m_text.size(), text.size()) - head;
    qsizetype tail = 0;
    while (tail < most && m_text.at(m_text.size() - 1 - tail) == text.at(text.size() - 1 - tail))
        ++tail;
    QTextCursor cursor(document());
    cursor.setPosition(int(head));
    cursor.setPosition(int(m_text.size() - tail), QTextCursor::KeepAnchor);
    m_replacing = true; // insertText() over a selection is two changes
    cursor.insertText(text.mid(head, text.size() - tail - head));
    m_replacing = false;
    handleContentsChange();
}

void MessageEditor::setFields(FieldListModel *fields)
{
    m_fields = fields;
    delete m_picker;
    m_picker = new FieldPicker(fields, this);
    connect(m_picker, &FieldPicker::chosen, this, &MessageEditor::insertField);
}

void MessageEditor::setMarks(const QList<Offender> &marks)
{
    if (marks == m_marks)
        return;
    m_marks = marks;
    showMarks();
}

void MessageEditor::offerFields()
{
    setFocus(Qt::ShortcutFocusReason);
    if (m_picker)
        m_picker->open(cursorRect(), {});
}

void MessageEditor::setFallback(qsizetype start, const QString &fallback)
{
    for (const FieldToken &token : fieldTokens(m_text)) {
        if (token.start != start)
            continue;
        QString text = m_text;
        changeText(text.replace(token.start, token.length, fieldTokenText(token.name, fallback)));
        return;
    }
}

QSize MessageEditor::sizeHint() const
{
    return { 360, fontMetrics().lineSpacing() * 8 };
}

void MessageEditor::keyPressEvent(QKeyEvent *event)
{
    if (m_picker && m_picker->takesKey(event)) {
        event->ignore(); // the list in front of us acts on it
        return;
    }
    if (removesWholeField(event) || stepsOverField(event)) {
        event->accept();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void MessageEditor::mouseDoubleClickEvent(QMouseEvent *event)
{
    QPlainTextEdit::mouseDoubleClickEvent(event);
    const std::optional<FieldToken> token = tokenTouched(m_text, textCursor().selectionStart(), true);
    if (!token || token->isControl)
        return;
    select(token->start, token->end());
    Q_EMIT fallbackWanted(token->name, token->start);
}

void MessageEditor::insertFromMimeData(const QMimeData *source)
{
    textCursor().insertText(source->text());
    ensureCursorVisible();
}

void MessageEditor::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyTheme();
}

void MessageEditor::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (m_picker && event->reason() != Qt::PopupFocusReason)
        m_picker->close();
}

void MessageEditor::handleContentsChange()
{
    if (m_replacing)
        return;
    QString now = exactText(*document());
    if (now == m_text) // formats only
        return;
    m_text = std::move(now);
    Q_EMIT edited();
}

void MessageEditor::insertField(const QString &name)
{
    const qsizetype caret = textCursor().position();
    const qsizetype from = openFieldBefore(m_text, caret).value_or(caret);
    QTextCursor cursor(document());
    cursor.setPosition(int(from));
    cursor.setPosition(int(caret), QTextCursor::KeepAnchor);
    m_replacing = true;
    cursor.insertText(fieldTokenText(name));
    m_replacing = false;
    handleContentsChange();
    setTextCursor(cursor);
    const FieldInfo *field = m_fields ? m_fields->find(name) : nullptr;
    if (field && field->missing > 0)
        Q_EMIT fallbackWanted(name, from);
}

void MessageEditor::refreshPicker()
{
    if (!m_picker || m_replacing || !hasFocus())
        return;
    const qsizetype caret = textCursor().position();
    const std::optional<qsizetype> open = openFieldBefore(m_text, std::min(caret, m_text.size()));
    if (open)
        m_picker->open(cursorRect(), m_text.mid(*open + 2, caret - *open - 2));
    else
        m_picker->close();
}

bool MessageEditor::removesWholeField(QKeyEvent *event)
{
    const bool forward = event->key() == Qt::Key_Delete;
    if ((!forward && event->key() != Qt::Key_Backspace) || textCursor().hasSelection() || isReadOnly())
        return false;
    const std::optional<FieldToken> token = tokenTouched(m_text, textCursor().position(), forward);
    if (!token)
        return false;
    select(token->start, token->end());
    textCursor().removeSelectedText();
    return true;
}

bool MessageEditor::stepsOverField(QKeyEvent *event)
{
    const bool forward = event->key() == Qt::Key_Right;
    if (!forward && event->key() != Qt::Key_Left)
        return false;
    const bool keepsAnchor = event->modifiers().testFlag(Qt::ShiftModifier);
    if (textCursor().hasSelection() && !keepsAnchor)
        return false;
    const std::optional<FieldToken> token = tokenTouched(m_text, textCursor().position(), forward);
    if (!token)
        return false;
    QTextCursor cursor = textCursor();
    cursor.setPosition(int(forward ? token->end() : token->start),
                       keepsAnchor ? QTextCursor::KeepAnchor : QTextCursor::MoveAnchor);
    setTextCursor(cursor);
    return true;
}

void MessageEditor::select(qsizetype from, qsizetype to)
{
    QTextCursor cursor(document());
    cursor.setPosition(int(from));
    cursor.setPosition(int(to), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

void MessageEditor::applyTheme()
{
    const QFont wanted = typeFont(TypeRole::Editor);
    if (font() != wanted)
        setFont(wanted);
    const Tokens t = tokensOf(this);
    QTextCharFormat field;
    field.setForeground(t.mergeField.text);
    field.setBackground(t.mergeField.fill);
    m_highlighter->setFieldFormat(field);
    showMarks();
}

void MessageEditor::showMarks()
{
    const Tokens t = tokensOf(this);
    QTextCharFormat format;
    format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    format.setUnderlineColor(t.warning.text);
    format.setBackground(t.warning.fill);
    QList<QTextEdit::ExtraSelection> selections;
    for (const Offender &mark : std::as_const(m_marks)) {
        const qsizetype units = mark.codepoint > 0xFFFF ? 2 : 1;
        if (mark.index + units > m_text.size())
            continue;
        QTextCursor cursor(document());
        cursor.setPosition(int(mark.index));
        cursor.setPosition(int(mark.index + units), QTextCursor::KeepAnchor);
        selections.append({ cursor, format });
    }
    setExtraSelections(selections);
}

} // namespace carillon::ui
