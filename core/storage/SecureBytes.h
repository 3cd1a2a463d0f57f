// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QtGlobal>

#include <cstddef>
#include <span>

namespace carillon {

/// Key material: guarded, never swapped, wiped on release (sodium_malloc). Move-only; never copied into a QByteArray.
class SecureBytes
{
    Q_DISABLE_COPY(SecureBytes)

public:
    SecureBytes() = default;
    explicit SecureBytes(std::size_t size);
    SecureBytes(SecureBytes &&other) noexcept;
    SecureBytes &operator=(SecureBytes &&other) noexcept;
    ~SecureBytes();

    static SecureBytes random(std::size_t size);
    static SecureBytes copyOf(QByteArrayView bytes);

    bool isEmpty() const { return m_size == 0; }
    std::size_t size() const { return m_size; }
    unsigned char *data() { return m_data; }
    const unsigned char *data() const { return m_data; }

private:
    unsigned char *m_data = nullptr;
    std::size_t m_size = 0;
};

} // namespace carillon
