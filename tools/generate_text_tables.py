#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes core/text/GsmTables.h and core/text/SmartReplacements.h from the facts in resources/text.

usage: generate_text_tables.py SOURCE_DIR [--check]     --check: write nothing; exit 1 if a header is out of date
"""
import json
import pathlib
import sys

HEAD = """// SPDX-License-Identifier: GPL-3.0-or-later
// Written by tools/generate_text_tables.py from {source}; change that file, not this one.
// clang-format off
#pragma once

{includes}

namespace carillon {{

"""
TAIL = "}};\n\n} // namespace carillon\n"


def rows(cells: list[str], per_line: int) -> str:
    lines = [cells[i:i + per_line] for i in range(0, len(cells), per_line)]
    return "".join("    " + ", ".join(line) + ",\n" for line in lines)


def gsm_tables(facts: dict) -> str:
    characters: dict[int, list[int]] = {}
    for table in facts["tables"]:
        for kind, name in enumerate(("locking", "singleShift")):
            for code_point in (table[name] or {}).values():
                masks = characters.setdefault(int(code_point, 16), [0, 0])
                masks[kind] |= 1 << table["id"]
    assert max(characters) <= 0xFFFF
    cells = [f"{{0x{c:04X}, 0x{l:04X}, 0x{s:04X}}}" for c, (l, s) in sorted(characters.items())]
    head = HEAD.format(source="resources/text/gsm-tables.json",
                       includes='#include "core/text/GsmAlphabet.h"\n\n#include <array>')
    return (head + "/// Every character of every table of 3GPP TS 23.038, by code point.\n"
            f"inline constexpr std::array<GsmCharacter, {len(cells)}> kGsmCharacters = {{{{\n" + rows(cells, 4) + TAIL)


def literal(text: str) -> str:
    return 'u"' + "".join(f"\\x{ord(c):04X}" for c in text) + '"'


def smart_replacements(facts: dict) -> str:
    entries = sorted((int(code, 16), tier, text) for code, tier, text, _ in facts["replacements"])
    assert entries[-1][0] <= 0xFFFF and max(len(text) for _, _, text in entries) <= 4
    cells = [f"{{0x{code:04X}, {tier}, {len(text)}, {literal(text)}}}" for code, tier, text in entries]
    head = HEAD.format(source="resources/text/smart-encoding.json", includes="#include <array>")
    return (head + "/// What may stand for a character outside the GSM alphabet.\n"
            "struct SmartReplacement\n{\n    char16_t from;\n    unsigned char tier; ///< 1..3, as ReplacementTier.\n"
            "    unsigned char length;\n    char16_t to[5];\n};\n\n/// By code point.\n"
            f"inline constexpr std::array<SmartReplacement, {len(cells)}> kSmartReplacements = {{{{\n"
            + rows(cells, 3) + TAIL)


def main() -> int:
    root = pathlib.Path(sys.argv[1])
    stale = []
    for source, target, write in (("gsm-tables.json", "GsmTables.h", gsm_tables),
                                  ("smart-encoding.json", "SmartReplacements.h", smart_replacements)):
        facts = json.loads((root / "resources/text" / source).read_text(encoding="utf-8"))
        header = root / "core/text" / target
        wanted = write(facts)
        if "--check" not in sys.argv:
            header.write_text(wanted, encoding="utf-8")
        elif not header.exists() or header.read_text(encoding="utf-8") != wanted:
            stale.append(f"core/text/{target} is older than resources/text/{source}: run tools/generate_text_tables.py .")
    print("\n".join(stale) or "text tables: up to date")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
