// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/TemplatesPage.h"

#include "core/accounts/Permissions.h"
#include "core/campaigns/CampaignStore.h"
#include "ui/campaigns/ComposerChoices.h"
#include "ui/campaigns/MessageEditor.h"
#include "ui/campaigns/MessagePane.h"
#include "ui/campaigns/PreviewPanel.h"
#include "ui/shell/Shell.h"
#include "ui/templates/StarterTemplates.h"
#include "ui/templates/TemplateCard.h"
#include "ui/templates/TemplateListModel.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/ErrorText.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/PageHeader.h"
#include "ui/widgets/ToastHost.h"
#include "ui/widgets/TwoLineDelegate.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

constexpr int kListWidth = 248;
constexpr int kPhoneFrom = 900; // page width from which there is room for the phone

} // namespace

TemplatesPage::TemplatesPage(Workspace &workspace, Shell &shell, QWidget *parent)
    : Page(PageId::Templates, parent)
    , m_workspace(workspace)
    , m_shell(shell)
    , m_model(new TemplateListModel(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_list(new QListView(this))
    , m_listCard(new Card(this))
    , m_card(new TemplateCard(this))
    , m_preview(new PreviewPanel(this))
    , m_starters(new QMenu(this))
{
    buildLayout();
    connectParts();
}

TemplatesPage::~TemplatesPage()
{
    save();
}

void TemplatesPage::buildLayout()
{
    m_starters->setObjectName(u"starters"_s);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new TwoLineDelegate(TemplateListModel::SummaryRole, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_listCard->setFixedWidth(kListWidth);
    m_listCard->layout()->setContentsMargins(4, 6, 4, 6);
    m_listCard->body()->addWidget(m_list, 1);

    auto *editing = new QWidget(this);
    auto *row = new QHBoxLayout(editing);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kGap);
    row->addWidget(m_listCard);
    row->addWidget(m_card, 5);
    row->addWidget(m_preview, 3);
    m_stack->addWidget(editing);
    m_stack->addWidget(m_empty);
    body()->addWidget(m_stack, 1);
}

void TemplatesPage::connectParts()
{
    connect(header(), &PageHeader::primaryTriggered, this, &TemplatesPage::createNew);
    connect(header(), &PageHeader::searchChanged, this, [this](const QString &words) {
        m_model->setFilter(words);
        showList();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) { showTemplate(index.isValid() ? index.row() : -1); });
    connect(m_card, &TemplateCard::saveRequested, this, &TemplatesPage::save);
    connect(m_card->pane(), &MessagePane::viewChanged, m_preview, &PreviewPanel::setView);
    connect(m_preview, &PreviewPanel::personChanged, m_card->pane(), &MessagePane::setValues);
    connect(m_empty, &EmptyState::primaryTriggered, this, [this] {
        if (m_model->countOfAll() > 0)
            header()->searchField()->clear();
        else
            createNew();
    });
}

void TemplatesPage::retranslate()
{
    header()->setTitle(tr("Templates"));
    header()->setSearchPlaceholder(tr("Filter by name or words"));
    header()->setPrimary(tr("New template"), u"plus");
    const bool allowed = mayDo(m_workspace.actor(), Permission::EditTemplates);
    const QString why = allowed ? QString() : tr("Staff can write templates");
    header()->primaryButton()->setEnabled(allowed);
    header()->primaryButton()->setToolTip(why);
    header()->primaryButton()->setAccessibleDescription(why);
    m_list->setAccessibleName(tr("Templates"));
    m_card->retranslate();
    m_card->setReadOnly(why);
    m_empty->setIcon(u"template");
    fillStarters();
    showList();
}

void TemplatesPage::activate()
{
    reload();
}

void TemplatesPage::open(const QString &what)
{
    if (what == u"new") {
        createNew();
    } else if (what.startsWith(u"template/")) {
        m_wanted = what.mid(9);
        reload();
    }
}

bool TemplatesPage::createNew()
{
    if (!header()->primaryButton()->isEnabled())
        return false;
    const QPushButton *button = header()->primaryButton();
    m_starters->popup(button->mapToGlobal(QPoint(0, button->height() + 4)));
    return true;
}

QList<QWidget *> TemplatesPage::panes()
{
    return { header()->searchField(), m_list, m_card->pane()->editor(), m_preview };
}

bool TemplatesPage::canLeave()
{
    save();
    return true;
}

MessagePane *TemplatesPage::editor() const
{
    return m_card->pane();
}

void TemplatesPage::hideEvent(QHideEvent *event)
{
    save();
    Page::hideEvent(event);
}

void TemplatesPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete && m_list->hasFocus())
        archive();
    else
        Page::keyPressEvent(event);
}

void TemplatesPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_preview->setVisible(width() >= kPhoneFrom);
}

Result<TemplatesPage::Loaded> TemplatesPage::load(Session &session)
{
    Loaded loaded;
    const Result<QList<TemplateInfo>> templates = TemplateStore(session).list();
    if (!templates)
        return templates.error();
    loaded.templates = *templates;
    const Result<ComposerChoices> choices = readChoices(session);
    if (!choices)
        return choices.error();
    const auto largest = std::max_element(choices->people.cbegin(), choices->people.cend(),
                                          [](const auto &a, const auto &b) { return a.count < b.count; });
    if (largest == choices->people.cend())
        return loaded;
    const Result<PeopleSurvey> survey = surveyPeople(session, largest->people, {}, {}, {});
    if (!survey)
        return survey.error();
    loaded.survey = *survey;
    loaded.everyone = largest->people.name;
    return loaded;
}

void TemplatesPage::reload()
{
    m_workspace.read([](Session &session) { return load(session); }).then(this, [this](const Result<Loaded> &loaded) {
        take(loaded);
    });
}

void TemplatesPage::take(const Result<Loaded> &loaded)
{
    if (!loaded) {
        message()->showMessage(Tone::Error, errorText(loaded.error()));
        return;
    }
    m_loaded = true;
    const QString kept = m_wanted.isEmpty() ? m_card->shown().name : m_wanted;
    m_wanted.clear();
    const FieldValues values = loaded->survey.some.isEmpty() ? FieldValues() : loaded->survey.some.constFirst().values;
    m_card->pane()->setFields(labelled(loaded->survey.fields));
    m_preview->setSurvey(loaded->survey);
    m_preview->setSender(m_workspace.info().name);
    const bool isNew = m_card->shown().revision == 0 && m_card->isDirty();
    m_model->setTemplates(loaded->templates, values, m_workspace.clock().now());
    showList();
    if (!isNew && m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(std::max(0, m_model->indexOf(kept))));
}

void TemplatesPage::showList()
{
    const bool isEmpty = m_loaded && m_model->rowCount() == 0 && !m_card->isDirty();
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
    header()->setSubtitle(m_loaded ? tr("%Ln template(s)", nullptr, m_model->countOfAll()) : QString());
    if (!isEmpty)
        return;
    const bool none = m_model->countOfAll() == 0;
    m_empty->setSentence(none ? tr("Keep the texts you send again. Start from one of six.")
                              : tr("No template matches."));
    m_empty->setPrimaryText(none ? tr("New template") : tr("Clear the filter"));
}

void TemplatesPage::showTemplate(int row)
{
    save();
    if (row < 0)
        return;
    const TemplateInfo &info = m_model->at(row);
    m_card->showTemplate(info, m_workspace.clock().now());
    if (info.campaigns > 0)
        showUsers(info.newest.templateId);
}

void TemplatesPage::showUsers(qint64 templateId)
{
    m_workspace
        .read([templateId](Session &session) -> Result<QStringList> {
            const Result<QList<Campaign>> campaigns = CampaignStore(session).list();
            if (!campaigns)
                return campaigns.error();
            QStringList names;
            for (const Campaign &campaign : *campaigns) {
                if (campaign.templateId == templateId)
                    names.append(campaign.name);
            }
            return names;
        })
        .then(this, [this, templateId](const Result<QStringList> &names) {
            if (names && templateId == m_card->shown().templateId)
                m_card->setUsers(*names);
        });
}

void TemplatesPage::begin(const QString &name, const QString &body)
{
    save();
    m_list->clearSelection();
    m_stack->setCurrentIndex(0);
    m_card->begin(name, body);
}

void TemplatesPage::fillStarters()
{
    m_starters->clear();
    m_starters->addAction(tr("Empty"), this, [this] { begin(tr("New template"), {}); });
    m_starters->addSeparator();
    for (const StarterTemplate &starter : starterTemplates(QLocale().language())) {
        m_starters->addAction(starter.name, this, [this, starter] { begin(starter.name, starter.body); });
    }
}

void TemplatesPage::save()
{
    if (!m_card->isDirty())
        return;
    const QString name = freeName(m_card->name());
    const QString body = m_card->text();
    TemplateRevision wanted = m_card->shown();
    wanted.name = name;
    wanted.body = body;
    m_card->setSaved(wanted, m_workspace.clock().now());
    m_workspace.write([name, body](Session &session) { return TemplateStore(session).add(name, body); })
        .then(this, [this, name](const Result<TemplateAdded> &added) {
            if (!added) {
                message()->showMessage(Tone::Error, errorText(added.error()));
                if (m_card->shown().name == name)
                    m_card->setUnsaved();
                return;
            }
            message()->hide();
            if (m_card->shown().name == name)
                m_card->setSaved(added->revision, m_workspace.clock().now());
            reload();
        });
}

/// A new template must not become a revision of another one that has its name.
QString TemplatesPage::freeName(const QString &wanted) const
{
    if (m_card->shown().revision > 0)
        return wanted;
    QString name = wanted;
    for (int number = 2; m_model->hasName(name); ++number)
        name = u"%1 %2"_s.arg(wanted).arg(number);
    return name;
}

void TemplatesPage::archive()
{
    if (m_card->shown().revision == 0 || !mayDo(m_workspace.actor(), Permission::EditTemplates))
        return;
    const TemplateRevision gone = m_card->shown();
    m_workspace.write([name = gone.name](Session &session) { return TemplateStore(session).archive(name); })
        .then(this, [this, gone](const Status &status) {
            if (!status) {
                message()->showMessage(Tone::Error, errorText(status.error()));
                return;
            }
            m_shell.showToast(
                { .text = tr("“%1” is deleted.").arg(gone.name), .actionText = tr("Undo"), .action = [this, gone] {
                     m_workspace
                         .write([gone](Session &session) { return TemplateStore(session).add(gone.name, gone.body); })
                         .then(this, [this, gone](const Result<TemplateAdded> &) {
                             m_wanted = gone.name;
                             reload();
                         });
                 } });
            reload();
        });
}

} // namespace carillon::ui
