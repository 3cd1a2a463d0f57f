// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/GatewayStore.h"
#include "core/gateways/Protocol.h"
#include "ui/settings/FormRows.h"

#include <QWidget>

#include <map>

class QComboBox;
class QLineEdit;

namespace carillon::ui {

/// The settings of one sending account as a form, made from what its protocol says it needs. GUI thread.
class AccountForm : public QWidget
{
    Q_OBJECT

public:
    explicit AccountForm(QWidget *parent);

    /// A new account: name and protocol may be chosen.
    void begin();
    void show(const Gateway &gateway);
    void retranslate();

    QString name() const;
    QString protocol() const;
    QMap<QString, QString> settings() const;
    /// Only those that were typed; the others stay as they are.
    QMap<QString, QByteArray> secrets() const;
    bool isDirty() const { return m_dirty; }
    void focusFirst();
    /// The label of the first setting that is needed and empty; it gets the focus. Empty if nothing is missing.
    QString focusMissing();
    /// The label beside the setting that core calls `key`, or `key` itself.
    QString labelOf(const QString &key) const;

Q_SIGNALS:
    void edited();

private:
    struct Field
    {
        SettingField setting = {};
        QWidget *control = nullptr;
        FormRows::Row row = {};
    };

    void rebuild();
    QWidget *makeControl(const SettingField &setting);
    QString valueOf(const Field &field) const;
    static QString labelOf(const SettingField &setting);
    static QString helpOf(const SettingField &setting, bool stored);
    void touch();

    bool m_isNew = true;
    bool m_dirty = false;
    QMap<QString, QString> m_values;
    QLineEdit *m_name = nullptr;
    QComboBox *m_protocol = nullptr;
    FormRows *m_head = nullptr;
    FormRows *m_rows = nullptr;
    FormRows::Row m_nameRow;
    FormRows::Row m_protocolRow;
    QList<Field> m_fields;
};

} // namespace carillon::ui
