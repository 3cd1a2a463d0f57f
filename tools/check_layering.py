#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the arrows between modules: every `#include "…"` must follow ALLOWED, and core/ knows no screen.

usage: check_layering.py SOURCE_DIR        exit 1 and a line `file:line: why` for each wrong include
"""
import pathlib
import re
import sys

STAIR = ["base", "storage", "accounts", "contacts", "delivery", "campaigns", "analytics", "workspace"]
SIDE = {
    "http": {"base"},
    "text": {"base"},
    "phone": {"base"},
    "compliance": {"base", "text", "phone"},
    "gateways": {"base", "text"},
    "sandbox": {"base", "http", "gateways", "text"},
}
EXTRA = {
    "contacts": {"phone", "compliance", "text"},
    "delivery": {"gateways", "text", "compliance", "http", "phone"},
    "campaigns": {"gateways", "text", "compliance", "phone"},
    "analytics": {"gateways", "text", "compliance", "phone"},
    "workspace": {"gateways", "text", "compliance", "phone", "http"},
}
ALLOWED = {f"core/{m}": {f"core/{x}" for x in set(STAIR[:i]) | EXTRA.get(m, set())} for i, m in enumerate(STAIR)}
ALLOWED |= {f"core/{m}": {f"core/{x}" for x in allowed} for m, allowed in SIDE.items()}
CORE = set(ALLOWED)
ALLOWED["ui"] = CORE - {"core/sandbox"} | {"ui"}
ALLOWED["app/desktop"] = CORE - {"core/sandbox"} | {"ui"}
ALLOWED["app/ctl"] = CORE | {"ui/print"}

SCREEN = re.compile(r"<(?:Qt(?:Gui|Widgets|Charts|Svg|PrintSupport|OpenGL)/|Q(?:Widget|Application|GuiApplication|Color"
                    r"|Image|Pixmap|Icon|Painter|Font|Palette|Brush|Pen|Dialog|Chart|Svg|Window|Clipboard|TextDocument"
                    r"|Label|PushButton|Action|Menu|TableView|PdfWriter|Printer)\w*>)")
INCLUDE = re.compile(r'^\s*#\s*include\s+(["<])([^">]+)[">]')


def module_of(path: str) -> str | None:
    parts = path.split("/")
    if parts[0] in ("core", "app") and len(parts) > 1:
        return "/".join(parts[:2])
    return parts[0] if parts[0] == "ui" else None


def allowed_target(module: str, include: str) -> bool:
    allowed = ALLOWED.get(module, set())
    target = module_of(include)
    if target == module:
        return True
    if include.startswith("ui/") and module == "app/ctl":
        return include.startswith("ui/print/")
    return target in allowed


def check(root: pathlib.Path) -> list[str]:
    wrong = []
    for folder in ("core", "ui", "app"):
        for file in sorted((root / folder).rglob("*")):
            if file.suffix not in (".h", ".cpp"):
                continue
            name = file.relative_to(root).as_posix()
            module = module_of(name)
            if module not in ALLOWED:
                wrong.append(f"{name}:1: unknown module {module}; add its arrows to tools/check_layering.py")
                continue
            for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
                found = INCLUDE.match(line)
                if not found:
                    continue
                kind, include = found.groups()
                if kind == '"' and not include.endswith(".moc") and not allowed_target(module, include):
                    wrong.append(f"{name}:{number}: {module} may not include {include}")
                if folder == "core" and kind == "<" and SCREEN.match(f"<{include}>"):
                    wrong.append(f"{name}:{number}: core/ knows no screen: <{include}>")
    return wrong


if __name__ == "__main__":
    found = check(pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "."))
    print("\n".join(found) if found else "layering: all arrows hold")
    sys.exit(1 if found else 0)
