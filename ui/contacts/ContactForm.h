// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/Contact.h"
#include "ui/widgets/Card.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace carillon::ui {

class InlineMessage;
class TextLabel;

/// A person typed by hand: added, or mended later (the number then stays). Stands in the page, covers nothing.
class ContactForm : public Card
{
    Q_OBJECT

public:
    /// `region` reads numbers without a country code.
    explicit ContactForm(const QString &region, QWidget *parent = nullptr);

    void startNew();
    void startEdit(const Contact &contact);
    /// Shows what went wrong, and keeps what was typed.
    void showProblem(const QString &text);
    void retranslate();

Q_SIGNALS:
    /// `source` is where the person agreed to marketing texts; empty if that was not said.
    void saveRequested(const carillon::Contact &contact, const QString &source);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void layOut();
    void submit();
    void close();

    QString m_region;
    Contact m_contact;
    QLineEdit *m_phone = nullptr;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_city = nullptr;
    QLineEdit *m_email = nullptr;
    QLineEdit *m_note = nullptr;
    QCheckBox *m_agreed = nullptr;
    QLineEdit *m_source = nullptr;
    QList<QLabel *> m_labels;
    InlineMessage *m_problem = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace carillon::ui
