// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Tokens.h"
#include "ui/widgets/PaintedWidget.h"

#include <QTextLayout>

#include <memory>

namespace carillon::ui {

/// A text with a sign before it, "−" for what was and "+" for what is, in which the part that changed stands out.
class ChangedText : public PaintedWidget
{
    Q_OBJECT

public:
    enum class Side { Before, After };

    explicit ChangedText(Side side, QWidget *parent = nullptr);

    /// `length` characters from `start` on are those that changed.
    void setText(const QString &text, qsizetype start, qsizetype length);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::unique_ptr<QTextLayout> laidOut(int width, const Tokens &tokens, qreal *height) const;

    Side m_side;
    QString m_text;
    qsizetype m_start = 0;
    qsizetype m_length = 0;
};

} // namespace carillon::ui
