// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/MessageTemplate.h"

#include <QList>

namespace carillon {

/// Compiles one template source; used once. Each function reads one kind of thing at m_at and moves past it.
class TemplateParser
{
public:
    explicit TemplateParser(const QString &source);

    Result<MessageTemplate> parse();

private:
    using Step = MessageTemplate::Step;

    /// An `{{#if}}` still waiting for its end.
    struct OpenCondition
    {
        qsizetype position = 0;
        qsizetype jumpIfUnset = 0; ///< Index of the step that opened it.
        qsizetype jumpOverElse = -1; ///< Index of the step at the `{{else}}`; -1 = none yet.
    };

    Status parseNext();
    Status parseMarkup();
    Status parseField(QStringView inner, qsizetype end);
    Status parseBlock(QStringView inner, qsizetype end);
    Status openCondition(QStringView name, qsizetype end);
    Status addElse(qsizetype end);
    Status closeCondition(qsizetype end);

    bool isAt(QStringView mark) const { return QStringView(m_template.m_source).sliced(m_at).startsWith(mark); }
    void addText(QStringView text);
    qsizetype addField(TemplateField field);
    Status checkName(QStringView name) const;
    Error failure(const QString &key, qsizetype position, const QString &message, const QString &hint) const;

    MessageTemplate m_template;
    QList<OpenCondition> m_open;
    qsizetype m_at = 0;
    qsizetype m_lastTarget = -1; ///< Index of the step that the last closed condition jumps to.
};

} // namespace carillon
