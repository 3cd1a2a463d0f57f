#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes core/phone/PhoneZoneTable.h from resources/phone/timezones_map_data.txt.

usage: generate_phone_zones.py SOURCE_DIR [--check]     --check: write nothing; exit 1 if the header is out of date
"""
import pathlib
import sys

# Retired names (links in tzdata, which some systems ship in a package of its own) -> the names of zone.tab.
RENAMED = {
    "Africa/Asmera": "Africa/Asmara",
    "America/Buenos_Aires": "America/Argentina/Buenos_Aires",
    "America/Godthab": "America/Nuuk",
    "Asia/Calcutta": "Asia/Kolkata",
    "Asia/Choibalsan": "Asia/Ulaanbaatar",
    "Asia/Katmandu": "Asia/Kathmandu",
    "Asia/Rangoon": "Asia/Yangon",
    "Atlantic/Faeroe": "Atlantic/Faroe",
    "Pacific/Enderbury": "Pacific/Kanton",
    "Pacific/Ponape": "Pacific/Pohnpei",
    "Pacific/Truk": "Pacific/Chuuk",
}

# The snapshot puts Ireland on its neighbours' clock; the hours are the same, the name is not.
CORRECTED = {353: "Europe/Dublin", 353539253: "Europe/Dublin"}

HEADER = """// SPDX-License-Identifier: GPL-3.0-or-later AND Apache-2.0
// Written by tools/generate_phone_zones.py from resources/phone/timezones_map_data.txt (libphonenumber, Apache-2.0);
// change that file, not this one.
// clang-format off
#pragma once

#include <array>

namespace carillon {

/// Lists of zone names, joined by '&'.
inline constexpr std::array<const char *, %(list_count)d> kZoneLists = {{
%(lists)s}};

struct ZonePrefix
{
    unsigned prefix; ///< Calling code and leading digits, read as a number.
    unsigned short list; ///< Index into kZoneLists.
};

/// By prefix.
inline constexpr std::array<ZonePrefix, %(row_count)d> kZonePrefixes = {{
%(rows)s}};

} // namespace carillon
"""


def header(source: str) -> str:
    rows = {}
    for line in source.splitlines():
        if line and not line.startswith("#"):
            prefix, zones = line.split("|")
            names = [RENAMED.get(zone, zone) for zone in zones.split("&")]
            rows[int(prefix)] = CORRECTED.get(int(prefix), "&".join(dict.fromkeys(names)))
    lists = sorted(set(rows.values()))
    index = {zones: i for i, zones in enumerate(lists)}
    cells = [f"{{{prefix}, {index[zones]}}}" for prefix, zones in sorted(rows.items())]
    lines = [cells[i:i + 6] for i in range(0, len(cells), 6)]
    return HEADER % {
        "list_count": len(lists),
        "lists": "".join(f'    "{zones}",\n' for zones in lists),
        "row_count": len(cells),
        "rows": "".join("    " + ", ".join(line) + ",\n" for line in lines),
    }


def main() -> int:
    root = pathlib.Path(sys.argv[1])
    target = root / "core/phone/PhoneZoneTable.h"
    wanted = header((root / "resources/phone/timezones_map_data.txt").read_text(encoding="utf-8"))
    if "--check" not in sys.argv:
        target.write_text(wanted, encoding="utf-8")
    elif not target.exists() or target.read_text(encoding="utf-8") != wanted:
        print("core/phone/PhoneZoneTable.h is out of date: run tools/generate_phone_zones.py .")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
