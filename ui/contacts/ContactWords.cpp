// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/ContactWords.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(carillon::ui::ContactWords)
};

} // namespace

QString shownName(const Contact &contact)
{
    if (!contact.name.isEmpty())
        return contact.name;
    const QString parts = QString(contact.firstName + u' ' + contact.lastName).trimmed();
    return parts.isEmpty() ? Words::tr("(no name)") : parts;
}

Pill consentPill(const Contact &contact)
{
    if (!contact.textable)
        return { u"phone"_s, Words::tr("Not textable"), Tone::Neutral };
    switch (contact.consent) {
    case ConsentState::Given: return { u"check"_s, Words::tr("Opted in"), Tone::Success };
    case ConsentState::Refused: return { u"ban"_s, Words::tr("Opted out"), Tone::Error };
    case ConsentState::Unknown: return { u"help-circle"_s, Words::tr("No consent"), Tone::Warning };
    }
    Q_UNREACHABLE();
}

QString consentWord(ConsentRecord::State state)
{
    switch (state) {
    case ConsentRecord::State::Given: return Words::tr("Agreed to marketing texts");
    case ConsentRecord::State::Refused: return Words::tr("Said no to marketing texts");
    case ConsentRecord::State::Revoked: return Words::tr("Opted out");
    }
    Q_UNREACHABLE();
}

QString numberKindWord(const QString &kind)
{
    static const QHash<QString, const char *> words{
        { u"mobile"_s, QT_TRANSLATE_NOOP("carillon::ui::ContactWords", "Mobile") },
        { u"fixed-line"_s, QT_TRANSLATE_NOOP("carillon::ui::ContactWords", "Landline") },
        { u"fixed-or-mobile"_s, QT_TRANSLATE_NOOP("carillon::ui::ContactWords", "Mobile or landline") },
        { u"toll-free"_s, QT_TRANSLATE_NOOP("carillon::ui::ContactWords", "Toll-free number") },
        { u"voip"_s, QT_TRANSLATE_NOOP("carillon::ui::ContactWords", "Internet telephone") },
    };
    const QString special = Words::tr("Special number");
    const char *word = words.value(kind);
    return word ? Words::tr(word) : special;
}

QString phoneProblemSentence(const QString &reason)
{
    static const QHash<QString, const char *> sentences{
        { u"empty"_s, QT_TRANSLATE_NOOP("carillon::ui::ContactWords", "No number in this row") },
        { u"not-a-number"_s, QT_TRANSLATE_NOOP("carillon::ui::ContactWords", "This is not a phone number") },
        { u"too-short"_s, QT_TRANSLATE_NOOP("carillon::ui::ContactWords", "Digits are missing") },
        { u"too-long"_s, QT_TRANSLATE_NOOP("carillon::ui::ContactWords", "Too many digits") },
        { u"wrong-length"_s,
          QT_TRANSLATE_NOOP("carillon::ui::ContactWords", "No number of this country has that many digits") },
        { u"unknown-country"_s,
          QT_TRANSLATE_NOOP("carillon::ui::ContactWords", "The country of the number is not known") },
        { u"not-in-use"_s,
          QT_TRANSLATE_NOOP("carillon::ui::ContactWords", "The country has no numbers that begin like this") },
        { u"has-extension"_s,
          QT_TRANSLATE_NOOP("carillon::ui::ContactWords", "A number with an extension cannot be texted") },
        { u"spreadsheet-exponent"_s,
          QT_TRANSLATE_NOOP("carillon::ui::ContactWords", "A spreadsheet has cut this number short") },
    };
    const char *sentence = sentences.value(reason);
    return sentence ? Words::tr(sentence) : reason;
}

QString suppressionWord(const QString &reason)
{
    static const QHash<QString, const char *> words{
        { u"opted-out"_s, QT_TRANSLATE_NOOP("carillon::ui::ContactWords", "opted out") },
        { u"complaint"_s, QT_TRANSLATE_NOOP("carillon::ui::ContactWords", "complained") },
        { u"not-in-service"_s, QT_TRANSLATE_NOOP("carillon::ui::ContactWords", "number not in service") },
        { u"by-hand"_s, QT_TRANSLATE_NOOP("carillon::ui::ContactWords", "put there by hand") },
        { u"imported"_s, QT_TRANSLATE_NOOP("carillon::ui::ContactWords", "from a file") },
    };
    const char *word = words.value(reason);
    return word ? Words::tr(word) : reason;
}

QString fieldWord(ContactField field)
{
    switch (field) {
    case ContactField::None: return Words::tr("Do not import");
    case ContactField::Phone: return Words::tr("Phone number");
    case ContactField::Name: return Words::tr("Full name");
    case ContactField::FirstName: return Words::tr("First name");
    case ContactField::LastName: return Words::tr("Last name");
    case ContactField::Email: return Words::tr("E-mail");
    case ContactField::Birthday: return Words::tr("Birthday");
    case ContactField::City: return Words::tr("City");
    case ContactField::Language: return Words::tr("Language");
    case ContactField::Consent: return Words::tr("Consent");
    case ContactField::Note: return Words::tr("Note");
    case ContactField::Custom: return Words::tr("Own field");
    }
    Q_UNREACHABLE();
}

} // namespace carillon::ui
