// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/TypeScale.h"

#include <QLabel>

namespace carillon::ui {

/// A label with a role in the type scale and a rank of colour; follows changes of theme, text size and language.
/// Plain text only.
class TextLabel : public QLabel
{
    Q_OBJECT

public:
    enum class Ink { Text, Secondary, Faint, Info, Success, Warning, Error };

    explicit TextLabel(TypeRole role = TypeRole::Body, Ink ink = Ink::Text, QWidget *parent = nullptr);
    TextLabel(const QString &text, TypeRole role, Ink ink = Ink::Text, QWidget *parent = nullptr);

    void setInk(Ink ink);
    void setRole(TypeRole role);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyFont();
    void applyInk();

    TypeRole m_role;
    Ink m_ink;
};

} // namespace carillon::ui
