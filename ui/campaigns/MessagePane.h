// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/campaigns/MessageView.h"

#include <QWidget>

#include <optional>

class QHBoxLayout;
class QPushButton;

namespace carillon::ui {

class FallbackBar;
class FieldListModel;
class InlineMessage;
class MessageEditor;
class SegmentMeter;

/// The writing half of the composer and of the template page: editor, price meter, and what makes a text dear, with
/// its repair. All of it is brought up to date at every key.
class MessagePane : public QWidget
{
    Q_OBJECT

public:
    explicit MessagePane(QWidget *parent = nullptr);

    MessageEditor *editor() const { return m_editor; }
    QString text() const;
    void setText(const QString &text);

    void setFields(const QList<FieldInfo> &fields);
    /// The person whose values the meter and the phone show.
    void setValues(const FieldValues &values);
    void setContext(const MessageContext &context);
    const MessageContext &context() const { return m_context; }
    const MessageView &view() const { return m_view; }

    /// Adds a button after "Insert field".
    void addTool(QPushButton *button);
    void setReadOnly(bool readOnly);
    /// Asks for the fallback of the first such field of the text that has none.
    void askFallbackFor(const QString &fieldName);
    /// Puts plain characters in the place of those that make the text Unicode, if that helps.
    void replaceMarks();

Q_SIGNALS:
    void edited();
    /// The text, the person or the sending account changed.
    void viewChanged(const carillon::ui::MessageView &view);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildTools();
    void refresh();
    void showCost();
    void showReason();
    void toggleReason();
    void askFallback(const QString &name, qsizetype start);
    QString meterSentence() const;
    QString reasonSentence() const;
    QString surpriseSentence() const;
    void retranslate();

    FieldListModel *m_fields;
    MessageEditor *m_editor;
    QHBoxLayout *m_tools;
    QPushButton *m_insertField;
    FallbackBar *m_fallback;
    SegmentMeter *m_meter;
    QPushButton *m_why;
    InlineMessage *m_reason;
    FieldValues m_values;
    MessageContext m_context;
    MessageView m_view;
    std::optional<qsizetype> m_askedAt; // the token that the fallback is for
    bool m_reasonOpen = false; // asked for by the user
    bool m_surpriseClosed = false;
};

} // namespace carillon::ui
