# SPDX-License-Identifier: GPL-3.0-or-later
"""A Kannel of the test's own on loopback ports, with its fake message centre, whose log is the judge."""
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import urllib.parse

from carillon import DATA, wait_until

SEARCH = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin"])
PASSWORD = "p&ss+w%rd"


def installed() -> bool:
    return all(shutil.which(program, path=SEARCH) for program in ("bearerbox", "smsbox"))


class Kannel:
    def __init__(self, folder: pathlib.Path, receipts: str, gateway: str):
        """`receipts` = host:port of `serve`, `gateway` = the account that inbound texts are for."""
        self._folder = folder
        self._ports = 3000 + os.getpid() % 3000
        self._log = folder / "centre.log"
        self._processes = []
        text = (DATA / "kannel/kannel.conf.in").read_text("utf-8")
        text = text.replace("@DIR@", str(folder)).replace("@P@", str(self._ports)).replace("@LISTENER@", receipts)
        self._config = folder / "kannel.conf"
        self._config.write_text(text.replace("/receipts/7?", f"/receipts/{gateway}?"), "utf-8")

    def _port(self, which: int) -> int:
        return self._ports * 10 + which

    @property
    def endpoint(self) -> str:
        return f"http://127.0.0.1:{self._port(4)}"

    def _run(self, *command):
        self._processes.append(subprocess.Popen(command, cwd=self._folder, stdout=subprocess.DEVNULL,
                                                stderr=subprocess.DEVNULL))

    def _listens(self, port: int) -> bool:
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", port)) == 0

    def __enter__(self):
        self._run(shutil.which("bearerbox", path=SEARCH), str(self._config))
        assert wait_until(lambda: self._listens(self._port(1)), 20), "bearerbox did not start"
        self._run(sys.executable, str(DATA / "kannel/fakesmsc.py"), str(self._port(2)), str(self._port(5)),
                  str(self._log))
        self._run(shutil.which("smsbox", path=SEARCH), str(self._config))
        assert wait_until(lambda: self._listens(self._port(4)) and self._log.exists(), 20), "smsbox did not start"
        return self

    def __exit__(self, *_):
        for process in reversed(self._processes):
            process.kill()
            process.wait()

    @property
    def centre(self) -> list:
        """What the message centre got: (number, text), in order."""
        return [self._read(line) for line in self._log.read_bytes().split(b"\n") if line]

    @staticmethod
    def _read(line: bytes):
        _, to, coding, payload = line.split(b" ", 3)
        if coding == b"text":
            return to.decode(), payload.decode("utf-8")
        return to.decode(), urllib.parse.unquote_to_bytes(payload.replace(b"+", b" ")).decode("utf-16-be")

    def incoming(self, sender: str, text: str):
        """Somebody texts us."""
        payload = urllib.parse.quote(text.encode("utf-16-be"), safe="")
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as phone:
            phone.sendto(f"{sender} 1069 ucs2 {payload}\n".encode(), ("127.0.0.1", self._port(5)))
