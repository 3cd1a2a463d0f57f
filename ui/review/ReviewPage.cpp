// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/ReviewPage.h"

#include "core/accounts/Permissions.h"
#include "core/campaigns/Workflow.h"
#include "ui/campaigns/EditorFrame.h"
#include "ui/campaigns/FilterChips.h"
#include "ui/campaigns/PeopleSurvey.h"
#include "ui/campaigns/PlainScrollArea.h"
#include "ui/campaigns/PreviewPanel.h"
#include "ui/review/ReviewDetail.h"
#include "ui/review/ReviewListModel.h"
#include "ui/shell/Shell.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/ErrorText.h"
#include "ui/widgets/Figures.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/PageHeader.h"
#include "ui/widgets/ToastHost.h"
#include "ui/widgets/TwoLineDelegate.h"

#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

constexpr int kListWidth = 248;
constexpr int kPhoneFrom = 900; // page width from which there is room for the phone
constexpr int kCommentLines = 2;

} // namespace

ReviewPage::ReviewPage(Workspace &workspace, Shell &shell, QWidget *parent)
    : Page(PageId::Review, parent)
    , m_workspace(workspace)
    , m_shell(shell)
    , m_model(new ReviewListModel(this))
    , m_chips(new FilterChips(kReviewPlaces, this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_list(new QListView(this))
    , m_listCard(new Card(this))
    , m_detail(new ReviewDetail(this))
    , m_notice(new InlineMessage(this))
    , m_answer(new Card(this))
    , m_comment(new QPlainTextEdit(this))
    , m_requestChanges(header()->addButton({}, u"arrow-back-up"))
    , m_preview(new PreviewPanel(this))
{
    buildLayout();
    connectParts();
}

void ReviewPage::buildLayout()
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(new TwoLineDelegate(ReviewListModel::SummaryRole, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_listCard->setFixedWidth(kListWidth);
    m_listCard->layout()->setContentsMargins(4, 6, 4, 6);
    m_listCard->body()->addWidget(m_list, 1);

    m_notice->setClosable(false);
    m_comment->setFrameShape(QFrame::NoFrame);
    m_comment->setTabChangesFocus(true);
    m_comment->setObjectName(u"commentEdit"_s);
    m_comment->document()->setDocumentMargin(8);
    auto *frame = new EditorFrame(m_comment, this);
    frame->setFixedHeight(m_comment->fontMetrics().lineSpacing() * kCommentLines + 24);
    m_answer->body()->addWidget(frame);

    auto *middle = new QVBoxLayout;
    middle->setSpacing(metrics::kGap);
    middle->addWidget(m_notice);
    middle->addWidget(makePlainScrollArea(m_detail, this), 1);
    middle->addWidget(m_answer);
    auto *page = new QWidget(this);
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kGap);
    row->addWidget(m_listCard);
    row->addLayout(middle, 5);
    row->addWidget(m_preview, 3);
    m_stack->addWidget(page);
    m_stack->addWidget(m_empty);
    body()->addWidget(m_chips);
    body()->addWidget(m_stack, 1);
}

void ReviewPage::connectParts()
{
    connect(m_chips, &FilterChips::currentChanged, this, [this](int chip) {
        m_model->setPlace(static_cast<ReviewItem::Place>(chip));
        showList();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ReviewPage::showCurrent);
    connect(header(), &PageHeader::primaryTriggered, this, &ReviewPage::approve);
    connect(m_requestChanges, &QPushButton::clicked, this, &ReviewPage::requestChanges);
    connect(m_preview, &PreviewPanel::personChanged, this, [this](const FieldValues &values) {
        if (const ReviewItem *item = current())
            m_preview->setView(
                viewMessage(item->frozen.text, values, item->account ? item->account->context() : MessageContext()));
    });
}

void ReviewPage::retranslate()
{
    header()->setTitle(tr("Review"));
    header()->setPrimary(tr("Approve"), u"check");
    m_requestChanges->setText(tr("Request changes"));
    m_list->setAccessibleName(tr("Campaigns to review"));
    m_answer->setTitle(tr("Comment"));
    m_comment->setPlaceholderText(tr("What should change, or what you looked at"));
    m_comment->setAccessibleName(tr("Comment"));
    m_detail->retranslate();
    showList();
}

void ReviewPage::activate()
{
    reload();
}

void ReviewPage::open(const QString &what)
{
    if (what.startsWith(u"campaign/"))
        m_wanted = what.mid(9).toLongLong();
    reload();
}

QList<QWidget *> ReviewPage::panes()
{
    return { m_chips, m_list, m_comment, m_preview };
}

void ReviewPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_preview->setVisible(width() >= kPhoneFrom);
}

void ReviewPage::reload()
{
    m_workspace.read([](Session &session) { return readReviewItems(session); })
        .then(this, [this](const Result<QList<ReviewItem>> &items) { take(items); });
}

void ReviewPage::take(const Result<QList<ReviewItem>> &items)
{
    if (!items) {
        message()->showMessage(Tone::Error, errorText(items.error()));
        message()->addAction(tr("Try again"), [this] {
            message()->hide();
            reload();
        });
        return;
    }
    m_loaded = true;
    m_model->setItems(*items, m_workspace.clock().now());
    m_shell.setBadge(PageId::Review, m_model->countOf(ReviewItem::Place::WaitingForMe));
    if (const auto place = m_model->placeOf(m_wanted))
        m_chips->setCurrent(int(*place));
    showList();
}

void ReviewPage::showList()
{
    showChips();
    showEmpty();
    const int row = std::max(0, m_model->indexOf(m_wanted));
    if (m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(row));
    showCurrent();
}

void ReviewPage::showChips()
{
    const QStringList names{ tr("Waiting for me"), tr("Waiting for others"), tr("Decided") };
    QStringList texts;
    for (int i = 0; i < names.size(); ++i) {
        const int count = m_model->countOf(static_cast<ReviewItem::Place>(i));
        texts.append(count > 0 ? u"%1  %2"_s.arg(names.at(i), numberText(count)) : names.at(i));
    }
    m_chips->setTexts(texts);
}

void ReviewPage::showEmpty()
{
    const bool isEmpty = m_loaded && m_model->rowCount() == 0;
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
    if (!isEmpty)
        return;
    const auto place = static_cast<ReviewItem::Place>(m_chips->current());
    m_empty->setIcon(u"clipboard-check");
    m_empty->setSentence(place == ReviewItem::Place::WaitingForMe ? tr("Nothing waits for you.")
                             : place == ReviewItem::Place::Mine   ? tr("Nothing waits for others.")
                                                                  : tr("Nothing has been decided yet."));
    m_empty->setDetail(tr("Once a second person works in this workspace, every campaign is looked at here before it is "
                          "sent."));
    m_empty->setPrimaryText({});
}

void ReviewPage::showCurrent()
{
    const ReviewItem *item = current();
    showAnswers();
    if (!item)
        return;
    m_wanted = item->campaign.id;
    m_detail->showItem(*item, m_workspace.info().zone, m_workspace.clock().now());
    showPhone(*item);
}

void ReviewPage::showAnswers()
{
    const ReviewItem *item = current();
    const bool waits = item && item->place != ReviewItem::Place::Decided;
    const QString why = item ? whyNot(*item) : QString();
    header()->primaryButton()->setVisible(waits);
    m_requestChanges->setVisible(waits);
    m_answer->setVisible(waits && why.isEmpty());
    for (QPushButton *button : { header()->primaryButton(), m_requestChanges }) {
        button->setEnabled(why.isEmpty());
        button->setToolTip(why);
        button->setAccessibleDescription(why);
    }
    if (why.isEmpty())
        header()->primaryButton()->setToolTip(tr("Ctrl+Enter"));
    m_notice->hide();
    if (waits && !why.isEmpty())
        m_notice->showMessage(Tone::Info, why);
}

void ReviewPage::showPhone(const ReviewItem &item)
{
    const MessageContext context = item.account ? item.account->context() : MessageContext();
    m_preview->setSender(context.sender.isEmpty() ? m_workspace.info().name : context.sender);
    m_preview->setPlan(item.frozen.plan, false);
    m_preview->setView(viewMessage(item.frozen.text, {}, context));
    m_workspace
        .read([people = item.campaign.people, text = item.frozen.text, context](Session &session) {
            return surveyPeople(session, people, text, context, {});
        })
        .then(this, [this, id = item.campaign.id](const Result<PeopleSurvey> &survey) {
            if (survey && id == m_wanted)
                m_preview->setSurvey(*survey);
        });
}

QString ReviewPage::whyNot(const ReviewItem &item) const
{
    if (item.place != ReviewItem::Place::Mine)
        return {};
    if (!item.isOwn)
        return tr("Managers and owners decide on campaigns.");
    if (item.reviewers.isEmpty())
        return tr("You cannot decide on your own campaign, and nobody else here may. Make somebody a manager.");
    //: %1 is one or more names
    return tr("You cannot decide on your own campaign. It waits for %1.")
        .arg(QLocale().createSeparatedList(item.reviewers));
}

void ReviewPage::approve()
{
    decide(true);
}

void ReviewPage::requestChanges()
{
    if (m_comment->toPlainText().trimmed().isEmpty()) {
        m_notice->showMessage(Tone::Warning, tr("Say in the comment what should change."));
        m_comment->setFocus();
        return;
    }
    decide(false);
}

void ReviewPage::decide(bool approved)
{
    const ReviewItem *item = current();
    if (!item || item->place != ReviewItem::Place::WaitingForMe)
        return;
    const QString name = item->campaign.name;
    const QString comment = m_comment->toPlainText().trimmed();
    m_workspace
        .write([name, comment, approved](Session &session) {
            Workflow workflow(session);
            return approved ? workflow.approve(name, comment) : workflow.reject(name, comment);
        })
        .then(this, [this, name, approved](const Status &status) {
            if (!status) {
                m_notice->showMessage(Tone::Error, errorText(status.error()));
                return;
            }
            m_comment->clear();
            m_shell.showToast({ .text = approved ? tr("“%1” is approved. Its writer can send it now.").arg(name)
                                                 : tr("“%1” goes back to its writer.").arg(name) });
            m_wanted = 0;
            reload();
        });
}

const ReviewItem *ReviewPage::current() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() && index.row() < m_model->rowCount() ? &m_model->at(index.row()) : nullptr;
}

} // namespace carillon::ui
