// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace carillon::ui {

class ElidedLabel;

/// A rounded surface with an optional title row and a vertical body.
class Card : public QWidget
{
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);
    explicit Card(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    QString title() const;
    /// Puts a button or a caption at the end of the title row.
    void addToTitleRow(QWidget *widget);
    QVBoxLayout *body() const { return m_body; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ElidedLabel *m_title = nullptr;
    QHBoxLayout *m_titleRow = nullptr;
    QVBoxLayout *m_body = nullptr;
};

} // namespace carillon::ui
