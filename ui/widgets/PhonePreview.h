// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/PaintedWidget.h"

#include <QList>
#include <QTextLayout>

#include <memory>
#include <vector>

namespace carillon::ui {

/// The message as a phone shows it: one bubble, because handsets join the parts. Where the network cuts it is marked by
/// a tick in the text and a number at its side. Grows with its text; put it in a scroll area where room is short.
class PhonePreview : public PaintedWidget
{
    Q_OBJECT

public:
    explicit PhonePreview(QWidget *parent = nullptr);

    void setSender(const QString &sender);
    /// `partStarts`: index of the first UTF-16 unit of parts 2, 3, … in `text`.
    void setMessage(const QString &text, const QList<int> &partStarts);
    /// "Shows as one text · billed as 3"
    void setCaption(const QString &caption);
    /// What an empty phone says.
    void setPlaceholder(const QString &placeholder);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Paragraph
    {
        std::unique_ptr<QTextLayout> layout;
        int start = 0; ///< in the whole text
        qreal top = 0; ///< in the bubble's text area
    };

    void layOut();
    QRect phoneRect() const;
    QRect bubbleRect() const;
    void paintHeader(QPainter *painter, const QRect &phone) const;
    void paintBubble(QPainter *painter, const QRect &phone) const;
    void paintBoundaries(QPainter *painter, const QRect &phone, const QRect &bubble) const;

    QString m_sender;
    QString m_text;
    QString m_caption;
    QString m_placeholder;
    QList<int> m_partStarts;
    std::vector<Paragraph> m_paragraphs;
    QSizeF m_textSize;
};

} // namespace carillon::ui
