// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/WorkspacePane.h"

#include "ui/shell/Shell.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/ErrorText.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/ToastHost.h"

#include <QComboBox>
#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTimeZone>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace carillon::ui {

WorkspacePane::WorkspacePane(Workspace &workspace, Shell &shell, QWidget *parent)
    : SettingsPane(parent)
    , m_workspace(workspace)
    , m_shell(shell)
    , m_card(new Card(this))
    , m_message(new InlineMessage(this))
    , m_name(new QLineEdit(this))
    , m_region(new QComboBox(this))
    , m_zone(new QComboBox(this))
    , m_apply(makeButton(ButtonKind::Primary, {}, {}, this))
    , m_revert(makeButton(ButtonKind::Secondary, {}, {}, this))
    , m_file(new Card(this))
    , m_path(new TextLabel(TypeRole::Body, TextLabel::Ink::Text, this))
    , m_protection(new TextLabel(TypeRole::Body, TextLabel::Ink::Secondary, this))
    , m_check(makeButton(ButtonKind::Secondary, {}, u"shield-check", this))
{
    m_path->setWordWrap(true);
    m_path->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_protection->setWordWrap(true);
    layOut();
    fillChoices();
    connect(m_name, &QLineEdit::textChanged, this, &WorkspacePane::showButtons);
    connect(m_region, &QComboBox::currentIndexChanged, this, &WorkspacePane::showButtons);
    connect(m_zone, &QComboBox::currentIndexChanged, this, &WorkspacePane::showButtons);
    connect(m_apply, &QPushButton::clicked, this, &WorkspacePane::apply);
    connect(m_revert, &QPushButton::clicked, this, &WorkspacePane::activate);
    connect(m_check, &QPushButton::clicked, this, &WorkspacePane::check);
    WorkspacePane::activate();
}

void WorkspacePane::layOut()
{
    auto *rows = new FormRows;
    m_nameRow = rows->addField(m_name);
    m_regionRow = rows->addField(m_region);
    m_zoneRow = rows->addField(m_zone);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_apply);
    buttons->addWidget(m_revert);
    buttons->addStretch(1);
    m_card->body()->addWidget(m_message);
    m_card->body()->addLayout(rows);
    m_card->body()->addLayout(buttons);
    m_file->body()->setSpacing(8);
    m_file->body()->addWidget(m_path);
    m_file->body()->addWidget(m_protection);
    m_file->body()->addWidget(m_check, 0, Qt::AlignLeft);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(m_card);
    column->addWidget(m_file);
    column->addStretch(1);
}

void WorkspacePane::fillChoices()
{
    QMap<QString, QString> countries;
    for (int i = int(QLocale::Afghanistan); i <= int(QLocale::LastTerritory); ++i) {
        const auto territory = static_cast<QLocale::Territory>(i);
        const QString code = QLocale::territoryToCode(territory);
        if (code.size() == 2)
            countries.insert(QLocale::territoryToString(territory), code);
    }
    for (auto it = countries.begin(); it != countries.end(); ++it)
        m_region->addItem(u"%1 (%2)"_s.arg(it.key(), it.value()), it.value());
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
        if (id.contains('/') || id == "UTC")
            m_zone->addItem(QString::fromUtf8(id), QString::fromUtf8(id));
    }
}

void WorkspacePane::activate()
{
    m_name->setText(m_workspace.info().name);
    m_region->setCurrentIndex(m_region->findData(m_workspace.info().region));
    m_zone->setCurrentIndex(m_zone->findData(m_workspace.info().zone));
    showButtons();
}

bool WorkspacePane::hasUnsaved() const
{
    const WorkspaceInfo &info = m_workspace.info();
    return m_name->text().trimmed() != info.name || m_region->currentData().toString() != info.region
        || m_zone->currentData().toString() != info.zone;
}

void WorkspacePane::showButtons()
{
    const bool may = mayDo(m_workspace.actor(), Permission::ManageGateways);
    m_apply->setEnabled(may && hasUnsaved() && !m_name->text().trimmed().isEmpty());
    m_apply->setToolTip(may ? QString() : tr("Managers can do this."));
    m_revert->setEnabled(hasUnsaved());
}

void WorkspacePane::apply()
{
    m_workspace
        .changeIdentity(m_name->text().trimmed(), m_region->currentData().toString(), m_zone->currentData().toString())
        .then(this, [this](const Status &status) {
            if (!status)
                return m_message->showMessage(Tone::Error, errorText(status.error()));
            m_message->hide();
            m_shell.showToast({ tr("The workspace was changed.") });
            activate();
        });
}

void WorkspacePane::check()
{
    m_check->setEnabled(false);
    m_workspace.read([](carillon::Session &session) { return checkDatabase(session); })
        .then(this, [this](const Result<QStringList> &wrong) {
            m_check->setEnabled(true);
            if (!wrong)
                return m_message->showMessage(Tone::Error, errorText(wrong.error()));
            if (wrong->isEmpty())
                return m_message->showMessage(Tone::Success, tr("The file is sound, and everything protected opens."));
            m_message->showMessage(Tone::Error,
                                   tr("%n thing(s) are wrong with the file. The first: %1. Restore the last backup.",
                                      nullptr, static_cast<int>(wrong->size()))
                                       .arg(wrong->first()));
        });
}

QString WorkspacePane::protectionText() const
{
    switch (m_workspace.info().protection) {
    case KeyProtection::Keychain:
        return tr("The key lies in this computer's keychain. Names, numbers and texts are encrypted in the file.");
    case KeyProtection::Passphrase:
        return tr("The key is derived from your passphrase. Names, numbers and texts are encrypted in the file.");
    case KeyProtection::KeyFile:
        return tr("This computer has no keychain, so the key lies in a file of your user account: whoever can read "
                  "your files can open the workspace.");
    }
    Q_UNREACHABLE();
}

void WorkspacePane::retranslate()
{
    m_card->setTitle(tr("This workspace"));
    FormRows::setTexts(m_nameRow, tr("Name"));
    FormRows::setTexts(m_regionRow, tr("Country"),
                       tr("Numbers without a country code are read as numbers of this country."));
    FormRows::setTexts(m_zoneRow, tr("Time zone"), tr("Times in the window are times of this zone."));
    m_apply->setText(tr("Apply changes"));
    m_revert->setText(tr("Revert"));
    m_file->setTitle(tr("File and protection"));
    m_path->setText(QDir::toNativeSeparators(m_workspace.info().path));
    m_protection->setText(protectionText());
    m_check->setText(tr("Check the file"));
    showButtons();
}

} // namespace carillon::ui
