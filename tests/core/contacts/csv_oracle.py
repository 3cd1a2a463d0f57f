#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads texts as Python's csv module does, for comparison with CsvReader.

usage: csv_oracle.py CASES.json        prints a JSON list: for each {"text", "delimiter"} its rows, or null if a
                                       quotation mark is never closed
"""
import csv
import io
import json
import sys

END = "\x01end"


def read(text: str, delimiter: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))


def is_blank(row: list[str]) -> bool:
    return not row or (len(row) == 1 and not row[0].strip())


def answer(case: dict) -> list[list[str]] | None:
    text, delimiter = case["text"], case["delimiter"]
    if read(text + "\n" + END + "\n", delimiter)[-1] != [END]:
        return None
    return [row for row in read(text, delimiter) if not is_blank(row)]


if __name__ == "__main__":
    csv.field_size_limit(1 << 30)
    with open(sys.argv[1], encoding="utf-8") as file:
        cases = json.load(file)
    json.dump([answer(case) for case in cases], sys.stdout)
