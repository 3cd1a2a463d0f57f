// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/AccountsPane.h"

#include "core/accounts/AuditLog.h"
#include "ui/settings/AccountForm.h"
#include "ui/shell/Shell.h"
#include "ui/theme/Icons.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/ErrorText.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/ToastHost.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

constexpr int kRowHeight = 36;
constexpr int kMostRows = 4; // more of them scroll

} // namespace

AccountsPane::AccountsPane(Workspace &workspace, Shell &shell, QWidget *parent)
    : SettingsPane(parent)
    , m_workspace(workspace)
    , m_shell(shell)
    , m_listCard(new Card(this))
    , m_list(new QListWidget(this))
    , m_new(makeButton(ButtonKind::Secondary, {}, u"plus", this))
    , m_formCard(new Card(this))
    , m_message(new InlineMessage(this))
    , m_form(new AccountForm(this))
    , m_empty(new EmptyState(this))
    , m_apply(makeButton(ButtonKind::Primary, {}, {}, this))
    , m_remove(makeButton(ButtonKind::Quiet, {}, u"trash", this))
{
    m_list->setObjectName(u"accountList"_s);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setIconSize({ 18, 18 });
    m_empty->setIcon(u"plug-connected");
    layOut();
    connect(m_list, &QListWidget::currentRowChanged, this, &AccountsPane::choose);
    connect(m_new, &QPushButton::clicked, this, &AccountsPane::beginNew);
    connect(m_empty, &EmptyState::primaryTriggered, this, &AccountsPane::beginNew);
    connect(m_form, &AccountForm::edited, this, &AccountsPane::showButtons);
    connect(m_apply, &QPushButton::clicked, this, &AccountsPane::apply);
    connect(m_remove, &QPushButton::clicked, this, &AccountsPane::remove);
}

void AccountsPane::layOut()
{
    m_listCard->addToTitleRow(m_new);
    m_listCard->body()->addWidget(m_list);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_apply);
    buttons->addStretch(1);
    buttons->addWidget(m_remove);
    m_formCard->body()->addWidget(m_message);
    m_formCard->body()->addWidget(m_form);
    m_formCard->body()->addSpacing(4);
    m_formCard->body()->addLayout(buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(m_listCard);
    column->addWidget(m_formCard);
    column->addWidget(m_empty, 1);
    column->addStretch(0);
}

void AccountsPane::activate()
{
    if (!hasUnsaved() && !m_isNew)
        reload(m_list->currentItem() ? m_list->currentItem()->text() : QString());
}

void AccountsPane::open(const QString &what)
{
    if (what == u"new")
        beginNew();
}

bool AccountsPane::hasUnsaved() const
{
    return m_formCard->isVisible() && m_form->isDirty();
}

void AccountsPane::reload(const QString &selected)
{
    m_workspace.read([](carillon::Session &session) { return GatewayStore(session).list(); })
        .then(this, [this, selected](const Result<QList<Gateway>> &gateways) {
            if (!gateways)
                return say(gateways.error());
            if (!m_isNew)
                show(*gateways, selected);
        });
}

void AccountsPane::show(const QList<Gateway> &gateways, const QString &selected)
{
    m_gateways = gateways;
    m_list->clear();
    for (const Gateway &gateway : gateways)
        m_list->addItem(new QListWidgetItem(icon(u"plug"), gateway.name));
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setSizeHint({ 0, kRowHeight });
    m_list->setFixedHeight(kRowHeight * std::clamp(m_list->count(), 1, kMostRows));
    m_listCard->setVisible(!gateways.isEmpty());
    m_formCard->setVisible(!gateways.isEmpty());
    m_empty->setVisible(gateways.isEmpty());
    const auto found = m_list->findItems(selected, Qt::MatchExactly);
    if (!gateways.isEmpty())
        m_list->setCurrentItem(found.isEmpty() ? m_list->item(0) : found.first());
}

void AccountsPane::choose(int row)
{
    if (row < 0 || row >= m_gateways.size())
        return;
    m_isNew = false;
    m_message->hide();
    m_form->show(m_gateways.at(row));
    m_formCard->setTitle(m_gateways.at(row).name);
    showButtons();
}

void AccountsPane::beginNew()
{
    m_isNew = true;
    m_list->setCurrentRow(-1);
    m_empty->hide();
    m_formCard->show();
    m_formCard->setTitle(tr("New sending account"));
    m_message->hide();
    m_form->begin();
    m_form->focusFirst();
    showButtons();
}

void AccountsPane::showButtons()
{
    const bool may = mayDo(m_workspace.actor(), Permission::ManageGateways);
    const QString reason = may ? QString() : tr("Managers can do this.");
    m_apply->setText(m_isNew ? tr("Add the account") : tr("Apply changes"));
    m_apply->setEnabled(may && (m_isNew || m_form->isDirty()));
    m_apply->setToolTip(reason);
    m_remove->setVisible(!m_isNew);
    m_remove->setEnabled(may);
    m_remove->setToolTip(reason);
}

void AccountsPane::apply()
{
    if (const QString missing = m_form->focusMissing(); !missing.isEmpty())
        return m_message->showMessage(Tone::Error, tr("“%1” is still empty. Nothing was stored.").arg(missing));
    const QString name = m_form->name();
    const QString protocol = m_form->protocol();
    const auto settings = m_form->settings();
    const auto secrets = m_form->secrets();
    const qint64 id = m_isNew ? 0 : m_gateways.at(m_list->currentRow()).id;
    SecretStore &store = m_workspace.secrets();
    m_workspace
        .write([=, &store](carillon::Session &session) -> Result<Gateway> {
            if (const Status allowed = require(session, Permission::ManageGateways); !allowed)
                return allowed.error();
            GatewayStore gateways(session);
            Result<Gateway> done = id == 0 ? gateways.add(protocol, name, settings, secrets, store)
                                           : gateways.change(id, settings, secrets, store);
            if (done)
                static_cast<void>(AuditLog(session).append(id == 0 ? u"gateway.added"_s : u"gateway.changed"_s,
                                                           done->name, { { u"protocol"_s, done->protocol } }));
            return done;
        })
        .then(this, [this](const Result<Gateway> &done) {
            if (!done)
                return say(done.error());
            m_shell.showToast({ m_isNew ? tr("The account was added.") : tr("The account was changed.") });
            m_isNew = false;
            m_form->show(*done);
            reload(done->name);
            Q_EMIT changed();
        });
}

void AccountsPane::remove()
{
    const Gateway gateway = m_gateways.at(m_list->currentRow());
    SecretStore &store = m_workspace.secrets();
    m_workspace
        .write([gateway, &store](carillon::Session &session) -> Status {
            CARILLON_TRY(require(session, Permission::ManageGateways));
            CARILLON_TRY(GatewayStore(session).remove(gateway.id, store));
            return AuditLog(session).append(u"gateway.removed"_s, gateway.name, {});
        })
        .then(this, [this](const Status &status) {
            if (!status)
                return say(status.error());
            m_form->begin();
            reload({});
            Q_EMIT changed();
        });
}

void AccountsPane::say(const Error &error)
{
    Error shown = error;
    shown.where = m_form->labelOf(error.where);
    m_message->showMessage(Tone::Error, errorText(shown));
}

void AccountsPane::retranslate()
{
    m_listCard->setTitle(tr("Accounts"));
    m_list->setAccessibleName(tr("Sending accounts"));
    m_new->setText(tr("Add an account"));
    m_remove->setText(tr("Remove the account"));
    m_empty->setSentence(tr("Texts go out through an account at a provider."));
    m_empty->setDetail(tr("Have the address, user name and password at hand that your provider gave you."));
    m_empty->setPrimaryText(tr("Add an account"));
    m_form->retranslate();
    if (m_isNew)
        m_formCard->setTitle(tr("New sending account"));
    showButtons();
}

} // namespace carillon::ui
