#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the translations complete: every text of ui/ and app/ is in its .ts file, and every entry is finished.

usage: check_translations.py SOURCE_DIR           exit 1 and a line for each missing, unfinished or left-over entry
       check_translations.py --unfinished DIR     lists unfinished entries of a translations folder
       check_translations.py --fill-english DIR   writes the two forms of "%n thing(s)" into the English files
       check_translations.py --fill FILE.ts       reads lines `source<TAB>translation` from standard input into a file;
                                                  several plural forms are separated by `|`
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

PLURAL = re.compile(r"(\w+)\((s|es)\)")


def messages(file: pathlib.Path):
    """(context, source, comment) and the <translation> of each message."""
    for context in xml.parse(file).getroot().iter("context"):
        name = context.findtext("name")
        for message in context.iter("message"):
            key = (name, message.findtext("source"), message.findtext("comment") or "")
            yield key, message.find("translation")


def is_finished(translation) -> bool:
    if translation is None or translation.get("type") == "unfinished":
        return False
    forms = translation.findall("numerusform")
    return all((form.text or "").strip() for form in forms) if forms else bool((translation.text or "").strip())


def unfinished(folder: pathlib.Path) -> list[str]:
    return [f"{file}: unfinished: {key[0]}: {key[1]}" for file in sorted(folder.rglob("*.ts"))
            for key, translation in messages(file) if not is_finished(translation)]


def fill_english(folder: pathlib.Path) -> None:
    for file in sorted((folder / "en").glob("*.ts")):
        tree = xml.parse(file)
        changed = False
        for message in tree.getroot().iter("message"):
            translation, source = message.find("translation"), message.findtext("source")
            if is_finished(translation):
                continue
            for old in list(translation):
                translation.remove(old)
            one, many = PLURAL.sub(r"\1", source), PLURAL.sub(r"\1\2", source)
            if one == many and "(" in source:
                continue
            for form in (one, many):
                xml.SubElement(translation, "numerusform").text = form
            translation.attrib.pop("type", None)
            changed = True
        if changed:
            write(tree, file)


def fill(file: pathlib.Path, lines) -> None:
    pairs = dict(line.rstrip("\n").split("\t", 1) for line in lines if "\t" in line)
    tree = xml.parse(file)
    for message in tree.getroot().iter("message"):
        translation, wanted = message.find("translation"), pairs.get((message.findtext("source") or "").replace("\n", "\\n"))
        if wanted is None:
            continue
        wanted = wanted.replace("\\n", "\n")
        for old in list(translation):
            translation.remove(old)
        translation.text = None
        if message.get("numerus") == "yes":
            for form in wanted.split("|"):
                xml.SubElement(translation, "numerusform").text = form
        else:
            translation.text = wanted
        translation.attrib.pop("type", None)
    write(tree, file)


def write(tree, file: pathlib.Path) -> None:
    """In the layout of lupdate, so that filling in and updating do not undo each other's white space."""
    file.write_text('<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
                    + xml.tostring(tree.getroot(), encoding="unicode"), encoding="utf-8")
    lconvert = shutil.which("lconvert6") or "/usr/lib/qt6/bin/lconvert"
    subprocess.run([lconvert, "-i", str(file), "-o", str(file)], check=True)


def out_of_date(root: pathlib.Path) -> list[str]:
    """Runs the update into a copy and compares which texts there are."""
    with tempfile.TemporaryDirectory() as scratch:
        copy = pathlib.Path(scratch) / "translations"
        shutil.copytree(root / "translations", copy)
        subprocess.run([str(root / "tools/update_translations.sh")], check=True, stdout=subprocess.DEVNULL,
                       env={**os.environ, "CARILLON_TRANSLATIONS": str(copy)})
        wrong = []
        names = {f.relative_to(base) for base in (copy, root / "translations") for f in base.rglob("*.ts")}
        for name in sorted(names):
            fresh, kept = ({key for key, _ in messages(base / name)} if (base / name).exists() else set()
                           for base in (copy, root / "translations"))
            wrong += [f"translations/{name}: missing: {key[0]}: {key[1]}" for key in sorted(fresh - kept)]
            wrong += [f"translations/{name}: left over: {key[0]}: {key[1]}" for key in sorted(kept - fresh)]
        return wrong


def main(arguments: list[str]) -> int:
    if arguments[:1] == ["--fill-english"]:
        fill_english(pathlib.Path(arguments[1]))
        return 0
    if arguments[:1] == ["--fill"]:
        fill(pathlib.Path(arguments[1]), sys.stdin)
        return 0
    if arguments[:1] == ["--unfinished"]:
        wrong = unfinished(pathlib.Path(arguments[1]))
    else:
        root = pathlib.Path(arguments[0] if arguments else ".").resolve()
        wrong = out_of_date(root) + unfinished(root / "translations")
    print("\n".join(wrong) if wrong else "translations: complete")
    if wrong:
        print("run tools/update_translations.sh and fill in the entries above")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
