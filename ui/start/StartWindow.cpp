// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/StartWindow.h"

#include "ui/start/ChoiceCard.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/ErrorText.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/TextLabel.h"

#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace carillon::ui {

namespace {

constexpr int kCardHeight = 264;

} // namespace

StartWindow::StartWindow(QWidget *parent)
    : QWidget(parent)
    , m_title(new TextLabel(TypeRole::Display, TextLabel::Ink::Text, this))
    , m_subtitle(new TextLabel(TypeRole::Body, TextLabel::Ink::Secondary, this))
    , m_problem(new InlineMessage(this))
    , m_pages(new QStackedWidget(this))
    , m_busy(new TextLabel(TypeRole::Body, TextLabel::Ink::Secondary, this))
    , m_progress(new QProgressBar(this))
{
    setObjectName(QStringLiteral("startWindow"));
    setMinimumSize(760, 520);
    m_subtitle->setWordWrap(true);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_pages->addWidget(makeChoice());
    m_pages->addWidget(makeLocked());
    m_pages->addWidget(makeFailure());

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(48, 40, 48, 32);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_subtitle);
    column->addSpacing(16);
    column->addWidget(m_problem);
    column->addWidget(m_pages, 1);
    column->addWidget(m_busy);
    column->addWidget(m_progress);
    setBusy(false);
    retranslate();
}

QWidget *StartWindow::makeChoice()
{
    auto *page = new QWidget(this);
    m_sample = new ChoiceCard(u"flask", ButtonKind::Primary, page);
    m_own = new ChoiceCard(u"building-store", ButtonKind::Secondary, page);
    m_sample->button()->setObjectName(QStringLiteral("sampleButton"));
    m_own->button()->setObjectName(QStringLiteral("ownButton"));

    m_nameLabel = new TextLabel(TypeRole::Caption, TextLabel::Ink::Secondary, page);
    m_name = new QLineEdit(page);
    m_name->setObjectName(QStringLiteral("nameEdit"));
    m_nameLabel->setBuddy(m_name);
    m_place = new TextLabel(TypeRole::Caption, TextLabel::Ink::Secondary, page);
    m_place->setWordWrap(true);
    m_own->fields()->addWidget(m_nameLabel);
    m_own->fields()->addWidget(m_name);
    m_own->fields()->addWidget(m_place);

    m_open = makeButton(ButtonKind::Quiet, {}, u"folder", page);
    auto *cards = new QHBoxLayout;
    cards->setSpacing(16);
    cards->addWidget(m_sample, 1);
    cards->addWidget(m_own, 1);
    m_own->setMinimumHeight(kCardHeight);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(cards);
    column->addSpacing(8);
    column->addWidget(m_open, 0, Qt::AlignLeft);
    column->addStretch(1);

    connect(m_sample->button(), &QPushButton::clicked, this, &StartWindow::sampleRequested);
    connect(m_own->button(), &QPushButton::clicked, this, [this] { Q_EMIT ownRequested(m_name->text().trimmed()); });
    connect(m_name, &QLineEdit::returnPressed, m_own->button(), &QPushButton::click);
    connect(m_open, &QPushButton::clicked, this, &StartWindow::openRequested);
    return page;
}

QWidget *StartWindow::makeLocked()
{
    auto *page = new QWidget(this);
    m_lockedText = new TextLabel(TypeRole::Body, TextLabel::Ink::Text, page);
    m_lockedText->setWordWrap(true);
    m_passphrase = new QLineEdit(page);
    m_passphrase->setObjectName(QStringLiteral("passphraseEdit"));
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_unlock = makeButton(ButtonKind::Primary, {}, u"key", page);
    m_lockedOpen = makeButton(ButtonKind::Quiet, {}, u"folder", page);

    auto *row = new QHBoxLayout;
    row->addWidget(m_passphrase, 1);
    row->addWidget(m_unlock);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_lockedText);
    column->addLayout(row);
    column->addWidget(m_lockedOpen, 0, Qt::AlignLeft);
    column->addStretch(1);

    const auto enter = [this] { Q_EMIT passphraseEntered(m_passphrase->text().toUtf8()); };
    connect(m_unlock, &QPushButton::clicked, this, enter);
    connect(m_passphrase, &QLineEdit::returnPressed, this, enter);
    connect(m_lockedOpen, &QPushButton::clicked, this, &StartWindow::openRequested);
    return page;
}

QWidget *StartWindow::makeFailure()
{
    auto *page = new QWidget(this);
    m_retry = makeButton(ButtonKind::Primary, {}, u"refresh", page);
    m_failureOpen = makeButton(ButtonKind::Secondary, {}, u"folder", page);
    auto *row = new QHBoxLayout;
    row->addWidget(m_retry);
    row->addWidget(m_failureOpen);
    row->addStretch(1);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addStretch(1);
    connect(m_retry, &QPushButton::clicked, this, &StartWindow::retryRequested);
    connect(m_failureOpen, &QPushButton::clicked, this, &StartWindow::openRequested);
    return page;
}

void StartWindow::showChoice(const QString &suggestedName, const QString &place)
{
    m_shown = Shown::Choice;
    m_placeText = place;
    m_name->setText(suggestedName);
    m_pages->setCurrentIndex(0);
    setBusy(false);
    retranslate();
    m_sample->button()->setFocus();
}

void StartWindow::showLocked(const QString &path)
{
    m_shown = Shown::Locked;
    m_path = path;
    m_pages->setCurrentIndex(1);
    setBusy(false);
    retranslate();
    m_passphrase->clear();
    m_passphrase->setFocus();
}

void StartWindow::showError(const Error &error)
{
    m_shown = Shown::Failure;
    m_pages->setCurrentIndex(2);
    setBusy(false);
    retranslate();
    m_problem->showMessage(Tone::Error, errorText(error));
    m_problem->setClosable(false);
    m_retry->setFocus();
}

void StartWindow::showProblem(const Error &error)
{
    setBusy(false);
    m_problem->showMessage(Tone::Error, errorText(error));
    m_problem->setClosable(true);
    if (m_shown == Shown::Locked) {
        m_passphrase->selectAll();
        m_passphrase->setFocus();
    }
}

void StartWindow::showBusy(const QString &sentence)
{
    m_problem->hide();
    m_busy->setText(sentence);
    setBusy(true);
}

void StartWindow::setBusy(bool busy)
{
    m_pages->setEnabled(!busy);
    m_busy->setVisible(busy);
    m_progress->setVisible(busy);
}

void StartWindow::retranslate()
{
    setWindowTitle(tr("Carillon"));
    switch (m_shown) {
    case Shown::Choice:
        m_title->setText(tr("Welcome to Carillon"));
        m_subtitle->setText(tr("Write to your customers, know the price before you press Send, and see what arrived. "
                               "All data stays on this computer."));
        break;
    case Shown::Locked:
        m_title->setText(tr("This workspace is locked"));
        m_subtitle->setText(QDir::toNativeSeparators(m_path));
        break;
    case Shown::Failure:
        m_title->setText(tr("The workspace does not open"));
        m_subtitle->setText(tr("Nothing was changed."));
        break;
    }
    m_sample->setTexts(tr("Look around with sample data"),
                       tr("Harbor Coffee, an invented shop with 5,000 customers and a simulated sending account. "
                          "Nothing leaves this computer."),
                       tr("Open the sample workspace"));
    m_own->setTexts(tr("Start with my own data"),
                    tr("An empty workspace for your business. Bring your contacts from a spreadsheet later."),
                    tr("Create my workspace"));
    m_nameLabel->setText(tr("Name of your business"));
    m_place->setText(m_placeText);
    m_open->setText(tr("Open a workspace file…"));
    m_lockedText->setText(tr("Enter the passphrase that was set for it."));
    m_passphrase->setPlaceholderText(tr("Passphrase"));
    m_passphrase->setAccessibleName(tr("Passphrase"));
    m_unlock->setText(tr("Unlock the workspace"));
    m_lockedOpen->setText(tr("Open another file…"));
    m_retry->setText(tr("Try again"));
    m_failureOpen->setText(tr("Open another file…"));
}

void StartWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace carillon::ui
