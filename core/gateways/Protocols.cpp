// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateways/HttpRecipeProtocol.h"
#include "core/gateways/KannelProtocol.h"
#include "core/gateways/Protocol.h"
#include "core/gateways/SandboxProtocol.h"

#include <algorithm>

namespace carillon {

// One line a provider; the order is that of the "add account" list.
const std::vector<const Protocol *> &allProtocols()
{
    static const HttpRecipeProtocol recipe;
    static const KannelProtocol kannel;
    static const SandboxProtocol sandbox;
    static const std::vector<const Protocol *> protocols = { &sandbox, &kannel, &recipe };
    return protocols;
}

const Protocol *findProtocol(QStringView name)
{
    const auto &protocols = allProtocols();
    const auto found = std::find_if(protocols.cbegin(), protocols.cend(),
                                    [name](const Protocol *protocol) { return protocol->info().name == name; });
    return found == protocols.cend() ? nullptr : *found;
}

} // namespace carillon
