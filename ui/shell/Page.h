// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/PageId.h"

#include <QWidget>

class QAction;
class QUndoStack;
class QVBoxLayout;

namespace carillon::ui {

class InlineMessage;
class PageHeader;

/// One page of the window: header, an inline message when there is one, and the body. Made on its first visit and kept
/// as long as the window. GUI thread.
///
/// A page sets its texts in `retranslate` alone; the window calls it once before the first showing, and again with
/// every change of language.
class Page : public QWidget
{
    Q_OBJECT

public:
    explicit Page(PageId pageId, QWidget *parent = nullptr);

    PageId pageId() const { return m_pageId; }
    PageHeader *header() const { return m_header; }
    /// At the top of the page, hidden until it has something to say.
    InlineMessage *message() const { return m_message; }
    QVBoxLayout *body() const { return m_body; }

    virtual void retranslate() = 0;

    /// The page comes to the front: refresh what may be stale.
    virtual void activate() { }
    /// An object or act of this page was asked for: "new", "import", "campaign/42".
    virtual void open(const QString &what) { Q_UNUSED(what) }

    /// Ctrl+N; true if the page made something. Otherwise a campaign is begun.
    virtual bool createNew() { return false; }
    /// Ctrl+Enter: presses the primary button unless the page knows better.
    virtual void runPrimary();
    /// Ctrl+F; the search field of the header unless the page has its own.
    virtual void focusFilter();
    /// F5.
    virtual void refresh() { activate(); }
    /// Ctrl+P.
    virtual void print() { }
    virtual bool canPrint() const { return false; }
    /// Ctrl+Z outside of text fields; may be null.
    virtual QUndoStack *undoStack() { return nullptr; }
    /// The page's own actions, shown in the menu bar while it is in front and found by Ctrl+K. The page adds them to
    /// itself with WidgetWithChildrenShortcut, so that their keys work here only.
    virtual QList<QAction *> pageActions() const { return {}; }
    /// Where F6 stops on this page, in reading order. The first focusable widget if empty.
    virtual QList<QWidget *> panes() { return {}; }
    /// False keeps the window open: unsaved settings, say. The page then shows why.
    virtual bool canLeave() { return true; }
    /// What the page wants to find again after a restart (filter, selected object); no personal data.
    virtual QByteArray saveState() const { return {}; }
    virtual void restoreState(const QByteArray &state) { Q_UNUSED(state) }

protected:
    void changeEvent(QEvent *event) override;

private:
    PageId m_pageId;
    PageHeader *m_header = nullptr;
    InlineMessage *m_message = nullptr;
    QVBoxLayout *m_body = nullptr;
};

} // namespace carillon::ui
