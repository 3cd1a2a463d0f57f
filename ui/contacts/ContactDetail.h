// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/contacts/ContactFacts.h"
#include "ui/widgets/Card.h"

#include <optional>

class QGridLayout;
class QPushButton;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace carillon::ui {

class ElidedLabel;
class StatusPill;
class TextLabel;

/// One person: number, fields, consent from first to last, groups, and the last texts.
class ContactDetail : public Card
{
    Q_OBJECT

public:
    /// `zone` is the IANA id in which times are told.
    explicit ContactDetail(const QString &zone, QWidget *parent = nullptr);

    /// Nothing = nobody is chosen.
    void show(const std::optional<ContactFacts> &facts, UtcMs now);
    void setEditable(bool editable, const QString &reason);
    void setClosable(bool closable);
    qint64 shownId() const { return m_facts ? m_facts->contact.id : 0; }
    QWidget *focusTarget() const;

    void retranslate();

Q_SIGNALS:
    void editRequested(const carillon::Contact &contact);
    void closeRequested();

private:
    void fill();
    void addSection(const QString &title);
    void addFact(const QString &label, const QString &value);
    void addFields();
    void addHistory();
    void addTexts();
    void addLine(const QString &text, const QString &detail);

    QString m_zone;
    UtcMs m_now = 0;
    std::optional<ContactFacts> m_facts;
    TextLabel *m_name = nullptr;
    TextLabel *m_number = nullptr;
    StatusPill *m_pill = nullptr;
    QPushButton *m_edit = nullptr;
    QToolButton *m_close = nullptr;
    QScrollArea *m_scroll = nullptr;
    QWidget *m_content = nullptr;
    QVBoxLayout *m_column = nullptr;
    QGridLayout *m_grid = nullptr; ///< The fields, while they are filled in.
};

} // namespace carillon::ui
