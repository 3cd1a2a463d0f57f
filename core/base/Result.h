// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tl/expected.hpp>
#include <utility>

namespace carillon {

/// Why an operation did not produce a value. Branch on `code`; show the rest.
///
/// `message` says what happened, to what, and why, in one sentence without numbers of people, texts or secrets;
/// `where` names file and row, field, gateway or campaign; `hint` says what to do. All three are English sentences of
/// the program's log and command line; the window shows them through translation by `key` where there is one.
struct Error
{
    enum class Code { InvalidArgument, NotFound, Conflict, Refused, Storage, Network, Rejected, Cancelled, Failed };

    Code code = Code::Failed;
    QString message = {};
    QString where = {};
    QString hint = {};
    QString key = {}; ///< Stable name for programs, e.g. "template-unclosed-field"; empty = the name of the code.
};

/// The stable name of a code, as carillonctl prints it.
inline QString errorKey(const Error &error)
{
    if (!error.key.isEmpty())
        return error.key;
    switch (error.code) {
    case Error::Code::InvalidArgument: return QStringLiteral("invalid-argument");
    case Error::Code::NotFound: return QStringLiteral("not-found");
    case Error::Code::Conflict: return QStringLiteral("conflict");
    case Error::Code::Refused: return QStringLiteral("refused");
    case Error::Code::Storage: return QStringLiteral("storage");
    case Error::Code::Network: return QStringLiteral("network");
    case Error::Code::Rejected: return QStringLiteral("rejected");
    case Error::Code::Cancelled: return QStringLiteral("cancelled");
    case Error::Code::Failed: return QStringLiteral("failed");
    }
    Q_UNREACHABLE();
}

/// A value or the reason there is none; ignoring one is a warning. (tl::expected 1.0 in Debian lacks both the
/// nodiscard and the conversion from Error.)
template <typename T = void> class [[nodiscard]] Result : public tl::expected<T, Error>
{
public:
    using Base = tl::expected<T, Error>;
    using Base::Base;
    Result(Base base) : Base(std::move(base)) { }
    Result(Error error) : Base(tl::unexpected(std::move(error))) { }

    bool ok() const { return this->has_value(); }
};

using Status = Result<>;

} // namespace carillon

/// Returns the error of `expression` from the enclosing function, if it has one.
#define CARILLON_TRY(expression)                                                                                       \
    do {                                                                                                               \
        if (auto carillonStatus = (expression); !carillonStatus)                                                       \
            return std::move(carillonStatus).error();                                                                  \
    } while (false)
