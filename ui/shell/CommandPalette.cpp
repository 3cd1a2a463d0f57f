// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/CommandPalette.h"

#include "ui/shell/FuzzyMatch.h"
#include "ui/shell/PaletteDelegate.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Tokens.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace carillon::ui {

namespace {

constexpr int kWidest = 600;
constexpr int kMostRows = 9;
constexpr int kMostFound = 50;

/// The title counts most, then its place, then names that are not shown.
int scoreOf(const QString &query, const PaletteEntry &entry)
{
    if (const int title = fuzzyScore(query, entry.title); title > 0)
        return title + 10;
    if (const int place = fuzzyScore(query, QString(entry.place + u' ' + entry.title)); place > 0)
        return place;
    return entry.otherNames.contains(query.trimmed(), Qt::CaseInsensitive) ? 1 : 0;
}

QStandardItem *itemOf(const PaletteEntry &entry)
{
    auto *item = new QStandardItem(entry.icon, entry.title);
    item->setData(entry.place, PaletteDelegate::PlaceRole);
    item->setData(entry.shortcut.toString(QKeySequence::NativeText), PaletteDelegate::ShortcutRole);
    item->setData(QString(entry.title + u", " + entry.place), Qt::AccessibleTextRole);
    item->setEditable(false);
    return item;
}

} // namespace

CommandPalette::CommandPalette(QWidget *window) : QFrame(window)
{
    m_edit = new QLineEdit(this);
    m_edit->setObjectName(QStringLiteral("paletteEdit"));
    m_list = new QListView(this);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->viewport()->setAutoFillBackground(false);
    m_model = new QStandardItemModel(this);
    m_list->setModel(m_model);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 10, 10, 10);
    column->setSpacing(metrics::kRowGap);
    column->addWidget(m_edit);
    column->addWidget(m_list);

    m_edit->installEventFilter(this);
    window->installEventFilter(this);
    connect(m_edit, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QListView::clicked, this, &CommandPalette::runCurrent);
    retranslate();
    hide();
}

void CommandPalette::addProvider(Provider provider)
{
    m_providers << std::move(provider);
}

void CommandPalette::open()
{
    m_focusBefore = QApplication::focusWidget();
    m_edit->clear();
    search({});
    show();
    raise();
    m_edit->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::search(const QString &query)
{
    QList<std::pair<int, PaletteEntry>> scored;
    for (const Provider &provider : std::as_const(m_providers)) {
        const QList<PaletteEntry> entries = provider(query);
        for (const PaletteEntry &entry : entries) {
            if (const int score = scoreOf(query, entry); score > 0)
                scored.append({ score, entry });
        }
    }
    std::stable_sort(scored.begin(), scored.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    scored.resize(std::min<qsizetype>(scored.size(), kMostFound));
    m_found.clear();
    m_model->clear();
    for (const auto &[score, entry] : std::as_const(scored)) {
        m_found << entry;
        m_model->appendRow(itemOf(entry));
    }
    if (!m_found.isEmpty())
        m_list->setCurrentIndex(m_model->index(0, 0));
    m_edit->setAccessibleDescription(m_found.isEmpty() ? tr("Nothing found")
                                                       : tr("%n found", nullptr, int(m_found.size())));
    place();
}

void CommandPalette::runCurrent()
{
    const int row = m_list->currentIndex().row();
    if (row < 0 || row >= m_found.size())
        return;
    const auto run = m_found[row].run;
    close();
    run();
}

void CommandPalette::moveBy(int rows)
{
    const int last = m_model->rowCount() - 1;
    const int row = std::clamp(m_list->currentIndex().row() + rows, 0, std::max(0, last));
    m_list->setCurrentIndex(m_model->index(row, 0));
    m_edit->setAccessibleDescription(m_list->currentIndex().data(Qt::AccessibleTextRole).toString());
}

void CommandPalette::close()
{
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
}

void CommandPalette::place()
{
    const QRect room = parentWidget()->rect();
    const int rows = std::clamp(m_model->rowCount(), 1, kMostRows);
    m_list->setFixedHeight(rows * PaletteDelegate::kRowHeight + 4);
    const int width = std::min(kWidest, room.width() - 64);
    setGeometry((room.width() - width) / 2, room.height() / 8, width, sizeHint().height());
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens t = tokensOf(this);
    paintRounded(&painter, rect(), metrics::kCardRadius, t.raised, t.borderStrong);
    if (!m_found.isEmpty())
        return;
    painter.setPen(t.text2);
    painter.drawText(m_list->geometry(), Qt::AlignCenter, tr("Nothing found"));
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent()) {
        if (event->type() == QEvent::Resize && isVisible())
            place();
        return false;
    }
    if (event->type() == QEvent::FocusOut && isVisible() && QApplication::activePopupWidget() == nullptr) {
        hide();
        return false;
    }
    if (event->type() != QEvent::KeyPress)
        return false;
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down: moveBy(1); return true;
    case Qt::Key_Up: moveBy(-1); return true;
    case Qt::Key_PageDown: moveBy(kMostRows); return true;
    case Qt::Key_PageUp: moveBy(-kMostRows); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: runCurrent(); return true;
    case Qt::Key_Escape: close(); return true;
    default: return false;
    }
}

void CommandPalette::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void CommandPalette::retranslate()
{
    setAccessibleName(tr("Find a command"));
    m_edit->setAccessibleName(tr("Find a command"));
    m_edit->setPlaceholderText(tr("Type a command, a page or a name"));
}

} // namespace carillon::ui
