// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/ReportPrinter.h"

#include "ui/print/ReportBlocks.h"
#include "ui/theme/Tokens.h"
#include "ui/widgets/TextLabel.h"

#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace carillon::ui {

namespace {

constexpr int kSheetWidth = 720; // of the blocks, in pixels; scaled to the width of the page
constexpr int kGap = 16;
constexpr int kFooter = 28;

/// The blocks at their printed size, hidden, in light colours.
class Sheet
{
    Q_DECLARE_TR_FUNCTIONS(carillon::ui::ReportPrinter)

public:
    Sheet(const Report &report, const ReportWords &words) : m_words(words)
    {
        m_root.setPalette(paletteOf(lightTokens()));
        m_root.setAttribute(Qt::WA_DontShowOnScreen);
        m_blocks.append(makeTitle(report));
        m_blocks.append(ReportBlocks(words).all(report, &m_root));
        auto *column = new QVBoxLayout(&m_root);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(kGap);
        for (QWidget *block : m_blocks)
            column->addWidget(block);
        m_root.setFixedWidth(kSheetWidth);
        m_root.show(); // lays out and polishes; never reaches the screen
        m_root.resize(kSheetWidth, m_root.sizeHint().height());
        m_root.layout()->activate();
    }

    const QList<QWidget *> &blocks() const { return m_blocks; }
    QString footer(int page, int pages, UtcMs madeAt) const
    {
        return tr("Page %1 of %2 · made on %3").arg(page).arg(pages).arg(m_words.minute(madeAt));
    }

private:
    QWidget *makeTitle(const Report &report)
    {
        auto *title = new QWidget(&m_root);
        auto *column = new QVBoxLayout(title);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(4);
        column->addWidget(new TextLabel(report.title.isEmpty() ? tr("Report") : report.title, TypeRole::PageTitle,
                                        TextLabel::Ink::Text));
        column->addWidget(new TextLabel(m_words.period(report), TypeRole::Caption, TextLabel::Ink::Secondary));
        column->addWidget(new TextLabel(m_words.deliverySentence(report), TypeRole::Section, TextLabel::Ink::Text));
        return title;
    }

    ReportWords m_words;
    QWidget m_root;
    QList<QWidget *> m_blocks;
};

/// Which blocks stand on which page, in order; a block is never cut.
QList<QList<QWidget *>> paginate(const QList<QWidget *> &blocks, int pageHeight)
{
    QList<QList<QWidget *>> pages;
    int left = 0;
    for (QWidget *block : blocks) {
        if (pages.isEmpty() || block->height() > left) {
            pages.append(QList<QWidget *>());
            left = pageHeight;
        }
        pages.last().append(block);
        left -= block->height() + kGap;
    }
    return pages;
}

void paintBlocks(QPainter &painter, const QList<QWidget *> &blocks)
{
    painter.save();
    for (QWidget *block : blocks) {
        block->render(&painter, {}, {}, QWidget::DrawChildren);
        painter.translate(0, block->height() + kGap);
    }
    painter.restore();
}

/// In pixels of the sheet: a size in points would grow with the resolution of the paper.
QFont footerFont()
{
    QFont font = typeFont(TypeRole::Caption);
    font.setPixelSize(11);
    return font;
}

Status writeError(const QString &path, const QString &why)
{
    return Error{ .code = Error::Code::Failed,
                  .message = u"The report could not be written: %1."_s.arg(why),
                  .where = path,
                  .hint
                  = u"Check that the folder exists, that this user may write to it, and that the disk is not full."_s };
}

} // namespace

void ReportPrinter::toDevice(const Report &report, QPagedPaintDevice &device) const
{
    const Sheet sheet(report, ReportWords(m_locale, m_zone));
    QPainter painter(&device);
    const double scale = static_cast<double>(painter.viewport().width()) / kSheetWidth;
    painter.scale(scale, scale);
    const int pageHeight = static_cast<int>(painter.viewport().height() / scale);
    const auto pages = paginate(sheet.blocks(), pageHeight - kFooter);
    for (qsizetype page = 0; page < pages.size(); ++page) {
        if (page > 0)
            device.newPage();
        paintBlocks(painter, pages.at(page));
        painter.setPen(lightTokens().text2);
        painter.setFont(footerFont());
        painter.drawText(QRect(0, pageHeight - kFooter, kSheetWidth, kFooter), Qt::AlignRight | Qt::AlignBottom,
                         sheet.footer(static_cast<int>(page) + 1, static_cast<int>(pages.size()), report.madeAt));
    }
}

Status ReportPrinter::toPdf(const Report &report, const QString &path) const
{
    QPdfWriter writer(path);
    const bool letter = m_locale.territory() == QLocale::UnitedStates || m_locale.territory() == QLocale::Canada;
    writer.setPageSize(QPageSize(letter ? QPageSize::Letter : QPageSize::A4));
    writer.setPageMargins(QMarginsF(16, 14, 16, 12), QPageLayout::Millimeter);
    writer.setResolution(300);
    writer.setTitle(report.title.isEmpty() ? u"Carillon"_s : report.title);
    writer.setCreator(u"Carillon"_s);
    toDevice(report, writer);
    return QFileInfo(path).size() > 0 ? Status() : writeError(path, u"the file stayed empty"_s);
}

Status ReportPrinter::toPng(const Report &report, const QString &path) const
{
    constexpr int kMargin = 32;
    constexpr int kScale = 2;
    const Sheet sheet(report, ReportWords(m_locale, m_zone));
    int height = 2 * kMargin - kGap;
    for (const QWidget *block : sheet.blocks())
        height += block->height() + kGap;
    QImage image(QSize(kSheetWidth + 2 * kMargin, height) * kScale, QImage::Format_RGB32);
    image.setDevicePixelRatio(kScale);
    image.fill(lightTokens().window);
    QPainter painter(&image);
    painter.translate(kMargin, kMargin);
    paintBlocks(painter, sheet.blocks());
    painter.end();
    return image.save(path, "PNG") ? Status() : writeError(path, u"the picture was refused"_s);
}

} // namespace carillon::ui
