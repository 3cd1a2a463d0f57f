// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QObject>
#include <QTranslator>

namespace carillon::ui {

/// The language of the window, changed while it is open: installs our texts and Qt's own, and every widget is told by a
/// LanguageChange event. Owned by the program. GUI thread.
class Translations : public QObject
{
    Q_OBJECT

public:
    explicit Translations(QObject *parent = nullptr);
    ~Translations() override;

    /// "en", "zh_CN", or empty for the system's language (English if it is none of ours).
    void setLanguage(const QString &language);
    QString language() const { return m_language; } ///< the one in use, never empty
    QLocale locale() const { return QLocale(m_language); }

    struct Language
    {
        QString code = {};
        QString ownName = {}; ///< "English", "简体中文"
    };
    static QList<Language> available();

Q_SIGNALS:
    void changed();

private:
    QTranslator m_ours;
    QTranslator m_qts;
    QString m_language;
};

} // namespace carillon::ui
