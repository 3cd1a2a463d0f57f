// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/InboxPage.h"

#include "core/delivery/GatewayStore.h"
#include "core/phone/PhoneNumber.h"
#include "ui/inbox/ConversationView.h"
#include "ui/shell/Shell.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/ErrorText.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/PageHeader.h"
#include "ui/widgets/TwoLineDelegate.h"

#include <QListWidget>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

constexpr int kSecondRole = Qt::UserRole + 1;
constexpr int kListed = 500;
constexpr int kTexts = 100;
constexpr int kFreshMs = 5000;
constexpr int kReadAfterMs = 1500;

} // namespace

InboxPage::InboxPage(Workspace &workspace, Shell &shell, QWidget *parent)
    : Page(PageId::Inbox, parent)
    , m_workspace(workspace)
    , m_shell(shell)
{
    layOut();
    m_read.setSingleShot(true);
    m_read.setInterval(kReadAfterMs);
    connect(&m_read, &QTimer::timeout, this, &InboxPage::markRead);
    connect(m_markRead, &QPushButton::clicked, this, &InboxPage::markRead);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (m_filling || row < 0)
            return;
        m_shown = m_loaded.conversations.at(row).phoneIndex;
        loadShown();
    });
    connect(m_view, &ConversationView::contactRequested, this,
            [this](qint64 id) { m_shell.openPage(PageId::Contacts, u"contact/%1"_s.arg(id)); });
    connect(m_empty, &EmptyState::primaryTriggered, this,
            [this] { m_shell.openPage(PageId::Settings, u"accounts"_s); });
    connect(&m_fresh, &QTimer::timeout, this, [this] {
        if (isVisible())
            activate();
    });
    m_fresh.start(kFreshMs);
}

void InboxPage::layOut()
{
    m_markRead = header()->addButton({}, u"check");
    m_markRead->setObjectName(u"markReadButton"_s);
    m_list = new QListWidget(this);
    m_list->setObjectName(u"conversationList"_s);
    m_list->setItemDelegate(new TwoLineDelegate(kSecondRole, m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMinimumWidth(220);
    m_view = new ConversationView(m_workspace.info().zone, this);
    m_view->setMinimumWidth(360);
    auto *split = new QSplitter(this);
    split->setHandleWidth(metrics::kGap);
    split->setChildrenCollapsible(false);
    split->addWidget(m_list);
    split->addWidget(m_view);
    split->setStretchFactor(1, 1);
    split->setSizes({ 288, 700 });
    m_empty = new EmptyState(this);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(split);
    m_stack->addWidget(m_empty);
    body()->addWidget(m_stack, 1);
}

Result<InboxPage::Loaded> InboxPage::load(carillon::Session &session)
{
    ConversationStore store(session);
    const auto conversations = store.conversations(kListed);
    if (!conversations)
        return conversations.error();
    const auto unseen = store.unseen();
    if (!unseen)
        return unseen.error();
    const auto accounts = GatewayStore(session).list();
    if (!accounts)
        return accounts.error();
    Loaded loaded{ *conversations, *unseen, !accounts->isEmpty(), false };
    for (const Gateway &account : *accounts) {
        const Protocol *protocol = findProtocol(account.protocol);
        if (protocol && (protocol->info().pullsReplies || protocol->info().pushesReplies))
            loaded.canReceive = true;
    }
    return loaded;
}

void InboxPage::activate()
{
    m_workspace.read([](carillon::Session &session) { return load(session); })
        .then(this, [this](const Result<Loaded> &loaded) {
            if (loaded)
                take(*loaded);
            else
                message()->showMessage(Tone::Error, errorText(loaded.error()));
        });
}

void InboxPage::take(const Loaded &loaded)
{
    const Conversation *before = shown();
    const UtcMs lastAt = before ? before->lastAt : 0;
    m_loaded = loaded;
    m_isLoaded = true;
    m_shell.setBadge(PageId::Inbox, loaded.unseen);
    if (!shown())
        m_shown = loaded.conversations.isEmpty() ? QByteArray() : loaded.conversations.first().phoneIndex;
    fillList();
    const Conversation *now = shown();
    if (now && now->lastAt != lastAt)
        loadShown();
    else if (!now)
        m_view->clear();
}

const Conversation *InboxPage::shown() const
{
    for (const Conversation &conversation : m_loaded.conversations) {
        if (conversation.phoneIndex == m_shown)
            return &conversation;
    }
    return nullptr;
}

void InboxPage::fillList()
{
    m_filling = true;
    m_list->clear();
    for (const Conversation &conversation : std::as_const(m_loaded.conversations)) {
        const QString name = conversation.name.isEmpty() ? formatInternational(conversation.phone) : conversation.name;
        const QString text = conversation.lastText.simplified();
        const bool isNew = conversation.unseen > 0;
        auto *item = new QListWidgetItem(isNew ? tr("● %1", "%1 = name; unread").arg(name) : name, m_list);
        item->setData(kSecondRole, conversation.optedOut ? tr("Opted out: %1").arg(text) : text);
        item->setData(Qt::AccessibleTextRole,
                      isNew ? tr("%1, %n new replies: %2", nullptr, conversation.unseen).arg(name, text)
                            : tr("%1: %2", "name, text").arg(name, text));
        if (conversation.phoneIndex == m_shown)
            m_list->setCurrentItem(item);
    }
    m_filling = false;
    const Conversation *current = shown();
    m_markRead->setEnabled(current && current->unseen > 0);
    header()->setSubtitle(!m_isLoaded               ? QString()
                              : m_loaded.unseen > 0 ? tr("%Ln unread replies", nullptr, m_loaded.unseen)
                                                    : tr("Nothing unread"));
    showEmpty();
}

void InboxPage::loadShown()
{
    const QByteArray index = m_shown;
    m_read.stop();
    m_workspace.read([index](carillon::Session &session) { return ConversationStore(session).texts(index, kTexts); })
        .then(this, [this, index](const Result<QList<ConversationText>> &texts) {
            const Conversation *conversation = shown();
            if (index != m_shown || !conversation)
                return;
            if (!texts)
                return message()->showMessage(Tone::Error, errorText(texts.error()));
            m_view->show(*conversation, *texts, m_workspace.clock().now());
            m_markRead->setEnabled(conversation->unseen > 0);
            if (conversation->unseen > 0 && isVisible() && m_list->hasFocus())
                m_read.start();
        });
}

void InboxPage::markRead()
{
    const QByteArray index = m_shown;
    m_workspace.write([index](carillon::Session &session) { return ConversationStore(session).markSeen(index); })
        .then(this, [this](const Status &marked) {
            if (marked)
                activate();
            else
                message()->showMessage(Tone::Error, errorText(marked.error()));
        });
}

void InboxPage::showEmpty()
{
    const bool none = m_isLoaded && m_loaded.conversations.isEmpty();
    m_stack->setCurrentIndex(none ? 1 : 0);
    m_markRead->setVisible(!none);
    if (!none)
        return;
    m_empty->setIcon(u"inbox");
    m_empty->setSentence(tr("Replies appear here."));
    m_empty->setDetail(m_loaded.canReceive       ? tr("Your sending account can receive replies.")
                           : m_loaded.hasAccount ? tr("Your sending account cannot receive replies.")
                                                 : tr("There is no sending account yet that could receive them."));
    m_empty->setPrimaryText(m_loaded.canReceive ? QString() : tr("Set up a sending account"));
}

QList<QWidget *> InboxPage::panes()
{
    return { m_list, m_view->focusTarget() };
}

void InboxPage::retranslate()
{
    header()->setTitle(tr("Inbox"));
    m_markRead->setText(tr("Mark as read"));
    m_list->setAccessibleName(tr("Conversations"));
    m_view->retranslate();
    fillList();
}

} // namespace carillon::ui
