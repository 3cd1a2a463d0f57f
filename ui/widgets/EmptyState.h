// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace carillon::ui {

class TextLabel;

/// What a list shows instead of rows: icon, one sentence, at most one primary and one quiet action. First use, cleared,
/// no match and error are four different states; an error is never shown as "nothing here".
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    void setIcon(QStringView iconName);
    void setSentence(const QString &sentence);
    void setDetail(const QString &detail);
    /// Empty text hides the button.
    void setPrimaryText(const QString &text);
    void setSecondaryText(const QString &text);

Q_SIGNALS:
    void primaryTriggered();
    void secondaryTriggered();

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintIcon();

    QString m_iconName;
    QLabel *m_icon = nullptr;
    TextLabel *m_sentence = nullptr;
    TextLabel *m_detail = nullptr;
    QPushButton *m_primary = nullptr;
    QPushButton *m_secondary = nullptr;
};

} // namespace carillon::ui
