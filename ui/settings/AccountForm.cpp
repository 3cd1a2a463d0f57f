// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/AccountForm.h"

#include "ui/widgets/TextLabel.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace carillon::ui {

AccountForm::AccountForm(QWidget *parent)
    : QWidget(parent)
    , m_name(new QLineEdit(this))
    , m_protocol(new QComboBox(this))
    , m_head(new FormRows)
    , m_rows(new FormRows)
{
    m_name->setObjectName(u"accountNameEdit"_s);
    m_protocol->setObjectName(u"protocolBox"_s);
    m_protocolRow = m_head->addField(m_protocol);
    m_nameRow = m_head->addField(m_name);
    for (const Protocol *protocol : allProtocols())
        m_protocol->addItem(protocol->info().title, protocol->info().name);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(m_head);
    column->addLayout(m_rows);
    connect(m_protocol, &QComboBox::currentIndexChanged, this, [this] {
        m_values.clear();
        rebuild();
        touch();
    });
    connect(m_name, &QLineEdit::textEdited, this, &AccountForm::touch);
}

void AccountForm::begin()
{
    m_isNew = true;
    m_values.clear();
    m_name->clear();
    m_name->setEnabled(true);
    m_protocol->setEnabled(true);
    rebuild();
    m_dirty = false;
}

void AccountForm::show(const Gateway &gateway)
{
    m_isNew = false;
    m_values = gateway.settings;
    m_name->setText(gateway.name);
    m_name->setEnabled(false);
    const QSignalBlocker block(m_protocol);
    m_protocol->setCurrentIndex(m_protocol->findData(gateway.protocol));
    m_protocol->setEnabled(false);
    rebuild();
    m_dirty = false;
}

void AccountForm::rebuild()
{
    m_rows->clear();
    m_fields.clear();
    const Protocol *protocol = findProtocol(m_protocol->currentData().toString());
    if (!protocol)
        return;
    QWidget *before = m_name;
    for (const SettingField &setting : protocol->info().fields) {
        Field field{ setting, makeControl(setting), {} };
        field.row = m_rows->addField(field.control);
        m_fields.append(field);
        setTabOrder(before, field.control);
        before = field.control;
    }
    retranslate();
}

QWidget *AccountForm::makeControl(const SettingField &setting)
{
    const QString value = m_values.value(setting.key);
    if (setting.type == SettingField::Type::Choice) {
        auto *box = new QComboBox(this);
        box->addItems(setting.choices);
        box->setCurrentText(value.isEmpty() ? setting.fallback : value);
        connect(box, &QComboBox::activated, this, &AccountForm::touch);
        return box;
    }
    auto *edit = new QLineEdit(this);
    edit->setObjectName(setting.key);
    edit->setText(value);
    edit->setPlaceholderText(setting.fallback);
    if (setting.type == SettingField::Type::Secret)
        edit->setEchoMode(QLineEdit::Password);
    connect(edit, &QLineEdit::textEdited, this, &AccountForm::touch);
    return edit;
}

void AccountForm::touch()
{
    m_dirty = true;
    Q_EMIT edited();
}

QString AccountForm::labelOf(const SettingField &setting)
{
    static const QList<std::pair<const char *, const char *>> kLabels{
        { "endpoint", QT_TR_NOOP("Address") },
        { "rate", QT_TR_NOOP("Speed") },
        { "connections", QT_TR_NOOP("Connections at once") },
        { "price", QT_TR_NOOP("Price of one part") },
        { "currency", QT_TR_NOOP("Currency") },
        { "receipts-url", QT_TR_NOOP("Address for receipts") },
        { "username", QT_TR_NOOP("User name") },
        { "password", QT_TR_NOOP("Password") },
        { "from", QT_TR_NOOP("Sender") },
        { "signature", QT_TR_NOOP("Signature") },
        { "recipe", QT_TR_NOOP("Recipe") },
    };
    for (const auto &[key, label] : kLabels) {
        if (setting.key == QLatin1String(key))
            return tr(label);
    }
    return setting.label.isEmpty() ? setting.key : setting.label;
}

QString AccountForm::helpOf(const SettingField &setting, bool stored)
{
    if (setting.type == SettingField::Type::Secret)
        return stored ? tr("Stored. Type a new one only to replace it.")
                      : tr("Kept in the keychain or the vault, never in the workspace file.");
    if (setting.key == u"rate")
        return tr("As your provider allows: 50/s, 300/min or 1000/h. Empty means no limit.");
    if (setting.key == u"price")
        return tr("What you pay for one part of a text. The plan is priced by it.");
    if (setting.key == u"receipts-url")
        return tr("Where the provider can reach “carillonctl serve”, if it pushes receipts.");
    return setting.required ? QString() : tr("Optional");
}

void AccountForm::retranslate()
{
    FormRows::setTexts(m_protocolRow, tr("Provider"));
    FormRows::setTexts(m_nameRow, tr("Name of the account"),
                       m_isNew ? tr("As you want to see it in lists, e.g. “Main account”.") : QString());
    for (const Field &field : std::as_const(m_fields))
        FormRows::setTexts(field.row, labelOf(field.setting), helpOf(field.setting, !m_isNew));
}

QString AccountForm::valueOf(const Field &field) const
{
    if (const auto *box = qobject_cast<QComboBox *>(field.control))
        return box->currentText();
    return static_cast<QLineEdit *>(field.control)->text().trimmed();
}

QString AccountForm::name() const
{
    return m_name->text().trimmed();
}

QString AccountForm::protocol() const
{
    return m_protocol->currentData().toString();
}

QMap<QString, QString> AccountForm::settings() const
{
    QMap<QString, QString> values;
    for (const Field &field : m_fields) {
        const QString value = valueOf(field);
        if (field.setting.type != SettingField::Type::Secret && !value.isEmpty())
            values.insert(field.setting.key, value);
    }
    return values;
}

QMap<QString, QByteArray> AccountForm::secrets() const
{
    QMap<QString, QByteArray> values;
    for (const Field &field : m_fields) {
        const QString value = valueOf(field);
        if (field.setting.type == SettingField::Type::Secret && !value.isEmpty())
            values.insert(field.setting.key, value.toUtf8());
    }
    return values;
}

QString AccountForm::focusMissing()
{
    if (name().isEmpty()) {
        m_name->setFocus();
        return tr("Name of the account");
    }
    for (const Field &field : std::as_const(m_fields)) {
        const bool kept = field.setting.type == SettingField::Type::Secret && !m_isNew;
        if (!field.setting.required || kept || !field.setting.fallback.isEmpty() || !valueOf(field).isEmpty())
            continue;
        field.control->setFocus();
        return labelOf(field.setting);
    }
    return {};
}

QString AccountForm::labelOf(const QString &key) const
{
    const auto found = std::find_if(m_fields.begin(), m_fields.end(),
                                    [&key](const Field &field) { return field.setting.key == key; });
    return found == m_fields.end() ? key : labelOf(found->setting);
}

void AccountForm::focusFirst()
{
    if (m_isNew)
        m_protocol->setFocus();
    else if (!m_fields.isEmpty())
        m_fields.first().control->setFocus();
}

} // namespace carillon::ui
