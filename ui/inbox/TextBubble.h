// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace carillon::ui {

class TextLabel;

/// One text of a conversation: theirs at the leading edge, ours at the trailing one, time and origin below.
class TextBubble : public QWidget
{
    Q_OBJECT

public:
    TextBubble(bool incoming, const QString &text, const QString &caption, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyInk();

    bool m_incoming;
    QWidget *m_box = nullptr;
    TextLabel *m_text = nullptr;
};

} // namespace carillon::ui
