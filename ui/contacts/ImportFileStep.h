// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/Workspace.h"
#include "ui/contacts/ImportStep.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStandardItemModel;

namespace carillon::ui {

class BigTableView;
class InlineMessage;
class TextLabel;

/// Which file, and how it is read: encoding and delimiter are recognised and can be changed; its first rows show
/// whether that is right.
class ImportFileStep : public ImportStep
{
    Q_OBJECT

public:
    ImportFileStep(Workspace &workspace, ImportDraft &draft, QWidget *parent);

    void setFile(const QString &path);

    QString title() const override;
    bool isComplete() const override { return m_ready; }
    QWidget *focusTarget() override;
    void retranslate() override;

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void layOut();
    void browse();
    void readAgain();
    void showPreview();
    void showProblem(const Error &error);
    void setReady(bool ready);

    Workspace &m_workspace;
    QWidget *m_zone = nullptr;
    TextLabel *m_hint = nullptr;
    QLabel *m_pathLabel = nullptr;
    QLineEdit *m_path = nullptr;
    QPushButton *m_browse = nullptr;
    QLabel *m_encodingLabel = nullptr;
    QComboBox *m_encoding = nullptr;
    QLabel *m_delimiterLabel = nullptr;
    QComboBox *m_delimiter = nullptr;
    InlineMessage *m_problem = nullptr;
    TextLabel *m_caption = nullptr;
    BigTableView *m_table = nullptr;
    QStandardItemModel *m_rows = nullptr;
    int m_asked = 0; ///< Only the last answer counts.
    bool m_ready = false;
};

} // namespace carillon::ui
