// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gateways/JsonPath.h"
#include "core/gateways/Protocol.h"
#include "core/gateways/RecipeTemplate.h"

#include <QHash>
#include <QStringList>

namespace carillon {

/// How a recipe proves who calls.
struct RecipeAuth
{
    enum class Type {
        None,
        Basic, ///< `username`, `password`
        Bearer, ///< `token`
        Hmac, ///< `key`, `data`, `algorithm` (sha256), `encoding` (hex), `header`
        Md5 ///< `data`, `encoding` (hex), `header`; the hash of the data alone
    };

    Type type = Type::None;
    RecipeTemplate username = {};
    RecipeTemplate password = {};
    RecipeTemplate token = {};
    RecipeTemplate key = {};
    RecipeTemplate data = {}; ///< What is signed; the result is `{{sign}}`, and stands in `header` if that is named.
    QString algorithm = {};
    QString encoding = {}; ///< hex, HEX or base64.
    QByteArray header = {};
};

/// A provider described by its user: one request, and how to read the answer. Keys that are not known are left alone.
struct Recipe
{
    QString name = {};
    QByteArray method = {};
    RecipeTemplate url = {};
    std::vector<std::pair<QByteArray, RecipeTemplate>> headers = {};
    RecipeTemplate body = {};
    QByteArray contentType = {};
    RecipeAuth auth = {};
    QList<int> okStatus = {}; ///< Empty = any 2xx.
    JsonPath okJson = {};
    QString okEquals = {};
    JsonPath reference = {};
    JsonPath errorCode = {};
    JsonPath errorText = {};
    /// Ours: `"error":{"classes":{"1001":"recipient"}}` says what the provider's codes mean, in our names of outcomes.
    QHash<QString, OutcomeClass> errorClasses = {};

    RecipeTemplate::Place bodyPlace() const;
    /// Every secret that a field asks for.
    QStringList secretNames() const;
};

/// Reads a recipe; the error says where it is wrong: line and column of the JSON, or the key.
Result<Recipe> parseRecipe(const QString &json);

} // namespace carillon
