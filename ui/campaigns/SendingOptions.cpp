// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/SendingOptions.h"

#include "core/delivery/Rate.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/TextLabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QEvent>
#include <QFormLayout>
#include <QLocale>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTimeEdit>
#include <QTimeZone>

#include <algorithm>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

constexpr int kFastest = 100'000;
constexpr int kSpinRoom = 56; // frame and arrows of a field, which the size hint of Fusion forgets
constexpr UtcMs kDay = 86'400'000;

QTime timeOf(int minuteOfDay)
{
    return QTime(0, 0).addSecs(minuteOfDay % (24 * 60) * 60);
}

QString clock(const QTime &time)
{
    return time.toString(u"HH:mm"_s);
}

QWidget *rowOf(const QList<QWidget *> &widgets, QWidget *parent)
{
    auto *row = new QWidget(parent);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::kRowGap);
    for (QWidget *widget : widgets)
        layout->addWidget(widget);
    layout->addStretch();
    return row;
}

} // namespace

SendingOptions::SendingOptions(QWidget *parent) : QWidget(parent), m_form(new QFormLayout(this))
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(12);
    m_form->setVerticalSpacing(metrics::kRowGap);
    m_form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    for (QWidget *field : { makeSpeed(), makeHours(), makeUntil() }) {
        m_labels.append(new TextLabel(TypeRole::Body, TextLabel::Ink::Secondary, this));
        m_labels.constLast()->setMinimumHeight(metrics::kControlHeight);
        m_form->addRow(m_labels.constLast(), field);
    }
    retranslate();
}

void SendingOptions::setCampaign(const Campaign &campaign, const QString &zone, UtcMs now)
{
    m_zone = zone;
    const QSignalBlocker quietSpeed(m_speed);
    const QSignalBlocker quietUnit(m_unit);
    const QSignalBlocker quietLimit(m_limitHours);
    const QSignalBlocker quietEnds(m_ends);
    const Rate rate = Rate::fromPerHour(campaign.ratePerHour);
    m_speed->setValue(campaign.ratePerHour > 0 ? int(rate.count) : 0);
    m_unit->setCurrentIndex(campaign.ratePerHour == 0 || rate.per.count() == 1 ? 0 : rate.per.count() == 60 ? 1 : 2);
    const bool limited = !campaign.hours.always();
    m_limitHours->setChecked(limited);
    m_from->setTime(limited ? timeOf(campaign.hours.from) : QTime(9, 0));
    m_to->setTime(limited ? timeOf(campaign.hours.to) : QTime(20, 0));
    m_from->setEnabled(limited);
    m_to->setEnabled(limited);
    m_ends->setChecked(campaign.usefulUntil.has_value());
    const QSignalBlocker quietUntil(m_until);
    const QDateTime until
        = QDateTime::fromMSecsSinceEpoch(campaign.usefulUntil.value_or(now + kDay), QTimeZone(zone.toLatin1()));
    m_until->setDateTime(QDateTime(until.date(), until.time(), Qt::UTC));
    m_until->setEnabled(m_ends->isChecked());
}

void SendingOptions::setLabelWidth(int width)
{
    for (TextLabel *label : std::as_const(m_labels))
        label->setMinimumWidth(width);
}

int SendingOptions::labelWidth() const
{
    int width = 0;
    for (const TextLabel *label : m_labels)
        width = std::max(width, label->sizeHint().width());
    return width;
}

void SendingOptions::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

QWidget *SendingOptions::makeSpeed()
{
    m_speed = new QSpinBox(this);
    m_speed->setRange(0, kFastest);
    m_unit = new QComboBox(this);
    connect(m_speed, &QSpinBox::editingFinished, this, &SendingOptions::commitSpeed);
    connect(m_unit, &QComboBox::activated, this, &SendingOptions::commitSpeed);
    return rowOf({ m_speed, m_unit }, this);
}

QWidget *SendingOptions::makeHours()
{
    m_limitHours = new QCheckBox(this);
    m_from = new QTimeEdit(this);
    m_to = new QTimeEdit(this);
    for (QTimeEdit *edit : { m_from, m_to }) {
        edit->setDisplayFormat(u"HH:mm"_s);
        connect(edit, &QTimeEdit::editingFinished, this, &SendingOptions::commitHours);
    }
    connect(m_limitHours, &QCheckBox::toggled, this, &SendingOptions::commitHours);
    return rowOf({ m_limitHours, m_from, m_to }, this);
}

QWidget *SendingOptions::makeUntil()
{
    m_ends = new QCheckBox(this);
    m_until = new QDateTimeEdit(this);
    m_until->setTimeSpec(Qt::UTC); // a wall clock in m_zone
    m_until->setCalendarPopup(true);
    connect(m_ends, &QCheckBox::toggled, this, &SendingOptions::commitUntil);
    connect(m_until, &QDateTimeEdit::editingFinished, this, &SendingOptions::commitUntil);
    return rowOf({ m_ends, m_until }, this);
}

void SendingOptions::commitSpeed()
{
    static const QStringList units{ u"s"_s, u"min"_s, u"h"_s };
    const QString rate
        = m_speed->value() == 0 ? QString() : u"%1/%2"_s.arg(m_speed->value()).arg(units.at(m_unit->currentIndex()));
    Q_EMIT edited({ .rate = rate });
}

void SendingOptions::commitHours()
{
    const bool limited = m_limitHours->isChecked();
    m_from->setEnabled(limited);
    m_to->setEnabled(limited);
    Q_EMIT edited({ .hours = limited ? u"%1-%2"_s.arg(clock(m_from->time()), clock(m_to->time())) : u"00:00-24:00"_s });
}

void SendingOptions::commitUntil()
{
    m_until->setEnabled(m_ends->isChecked());
    const QDateTime until(m_until->date(), m_until->time(), QTimeZone(m_zone.toLatin1()));
    Q_EMIT edited({ .usefulUntil = m_ends->isChecked() && until.isValid() ? until.toMSecsSinceEpoch() : 0 });
}

void SendingOptions::retranslate()
{
    const QStringList titles{ tr("Speed"), tr("Hours"), tr("Useful until") };
    const std::vector<QWidget *> buddies{ m_speed, m_limitHours, m_ends };
    for (int row = 0; row < titles.size(); ++row) {
        m_labels.at(row)->setText(titles.at(row));
        m_labels.at(row)->setBuddy(buddies.at(std::size_t(row)));
    }
    const QSignalBlocker quiet(m_unit);
    const int unit = std::max(0, m_unit->currentIndex());
    m_unit->clear();
    m_unit->addItems({ tr("per second"), tr("per minute"), tr("per hour") });
    m_unit->setCurrentIndex(unit);
    m_speed->setSpecialValueText(tr("As the account allows"));
    m_speed->setAccessibleName(tr("Speed"));
    m_unit->setAccessibleName(tr("Unit of the speed"));
    m_limitHours->setText(tr("Only between"));
    m_limitHours->setAccessibleName(tr("Only between certain hours, where the people live"));
    m_from->setAccessibleName(tr("Earliest"));
    m_to->setAccessibleName(tr("Latest"));
    m_ends->setAccessibleName(tr("The offer ends"));
    m_until->setAccessibleName(tr("End of the offer"));
    const int clockWidth = fontMetrics().horizontalAdvance(u"00:00"_s) + kSpinRoom;
    m_from->setMinimumWidth(clockWidth);
    m_to->setMinimumWidth(clockWidth);
    m_until->setMinimumWidth(fontMetrics().horizontalAdvance(u"28 Nov 2026, 00:00"_s) + kSpinRoom);
    m_until->setDisplayFormat(QLocale().language() == QLocale::Chinese ? u"yyyy年M月d日 HH:mm"_s
                                                                       : u"d MMM yyyy, HH:mm"_s);
}

} // namespace carillon::ui
