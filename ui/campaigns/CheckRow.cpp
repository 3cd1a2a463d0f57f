// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/CheckRow.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Tokens.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/TextLabel.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace carillon::ui {

namespace {

constexpr int kBadge = 24;
constexpr int kBadgeIcon = 16;

struct Look
{
    Tone tone;
    QStringView icon;
};

Look lookOf(CheckLevel level)
{
    switch (level) {
    case CheckLevel::Pass: return { Tone::Success, u"check" };
    case CheckLevel::Note: return { Tone::Info, u"info-circle" };
    case CheckLevel::Warning: return { Tone::Warning, u"alert-triangle" };
    case CheckLevel::Problem: return { Tone::Error, u"x" };
    }
    Q_UNREACHABLE();
}

QString wordOf(CheckLevel level)
{
    switch (level) {
    case CheckLevel::Pass: return QCoreApplication::translate("carillon::ui::CheckRow", "passed");
    case CheckLevel::Note: return QCoreApplication::translate("carillon::ui::CheckRow", "note");
    case CheckLevel::Warning: return QCoreApplication::translate("carillon::ui::CheckRow", "warning");
    case CheckLevel::Problem: return QCoreApplication::translate("carillon::ui::CheckRow", "problem");
    }
    Q_UNREACHABLE();
}

} // namespace

CheckRow::CheckRow(QWidget *parent)
    : QWidget(parent)
    , m_title(new TextLabel(TypeRole::Strong, TextLabel::Ink::Text, this))
    , m_evidence(new TextLabel(TypeRole::Caption, TextLabel::Ink::Secondary, this))
    , m_fix(makeButton(ButtonKind::Secondary, {}, {}, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kBadge + 12, 2, 0, 2);
    column->setSpacing(2);
    m_evidence->setWordWrap(true);
    column->addWidget(m_title);
    column->addWidget(m_evidence);
    column->addSpacing(2);
    column->addWidget(m_fix, 0, Qt::AlignLeft);
    connect(m_fix, &QPushButton::clicked, this, [this] { Q_EMIT fixRequested(m_check.topic); });
}

void CheckRow::setCheck(const Check &check)
{
    m_check = check;
    m_title->setText(check.title);
    m_evidence->setText(check.evidence);
    m_fix->setText(check.fix);
    m_fix->setVisible(!check.fix.isEmpty());
    m_fix->setAccessibleDescription(check.evidence);
    setAccessibleName(tr("%1: %2").arg(check.title, wordOf(check.level)));
    setAccessibleDescription(check.evidence);
    update();
}

QPushButton *CheckRow::fixButton() const
{
    return m_check.fix.isEmpty() ? nullptr : m_fix;
}

void CheckRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Look look = lookOf(m_check.level);
    const ColorPair colors = tokensOf(this).tone(look.tone);
    const QRect badge = QStyle::visualRect(layoutDirection(), rect(), QRect(0, 2, kBadge, kBadge));
    paintRounded(&painter, badge, kBadge / 2.0, colors.fill);
    QRect mark(0, 0, kBadgeIcon, kBadgeIcon);
    mark.moveCenter(badge.center());
    painter.drawPixmap(mark.topLeft(), iconPixmap(look.icon, colors.text, kBadgeIcon, devicePixelRatioF()));
}

} // namespace carillon::ui
