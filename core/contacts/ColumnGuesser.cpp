// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/ColumnGuesser.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace carillon {

namespace {

struct Synonyms
{
    ContactField field;
    int rank; ///< Of two columns for one field the lower rank wins: a mobile before a telephone.
    QStringView headers; ///< As foldHeader() leaves them, each between bars.
};

// Fields in the order in which the parts of a header are tried; exact headers always go first.
constexpr std::array kSynonyms{
    Synonyms{
        ContactField::Phone, 0,
        u"|mobile|mobilephone|mobilenumber|mobileno|cell|cellphone|cellnumber|cellphonenumber|primarymobile|msisdn|"
        u"smsnumber|smsphonenumber|whatsapp|whatsappnumber|手机|手机号|手机号码|手機|手機號碼|手機號|移动电话|"
        u"移动电话号码|行動電話|"
        u"手机电话|会员手机|会员手机号|客户手机|客户手机号|联系手机|收货人手机|收货手机|买家手机|注册手机号|绑定手机|"
        u"handy|handynummer|mobil|mobiltelefon|mobilnummer|mobiltelefonnummer|mobilfunk|mobilfunknummer|handynr|"
        u"mobilnr|portable|téléphoneportable|téléphonemobile|numérodeportable|numérodemobile|gsm|mobiletél|"
        u"móvil|movil|celular|teléfonomóvil|telefonomovil|teléfonocelular|númerodemóvil|númerodecelular|" },
    Synonyms{
        ContactField::Phone, 1,
        u"|phone|phonenumber|phoneno|tel|telephone|telephonenumber|telno|telnumber|contactnumber|contactphone|"
        u"contactno|primaryphone|customerphone|phone1|phone1value|number|to|recipient|电话|电话号码|電話|電話號碼|"
        u"联系电话|联系方式|"
        u"聯絡電話|联络电话|号码|收货人电话|客户电话|会员电话|telefon|telefonnummer|telefonnr|telnr|rufnummer|nummer|"
        u"téléphone|numérodetéléphone|tél|numéro|teléfono|telefono|númerodeteléfono|númerotelefónico|número|" },
    Synonyms{ ContactField::FirstName, 0,
              u"|firstname|givenname|forename|first|fname|名字|名|vorname|rufname|prénom|prénoms|prenom|nombre|nombres|"
              u"primernombre|nombredepila|" },
    Synonyms{ ContactField::LastName, 0,
              u"|lastname|surname|familyname|last|lname|姓|姓氏|nachname|familienname|zuname|nomdefamille|apellido|"
              u"apellidos|primerapellido|" },
    Synonyms{
        ContactField::Name, 0,
        u"|name|fullname|displayname|contactname|customername|customer|contact|membername|recipientname|shippingname|"
        u"clientname|姓名|全名|联系人|聯絡人|联系人姓名|客户姓名|客户名称|客户|顾客姓名|会员姓名|会员名|会员名称|"
        u"用户姓名|收货人|收货人姓名|"
        u"收件人|称呼|真实姓名|學員姓名|学员姓名|vollständigername|anzeigename|kunde|kundenname|kontakt|nomcomplet|"
        u"nomprénom|nometprénom|client|nomduclient|nombrecompleto|nombreyapellidos|nombreyapellido|cliente|" },
    Synonyms{ ContactField::Name, 1, u"|nom|" },
    Synonyms{ ContactField::Email, 0,
              u"|email|emailaddress|mail|mailaddress|eaddress|电子邮件|电子邮箱|邮箱|邮箱地址|邮件|邮件地址|電子郵件|"
              u"電郵|信箱|"
              u"emailadresse|mailadresse|courriel|adresseemail|adressemail|adresseélectronique|correo|"
              u"correoelectrónico|correoelectronico|" },
    Synonyms{
        ContactField::Birthday, 0,
        u"|birthday|birthdate|dateofbirth|dob|bday|生日|出生日期|出生年月|出生年月日|会员生日|geburtstag|geburtsdatum|"
        u"anniversaire|datedenaissance|cumpleaños|fechadenacimiento|" },
    Synonyms{ ContactField::City, 0,
              u"|city|town|defaultaddresscity|addresscity|shippingcity|billingcity|homecity|城市|所在城市|市|所在市|"
              u"stadt|ort|"
              u"wohnort|ville|localité|commune|ciudad|localidad|población|municipio|" },
    Synonyms{ ContactField::Language, 0,
              u"|language|locale|lang|preferredlanguage|语言|語言|语种|sprache|langue|idioma|lengua|" },
    Synonyms{ ContactField::Consent, 0,
              u"|acceptssmsmarketing|smsmarketingconsent|smsconsent|smsmarketingstatus|smsmarketing|smsoptin|optinsms|"
              u"smssubscribed|smspermission|smsok|textconsent|短信同意|同意短信|短信授权|接收短信|是否接收短信|"
              u"是否同意接收短信|是否同意短信|"
              u"短信营销|同意接收短信|接受短信|愿意接收短信|短信订阅|營銷同意|簡訊同意|smseinwilligung|smserlaubt|"
              u"werbeeinwilligungsms|"
              u"consentementsms|accordsms|accepteSMS|consentimientosms|aceptasms|" },
    Synonyms{
        ContactField::Consent, 1,
        u"|consent|optin|optedin|marketingconsent|marketingoptin|acceptsmarketing|subscribed|permission|同意|营销同意|"
        u"是否同意|授权|einwilligung|werbeeinwilligung|zustimmung|consentement|accord|consentimiento|" },
    Synonyms{ ContactField::Note, 0,
              u"|note|notes|remark|remarks|comment|comments|memo|备注|備註|备注信息|注释|说明|notiz|notizen|bemerkung|"
              u"bemerkungen|"
              u"kommentar|anmerkung|anmerkungen|remarque|remarques|commentaire|commentaires|nota|notas|observaciones|"
              u"comentario|comentarios|" },
};

// Words inside longer headers, tried after the exact ones: "Customer mobile (required)".
constexpr std::array<QStringView, 9> kPhoneParts{ u"手机",         u"手機",        u"mobilephone",
                                                  u"mobilenumber", u"cellphone",   u"handynummer",
                                                  u"mobiltelefon", u"phonenumber", u"telefonnummer" };

/// "Phone_Number *(必填)" -> "phonenumber".
QString foldHeader(const QString &header)
{
    static const QRegularExpression kBracketed(u"[(（\\[【].*?[)）\\]】]"_s);
    QString text = header.normalized(QString::NormalizationForm_KC).toCaseFolded();
    text.remove(kBracketed);
    text.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    return text;
}

struct Match
{
    ContactField field = ContactField::Custom;
    int rank = 99;
};

Match matchHeader(const QString &header)
{
    const QString folded = foldHeader(header);
    if (folded.isEmpty())
        return {};
    const QString key = u'|' + folded + u'|';
    for (const Synonyms &synonyms : kSynonyms) {
        if (synonyms.headers.contains(key))
            return { synonyms.field, synonyms.rank };
    }
    const auto within = [&folded](QStringView part) { return folded.contains(part); };
    if (std::ranges::any_of(kPhoneParts, within))
        return { ContactField::Phone, 2 };
    return {};
}

bool looksLikeEmail(QStringView cell)
{
    const qsizetype at = cell.indexOf(u'@');
    return at > 0 && cell.indexOf(u'.', at) > at + 1 && !cell.contains(u' ');
}

bool looksLikeName(QStringView cell)
{
    const QStringView text = cell.trimmed();
    const bool letters = std::ranges::all_of(text, [](QChar c) { return c.isLetter() || c == u' ' || c == u'·'; });
    const bool chinese = !text.isEmpty() && text[0].script() == QChar::Script_Han;
    return letters && (chinese ? text.size() >= 2 && text.size() <= 4 : text.size() >= 3);
}

QList<QStringView> columnValues(const QList<QStringList> &rows, qsizetype column, bool hasHeader)
{
    QList<QStringView> values;
    for (qsizetype i = hasHeader ? 1 : 0; i < rows.size(); ++i) {
        if (column < rows[i].size() && !rows[i][column].trimmed().isEmpty())
            values.append(QStringView(rows[i][column]).trimmed());
    }
    return values;
}

template <typename Predicate> double share(const QList<QStringView> &values, Predicate predicate)
{
    if (values.isEmpty())
        return 0;
    return static_cast<double>(std::ranges::count_if(values, predicate)) / static_cast<double>(values.size());
}

/// How much a column looks like phone numbers, 0 to 2; running numbers and dates count less than real numbers.
double phoneScore(const QList<QStringView> &values)
{
    const double phones = share(values, [](QStringView v) { return looksLikePhone(v); });
    const double strong = share(values, [](QStringView v) {
        const auto digits = std::ranges::count_if(v, [](QChar c) { return c.isDigit(); });
        return looksLikePhone(v) && (digits >= 10 || v.startsWith(u'+') || v.startsWith(u'0'));
    });
    return phones < 0.5 ? 0 : phones + strong;
}

/// The best column that is still free, by `score`; nothing below `least`.
template <typename Score>
void assignBest(ColumnMapping &mapping, const QList<QStringList> &rows, bool hasHeader, ContactField field,
                double least, Score score)
{
    if (mapping.columnOf(field))
        return;
    qsizetype best = -1;
    double bestScore = least;
    for (qsizetype column = 0; column < mapping.size(); ++column) {
        if (mapping.field(column) != ContactField::Custom)
            continue;
        const double here = score(columnValues(rows, column, hasHeader));
        if (here > bestScore) {
            best = column;
            bestScore = here;
        }
    }
    if (best >= 0)
        mapping.setField(best, field);
}

void assignByHeader(ColumnMapping &mapping)
{
    QList<Match> matches;
    for (const QString &header : mapping.headers())
        matches.append(matchHeader(header));
    for (const QString &ours : { kImportRowHeader, kImportReasonHeader, kFurtherNumbersHeader }) {
        if (const qsizetype column = mapping.headers().indexOf(ours); column >= 0)
            mapping.setField(column, ContactField::None);
    }
    QList<int> ranks(static_cast<int>(ContactField::Custom) + 1, 99);
    for (qsizetype column = 0; column < matches.size(); ++column) {
        const Match match = matches[column];
        int &rank = ranks[static_cast<int>(match.field)];
        if (match.field == ContactField::Custom || match.rank >= rank)
            continue;
        rank = match.rank;
        mapping.setField(column, match.field);
    }
    // French and Spanish files call the family name "Nom" and the whole name "Nombre"; the neighbour decides.
    const auto name = mapping.columnOf(ContactField::Name);
    if (name && mapping.columnOf(ContactField::FirstName) && !mapping.columnOf(ContactField::LastName)
        && matches[*name].rank == 1)
        mapping.setField(*name, ContactField::LastName);
    const auto first = mapping.columnOf(ContactField::FirstName);
    const bool alone = first && !mapping.columnOf(ContactField::LastName) && !mapping.columnOf(ContactField::Name);
    if (alone && foldHeader(mapping.headers().at(*first)) != "vorname"_L1)
        mapping.setField(*first, ContactField::Name);
}

/// A header such as "Number" may stand over customer numbers: where its values are no phone numbers and another
/// column's are, the header is not believed.
void doubtPhoneHeader(ColumnMapping &mapping, const QList<QStringList> &rows, bool hasHeader)
{
    const auto phone = mapping.columnOf(ContactField::Phone);
    if (!phone || phoneScore(columnValues(rows, *phone, hasHeader)) > 0)
        return;
    for (qsizetype column = 0; column < mapping.size(); ++column) {
        if (phoneScore(columnValues(rows, column, hasHeader)) > 1) {
            mapping.setField(*phone, ContactField::Custom);
            return;
        }
    }
}

void assignByValues(ColumnMapping &mapping, const QList<QStringList> &rows, bool hasHeader)
{
    doubtPhoneHeader(mapping, rows, hasHeader);
    assignBest(mapping, rows, hasHeader, ContactField::Phone, 0.5, phoneScore);
    assignBest(mapping, rows, hasHeader, ContactField::Email, 0.6,
               [](const QList<QStringView> &values) { return share(values, looksLikeEmail); });
    const bool named = mapping.columnOf(ContactField::FirstName) || mapping.columnOf(ContactField::LastName);
    if (hasHeader || named)
        return;
    assignBest(mapping, rows, hasHeader, ContactField::Name, 0.7,
               [](const QList<QStringView> &values) { return share(values, looksLikeName); });
}

bool looksLikeHeader(const QStringList &row)
{
    const auto isValue = [](const QString &cell) { return looksLikePhone(cell) || looksLikeEmail(cell); };
    const auto isMostlyDigits = [](const QString &cell) {
        return std::ranges::count_if(cell, [](QChar c) { return c.isDigit(); }) * 2 > cell.trimmed().size();
    };
    const auto isKnown = [](const QString &cell) { return matchHeader(cell).field != ContactField::Custom; };
    const auto isEmpty = [](const QString &cell) { return cell.trimmed().isEmpty(); };
    if (std::ranges::any_of(row, isValue))
        return false;
    return std::ranges::any_of(row, isKnown)
        || (std::ranges::none_of(row, isEmpty) && std::ranges::none_of(row, isMostlyDigits));
}

} // namespace

bool looksLikePhone(QStringView cell)
{
    qsizetype digits = 0;
    for (const QChar c : cell) {
        if (c.isDigit())
            ++digits;
        else if (!u"+-()./;,' \u00A0\u200E\u202A\u202C\u202D（）＋－"_s.contains(c))
            return false;
    }
    const bool date = digits <= 8 && cell.count(u'-') + cell.count(u'/') + cell.count(u'.') == 2
        && (cell.startsWith(u"19") || cell.startsWith(u"20"));
    return digits >= 7 && digits <= 32 && !date;
}

ContactField fieldForHeader(const QString &header)
{
    return matchHeader(header).field;
}

GuessedColumns guessColumns(const QList<QStringList> &rows)
{
    qsizetype columns = 0;
    for (const QStringList &row : rows)
        columns = std::max(columns, row.size());
    GuessedColumns guessed{ .hasHeader = looksLikeHeader(rows.constFirst()) };
    QStringList headers = guessed.hasHeader ? rows.constFirst() : QStringList(columns);
    guessed.mapping = ColumnMapping(headers);
    if (guessed.hasHeader)
        assignByHeader(guessed.mapping);
    assignByValues(guessed.mapping, rows, guessed.hasHeader);
    return guessed;
}

} // namespace carillon
