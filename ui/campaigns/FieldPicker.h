// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCompleter>

class QKeyEvent;
class QPlainTextEdit;

namespace carillon::ui {

class FieldListModel;

/// The list of fields that opens at the caret of an editor. The editor keeps the focus and asks takesKey() first.
class FieldPicker : public QCompleter
{
    Q_OBJECT

public:
    /// `fields` must outlive the picker; `editor` owns it.
    FieldPicker(FieldListModel *fields, QPlainTextEdit *editor);

    /// Shows the fields that match `typed`, below `caret` (in the editor's viewport); hides if none does.
    void open(const QRect &caret, const QString &typed);
    void close();
    /// Whether the open list acts on this key, so that the editor must not.
    bool takesKey(const QKeyEvent *event) const;

Q_SIGNALS:
    void chosen(const QString &fieldName);

private:
    QPlainTextEdit *m_editor;
};

} // namespace carillon::ui
