// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace carillon::ui {

/// The edge of a field round a text editor, with the focus ring of all fields.
class EditorFrame : public QWidget
{
    Q_OBJECT

public:
    /// Takes `editor` in.
    EditorFrame(QWidget *editor, QWidget *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *m_editor;
};

} // namespace carillon::ui
