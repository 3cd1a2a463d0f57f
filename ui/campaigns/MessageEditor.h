// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/SegmentCounter.h"
#include "ui/campaigns/FieldTokens.h"

#include <QPlainTextEdit>

namespace carillon::ui {

class FieldHighlighter;
class FieldListModel;
class FieldPicker;

/// Where a message is written: plain text in which a field `{{…}}` is coloured and behaves as one character. Typing
/// `{{`, or Ctrl+J, offers the fields of `setFields`.
///
/// `edited` comes once for each change of the text, by whatever means, and never for a change of colours. What an input
/// method is still composing is not part of the text. GUI thread.
class MessageEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit MessageEditor(QWidget *parent = nullptr);
    ~MessageEditor() override;

    /// The exact text, with its no-break spaces (which toPlainText() turns into spaces).
    QString text() const { return m_text; }
    /// A new text, without undo.
    void setText(const QString &text);
    /// Replaces what differs, in one step of undo.
    void changeText(const QString &text);

    /// `fields` must outlive the editor.
    void setFields(FieldListModel *fields);
    /// Characters to underline; few, or the text drowns in marks.
    void setMarks(const QList<Offender> &marks);
    /// Opens the list of fields at the caret.
    void offerFields();
    /// Puts a fallback into the field whose token begins at `start`.
    void setFallback(qsizetype start, const QString &fallback);

    QSize sizeHint() const override;

Q_SIGNALS:
    void edited();
    /// A field was chosen that some people have no value for, or one was double-clicked.
    void fallbackWanted(const QString &name, qsizetype start);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
    void changeEvent(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void handleContentsChange();
    void insertField(const QString &name);
    void refreshPicker();
    bool removesWholeField(QKeyEvent *event);
    bool stepsOverField(QKeyEvent *event);
    void select(qsizetype from, qsizetype to);
    void applyTheme();
    void showMarks();

    QString m_text;
    QList<Offender> m_marks;
    FieldHighlighter *m_highlighter;
    FieldListModel *m_fields = nullptr;
    FieldPicker *m_picker = nullptr;
    bool m_replacing = false; // an edit of several steps is one change
};

} // namespace carillon::ui
