// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Pill.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Painting.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

constexpr int kPadding = 9;
constexpr int kIcon = 14;
constexpr int kIconGap = 5;

struct PillTexts
{
    Q_DECLARE_TR_FUNCTIONS(carillon::ui::Pill)
};

} // namespace

Pill campaignPill(CampaignPill state)
{
    switch (state) {
    case CampaignPill::Draft: return { u"circle-dashed"_s, PillTexts::tr("Draft"), Tone::Neutral };
    case CampaignPill::InReview: return { u"clock"_s, PillTexts::tr("In review"), Tone::Info };
    case CampaignPill::ChangesRequested:
        return { u"arrow-back-up"_s, PillTexts::tr("Changes requested"), Tone::Warning };
    case CampaignPill::Approved: return { u"check"_s, PillTexts::tr("Approved"), Tone::Info };
    case CampaignPill::Scheduled: return { u"alarm"_s, PillTexts::tr("Scheduled"), Tone::Info };
    case CampaignPill::Sending: return { u"player-play"_s, PillTexts::tr("Sending"), Tone::Info };
    case CampaignPill::Paused: return { u"player-pause"_s, PillTexts::tr("Paused"), Tone::Warning };
    case CampaignPill::Halted: return { u"alert-circle"_s, PillTexts::tr("Halted"), Tone::Error };
    case CampaignPill::Stopped: return { u"player-stop"_s, PillTexts::tr("Stopped"), Tone::Neutral };
    case CampaignPill::Sent: return { u"circle-check"_s, PillTexts::tr("Sent"), Tone::Success };
    case CampaignPill::Failed: return { u"x"_s, PillTexts::tr("Failed"), Tone::Error };
    }
    Q_UNREACHABLE();
}

QSize pillSize(const Pill &pill, const QFont &font)
{
    const QFontMetrics metrics(font);
    return { 2 * kPadding + kIcon + kIconGap + metrics.horizontalAdvance(pill.word),
             std::max(22, metrics.height() + 6) };
}

void paintPill(QPainter *painter, const QRect &room, const Pill &pill, const Tokens &tokens,
               Qt::LayoutDirection direction)
{
    const ColorPair colors = tokens.tone(pill.tone);
    const QSize size = pillSize(pill, painter->font()).boundedTo({ room.width(), 1000 });
    const QRect body = QStyle::alignedRect(direction, Qt::AlignLeft | Qt::AlignVCenter, size, room);
    paintRounded(painter, body, body.height() / 2.0, colors.fill);
    const QRect mark(body.left() + kPadding, body.center().y() - kIcon / 2 + 1, kIcon, kIcon);
    painter->drawPixmap(QStyle::visualRect(direction, body, mark),
                        iconPixmap(pill.icon, colors.text, kIcon, painter->device()->devicePixelRatioF()));
    const QRect word = body.adjusted(kPadding + kIcon + kIconGap, 0, -kPadding / 2, 0);
    painter->setPen(colors.text);
    const QString shown = QFontMetrics(painter->font()).elidedText(pill.word, Qt::ElideRight, word.width());
    painter->drawText(QStyle::visualRect(direction, body, word),
                      int(QStyle::visualAlignment(direction, Qt::AlignLeft)) | Qt::AlignVCenter, shown);
}

} // namespace carillon::ui
