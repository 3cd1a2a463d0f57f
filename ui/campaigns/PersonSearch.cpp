// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/PersonSearch.h"

#include "ui/theme/Icons.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QStringListModel>

#include <chrono>

using namespace std::chrono_literals;

namespace carillon::ui {

PersonSearch::PersonSearch(QWidget *parent)
    : QLineEdit(parent)
    , m_names(new QStringListModel(this))
    , m_completer(new QCompleter(m_names, this))
{
    setObjectName(QStringLiteral("personSearch"));
    addAction(icon(u"search"), QLineEdit::LeadingPosition);
    m_completer->setWidget(this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_pause.setSingleShot(true);
    m_pause.setInterval(200ms);
    connect(this, &QLineEdit::textEdited, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (!text().trimmed().isEmpty())
            Q_EMIT wanted(text().trimmed());
    });
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            [this](const QModelIndex &index) { take(index.row()); });
    retranslate();
    hide();
}

void PersonSearch::begin()
{
    clear();
    show();
    setFocus(Qt::OtherFocusReason);
}

void PersonSearch::setFound(const QList<PreviewPerson> &people)
{
    if (!isVisible())
        return;
    m_people = people;
    QStringList names;
    for (const PreviewPerson &person : people)
        names.append(person.name);
    m_names->setStringList(names);
    if (names.isEmpty())
        m_completer->popup()->hide();
    else
        m_completer->complete();
}

void PersonSearch::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        hide();
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !m_people.isEmpty()) {
        take(0);
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void PersonSearch::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PersonSearch::take(int row)
{
    if (row < 0 || row >= m_people.size())
        return;
    hide();
    Q_EMIT chosen(m_people.at(row));
}

void PersonSearch::retranslate()
{
    setPlaceholderText(tr("Name or number"));
    setAccessibleName(tr("Find one of the people"));
}

} // namespace carillon::ui
