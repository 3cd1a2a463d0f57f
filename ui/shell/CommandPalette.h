// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QIcon>
#include <QKeySequence>
#include <QPointer>

#include <functional>

class QLineEdit;
class QListView;
class QStandardItemModel;

namespace carillon::ui {

/// Something the palette can find and run.
struct PaletteEntry
{
    QString title = {};
    QString place = {}; ///< "View", "Campaign", "Contact": shown faintly, searched too
    QString otherNames = {}; ///< searched but not shown: the English name in a Chinese window
    QKeySequence shortcut = {};
    QIcon icon = {};
    std::function<void()> run = {};
};

/// Ctrl+K: finds every command, page and object by a few letters. Objects come from providers, which see what was typed
/// and answer at once (≤ 100 ms together). A child of the window, in its upper third. GUI thread.
class CommandPalette : public QFrame
{
    Q_OBJECT

public:
    using Provider = std::function<QList<PaletteEntry>(const QString &query)>;

    explicit CommandPalette(QWidget *window);

    void addProvider(Provider provider);
    void open();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void search(const QString &query);
    void runCurrent();
    void moveBy(int rows);
    void close();
    void place();
    void retranslate();

    QLineEdit *m_edit = nullptr;
    QListView *m_list = nullptr;
    QStandardItemModel *m_model = nullptr;
    QList<Provider> m_providers;
    QList<PaletteEntry> m_found;
    QPointer<QWidget> m_focusBefore;
};

} // namespace carillon::ui
