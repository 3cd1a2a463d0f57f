// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/campaigns/FieldInfo.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace carillon::ui {

class TextLabel;

/// Asks, below the editor, what people without a value read instead. Enter takes the answer, Esc leaves it open.
class FallbackBar : public QWidget
{
    Q_OBJECT

public:
    explicit FallbackBar(QWidget *parent = nullptr);

    void ask(const FieldInfo &field, const QString &fallback);

Q_SIGNALS:
    void answered(const QString &fallback);
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void accept();

    FieldInfo m_field;
    TextLabel *m_question;
    QLineEdit *m_fallback;
    QPushButton *m_use;
};

} // namespace carillon::ui
