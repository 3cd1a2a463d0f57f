// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/campaigns/sample/SampleData.h"
#include "tests/ui/campaigns/ShopWindow.h"

#include <QAccessible>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QWidget>

namespace carillon::ui::test {

/// The invented coffee shop with its month of sent campaigns, as the sample workspace has it, and small.
class SampleShop
{
public:
    explicit SampleShop(int people = 200)
    {
        qputenv("CARILLON_CONFIG_DIR", m_dir.filePath(QStringLiteral("config")).toUtf8());
        qputenv("CARILLON_KEYCHAIN", "off");
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_dir.path());
        auto made = Workspace::create({ .path = m_dir.filePath(QStringLiteral("shop.carillon")),
                                        .name = QStringLiteral("Harbor Coffee"),
                                        .owner = QStringLiteral("Mei"),
                                        .region = QStringLiteral("CN"),
                                        .zone = QStringLiteral("Asia/Shanghai") },
                                      {}, m_clock);
        Q_ASSERT(made);
        m_workspace = std::move(*made);
        const auto filled = m_workspace
                                ->runLong([people](Session &session) {
                                    return fillWithSampleShop(session, { .people = people }, {});
                                })
                                .result();
        if (!filled)
            qFatal("%s", qPrintable(filled.error().message));
        m_summary = *filled;
    }

    Workspace &workspace() { return *m_workspace; }
    const SampleSummary &summary() const { return m_summary; }
    const Clock &clock() const { return m_clock; }
    QString path(const QString &name) const { return m_dir.filePath(name); }
    RecordingShell shell;

private:
    QTemporaryDir m_dir;
    ManualClock m_clock{ ShopWindow::kNow };
    std::unique_ptr<Workspace> m_workspace;
    SampleSummary m_summary;
};

/// The visible widgets that take the focus and have nothing to say to a screen reader.
inline QStringList unnamedWidgets(const QWidget &page)
{
    QStringList unnamed;
    const QList<QWidget *> widgets = page.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->focusProxy())
            continue;
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        if (!face || face->text(QAccessible::Name).trimmed().isEmpty())
            unnamed.append(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName());
    }
    return unnamed;
}

inline QPushButton *buttonWith(const QWidget &page, const QString &text)
{
    const QList<QPushButton *> buttons = page.findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->isVisible() && button->text() == text)
            return button;
    }
    return nullptr;
}

/// Everything that the page says in labels, for "does it say this somewhere".
template <typename Label> QStringList textsOf(const QWidget &page)
{
    QStringList texts;
    const QList<Label *> labels = page.findChildren<Label *>();
    for (const Label *label : labels) {
        if (label->isVisible())
            texts.append(label->text());
    }
    return texts;
}

} // namespace carillon::ui::test
