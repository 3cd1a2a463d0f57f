// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/ToastHost.h"

#include <QDialog>

namespace carillon::ui {

/// Help › Messages: what the toasts of this session said, for those who were not quick enough.
class MessagesDialog : public QDialog
{
    Q_OBJECT

public:
    MessagesDialog(const QList<ToastHost::Said> &messages, QWidget *parent);
};

} // namespace carillon::ui
