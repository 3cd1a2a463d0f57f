// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/SecureBytes.h"

#include <algorithm>
#include <sodium.h>
#include <utility>

namespace carillon {

SecureBytes::SecureBytes(std::size_t size) : m_size(size)
{
    if (sodium_init() < 0)
        qFatal("libsodium could not be started");
    m_data = static_cast<unsigned char *>(sodium_malloc(size));
    if (!m_data)
        qFatal("no locked memory for keys");
}

SecureBytes::SecureBytes(SecureBytes &&other) noexcept
    : m_data(std::exchange(other.m_data, nullptr))
    , m_size(std::exchange(other.m_size, 0))
{
}

SecureBytes &SecureBytes::operator=(SecureBytes &&other) noexcept
{
    std::swap(m_data, other.m_data);
    std::swap(m_size, other.m_size);
    return *this;
}

SecureBytes::~SecureBytes()
{
    sodium_free(m_data); // wipes first; null is fine
}

SecureBytes SecureBytes::random(std::size_t size)
{
    SecureBytes bytes(size);
    randombytes_buf(bytes.data(), size);
    return bytes;
}

SecureBytes SecureBytes::copyOf(QByteArrayView view)
{
    SecureBytes bytes(static_cast<std::size_t>(view.size()));
    std::copy(view.begin(), view.end(), bytes.data());
    return bytes;
}

} // namespace carillon
