// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Tokens.h"

#include <QWidget>

#include <functional>

class QBoxLayout;
class QHBoxLayout;
class QPushButton;
class QToolButton;

namespace carillon::ui {

class TextLabel;

/// A message in the page, beside what it is about: icon, word, sentence, up to two actions. It takes part in the
/// layout and covers nothing. Hidden until `showMessage`; closable unless told otherwise.
class InlineMessage : public QWidget
{
    Q_OBJECT

public:
    explicit InlineMessage(QWidget *parent = nullptr);

    /// Shows the message without actions; add them afterwards.
    void showMessage(Tone tone, const QString &text);
    /// Adds a button; at most two.
    QPushButton *addAction(const QString &text, std::function<void()> run);
    void setClosable(bool closable);

    Tone tone() const { return m_tone; }
    QString text() const;

Q_SIGNALS:
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void applyColors();
    void retranslate();

    Tone m_tone = Tone::Info;
    TextLabel *m_word = nullptr;
    TextLabel *m_text = nullptr;
    QBoxLayout *m_words = nullptr;
    QBoxLayout *m_flow = nullptr; ///< text, then actions: beside or below
    QHBoxLayout *m_actions = nullptr;
    QToolButton *m_close = nullptr;
};

} // namespace carillon::ui
