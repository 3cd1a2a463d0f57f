// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace carillon::ui {

/// A page's title that can be written over. Looks like a title until it has the focus or the pointer. Enter keeps the
/// new name, Esc brings the old one back.
class TitleEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit TitleEdit(QWidget *parent = nullptr);

    void setTitle(const QString &title);

Q_SIGNALS:
    void renamed(const QString &title);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void commit();

    QString m_title;
};

} // namespace carillon::ui
