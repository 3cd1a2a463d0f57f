// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/PeopleSurvey.h"

#include "core/base/RandomSource.h"
#include "core/campaigns/RecipientFields.h"
#include "core/campaigns/RecipientReader.h"
#include "core/contacts/ContactStore.h"
#include "core/text/MessageTemplate.h"

#include <QCoreApplication>
#include <QHash>

#include <utility>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

constexpr quint64 kLot = 7;

const QStringList &builtInFields()
{
    static const QStringList names{ u"first_name"_s, u"last_name"_s, u"name"_s, u"city"_s, u"birthday"_s };
    return names;
}

Result<QStringList> fieldNames(Session &session, const QStringList &sheetColumns)
{
    QStringList names;
    for (const QString &column : sheetColumns)
        names.append(u"row."_s + column);
    const Result<QStringList> custom = ContactStore(session).customFields();
    if (!custom)
        return custom.error();
    return names + builtInFields() + *custom;
}

/// One pass over the people: keeps what is longest, shortest and incomplete, and counts the gaps.
class Surveyor
{
public:
    Surveyor(const Session &session, const QStringList &names, const QStringList &columns, const QString &body,
             const MessageContext &context)
        : m_session(session)
        , m_names(names)
        , m_columns(columns)
        , m_context(context)
        , m_body(MessageTemplate::parse(body))
        , m_missing(names.size(), 0)
        , m_samples(names.size())
    {
    }

    void look(const Recipient &recipient)
    {
        RecipientFields fields(recipient, m_session.cipher, m_columns);
        const bool hasGap = countGaps(fields);
        rank(recipient, fields, hasGap);
        const qint64 seat = m_survey.people < PeopleSurvey::kSome ? m_survey.people
                                                                  : qint64(m_lot.below(quint64(m_survey.people) + 1));
        if (seat < m_survey.some.size())
            m_survey.some[seat] = personFrom(fields);
        else if (seat < PeopleSurvey::kSome)
            m_survey.some.append(personFrom(fields));
        ++m_survey.people;
    }

    PeopleSurvey result()
    {
        for (qsizetype i = 0; i < m_names.size(); ++i)
            m_survey.fields.append({ m_names.at(i), m_names.at(i), m_samples.at(i), m_missing.at(i), m_survey.people });
        return std::move(m_survey);
    }

    PreviewPerson personFrom(RecipientFields &fields) const
    {
        PreviewPerson person;
        for (const QString &name : m_names) {
            if (const std::optional<QString> value = fields.value(name))
                person.values.insert(name, *value);
        }
        person.name = fields.value(u"name").value_or(QString());
        if (person.name.isEmpty())
            person.name = fields.phone().value_or(QString());
        return person;
    }

private:
    /// Whether a field of the text has no value.
    bool countGaps(RecipientFields &fields)
    {
        for (qsizetype i = 0; i < m_names.size(); ++i) {
            const std::optional<QString> value = fields.value(m_names.at(i));
            if (!value)
                ++m_missing[i];
            else if (m_samples.at(i).isEmpty())
                m_samples[i] = *value;
        }
        if (!m_body)
            return false;
        for (const TemplateField &field : m_body->fields()) {
            if (!field.isCondition && !fields.value(field.name))
                return true;
        }
        return false;
    }

    void rank(const Recipient &, RecipientFields &fields, bool hasGap)
    {
        if (!m_body)
            return;
        const QString shown
            = m_context.signature + m_body->render([&](QStringView name) { return fields.value(name); }).text;
        const QuickCount count = quickCount(shown, m_context.counting);
        const std::pair<int, qsizetype> size(count.segments, count.units);
        if (!m_survey.longest || size > m_longest) {
            m_longest = size;
            m_survey.longest = personFrom(fields);
        }
        if (!m_survey.shortest || size < m_shortest) {
            m_shortest = size;
            m_survey.shortest = personFrom(fields);
        }
        if (hasGap && !m_survey.incomplete)
            m_survey.incomplete = personFrom(fields);
    }

    const Session &m_session;
    QStringList m_names;
    const QStringList &m_columns;
    MessageContext m_context;
    Result<MessageTemplate> m_body;
    PeopleSurvey m_survey;
    std::pair<int, qsizetype> m_longest;
    std::pair<int, qsizetype> m_shortest;
    QList<qint64> m_missing;
    QStringList m_samples;
    SeededRandom m_lot{ kLot };
};

/// Calls `visit` for everybody who can be texted until it returns false.
Status forEachTextable(RecipientReader &reader, const CancelToken &cancel,
                       const std::function<bool(const Recipient &)> &visit)
{
    while (true) {
        const Result<std::vector<Recipient>> range = reader.next();
        if (!range)
            return range.error();
        if (range->empty())
            return {};
        if (cancel.isCancelled())
            return cancelledError();
        for (const Recipient &recipient : *range) {
            if (recipient.textable && !recipient.suppressed && !visit(recipient))
                return {};
        }
    }
}

QSet<QString> allFields(const QStringList &names)
{
    return QSet<QString>(names.cbegin(), names.cend()) + QSet<QString>{ u"phone"_s, u"name"_s };
}

} // namespace

Result<PeopleSurvey> surveyPeople(Session &session, const People &people, const QString &body,
                                  const MessageContext &context, const CancelToken &cancel)
{
    const auto reader = RecipientReader::open(session, people, allFields(builtInFields()));
    if (!reader)
        return reader.error();
    const Result<QStringList> names = fieldNames(session, (*reader)->sheetColumns());
    if (!names)
        return names.error();
    Surveyor surveyor(session, *names, (*reader)->sheetColumns(), body, context);
    qint64 seen = 0;
    CARILLON_TRY(forEachTextable(**reader, cancel, [&](const Recipient &recipient) {
        surveyor.look(recipient);
        return ++seen < PeopleSurvey::kMostPeople;
    }));
    return surveyor.result();
}

Result<QList<PreviewPerson>> findPeople(Session &session, const People &people, const QString &text,
                                        const CancelToken &cancel)
{
    constexpr qsizetype kMost = 20;
    const auto reader = RecipientReader::open(session, people, allFields(builtInFields()));
    if (!reader)
        return reader.error();
    const Result<QStringList> names = fieldNames(session, (*reader)->sheetColumns());
    if (!names)
        return names.error();
    const Surveyor surveyor(session, *names, (*reader)->sheetColumns(), {}, {});
    QList<PreviewPerson> found;
    CARILLON_TRY(forEachTextable(**reader, cancel, [&](const Recipient &recipient) {
        RecipientFields fields(recipient, session.cipher, (*reader)->sheetColumns());
        const QString name = fields.value(u"name").value_or(QString());
        if (name.contains(text, Qt::CaseInsensitive) || fields.phone().value_or(QString()).contains(text))
            found.append(surveyor.personFrom(fields));
        return found.size() < kMost;
    }));
    return found;
}

QList<FieldInfo> labelled(QList<FieldInfo> fields)
{
    const QHash<QString, QString> labels{
        { u"first_name"_s, QCoreApplication::translate("carillon::ui::Fields", "First name") },
        { u"last_name"_s, QCoreApplication::translate("carillon::ui::Fields", "Last name") },
        { u"name"_s, QCoreApplication::translate("carillon::ui::Fields", "Full name") },
        { u"city"_s, QCoreApplication::translate("carillon::ui::Fields", "City") },
        { u"birthday"_s, QCoreApplication::translate("carillon::ui::Fields", "Birthday") },
    };
    for (FieldInfo &field : fields) {
        const QString column = field.name.startsWith(u"row.") ? field.name.mid(4) : field.name;
        field.label = labels.value(field.name, column);
    }
    return fields;
}

} // namespace carillon::ui
