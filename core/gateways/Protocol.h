// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/HttpMessage.h"
#include "core/base/Money.h"
#include "core/base/Result.h"
#include "core/text/SegmentCounter.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace carillon {

/// What an answer means for a message. Only `Retry` and `Throttled` say that the provider did not take it and that it
/// may be handed over again; whatever might have been taken is `InDoubt` and is never resent by a machine.
enum class OutcomeClass { Ok, Retry, Throttled, Recipient, Account, Request, Content, OptedOut, InDoubt };

/// Why a text did not arrive, in the words of the screens (ux: twelve causes). `None` = it did, or no one said.
enum class Cause {
    None,
    NotInService,
    OffOrOutOfReach,
    Landline,
    BlockedByCarrier,
    BlockedByRecipient,
    WrongNumber,
    SenderNotAllowed,
    ContentRule,
    QuietHoursRule,
    GatewayRefused,
    Timeout,
    Unknown
};

/// Stable names for the database and JSON ("off-or-out-of-reach").
QString toString(OutcomeClass value);
QString toString(Cause value);
Cause causeFromString(QStringView name);

/// A configured account as a codec sees it. Lives only in memory: secrets come from the keychain or the vault file.
struct Account
{
    QMap<QString, QString> settings = {};
    QMap<QString, QByteArray> secrets = {};

    QString value(const QString &key, const QString &fallback = {}) const { return settings.value(key, fallback); }
};

/// One message of a call.
struct SubmissionItem
{
    QByteArray uid = {}; ///< The message's 16-byte identity; becomes the client reference where a provider takes one.
    QString to = {}; ///< E.164.
    QString text = {}; ///< As frozen in the plan; the codec adds the provider's signature and nothing else.
};

/// What one HTTP call carries: 1 item, or up to ProtocolLimits::batch.
struct Submission
{
    QList<SubmissionItem> items = {};
    std::optional<UtcMs> expiresAt = {}; ///< "Useful until", passed on where the provider knows a validity.
};

/// What the answer said about the item at the same index of the submission.
struct ItemOutcome
{
    OutcomeClass outcome = OutcomeClass::InDoubt;
    QString reference = {}; ///< The provider's id; may be empty although accepted.
    QString code = {}; ///< The provider's own code, as it came.
    QString detail = {}; ///< The provider's own words; may hold no number and no text.
    Cause cause = Cause::None;
    std::optional<milliseconds> retryAfter = {};
};

enum class ReceiptState { Buffered, Delivered, Undelivered, Expired };

/// One delivery report.
struct Receipt
{
    QString reference = {}; ///< The provider's id, or empty when `uid` names the message.
    QByteArray uid = {};
    ReceiptState state = ReceiptState::Buffered;
    QString code = {};
    Cause cause = Cause::None;
    UtcMs at = 0; ///< When the provider says it happened; 0 = not said.
    QByteArray key = {}; ///< Identity of this report at the provider: the same report twice has the same key.
};

/// One inbound text.
struct IncomingText
{
    QString from = {}; ///< As the provider wrote it; delivery normalises it.
    QString to = {};
    QString text = {};
    UtcMs at = 0;
    QByteArray key = {};
};

/// What a pull or a webhook brought.
struct Arrivals
{
    QList<Receipt> receipts = {};
    QList<IncomingText> replies = {};
    QString cursor = {}; ///< Where the next pull goes on; empty where the provider has no cursor.
    bool more = false; ///< Pull again at once.
};

/// How a setting of a protocol is asked for; the window and the command line build their forms from it.
struct SettingField
{
    enum class Type { Text, Secret, Number, Url, File, Choice };

    QString key = {};
    QString label = {}; ///< English source text; translated by the window.
    Type type = Type::Text;
    bool required = false;
    QString fallback = {};
    QString help = {};
    QStringList choices = {};
};

struct ProtocolInfo
{
    QString name = {}; ///< "kannel"; the contract's word.
    QString title = {}; ///< "Kannel".
    QList<SettingField> fields = {};
    int batch = 1; ///< Recipients a call, at most.
    int maxSegments = 10; ///< Longer texts are refused by preflight.
    BillingRule billing = BillingRule::Standard;
    bool pullsReceipts = false;
    bool pushesReceipts = false;
    bool pullsReplies = false;
    bool pushesReplies = false;
    bool templatesOnly = false;
    bool simulated = false; ///< Nobody gets a text: the sandbox.
    int receiptDeadlineHours = 72;
};

/// One provider's wire format: bytes in, bytes out, no clock, no socket, no database. Stateless and thread-safe.
class Protocol
{
public:
    virtual ~Protocol() = default;

    virtual const ProtocolInfo &info() const = 0;

    /// Whether the settings suffice; names the first field that is missing or wrong.
    virtual Status check(const Account &account) const;

    /// The one request that hands over `submission`. Pre: check() passed, 1..info().batch items.
    virtual Result<HttpRequest> encode(const Submission &submission, const Account &account, UtcMs now,
                                       const QByteArray &nonce) const = 0;

    /// What a complete answer means, one outcome an item, in order. What cannot be read is `InDoubt`, except a 2xx
    /// that cannot be read, which is `Ok` without reference.
    virtual QList<ItemOutcome> decode(const Submission &submission, const HttpResponse &response,
                                      const Account &account) const = 0;

    /// The request that asks for new receipts and replies after `cursor`; nothing where the provider only pushes.
    virtual std::optional<HttpRequest> pull(const Account &account, const QString &cursor, UtcMs now) const;
    virtual Result<Arrivals> decodePull(const HttpResponse &response, const Account &account) const;

    /// The request that asks for the account's balance; nothing where the provider has none.
    virtual std::optional<HttpRequest> balance(const Account &account, UtcMs now) const;
    virtual Result<Money> decodeBalance(const HttpResponse &response) const;

    /// Reads what the provider pushed to `serve`, after checking its signature. `url` is the full request URL.
    virtual Result<Arrivals> receive(const HttpRequest &incoming, const Account &account) const;
    /// The body with which a push is acknowledged (status 200).
    virtual QByteArray acknowledgement() const { return "OK"; }
};

/// Every protocol of this build, by name; pointers live as long as the program.
const std::vector<const Protocol *> &allProtocols();
const Protocol *findProtocol(QStringView name);

} // namespace carillon
