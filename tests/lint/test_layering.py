#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plants wrong includes in a scratch tree and demands that the layering check names each one."""
import pathlib
import subprocess
import sys
import tempfile

PLANTED = {
    "core/base/A.cpp": "#include <QtWidgets/QWidget>",
    "core/text/B.h": "#include <QColor>",
    "core/text/C.cpp": '#include "core/storage/Database.h"',
    "core/sandbox/D.cpp": '#include "core/delivery/Outbox.h"',
    "core/storage/E.cpp": '#include "core/contacts/ContactStore.h"',
    "core/gateways/F.cpp": '#include "ui/theme/Theme.h"',
    "app/ctl/G.cpp": '#include "ui/shell/MainWindow.h"',
}
FINE = {
    "core/delivery/H.cpp": '#include "core/contacts/SuppressionStore.h"\n#include <QObject>',
    "app/ctl/I.cpp": '#include "ui/print/ReportPrinter.h"',
    "ui/home/J.cpp": "#include <QWidget>",
}

check = pathlib.Path(sys.argv[1]) / "tools" / "check_layering.py"
with tempfile.TemporaryDirectory() as scratch:
    for name, line in {**PLANTED, **FINE}.items():
        file = pathlib.Path(scratch) / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(line + "\n", encoding="utf-8")
    run = subprocess.run([sys.executable, str(check), scratch], capture_output=True, text=True)
missed = [name for name in PLANTED if name + ":1:" not in run.stdout]
blamed = [name for name in FINE if name in run.stdout]
assert run.returncode == 1, "the check passed a tree with planted faults"
assert not missed, f"missed: {missed}\n{run.stdout}"
assert not blamed, f"wrongly blamed: {blamed}\n{run.stdout}"
print("every planted fault was named")
