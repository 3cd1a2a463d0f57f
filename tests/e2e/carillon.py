# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives carillonctl from outside, as a user's script would, in a folder of its own."""
import contextlib
import json
import os
import pathlib
import resource
import signal
import subprocess
import tempfile
import time
import unittest

PROGRAM = os.environ["CARILLONCTL"]
DATA = pathlib.Path(__file__).resolve().parent.parent / "data"


class Answer:
    """What a command gave back."""

    def __init__(self, done: subprocess.CompletedProcess):
        self.code = done.returncode
        self.bytes = done.stdout
        self.out = done.stdout.decode("utf-8")
        self.err = done.stderr.decode("utf-8", "replace")

    @property
    def rows(self) -> list:
        """One value for each line of NDJSON. A line ends with LF only, whatever Python takes for a line end."""
        return [json.loads(line) for line in self.out.split("\n") if line]

    @property
    def json(self) -> dict:
        """The last document; the only one unless a stream goes before."""
        return self.rows[-1]

    @property
    def error(self) -> dict:
        return self.json["error"]


class Workplace:
    """A scratch folder with settings, keys and a workspace of its own; the environment for the programs in it."""

    def __init__(self):
        self._folder = tempfile.TemporaryDirectory(prefix="carillon-e2e-")
        self.path = pathlib.Path(self._folder.name)
        self.env = dict(os.environ, CARILLON_CONFIG_DIR=str(self.path / "config"),
                        CARILLON_DATA_DIR=str(self.path / "data"), CARILLON_KEYCHAIN="off", LC_ALL="C.UTF-8", TZ="UTC")
        for name in ("CARILLON_WORKSPACE", "CARILLON_PASSPHRASE_FILE", "CARILLON_FAILPOINT", "QT_LOGGING_RULES"):
            self.env.pop(name, None)
        self.workspace = self.path / "data" / "Carillon.carillon"

    def close(self):
        self._folder.cleanup()

    def file(self, name: str, content) -> str:
        """Writes a file and returns its path."""
        path = self.path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return str(path)

    def run(self, *arguments, stdin="", env=None, timeout=60, limits=None) -> Answer:
        """Runs a command with --json to its end. `limits` = [(resource, value)] for that process."""
        def limit():
            for what, value in limits or []:
                resource.setrlimit(what, (value, value))

        given = stdin if isinstance(stdin, bytes) else stdin.encode("utf-8", "surrogatepass")
        return Answer(subprocess.run([PROGRAM, "--json", *map(str, arguments)], input=given, capture_output=True,
                                     env={**self.env, **(env or {})}, timeout=timeout, cwd=self.path,
                                     preexec_fn=limit if limits else None))

    def ok(self, *arguments, **more) -> Answer:
        """run(), for steps that must succeed before the test can say anything."""
        answer = self.run(*arguments, **more)
        if answer.code != 0:
            raise AssertionError(f"{arguments} ended with {answer.code}: {answer.out} {answer.err}")
        return answer

    def start(self, *arguments, env=None) -> subprocess.Popen:
        """Starts a command that runs until it is told to end; its NDJSON events come from stdout."""
        return subprocess.Popen([PROGRAM, "--json", *map(str, arguments)], stdout=subprocess.PIPE,
                                stderr=subprocess.DEVNULL, env={**self.env, **(env or {})}, cwd=self.path)

    @contextlib.contextmanager
    def running(self, *arguments, **more):
        """start(), and its first event; ended by SIGTERM afterwards."""
        process = self.start(*arguments, **more)
        try:
            yield process, json.loads(process.stdout.readline())
        finally:
            end(process)

    @contextlib.contextmanager
    def sandbox(self, *options):
        """The simulated provider on a free port."""
        log = self.path / f"sandbox-{time.monotonic_ns()}.log"
        with self.running("sandbox", "--listen", "127.0.0.1:0", "--log", log, *options) as (_, first):
            yield Sandbox(f"http://127.0.0.1:{first['port']}", log)

    def create(self, *options):
        self.ok("workspace", "create", "--region", "CN", "--zone", "Asia/Shanghai", "--owner", "mei", *options)

    def people(self, count: int, name="people.csv", group="everyone"):
        """Imports `count` invented people who agreed to be texted; half have Chinese names."""
        rows = ["phone,name"]
        for i in range(count):
            rows.append(f"+86138{i:08d},{'陈丽' if i % 2 else 'Zoe'}{i}")
        self.ok("contacts", "import", self.file(name, "\n".join(rows) + "\n"), "--group", group, "--consent",
                "web form@2026-01-02")

    def campaign(self, name: str, endpoint: str, *options, settings=(), group="everyone", body="Hi {{name}}, tea!"):
        """A campaign to everyone on a sandbox account, not yet started."""
        self.ok("templates", "add", f"text of {name}", "--body", body)
        sets = [part for setting in settings for part in ("--set", setting)]
        self.ok("gateways", "add", "sandbox", f"box of {name}", "--set", f"endpoint={endpoint}", *sets)
        self.ok("campaigns", "create", name, "--template", f"text of {name}", "--group", group, "--gateway",
                f"box of {name}", *options)

    def status(self, campaign: str) -> dict:
        return self.ok("campaigns", "status", campaign).json

    def messages(self, campaign: str) -> list:
        return self.ok("messages", "list", "--campaign", campaign).rows


class Sandbox:
    def __init__(self, endpoint: str, log: pathlib.Path):
        self.endpoint = endpoint
        self._log = log

    @property
    def accepted(self) -> list:
        """What the provider took, from its own log: the judge."""
        return [json.loads(line) for line in self._log.read_text("utf-8").split("\n") if line]


def end(process: subprocess.Popen, how=signal.SIGTERM) -> int:
    """Ends a process that this test started, and waits for it."""
    if process.poll() is None:
        process.send_signal(how)
    try:
        code = process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        code = process.wait()
    process.stdout.close()
    return code


class WorkplaceTest(unittest.TestCase):
    """A test with a Workplace of its own, `self.at`."""

    def setUp(self):
        self.at = Workplace()
        self.addCleanup(self.at.close)

    def assertAddsUp(self, status: dict):
        parts = ("holdout", "waiting", "accepted", "failed", "inDoubt", "cancelled")
        self.assertEqual(status["planned"], sum(status[part] for part in parts), status)
        reported = ("delivered", "undelivered", "noReceipt")
        self.assertEqual(status["accepted"], sum(status[part] for part in reported), status)

    def assertTextedOnce(self, accepted: list):
        numbers = [message["to"] for message in accepted]
        self.assertEqual(len(numbers), len(set(numbers)), "the provider took a message twice")

    def assertError(self, answer: Answer, code: int, key=None):
        self.assertEqual(answer.code, code, answer.out + answer.err)
        error = answer.error
        self.assertTrue(error["message"])
        self.assertLessEqual({"code", "message", "where", "hint"}, set(error))
        if key:
            self.assertEqual(error["code"], key)
        return error


def wait_until(true, seconds=10.0) -> bool:
    """Looks until `true()` holds, or for so many seconds."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if true():
            return True
        time.sleep(0.02)
    return bool(true())
