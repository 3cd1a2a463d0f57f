// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Families.h"
#include "app/ctl/LineReader.h"
#include "app/ctl/TextForms.h"
#include "core/text/SmartEncoding.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

Error badLine(const LineReader &reader, const QString &why)
{
    return { .message = u"A line of the input is not {\"text\": \"…\"}: %1."_s.arg(why),
             .where = u"stdin, line %1"_s.arg(reader.lineNumber()),
             .hint = u"Write one JSON object with the key \"text\" on each line, in UTF-8."_s,
             .key = u"bad-line"_s };
}

Result<QString> textOf(QByteArrayView line, const LineReader &reader)
{
    QJsonParseError error{};
    const auto bytes = QByteArray::fromRawData(line.data(), line.size());
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return badLine(reader, error.errorString());
    const QJsonValue text = document.object().value(u"text");
    if (!text.isString())
        return badLine(reader, u"it has no text under \"text\""_s);
    return text.toString();
}

/// Calls `answer` with the text of each line of stdin and prints what it returns, a line each.
template <typename Answer> Outcome answerEachText(Context &context, const Answer &answer)
{
    LineReader reader([&context] { (void)context.out.flush(); });
    for (;;) {
        const Result<std::optional<QByteArrayView>> line = reader.next();
        if (!line)
            return line.error();
        if (!*line)
            return Exit::Done;
        if ((*line)->trimmed().isEmpty())
            continue;
        const Result<QString> text = textOf(**line, reader);
        if (!text)
            return text.error();
        context.out.raw(answer(*text) + '\n');
    }
}

/// The options by which counting differs, shared by both commands.
class CountSettings
{
public:
    void describe(Options &options)
    {
        options.value("--profile", m_profile, "standard (default), grapheme or china");
        options.number("--reference", m_referenceBits, "Width of the reference that ties parts together: 8 or 16");
        options.list("--languages", m_languages, "National tables that may be used, e.g. turkish,spanish");
    }

    Result<CountOptions> read() const
    {
        CountOptions options;
        const std::optional<BillingRule> rule = billingRuleFromName(m_profile);
        if (!rule)
            return wrongUsage(u"--profile"_s, u"\"%1\" is no way of counting."_s.arg(m_profile),
                              u"Use standard, grapheme or china."_s);
        options.rule = *rule;
        if (m_referenceBits != 8 && m_referenceBits != 16)
            return wrongUsage(u"--reference"_s, u"The reference has 8 or 16 bits, not %1."_s.arg(m_referenceBits));
        options.referenceBits = m_referenceBits;
        for (const QString &name : m_languages.join(u',').split(u',', Qt::SkipEmptyParts)) {
            const std::optional<NationalLanguage> language = nationalLanguageFromName(name.trimmed());
            if (!language)
                return wrongUsage(u"--languages"_s, u"There is no national table called \"%1\"."_s.arg(name),
                                  u"Use turkish, spanish, portuguese, bengali, gujarati, hindi, kannada, malayalam, "
                                  "oriya, punjabi, tamil, telugu or urdu."_s);
            options.languages.append(*language);
        }
        return options;
    }

private:
    QString m_profile = u"standard"_s;
    int m_referenceBits = 8;
    QStringList m_languages;
};

struct CountTexts
{
    CountSettings settings;

    void describe(Options options) { settings.describe(options); }

    Outcome run(Context &context) const
    {
        const Result<CountOptions> counting = settings.read();
        if (!counting)
            return counting.error();
        return answerEachText(context, [&](const QString &text) { return toJsonLine(countText(text, *counting)); });
    }
};

struct OptimiseTexts
{
    CountSettings settings;
    int upTo = 1;

    void describe(Options options)
    {
        settings.describe(options);
        options.number("--tier", upTo, "1 same meaning (default), 2 symbols too, 3 letters lose accents too")
            .between(1, 3);
    }

    Outcome run(Context &context) const
    {
        const Result<CountOptions> counting = settings.read();
        if (!counting)
            return counting.error();
        const auto tier = static_cast<ReplacementTier>(upTo);
        return answerEachText(context,
                              [&](const QString &text) { return toJsonLine(optimise(text, tier, *counting)); });
    }
};

} // namespace

void addTextCommands(const Commands &commands)
{
    const Commands text = commands.family("text", "Count and shorten texts: NDJSON in, NDJSON out");
    text.add<CountTexts>("count", "How many parts each text takes");
    text.add<OptimiseTexts>("optimise", "Replace characters that make a text need Unicode");
}

} // namespace carillon
