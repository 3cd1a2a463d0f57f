// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateways/Recipe.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

Error wrong(const QString &key, const QString &message, const QString &hint = {})
{
    return { .code = Error::Code::InvalidArgument,
             .message = u"The recipe's \"%1\": %2"_s.arg(key, message),
             .where = key,
             .hint = hint,
             .key = u"recipe"_s };
}

Error wrongJson(const QByteArray &bytes, const QJsonParseError &error)
{
    const QByteArray before = bytes.first(std::min<qsizetype>(error.offset, bytes.size()));
    const auto line = before.count('\n') + 1;
    const auto column = QString::fromUtf8(before.mid(before.lastIndexOf('\n') + 1)).size() + 1;
    return { .code = Error::Code::InvalidArgument,
             .message = u"The recipe is no JSON: %1."_s.arg(error.errorString()),
             .where = u"line %1, column %2"_s.arg(line).arg(column),
             .hint = u"Look at that place for a missing quote, comma or bracket."_s,
             .key = u"recipe"_s };
}

/// Reads the keys of one JSON object, and keeps the first error, so that reading code stays a list of lines.
class Reader
{
public:
    Reader(const QJsonObject &object, const QString &prefix) : m_object(object), m_prefix(prefix) { }

    const std::optional<Error> &error() const { return m_error; }
    bool has(const QString &key) const { return m_object.contains(key); }
    void refuse(const QString &key, const QString &message, const QString &hint = {})
    {
        if (!m_error)
            m_error = wrong(m_prefix + key, message, hint);
    }

    QString text(const QString &key, const QString &fallback = {})
    {
        const QJsonValue value = m_object.value(key);
        if (!value.isUndefined() && !value.isString())
            refuse(key, u"a text is expected."_s);
        return value.toString(fallback);
    }

    QJsonObject object(const QString &key)
    {
        const QJsonValue value = m_object.value(key);
        if (!value.isUndefined() && !value.isObject())
            refuse(key, u"an object is expected."_s);
        return value.toObject();
    }

    RecipeTemplate fields(const QString &key) { return fieldsOf(key, text(key)); }

    RecipeTemplate fieldsOf(const QString &key, const QString &text)
    {
        const Result<RecipeTemplate> parsed = RecipeTemplate::parse(text);
        if (!parsed)
            refuse(key, parsed.error().message, parsed.error().hint);
        return parsed.value_or(RecipeTemplate());
    }

    JsonPath path(const QString &key)
    {
        const QString written = text(key);
        if (written.isEmpty())
            return {};
        const Result<JsonPath> parsed = JsonPath::parse(written);
        if (!parsed)
            refuse(key, parsed.error().message, parsed.error().hint);
        return parsed.value_or(JsonPath());
    }

    QString choice(const QString &key, const QStringList &choices)
    {
        const QString chosen = text(key, choices.first());
        if (!choices.contains(chosen))
            refuse(key, u"\"%1\" is not known."_s.arg(chosen), u"Write one of: %1."_s.arg(choices.join(u", ")));
        return chosen;
    }

private:
    QJsonObject m_object;
    QString m_prefix;
    std::optional<Error> m_error = {};
};

Result<RecipeAuth> readAuth(const QJsonObject &object)
{
    static const QStringList types = { u"none"_s, u"basic"_s, u"bearer"_s, u"hmac"_s, u"md5"_s };
    Reader reader(object, u"auth."_s);
    RecipeAuth auth;
    auth.type = RecipeAuth::Type(types.indexOf(reader.choice(u"type"_s, types)));
    auth.username = reader.fields(u"username"_s);
    auth.password = reader.fields(u"password"_s);
    auth.token = reader.fields(u"token"_s);
    auth.key = reader.fields(u"key"_s);
    auth.data = reader.fields(u"data"_s);
    auth.algorithm = reader.choice(u"algorithm"_s, { u"sha256"_s, u"sha1"_s, u"sha512"_s, u"md5"_s });
    auth.encoding = reader.choice(u"encoding"_s, { u"hex"_s, u"HEX"_s, u"base64"_s });
    auth.header = reader.text(u"header"_s).toUtf8();

    const bool signs = auth.type == RecipeAuth::Type::Hmac || auth.type == RecipeAuth::Type::Md5;
    if (signs && auth.data.isEmpty())
        reader.refuse(u"data"_s, u"what is signed is missing."_s);
    if (auth.type == RecipeAuth::Type::Hmac && auth.key.isEmpty())
        reader.refuse(u"key"_s, u"the key is missing."_s, u"Write {{secret.NAME}}."_s);
    if (auth.data.names().contains(u"sign"_s))
        reader.refuse(u"data"_s, u"a signature cannot sign itself."_s);
    if (reader.error())
        return *reader.error();
    return auth;
}

Status readOk(const QJsonObject &object, Recipe &recipe)
{
    Reader reader(object, u"ok."_s);
    const QJsonValue status = object[u"status"_s];
    for (const QJsonValue one : status.isArray() ? status.toArray() : QJsonArray{ status }) {
        if (one.toInt() >= 100 && one.toInt() <= 599)
            recipe.okStatus.append(one.toInt());
        else if (!status.isUndefined())
            reader.refuse(u"status"_s, u"a list of HTTP statuses is expected."_s, u"For example [200, 202]."_s);
    }
    recipe.okJson = reader.path(u"json"_s);
    recipe.okEquals = scalarText(object[u"equals"_s]);
    if (recipe.okJson.isEmpty() == reader.has(u"equals"_s))
        reader.refuse(u"equals"_s, u"\"json\" and \"equals\" belong together."_s);
    return reader.error() ? Status(*reader.error()) : Status();
}

std::optional<OutcomeClass> classFromName(const QString &name)
{
    constexpr std::array kAll = { OutcomeClass::Ok,        OutcomeClass::Retry,    OutcomeClass::Throttled,
                                  OutcomeClass::Recipient, OutcomeClass::Account,  OutcomeClass::Request,
                                  OutcomeClass::Content,   OutcomeClass::OptedOut, OutcomeClass::InDoubt };
    for (const OutcomeClass outcome : kAll)
        if (toString(outcome) == name)
            return outcome;
    return std::nullopt;
}

Status readError(const QJsonObject &object, Recipe &recipe)
{
    Reader reader(object, u"error."_s);
    recipe.errorCode = reader.path(u"code"_s);
    recipe.errorText = reader.path(u"text"_s);
    const QJsonObject classes = reader.object(u"classes"_s);
    for (const QString &code : classes.keys()) {
        const auto outcome = classFromName(classes[code].toString());
        if (outcome)
            recipe.errorClasses.insert(code, *outcome);
        else
            reader.refuse(
                u"classes."_s + code, u"that is no outcome."_s,
                u"Write ok, retry, throttled, recipient, account, request, content, opted-out or in-doubt."_s);
    }
    return reader.error() ? Status(*reader.error()) : Status();
}

// A body may be written as JSON itself instead of as a text.
QString bodyText(const QJsonValue &body)
{
    if (body.isObject())
        return QString::fromUtf8(QJsonDocument(body.toObject()).toJson(QJsonDocument::Compact));
    if (body.isArray())
        return QString::fromUtf8(QJsonDocument(body.toArray()).toJson(QJsonDocument::Compact));
    return body.toString();
}

QString usualContentType(const QString &body)
{
    const QString start = body.trimmed().left(1);
    if (start == u"{"_s || start == u"["_s)
        return u"application/json"_s;
    return start == u"<"_s ? u"text/xml; charset=UTF-8"_s : u"application/x-www-form-urlencoded"_s;
}

void readRequest(Reader &reader, const QJsonObject &object, Recipe &recipe)
{
    const QString body = bodyText(object[u"body"_s]);
    recipe.name = reader.text(u"name"_s);
    recipe.method = reader.text(u"method"_s, body.isEmpty() ? u"GET"_s : u"POST"_s).toUpper().toLatin1();
    if (recipe.method != "GET" && recipe.method != "POST" && recipe.method != "PUT")
        reader.refuse(u"method"_s, u"it is none of GET, POST and PUT."_s);
    recipe.url = reader.fields(u"url"_s);
    recipe.body = reader.fieldsOf(u"body"_s, body);
    recipe.contentType = reader.text(u"contentType"_s, usualContentType(body)).toLatin1();
    const QJsonObject headers = reader.object(u"headers"_s);
    for (const QString &name : headers.keys())
        recipe.headers.emplace_back(name.toLatin1(), reader.fieldsOf(u"headers."_s + name, headers[name].toString()));
    recipe.reference = reader.path(u"reference"_s);
}

void checkRequest(Reader &reader, const Recipe &recipe)
{
    const QUrl start(recipe.url.literalStart());
    const bool whole = start.isValid() && !start.host().isEmpty()
        && (recipe.url.names().isEmpty() || recipe.url.literalStart().count(u'/') >= 3);
    if (!whole)
        reader.refuse(u"url"_s, u"it must begin with scheme, host and a slash, without fields."_s,
                      u"For example https://api.example.com/send?to={{to}}."_s);
    if (!recipe.body.isEmpty() && recipe.bodyPlace() == RecipeTemplate::Place::Json) {
        const QByteArray sample = recipe.body.fill({}, RecipeTemplate::Place::Json);
        QJsonParseError error;
        QJsonDocument::fromJson(sample, &error);
        if (error.error != QJsonParseError::NoError)
            reader.refuse(u"body"_s,
                          u"it is no JSON at character %1 (%2)."_s.arg(error.offset).arg(error.errorString()));
    }
    if (recipe.auth.data.names().contains(u"body"_s) && recipe.body.names().contains(u"sign"_s))
        reader.refuse(u"body"_s, u"the body is signed, so it cannot hold the signature."_s);
}

} // namespace

RecipeTemplate::Place Recipe::bodyPlace() const
{
    const QByteArray type = contentType.toLower();
    if (type.contains("json"))
        return RecipeTemplate::Place::Json;
    if (type.contains("xml"))
        return RecipeTemplate::Place::Xml;
    return type.contains("urlencoded") ? RecipeTemplate::Place::Url : RecipeTemplate::Place::Plain;
}

QStringList Recipe::secretNames() const
{
    QStringList used = url.names() + body.names() + auth.username.names() + auth.password.names() + auth.token.names()
        + auth.key.names() + auth.data.names();
    for (const auto &header : headers)
        used += header.second.names();
    QStringList secrets;
    for (const QString &field : used)
        if (field.startsWith(u"secret."_s))
            secrets.append(field.sliced(7));
    secrets.removeDuplicates();
    return secrets;
}

Result<Recipe> parseRecipe(const QString &json)
{
    const QByteArray bytes = json.toUtf8();
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &parseError);
    if (parseError.error != QJsonParseError::NoError)
        return wrongJson(bytes, parseError);

    const QJsonObject object = document.object();
    Reader reader(object, {});
    Recipe recipe;
    readRequest(reader, object, recipe);
    Result<RecipeAuth> auth = readAuth(reader.object(u"auth"_s));
    if (!auth)
        return auth.error();
    recipe.auth = *auth;
    CARILLON_TRY(readOk(reader.object(u"ok"_s), recipe));
    CARILLON_TRY(readError(reader.object(u"error"_s), recipe));
    checkRequest(reader, recipe);
    if (reader.error())
        return *reader.error();
    return recipe;
}

} // namespace carillon
