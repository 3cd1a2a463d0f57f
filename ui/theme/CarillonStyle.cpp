// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/CarillonStyle.h"

#include "ui/theme/ButtonKind.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Painting.h"
#include "ui/theme/StyleButtons.h"
#include "ui/theme/StyleFields.h"
#include "ui/theme/StyleIndicators.h"
#include "ui/theme/StyleMenus.h"
#include "ui/theme/StyleViews.h"
#include "ui/theme/Tokens.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

constexpr int kCompactHeight = 28;
constexpr int kComboArrowWidth = 28;
constexpr int kSpinButtonWidth = 22;
constexpr int kFieldPadding = 10;

bool isFilled(const QWidget *widget)
{
    const ButtonKind kind = buttonKind(widget);
    return kind == ButtonKind::Primary || kind == ButtonKind::Danger;
}

template <typename Option> const Option &as(const QStyleOption &option)
{
    return static_cast<const Option &>(option);
}

} // namespace

CarillonStyle::CarillonStyle(bool compact, bool reduceMotion)
    : QProxyStyle(u"Fusion"_s)
    , m_controlHeight(compact ? kCompactHeight : metrics::kControlHeight)
    , m_reduceMotion(reduceMotion)
{
    setObjectName(u"carillon"_s);
}

void CarillonStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                  const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand: return style::paintButtonPanel(*option, painter, widget);
    case PE_PanelButtonTool: return style::paintToolPanel(*option, painter);
    case PE_PanelLineEdit:
        if (as<QStyleOptionFrame>(*option).lineWidth > 0)
            style::paintFieldFrame(*option, option->rect, painter);
        return;
    case PE_FrameLineEdit: return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: return style::paintCheckBox(*option, painter);
    case PE_IndicatorRadioButton: return style::paintRadioButton(*option, painter);
    case PE_FrameFocusRect: return style::paintFocusRing(*option, painter);
    default:
        if (!drawViewPrimitive(element, *option, painter, widget))
            QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

bool CarillonStyle::drawViewPrimitive(PrimitiveElement element, const QStyleOption &option, QPainter *painter,
                                      const QWidget *widget) const
{
    switch (element) {
    case PE_Frame: style::paintFrame(option, painter, widget); return true;
    case PE_FrameTabWidget:
    case PE_FrameTabBarBase:
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), option.rect.width(), 1),
                          tokensOf(option.palette).border);
        return true;
    case PE_IndicatorHeaderArrow: style::paintHeaderArrow(as<QStyleOptionHeader>(option), painter); return true;
    case PE_PanelItemViewItem: style::paintItemPanel(as<QStyleOptionViewItem>(option), painter, widget); return true;
    case PE_PanelItemViewRow: return true; // the cells paint themselves
    case PE_PanelMenu: style::paintMenuPanel(option, painter); return true;
    case PE_FrameMenu: return true;
    case PE_IndicatorArrowDown:
        paintChevron(painter, option.rect, Pointing::Down, tokensOf(option.palette).text2);
        return true;
    case PE_IndicatorArrowUp:
        paintChevron(painter, option.rect, Pointing::Up, tokensOf(option.palette).text2);
        return true;
    default: return false;
    }
}

void CarillonStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                                const QWidget *widget) const
{
    switch (element) {
    case CE_PushButton: return drawButton(*option, painter, widget);
    case CE_PushButtonLabel:
        if (isFilled(widget))
            return style::paintFilledButtonLabel(as<QStyleOptionButton>(*option), painter, widget, *this);
        break;
    case CE_ItemViewItem: {
        const QStyleOptionViewItem soft = style::softSelection(as<QStyleOptionViewItem>(*option));
        return QProxyStyle::drawControl(element, &soft, painter, widget);
    }
    case CE_Header: return drawHeader(as<QStyleOptionHeaderV2>(*option), painter, widget);
    default:
        if (drawBarControl(element, *option, painter))
            return;
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

bool CarillonStyle::drawBarControl(ControlElement element, const QStyleOption &option, QPainter *painter) const
{
    switch (element) {
    case CE_HeaderSection:
    case CE_HeaderEmptyArea: style::paintHeaderSection(option, painter); return true;
    case CE_MenuItem: style::paintMenuItem(as<QStyleOptionMenuItem>(option), painter); return true;
    case CE_MenuBarItem: style::paintMenuBarItem(as<QStyleOptionMenuItem>(option), painter); return true;
    case CE_MenuBarEmptyArea: style::paintMenuBarEmpty(option, painter); return true;
    case CE_TabBarTabShape: style::paintTab(option, painter); return true;
    case CE_ProgressBarGroove: return true;
    case CE_ProgressBarContents: style::paintProgress(as<QStyleOptionProgressBar>(option), painter); return true;
    case CE_Splitter: return true; // panes have borders of their own
    default: return false;
    }
}

void CarillonStyle::drawHeader(const QStyleOptionHeaderV2 &option, QPainter *painter, const QWidget *widget) const
{
    style::paintHeaderSection(option, painter);
    const bool sorted = option.sortIndicator != QStyleOptionHeader::None;
    const QRect arrow = style::headerArrowRect(option.rect);
    QStyleOptionHeaderV2 label(option);
    label.palette.setColor(QPalette::ButtonText, tokensOf(option.palette).text2);
    label.rect = visualRect(option.direction, option.rect,
                            option.rect.adjusted(6, 0, sorted ? arrow.left() - option.rect.right() : -6, 0));
    drawControl(CE_HeaderLabel, &label, painter, widget);
    if (!sorted)
        return;
    label.rect = visualRect(option.direction, option.rect, arrow);
    style::paintHeaderArrow(label, painter);
}

/// Without Fusion's second focus frame: the panel has painted its ring already.
void CarillonStyle::drawButton(const QStyleOption &option, QPainter *painter, const QWidget *widget) const
{
    drawControl(CE_PushButtonBevel, &option, painter, widget);
    QStyleOptionButton label(as<QStyleOptionButton>(option));
    label.rect = subElementRect(SE_PushButtonContents, &option, widget);
    drawControl(CE_PushButtonLabel, &label, painter, widget);
}

void CarillonStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                       const QWidget *widget) const
{
    switch (control) {
    case CC_ComboBox: return style::paintComboBox(as<QStyleOptionComboBox>(*option), painter, *this, widget);
    case CC_SpinBox: return style::paintSpinBox(as<QStyleOptionSpinBox>(*option), painter, *this, widget);
    case CC_Slider: return style::paintSlider(as<QStyleOptionSlider>(*option), painter, *this, widget);
    case CC_ToolButton: return style::paintToolButton(as<QStyleOptionToolButton>(*option), painter);
    case CC_ScrollBar: return style::paintScrollBar(as<QStyleOptionSlider>(*option), painter, *this, widget);
    default: QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

int CarillonStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ButtonMargin: return 12;
    case PM_ButtonIconSize:
    case PM_SmallIconSize: return metrics::kIcon;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return 16;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return 8;
    case PM_ScrollBarExtent: return 12;
    case PM_ScrollBarSliderMin: return 32;
    case PM_MenuPanelWidth: return 1;
    case PM_MenuVMargin: return 4;
    case PM_MenuHMargin: return 0;
    case PM_MenuBarPanelWidth: return 0;
    case PM_MenuBarVMargin: return 2;
    case PM_MenuBarHMargin: return 4;
    case PM_SplitterWidth: return 8;
    case PM_HeaderMargin: return 8;
    case PM_FocusFrameHMargin: return 4;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return metrics::kRowGap;
    case PM_SliderLength:
    case PM_SliderThickness: return 18;
    case PM_DefaultFrameWidth:
        return style::isViewOrEditor(widget) ? 2 : QProxyStyle::pixelMetric(metric, option, widget);
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int CarillonStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                             QStyleHintReturn *more) const
{
    switch (hint) {
    case SH_EtchDisabledText: return 0;
    case SH_ComboBox_Popup: return 0;
    case SH_ItemView_ShowDecorationSelected: return 1;
    case SH_Table_GridLineColor:
        return option ? int(tokensOf(option->palette).border.rgb())
                      : QProxyStyle::styleHint(hint, option, widget, more);
    case SH_Widget_Animation_Duration:
        return m_reduceMotion ? 0 : std::min(150, QProxyStyle::styleHint(hint, option, widget, more));
    default: return QProxyStyle::styleHint(hint, option, widget, more);
    }
}

QSize CarillonStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                                      const QWidget *widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    switch (type) {
    case CT_PushButton:
        size.setWidth(contents.width() + 2 * (buttonKind(widget) == ButtonKind::Quiet ? 8 : 14));
        size.setHeight(std::max(m_controlHeight, contents.height() + 8));
        return size;
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox: size.setHeight(std::max(m_controlHeight, option->fontMetrics.height() + 12)); break;
    case CT_ToolButton:
        size = { contents.width() + style::toolButtonPadding(as<QStyleOptionToolButton>(*option)),
                 contents.height() + 8 };
        return size.expandedTo(QSize(m_controlHeight, m_controlHeight));
    case CT_MenuItem: {
        const auto &item = as<QStyleOptionMenuItem>(*option);
        if (item.menuItemType == QStyleOptionMenuItem::Separator)
            return { size.width(), 9 };
        return { contents.width() + style::kMenuIconColumn + 48,
                 std::max(style::kMenuItemHeight, item.fontMetrics.height() + 10) };
    }
    case CT_MenuBarItem: return { contents.width() + 16, std::max(28, contents.height() + 8) };
    case CT_HeaderSection: size.setHeight(std::max(32, contents.height() + 10)); break;
    case CT_TabBarTab: return { size.width() + 8, std::max(36, size.height()) };
    case CT_ItemViewItem: size.setHeight(std::max(size.height(), 28)); break;
    default: break;
    }
    if (type == CT_ComboBox)
        size.rwidth() += 12;
    return size;
}

QRect CarillonStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                    const QWidget *widget) const
{
    const QRect all = option->rect;
    const auto mirrored = [&](const QRect &rect) { return visualRect(option->direction, all, rect); };
    if (control == CC_ComboBox && part == SC_ComboBoxArrow)
        return mirrored({ all.right() - kComboArrowWidth + 1, all.top(), kComboArrowWidth, all.height() });
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return mirrored(all.adjusted(kFieldPadding, 2, -kComboArrowWidth, -2));
    if (control == CC_SpinBox && part != SC_SpinBoxFrame) {
        const bool buttons = as<QStyleOptionSpinBox>(*option).buttonSymbols != QAbstractSpinBox::NoButtons;
        const int width = buttons ? kSpinButtonWidth : 2;
        const int half = all.height() / 2;
        if (part == SC_SpinBoxEditField)
            return mirrored(all.adjusted(kFieldPadding - 2, 2, -width, -2));
        if (part == SC_SpinBoxUp)
            return mirrored({ all.right() - width, all.top() + 2, width, half - 2 });
        return mirrored({ all.right() - width, all.top() + half, width, half - 2 });
    }
    if (control == CC_ScrollBar) {
        const int shortest = pixelMetric(PM_ScrollBarSliderMin, option, widget);
        return mirrored(style::scrollBarPart(as<QStyleOptionSlider>(*option), part, shortest));
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect CarillonStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_LineEditContents && as<QStyleOptionFrame>(*option).lineWidth > 0)
        return rect.adjusted(kFieldPadding - 4, 0, -(kFieldPadding - 4), 0);
    if (element == SE_PushButtonContents)
        return option->rect.adjusted(6, 2, -6, -2);
    return rect;
}

void CarillonStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QComboBox *>(widget) || widget->inherits("QLineEdit") || widget->inherits("QAbstractSpinBox"))
        widget->setAttribute(Qt::WA_Hover);
}

} // namespace carillon::ui
