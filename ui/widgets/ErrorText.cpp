// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ErrorText.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

/// The keys that have a sentence of their own in the other languages (translations/*/errors). English needs none: a key
/// without translation comes back as itself.
[[maybe_unused]] constexpr const char *kKeys[] = {
    QT_TRANSLATE_NOOP("carillon::Error", "workspace-busy"),
    QT_TRANSLATE_NOOP("carillon::Error", "workspace-damaged"),
    QT_TRANSLATE_NOOP("carillon::Error", "workspace-exists"),
    QT_TRANSLATE_NOOP("carillon::Error", "workspace-locked"),
    QT_TRANSLATE_NOOP("carillon::Error", "workspace-missing"),
    QT_TRANSLATE_NOOP("carillon::Error", "workspace-newer"),
    QT_TRANSLATE_NOOP("carillon::Error", "workspace-read-only"),
    QT_TRANSLATE_NOOP("carillon::Error", "workspace-unreadable"),
    QT_TRANSLATE_NOOP("carillon::Error", "workspace-unwritable"),
    QT_TRANSLATE_NOOP("carillon::Error", "wrong-passphrase"),
    QT_TRANSLATE_NOOP("carillon::Error", "wrong-password"),
    QT_TRANSLATE_NOOP("carillon::Error", "key-missing"),
    QT_TRANSLATE_NOOP("carillon::Error", "vault-unreadable"),
    QT_TRANSLATE_NOOP("carillon::Error", "disk-full"),
    QT_TRANSLATE_NOOP("carillon::Error", "field-damaged"),
    QT_TRANSLATE_NOOP("carillon::Error", "permission"),
    QT_TRANSLATE_NOOP("carillon::Error", "cancelled"),
    QT_TRANSLATE_NOOP("carillon::Error", "self-approval"),
    QT_TRANSLATE_NOOP("carillon::Error", "campaign-changed"),
    QT_TRANSLATE_NOOP("carillon::Error", "campaign-exists"),
    QT_TRANSLATE_NOOP("carillon::Error", "campaign-not-editable"),
    QT_TRANSLATE_NOOP("carillon::Error", "campaign-state"),
    QT_TRANSLATE_NOOP("carillon::Error", "wrong-state"),
    QT_TRANSLATE_NOOP("carillon::Error", "no-plan"),
    QT_TRANSLATE_NOOP("carillon::Error", "preflight"),
    QT_TRANSLATE_NOOP("carillon::Error", "user-exists"),
    QT_TRANSLATE_NOOP("carillon::Error", "user-name-missing"),
    QT_TRANSLATE_NOOP("carillon::Error", "last-owner"),
    QT_TRANSLATE_NOOP("carillon::Error", "gateway-setting"),
    QT_TRANSLATE_NOOP("carillon::Error", "gateway-exists"),
    QT_TRANSLATE_NOOP("carillon::Error", "gateway-used"),
    QT_TRANSLATE_NOOP("carillon::Error", "recipe"),
    QT_TRANSLATE_NOOP("carillon::Error", "template-unclosed-field"),
    QT_TRANSLATE_NOOP("carillon::Error", "template-unclosed-if"),
    QT_TRANSLATE_NOOP("carillon::Error", "template-empty-field"),
    QT_TRANSLATE_NOOP("carillon::Error", "template-field-name"),
    QT_TRANSLATE_NOOP("carillon::Error", "template-stray-close"),
    QT_TRANSLATE_NOOP("carillon::Error", "template-stray-else"),
    QT_TRANSLATE_NOOP("carillon::Error", "template-second-else"),
    QT_TRANSLATE_NOOP("carillon::Error", "template-stray-end"),
    QT_TRANSLATE_NOOP("carillon::Error", "template-unknown-block"),
    QT_TRANSLATE_NOOP("carillon::Error", "region-unknown"),
    QT_TRANSLATE_NOOP("carillon::Error", "file-unreadable"),
    QT_TRANSLATE_NOOP("carillon::Error", "file-unwritable"),
    QT_TRANSLATE_NOOP("carillon::Error", "file-empty"),
    QT_TRANSLATE_NOOP("carillon::Error", "file-not-text"),
    QT_TRANSLATE_NOOP("carillon::Error", "workbook-damaged"),
    QT_TRANSLATE_NOOP("carillon::Error", "csv-row-too-long"),
    QT_TRANSLATE_NOOP("carillon::Error", "csv-unclosed-quote"),
    QT_TRANSLATE_NOOP("carillon::Error", "encoding-unknown"),
    QT_TRANSLATE_NOOP("carillon::Error", "encoding-wrong"),
    QT_TRANSLATE_NOOP("carillon::Error", "column-unknown"),
    QT_TRANSLATE_NOOP("carillon::Error", "field-unknown"),
    QT_TRANSLATE_NOOP("carillon::Error", "import-no-phone-column"),
    QT_TRANSLATE_NOOP("carillon::Error", "import-running"),
    QT_TRANSLATE_NOOP("carillon::Error", "import-not-undoable"),
    QT_TRANSLATE_NOOP("carillon::Error", "import-unknown"),
    QT_TRANSLATE_NOOP("carillon::Error", "contact-exists"),
    QT_TRANSLATE_NOOP("carillon::Error", "group-exists"),
    QT_TRANSLATE_NOOP("carillon::Error", "group-name-missing"),
    QT_TRANSLATE_NOOP("carillon::Error", "audience-exists"),
    QT_TRANSLATE_NOOP("carillon::Error", "audience-used"),
    QT_TRANSLATE_NOOP("carillon::Error", "rule-unreadable"),
    QT_TRANSLATE_NOOP("carillon::Error", "rule-too-deep"),
    QT_TRANSLATE_NOOP("carillon::Error", "rule-unclosed"),
    QT_TRANSLATE_NOOP("carillon::Error", "rule-field-missing"),
    QT_TRANSLATE_NOOP("carillon::Error", "rule-comparison-missing"),
    QT_TRANSLATE_NOOP("carillon::Error", "rule-value-missing"),
    QT_TRANSLATE_NOOP("carillon::Error", "rule-list-missing"),
    QT_TRANSLATE_NOOP("carillon::Error", "rule-days"),
    QT_TRANSLATE_NOOP("carillon::Error", "rule-group-test"),
    QT_TRANSLATE_NOOP("carillon::Error", "rule-trailing"),
    QT_TRANSLATE_NOOP("carillon::Error", "rule-protected-field"),
    QT_TRANSLATE_NOOP("carillon::Error", "rule-not-comparable"),
};

} // namespace

QString errorText(const Error &error)
{
    const QByteArray key = errorKey(error).toUtf8();
    const QString translated = QCoreApplication::translate("carillon::Error", key.constData());
    QString text = translated == QString::fromUtf8(key) ? error.message : translated;
    if (translated == QString::fromUtf8(key) && !error.hint.isEmpty())
        text += u' ' + error.hint;
    if (!error.where.isEmpty())
        text += u" ("_s + error.where + u')';
    return text;
}

} // namespace carillon::ui
