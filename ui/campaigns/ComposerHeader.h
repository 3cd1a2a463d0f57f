// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/campaigns/Campaign.h"

#include <QWidget>

class QPushButton;
class QToolButton;

namespace carillon::ui {

class StatusPill;
class TextLabel;
class TitleEdit;

/// The top of the composer: the way back, the campaign's name, what state it is in and when it was saved, and the one
/// button that goes on.
class ComposerHeader : public QWidget
{
    Q_OBJECT

public:
    explicit ComposerHeader(QWidget *parent = nullptr);

    void setCampaign(const Campaign &campaign);
    void setSaved(UtcMs savedAt, UtcMs now);
    QPushButton *primaryButton() const { return m_primary; }
    TitleEdit *title() const { return m_title; }

Q_SIGNALS:
    void backRequested();
    void renamed(const QString &name);
    void primaryTriggered();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QToolButton *m_back;
    TitleEdit *m_title;
    StatusPill *m_state;
    TextLabel *m_saved;
    QPushButton *m_primary;
};

} // namespace carillon::ui
