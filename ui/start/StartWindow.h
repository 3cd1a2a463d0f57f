// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QWidget>

#include <functional>

class QLineEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace carillon::ui {

class ChoiceCard;
class InlineMessage;
class TextLabel;

/// What the program shows before a workspace is open: the choice of a first run (look around with sample data, or start
/// with one's own), the passphrase of a locked workspace, or why a workspace does not open and what to do.
///
/// A plain window: nothing modal, Esc closes nothing. It only asks; the program acts on its signals. GUI thread.
class StartWindow : public QWidget
{
    Q_OBJECT

public:
    explicit StartWindow(QWidget *parent = nullptr);

    /// Where and how a new workspace would be read: "China", "Shanghai time".
    void showChoice(const QString &suggestedName, const QString &place);
    void showLocked(const QString &path);
    void showError(const Error &error);
    /// Something long runs: the buttons rest, `sentence` says what.
    void showBusy(const QString &sentence);
    /// Beside the fields of the page that is shown.
    void showProblem(const Error &error);

Q_SIGNALS:
    void sampleRequested();
    void ownRequested(const QString &name);
    void openRequested();
    void passphraseEntered(const QByteArray &passphrase);
    void retryRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeChoice();
    QWidget *makeLocked();
    QWidget *makeFailure();
    void retranslate();
    void setBusy(bool busy);

    TextLabel *m_title = nullptr;
    TextLabel *m_subtitle = nullptr;
    InlineMessage *m_problem = nullptr;
    QStackedWidget *m_pages = nullptr;
    TextLabel *m_busy = nullptr;
    QProgressBar *m_progress = nullptr;

    ChoiceCard *m_sample = nullptr;
    ChoiceCard *m_own = nullptr;
    QLineEdit *m_name = nullptr;
    TextLabel *m_nameLabel = nullptr;
    TextLabel *m_place = nullptr;
    QPushButton *m_open = nullptr;

    TextLabel *m_lockedText = nullptr;
    QLineEdit *m_passphrase = nullptr;
    QPushButton *m_unlock = nullptr;
    QPushButton *m_lockedOpen = nullptr;

    QPushButton *m_retry = nullptr;
    QPushButton *m_failureOpen = nullptr;

    enum class Shown { Choice, Locked, Failure };
    Shown m_shown = Shown::Choice;
    QString m_placeText;
    QString m_path;
};

} // namespace carillon::ui
