// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSyntaxHighlighter>

namespace carillon::ui {

/// Paints the fields of a message in the theme's colours of merge fields. Lives as long as its document.
class FieldHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit FieldHighlighter(QTextDocument *document);

    /// Takes the colours anew, after a change of theme.
    void setFieldFormat(const QTextCharFormat &format);

protected:
    void highlightBlock(const QString &text) override;

private:
    QTextCharFormat m_field;
};

} // namespace carillon::ui
