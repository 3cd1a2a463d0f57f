// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLineEdit;
class QPushButton;

namespace carillon::ui {

class ElidedLabel;

/// The top of every page: title and subtitle, then search, other buttons and the one primary button.
class PageHeader : public QWidget
{
    Q_OBJECT

public:
    explicit PageHeader(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setSubtitle(const QString &subtitle); ///< counts, freshness; empty hides the line

    /// Shows the search field; the placeholder says what is searched.
    void setSearchPlaceholder(const QString &placeholder);
    QLineEdit *searchField() const { return m_search; }

    /// Outline buttons stand before the primary one, in the order added.
    QPushButton *addButton(const QString &text, QStringView iconName = {});
    /// Any other widget (a segmented control, a combo box) in the same row.
    void addWidget(QWidget *widget);

    /// Shows the primary button.
    void setPrimary(const QString &text, QStringView iconName = {});
    QPushButton *primaryButton() const { return m_primary; }

Q_SIGNALS:
    void searchChanged(const QString &text);
    void primaryTriggered();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    ElidedLabel *m_title = nullptr;
    ElidedLabel *m_subtitle = nullptr;
    QLineEdit *m_search = nullptr;
    QHBoxLayout *m_extras = nullptr;
    QPushButton *m_primary = nullptr;
};

} // namespace carillon::ui
