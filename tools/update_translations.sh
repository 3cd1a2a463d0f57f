#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Brings translations/<language>/<folder>.ts up to date with the sources; then fill in what it lists as unfinished.
#
# One small file per folder of ui/ (and one for app/desktop), so that people who work on different pages never meet in
# one file. translations/en holds plurals only; "%n contact(s)" fills itself in there.
#
# usage: tools/update_translations.sh [FOLDER…]        all folders without an argument
set -eu
cd "$(dirname "$0")/.."
out=${CARILLON_TRANSLATIONS:-translations}
lupdate=$(command -v lupdate6 || echo /usr/lib/qt6/bin/lupdate)

update() { # folder of sources, name of the file
    for language in zh_CN en; do
        plural=
        [ "$language" = en ] && plural=-pluralonly
        file="$out/$language/$2.ts"
        "$lupdate" -silent -no-obsolete -locations none -source-language en -target-language "$language" $plural \
            -I . "$1" -ts "$file"
        grep -q '<message' "$file" || rm -f "$file"
    done
}

mkdir -p "$out/zh_CN" "$out/en"
for folder in ${*:-$(ls ui) desktop}; do
    if [ "$folder" = desktop ]; then
        update app/desktop desktop
    elif [ -d "ui/$folder" ]; then
        update "ui/$folder" "$folder"
    fi
done
python3 tools/check_translations.py --fill-english "$out"
python3 tools/check_translations.py --unfinished "$out" || true
