// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/WhenPicker.h"

#include "ui/theme/Metrics.h"
#include "ui/widgets/Figures.h"
#include "ui/widgets/TextLabel.h"

#include <QComboBox>
#include <QCompleter>
#include <QDateTimeEdit>
#include <QEvent>
#include <QLocale>
#include <QSignalBlocker>
#include <QTimeZone>
#include <QVBoxLayout>

#include <algorithm>

namespace carillon::ui {

namespace {

constexpr int kSpinRoom = 56; // frame and arrow of the field
constexpr int kNow = 0;
constexpr int kAtATime = 1;
constexpr UtcMs kHour = 3'600'000;

/// The next full hour that is at least an hour away.
UtcMs firstSuggestion(UtcMs now)
{
    return (now / kHour + 2) * kHour;
}

QDateTime wallClock(UtcMs moment, const QTimeZone &zone)
{
    const QDateTime there = QDateTime::fromMSecsSinceEpoch(moment, zone);
    return { there.date(), there.time(), Qt::UTC }; // what the clock on that wall shows
}

} // namespace

WhenPicker::WhenPicker(QWidget *parent)
    : QWidget(parent)
    , m_mode(new QComboBox(this))
    , m_time(new QDateTimeEdit(this))
    , m_zone(new QComboBox(this))
    , m_problem(new TextLabel(TypeRole::Caption, TextLabel::Ink::Error, this))
{
    m_time->setTimeSpec(Qt::UTC); // holds a wall clock; the zone stands beside it
    m_time->setCalendarPopup(true);
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    m_zone->setMinimumContentsLength(10);
    m_zone->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *time = new QHBoxLayout;
    time->setSpacing(metrics::kRowGap);
    time->addWidget(m_time, 3);
    time->addWidget(m_zone, 2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kRowGap);
    column->addWidget(m_mode);
    column->addLayout(time);
    column->addWidget(m_problem);
    setFocusProxy(m_mode);
    connect(m_mode, &QComboBox::activated, this, &WhenPicker::chooseMode);
    connect(m_time, &QDateTimeEdit::dateTimeChanged, this, &WhenPicker::commit);
    connect(m_zone, &QComboBox::activated, this, &WhenPicker::commit);
    retranslate();
}

void WhenPicker::setWhen(std::optional<UtcMs> at, const QString &zone, UtcMs now)
{
    m_now = now;
    const QSignalBlocker quietMode(m_mode);
    const QSignalBlocker quietTime(m_time);
    const QSignalBlocker quietZone(m_zone);
    if (!m_zonesFilled) {
        for (const QByteArray &id : QTimeZone::availableTimeZoneIds())
            m_zone->addItem(zoneText(QString::fromLatin1(id), now), QString::fromLatin1(id));
        m_zone->completer()->setFilterMode(Qt::MatchContains);
        m_zonesFilled = true;
    }
    m_mode->setCurrentIndex(at ? kAtATime : kNow);
    m_zone->setCurrentIndex(std::max(0, m_zone->findData(zone)));
    m_time->setDateTime(wallClock(at.value_or(firstSuggestion(now)), QTimeZone(zone.toLatin1())));
    showMode();
}

void WhenPicker::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void WhenPicker::chooseMode()
{
    showMode();
    commit();
    if (m_mode->currentIndex() == kAtATime)
        m_time->setFocus(Qt::OtherFocusReason);
}

void WhenPicker::commit()
{
    m_problem->hide();
    if (m_mode->currentIndex() == kNow) {
        Q_EMIT whenChanged(std::nullopt, zone());
        return;
    }
    const QTimeZone there(zone().toLatin1());
    const QDateTime chosen(m_time->date(), m_time->time(), there);
    if (!chosen.isValid()) { // the hour that is skipped in spring
        const QString before = m_time->time().addSecs(-3600).toString(QStringLiteral("HH:mm"));
        const QString after = m_time->time().addSecs(3600).toString(QStringLiteral("HH:mm"));
        m_problem->setText(
            tr("%1 does not exist on this day in %2. Choose %3 or %4.")
                .arg(m_time->time().toString(QStringLiteral("HH:mm")), zoneText(zone(), m_now), before, after));
        m_problem->show();
        return;
    }
    if (chosen.toMSecsSinceEpoch() <= m_now) {
        m_problem->setText(tr("This time has passed. Choose a later one."));
        m_problem->show();
        return;
    }
    Q_EMIT whenChanged(chosen.toMSecsSinceEpoch(), zone());
}

void WhenPicker::showMode()
{
    const bool timed = m_mode->currentIndex() == kAtATime;
    m_time->setVisible(timed);
    m_zone->setVisible(timed);
    if (!timed)
        m_problem->hide();
}

void WhenPicker::retranslate()
{
    const QSignalBlocker quiet(m_mode);
    const int mode = std::max(0, m_mode->currentIndex());
    m_mode->clear();
    m_mode->addItem(tr("When I press Send"));
    m_mode->addItem(tr("At a time I choose"));
    m_mode->setCurrentIndex(mode);
    m_mode->setAccessibleName(tr("When it is sent"));
    m_time->setAccessibleName(tr("Day and time"));
    m_zone->setAccessibleName(tr("Time zone"));
    m_time->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("28 Nov 2026, 00:00")) + kSpinRoom);
    m_time->setDisplayFormat(QLocale().language() == QLocale::Chinese ? QStringLiteral("yyyy年M月d日 HH:mm")
                                                                      : QStringLiteral("d MMM yyyy, HH:mm"));
}

QString WhenPicker::zone() const
{
    return m_zone->currentData().toString();
}

} // namespace carillon::ui
