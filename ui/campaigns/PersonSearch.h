// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/campaigns/PeopleSurvey.h"

#include <QLineEdit>
#include <QTimer>

class QCompleter;
class QStringListModel;

namespace carillon::ui {

/// A field that finds one of a campaign's people by name or number. Esc closes it.
class PersonSearch : public QLineEdit
{
    Q_OBJECT

public:
    explicit PersonSearch(QWidget *parent = nullptr);

    void begin();
    void setFound(const QList<PreviewPerson> &people);

Q_SIGNALS:
    void wanted(const QString &text);
    void chosen(const carillon::ui::PreviewPerson &person);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void take(int row);
    void retranslate();

    QTimer m_pause;
    QStringListModel *m_names;
    QCompleter *m_completer;
    QList<PreviewPerson> m_people;
};

} // namespace carillon::ui
