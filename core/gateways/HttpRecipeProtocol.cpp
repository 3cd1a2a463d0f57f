// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateways/HttpRecipeProtocol.h"

#include "core/base/RandomSource.h"
#include "core/gateways/HttpStatus.h"
#include "core/gateways/Recipe.h"
#include "core/gateways/Settings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

using Place = RecipeTemplate::Place;
using Values = QHash<QString, QString>;

Values valuesOf(const SubmissionItem &item, const Account &account, UtcMs now, const QByteArray &nonce)
{
    Values values = { { u"to"_s, item.to },
                      { u"to.digits"_s, QString(item.to).remove(u'+') },
                      { u"text"_s, item.text },
                      { u"from"_s, account.value(u"from"_s) },
                      { u"id"_s, uidToString(item.uid) },
                      { u"timestamp"_s, QString::number(now / 1000) },
                      { u"timestamp_ms"_s, QString::number(now) },
                      { u"nonce"_s, QString::fromLatin1(nonce.toHex()) } };
    for (auto secret = account.secrets.cbegin(); secret != account.secrets.cend(); ++secret)
        values.insert(u"secret."_s + secret.key(), QString::fromUtf8(secret.value()).trimmed());
    return values;
}

// An "endpoint" stands in for the recipe's own scheme and host.
QUrl urlOf(const Recipe &recipe, const Account &account, const Values &values)
{
    QByteArray url = recipe.url.fill(values, Place::Url);
    const QString endpoint = account.value(u"endpoint"_s);
    if (!endpoint.isEmpty()) {
        const auto path = url.indexOf('/', url.indexOf("://") + 3);
        url = endpointUrl(endpoint, {}).toEncoded() + (path < 0 ? QByteArray() : url.sliced(path));
    }
    return QUrl::fromEncoded(url);
}

QCryptographicHash::Algorithm algorithmOf(const QString &name)
{
    if (name == u"sha1"_s)
        return QCryptographicHash::Sha1;
    if (name == u"sha512"_s)
        return QCryptographicHash::Sha512;
    return name == u"md5"_s ? QCryptographicHash::Md5 : QCryptographicHash::Sha256;
}

QByteArray encoded(const QByteArray &digest, const QString &encoding)
{
    if (encoding == u"base64"_s)
        return digest.toBase64();
    return encoding == u"HEX"_s ? digest.toHex().toUpper() : digest.toHex();
}

QByteArray signatureOf(const RecipeAuth &auth, const Values &values)
{
    const QByteArray data = auth.data.fill(values, Place::Plain);
    if (auth.type == RecipeAuth::Type::Md5)
        return encoded(QCryptographicHash::hash(data, QCryptographicHash::Md5), auth.encoding);
    const QByteArray key = auth.key.fill(values, Place::Plain);
    return encoded(QMessageAuthenticationCode::hash(data, key, algorithmOf(auth.algorithm)), auth.encoding);
}

void addAuth(const RecipeAuth &auth, const Values &values, HttpHeaders &headers)
{
    switch (auth.type) {
    case RecipeAuth::Type::None: return;
    case RecipeAuth::Type::Basic: {
        const QByteArray pair
            = auth.username.fill(values, Place::Plain) + ':' + auth.password.fill(values, Place::Plain);
        headers.append({ "Authorization", "Basic " + pair.toBase64() });
        return;
    }
    case RecipeAuth::Type::Bearer:
        headers.append({ "Authorization", "Bearer " + auth.token.fill(values, Place::Header) });
        return;
    case RecipeAuth::Type::Hmac:
    case RecipeAuth::Type::Md5:
        if (!auth.header.isEmpty())
            headers.append({ auth.header, values.value(u"sign"_s).toLatin1() });
        return;
    }
    Q_UNREACHABLE();
}

// What a signature covers is filled in first, then the signature, then what may carry it.
void sign(const Recipe &recipe, const Account &account, Values &values)
{
    if (recipe.auth.type != RecipeAuth::Type::Hmac && recipe.auth.type != RecipeAuth::Type::Md5)
        return;
    values.insert(u"method"_s, QString::fromLatin1(recipe.method));
    values.insert(u"path"_s, urlOf(recipe, account, values).path(QUrl::FullyEncoded));
    if (recipe.auth.data.names().contains(u"body"_s))
        values.insert(u"body"_s, QString::fromUtf8(recipe.body.fill(values, recipe.bodyPlace())));
    values.insert(u"sign"_s, QString::fromLatin1(signatureOf(recipe.auth, values)));
}

QJsonValue jsonOf(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (document.isArray())
        return document.array();
    return document.isObject() ? QJsonValue(document.object()) : QJsonValue(QJsonValue::Undefined);
}

bool isOkStatus(const Recipe &recipe, int status)
{
    return recipe.okStatus.isEmpty() ? status >= 200 && status < 300 : recipe.okStatus.contains(status);
}

// What the answer says by the recipe's own test, before the list of error codes is asked.
//
// A failed test on a readable answer is a refusal: that is what the recipe's author wrote the test for. It counts as
// final, never as "may be sent again"; a code that proves "not taken" has to be listed as retry or throttled. Where
// the test finds nothing to compare (HTML, an empty body, another document), nothing is proved: doubt. So is a 2xx that
// the recipe does not list. Without a test on the body the status alone decides, as for every provider.
OutcomeClass judge(const Recipe &recipe, const HttpResponse &response, const QJsonValue &json)
{
    const OutcomeClass byStatus = outcomeOfStatus(response).outcome;
    if (!isOkStatus(recipe, response.status))
        return byStatus == OutcomeClass::Ok ? OutcomeClass::InDoubt : byStatus;
    if (recipe.okJson.isEmpty())
        return OutcomeClass::Ok;
    const QJsonValue found = recipe.okJson.in(json);
    if (found.isUndefined())
        return OutcomeClass::InDoubt;
    return scalarText(found) == recipe.okEquals ? OutcomeClass::Ok : OutcomeClass::Request;
}

Cause causeOf(OutcomeClass outcome)
{
    switch (outcome) {
    case OutcomeClass::Ok:
    case OutcomeClass::Retry:
    case OutcomeClass::Throttled:
    case OutcomeClass::InDoubt: return Cause::None;
    case OutcomeClass::Recipient: return Cause::WrongNumber;
    case OutcomeClass::Account:
    case OutcomeClass::Request: return Cause::GatewayRefused;
    case OutcomeClass::Content: return Cause::ContentRule;
    case OutcomeClass::OptedOut: return Cause::BlockedByRecipient;
    }
    Q_UNREACHABLE();
}

QString codeOf(const Recipe &recipe, const QJsonValue &json, int status)
{
    QString code = scalarText(recipe.errorCode.in(json));
    if (code.isEmpty())
        code = scalarText(recipe.okJson.in(json));
    return code.isEmpty() ? u"HTTP %1"_s.arg(status) : code.left(80);
}

ItemOutcome outcomeOf(const Recipe &recipe, const HttpResponse &response, const SubmissionItem &item)
{
    const QJsonValue json = jsonOf(response.body);
    ItemOutcome outcome{ .outcome = judge(recipe, response, json) };
    if (outcome.outcome == OutcomeClass::Ok) {
        outcome.reference = scalarText(recipe.reference.in(json));
        return outcome;
    }
    outcome.code = codeOf(recipe, json, response.status);
    outcome.detail = providerWords(scalarText(recipe.errorText.in(json)), item);
    outcome.outcome = recipe.errorClasses.value(outcome.code, outcome.outcome);
    outcome.cause = causeOf(outcome.outcome);
    if (outcome.outcome == OutcomeClass::Throttled || outcome.outcome == OutcomeClass::Retry)
        outcome.retryAfter = retryAfterOf(response);
    return outcome;
}

} // namespace

const ProtocolInfo &HttpRecipeProtocol::info() const
{
    static const ProtocolInfo info = [] {
        QList<SettingField> fields = commonFields({});
        fields.first().required = false;
        fields.first().help = u"In place of the recipe's own scheme and host"_s;
        fields.prepend({ .key = u"from"_s, .label = u"Sender"_s, .help = u"What {{from}} stands for"_s });
        fields.prepend({ .key = u"recipe"_s,
                         .label = u"Recipe"_s,
                         .type = SettingField::Type::File,
                         .required = true,
                         .help = u"JSON that describes the provider's send call"_s });
        return ProtocolInfo{ .name = u"http"_s, .title = u"Own recipe"_s, .fields = fields };
    }();
    return info;
}

Status HttpRecipeProtocol::check(const Account &account) const
{
    CARILLON_TRY(Protocol::check(account));
    const Result<Recipe> recipe = parseRecipe(account.value(u"recipe"_s));
    if (!recipe)
        return recipe.error();
    for (const QString &name : recipe->secretNames()) {
        if (account.secrets.value(name).isEmpty())
            return Error{ .code = Error::Code::InvalidArgument,
                          .message = u"The secret \"%1\" that the recipe names is missing."_s.arg(name),
                          .where = u"recipe"_s,
                          .hint = u"Give it with --secret %1=@FILE."_s.arg(name),
                          .key = u"gateway-setting"_s };
    }
    const QUrl url = urlOf(*recipe, account, {});
    return checkEndpoint(u"recipe"_s, url.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment));
}

Result<HttpRequest> HttpRecipeProtocol::encode(const Submission &submission, const Account &account, UtcMs now,
                                               const QByteArray &nonce) const
{
    const Result<Recipe> recipe = parseRecipe(account.value(u"recipe"_s));
    if (!recipe)
        return recipe.error();
    Values values = valuesOf(submission.items.first(), account, now, nonce);
    sign(*recipe, account, values);

    HttpRequest request{ .method = recipe->method, .url = urlOf(*recipe, account, values) };
    request.body = recipe->body.fill(values, recipe->bodyPlace());
    if (!request.body.isEmpty())
        request.headers.append({ "Content-Type", recipe->contentType });
    for (const auto &[name, value] : recipe->headers)
        request.headers.append({ name, value.fill(values, Place::Header) });
    addAuth(recipe->auth, values, request.headers);
    return request;
}

QList<ItemOutcome> HttpRecipeProtocol::decode(const Submission &submission, const HttpResponse &response,
                                              const Account &account) const
{
    const Result<Recipe> recipe = parseRecipe(account.value(u"recipe"_s));
    if (!recipe) // it was readable when the request left
        return sameForAll(submission, { .outcome = OutcomeClass::InDoubt, .detail = recipe.error().message });
    return { outcomeOf(*recipe, response, submission.items.first()) };
}

} // namespace carillon
