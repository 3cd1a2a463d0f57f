// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Tokens.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace carillon::ui {

class ElidedLabel;

/// One line of Home: a mark, what there is, a few more words, and the button that deals with it.
class ActionRow : public QWidget
{
    Q_OBJECT

public:
    explicit ActionRow(QWidget *parent = nullptr);

    void setMark(QStringView iconName, Tone tone);
    void setTexts(const QString &text, const QString &detail, const QString &button);
    QPushButton *button() const { return m_button; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintMark();

    QString m_iconName;
    Tone m_tone = Tone::Neutral;
    QLabel *m_mark = nullptr;
    ElidedLabel *m_text = nullptr;
    ElidedLabel *m_detail = nullptr;
    QPushButton *m_button = nullptr;
};

} // namespace carillon::ui
