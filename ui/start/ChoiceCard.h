// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/ButtonKind.h"
#include "ui/widgets/Card.h"

class QLabel;
class QPushButton;

namespace carillon::ui {

class TextLabel;

/// One way to begin: icon, title, a few words, a button; room for fields between.
class ChoiceCard : public Card
{
    Q_OBJECT

public:
    ChoiceCard(QStringView iconName, ButtonKind kind, QWidget *parent);

    void setTexts(const QString &title, const QString &words, const QString &button);
    QPushButton *button() const { return m_button; }
    QVBoxLayout *fields() const { return m_fields; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintIcon();

    QString m_iconName;
    QLabel *m_icon = nullptr;
    TextLabel *m_title = nullptr;
    TextLabel *m_words = nullptr;
    QVBoxLayout *m_fields = nullptr;
    QPushButton *m_button = nullptr;
};

} // namespace carillon::ui
