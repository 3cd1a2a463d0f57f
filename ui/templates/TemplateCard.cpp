// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/TemplateCard.h"

#include "ui/campaigns/MessageEditor.h"
#include "ui/campaigns/MessagePane.h"
#include "ui/campaigns/TitleEdit.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Figures.h"
#include "ui/widgets/TextLabel.h"

#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace carillon::ui {

namespace {

constexpr qsizetype kMostNames = 3;
constexpr int kTitleInset = 8; // of the letters in the title above

} // namespace

TemplateCard::TemplateCard(QWidget *parent)
    : Card(parent)
    , m_name(new TitleEdit(this))
    , m_meta(new TextLabel(TypeRole::Caption, TextLabel::Ink::Secondary, this))
    , m_pane(new MessagePane(this))
    , m_save(makeButton(ButtonKind::Secondary, {}, u"check", this))
{
    m_meta->setWordWrap(true);
    m_meta->setContentsMargins(kTitleInset, 0, 0, 0);
    auto *titles = new QVBoxLayout;
    titles->setSpacing(2);
    titles->addWidget(m_name);
    titles->addWidget(m_meta);
    auto *top = new QHBoxLayout;
    top->setSpacing(metrics::kRowGap);
    top->addLayout(titles, 1);
    top->addWidget(m_save, 0, Qt::AlignTop);
    body()->addLayout(top);
    body()->addWidget(m_pane, 1);
    connect(m_save, &QPushButton::clicked, this, &TemplateCard::saveRequested);
    connect(m_name, &QLineEdit::textEdited, this, &TemplateCard::showDirty);
    connect(m_pane, &MessagePane::edited, this, &TemplateCard::showDirty);
    retranslate();
}

void TemplateCard::showTemplate(const TemplateInfo &info, UtcMs now)
{
    m_shown = info.newest;
    m_campaigns = info.campaigns;
    m_users.clear();
    m_now = now;
    m_name->setTitle(m_shown.name);
    m_name->setReadOnly(true);
    m_pane->setText(m_shown.body);
    showMeta();
    showDirty();
}

void TemplateCard::begin(const QString &name, const QString &body)
{
    m_shown = {};
    m_campaigns = 0;
    m_users.clear();
    m_name->setReadOnly(false);
    m_name->setTitle(name);
    m_pane->setText(body);
    showMeta();
    showDirty();
    m_name->setFocus();
    m_name->selectAll();
}

void TemplateCard::setUsers(const QStringList &campaigns)
{
    m_users = campaigns;
    showMeta();
}

void TemplateCard::setSaved(const TemplateRevision &revision, UtcMs now)
{
    m_shown = revision;
    m_now = now;
    m_name->setTitle(revision.name);
    m_name->setReadOnly(true);
    showMeta();
    showDirty();
}

void TemplateCard::setUnsaved()
{
    m_shown.body.clear();
    m_name->setReadOnly(m_shown.revision > 0);
    showMeta();
    showDirty();
}

void TemplateCard::setReadOnly(const QString &why)
{
    m_pane->setReadOnly(!why.isEmpty());
    m_save->setToolTip(why);
    m_save->setAccessibleDescription(why);
    showDirty();
}

bool TemplateCard::isDirty() const
{
    return !name().isEmpty() && !text().trimmed().isEmpty() && !m_pane->editor()->isReadOnly()
        && (text() != m_shown.body || name() != m_shown.name);
}

QString TemplateCard::name() const
{
    return m_name->text().trimmed();
}

QString TemplateCard::text() const
{
    return m_pane->text();
}

void TemplateCard::retranslate()
{
    m_name->setAccessibleName(tr("Name of the template"));
    m_save->setText(tr("Save"));
    m_save->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_S)); // setText() forgets it
    showMeta();
}

void TemplateCard::showMeta()
{
    if (m_shown.revision == 0) {
        m_meta->setText(tr("New. Give it a name and save it."));
        return;
    }
    const QString saved
        = tr("Revision %1 by %2, %3").arg(numberText(m_shown.revision), m_shown.madeBy, agoText(m_shown.madeAt, m_now));
    QStringList names = m_users.first(std::min(m_users.size(), kMostNames));
    if (m_users.size() > kMostNames)
        names.append(tr("%Ln more", nullptr, int(m_users.size() - kMostNames)));
    const QString users = m_campaigns == 0 ? tr("used by no campaign")
        : names.isEmpty()                  ? tr("used by %Ln campaign(s)", nullptr, m_campaigns)
                                           : tr("used by %1").arg(QLocale().createSeparatedList(names));
    //: %1 is "Revision 3 by Mei, 2 days ago", %2 is "used by Spring sale"
    m_meta->setText(tr("%1 · %2").arg(saved, users));
}

void TemplateCard::showDirty()
{
    m_save->setEnabled(isDirty());
}

} // namespace carillon::ui
