// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/ImportOptions.h"
#include "core/contacts/ImportPreview.h"
#include "core/contacts/ImportResult.h"

#include <QWidget>

namespace carillon::ui {

/// What a person has chosen so far in the wizard, and what is known of the file.
struct ImportDraft
{
    ImportOptions options = {};
    ImportPreview preview = {}; ///< With the mapping as chosen.
    ImportCounts checked = {}; ///< Of the dry run.
};

/// One step of the import wizard. The draft outlives it. GUI thread; steps never block.
class ImportStep : public QWidget
{
    Q_OBJECT

public:
    explicit ImportStep(ImportDraft &draft, QWidget *parent) : QWidget(parent), m_draft(draft) { }

    virtual QString title() const = 0;
    /// The step comes to the front.
    virtual void enter() { }
    /// The step is left, back or forth: stop what runs.
    virtual void leave() { }
    virtual bool isComplete() const = 0;
    /// The button that leads on.
    virtual QString nextText() const;
    virtual QWidget *focusTarget() = 0;
    virtual void retranslate() = 0;

Q_SIGNALS:
    void completeChanged();

protected:
    ImportDraft &draft() const { return m_draft; }

private:
    ImportDraft &m_draft;
};

} // namespace carillon::ui
