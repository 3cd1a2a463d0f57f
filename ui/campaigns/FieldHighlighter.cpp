// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/FieldHighlighter.h"

#include "ui/campaigns/FieldTokens.h"

namespace carillon::ui {

FieldHighlighter::FieldHighlighter(QTextDocument *document) : QSyntaxHighlighter(document) { }

void FieldHighlighter::setFieldFormat(const QTextCharFormat &format)
{
    if (format == m_field)
        return;
    m_field = format;
    rehighlight();
}

void FieldHighlighter::highlightBlock(const QString &text)
{
    const QList<FieldToken> tokens = fieldTokens(text);
    for (const FieldToken &token : tokens)
        setFormat(int(token.start), int(token.length), m_field);
}

} // namespace carillon::ui
