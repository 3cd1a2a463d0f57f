# SPDX-License-Identifier: GPL-3.0-or-later
"""A workspace that cannot be used as it is: each case gets a clear message, and nothing stored is harmed."""
import os
import pathlib
import resource
import shutil
import sqlite3
import stat
import subprocess
import unittest

from carillon import WorkplaceTest, wait_until


class WorkspaceStates(WorkplaceTest):
    def create(self):
        self.at.create()
        self.at.people(20)

    def assertWhole(self, people=20):
        self.assertTrue(self.at.ok("workspace", "check").json["ok"])
        self.assertEqual(len(self.at.ok("contacts", "list").rows), people)

    def test_there_is_none(self):
        self.assertError(self.at.run("workspace", "info"), 1, "workspace-missing")

    def test_there_is_one_already(self):
        self.create()
        self.assertError(self.at.run("workspace", "create"), 1, "workspace-exists")
        self.assertWhole()

    def test_it_says_how_its_key_is_kept(self):
        created = self.at.ok("workspace", "create", "--region", "CN")
        self.assertEqual(created.json["protection"], "key-file")
        self.assertIn("file", created.err)
        self.assertIn("protectionNote", self.at.ok("workspace", "info").json)
        for key in (self.at.path / "config").glob("*.key"):
            self.assertEqual(stat.S_IMODE(key.stat().st_mode), 0o600)

    def test_its_passphrase_is_wrong_or_missing(self):
        right = self.at.file("right", "correct horse\n")
        wrong = self.at.file("wrong", "battery staple\n")
        created = self.at.ok("workspace", "create", "--passphrase-file", right, "--region", "CN")
        self.assertEqual(created.json["protection"], "passphrase")
        self.assertError(self.at.run("workspace", "info"), 1, "workspace-locked")
        self.assertError(self.at.run("--passphrase-file", wrong, "workspace", "info"), 1, "wrong-passphrase")
        self.assertNotEqual(self.at.run("--passphrase-file", self.at.path / "none", "workspace", "info").code, 0)
        self.at.ok("workspace", "info", env={"CARILLON_PASSPHRASE_FILE": right})

    def test_its_key_is_gone(self):
        self.create()
        for key in (self.at.path / "config").glob("*.key"):
            key.unlink()
        self.assertError(self.at.run("contacts", "list"), 1, "key-missing")

    def test_it_was_made_by_a_newer_program(self):
        self.create()
        with sqlite3.connect(self.at.workspace) as database:
            columns = [row[1] for row in database.execute("PRAGMA table_info(schema_migration)")]
            newest = dict(zip(columns, database.execute("SELECT * FROM schema_migration").fetchone()))
            newest[columns[0]] = 9999
            marks = ",".join("?" * len(columns))
            database.execute(f"INSERT INTO schema_migration VALUES ({marks})", list(newest.values()))
        database.close()
        before = self.at.workspace.read_bytes()
        self.assertError(self.at.run("contacts", "list"), 3, "workspace-newer")
        self.assertEqual(self.at.workspace.read_bytes(), before)

    def test_it_is_no_workspace(self):
        self.at.workspace.parent.mkdir(parents=True)
        for content in (b"", b"hello", b"SQLite format 3\0" + bytes(2000)):
            with self.subTest(content[:10]):
                self.at.workspace.write_bytes(content)
                self.assertError(self.at.run("contacts", "list"), 1)

    def test_it_is_damaged(self):
        self.create()
        self.at.ok("workspace", "backup", self.at.path / "good.carillon")
        size = self.at.workspace.stat().st_size
        with open(self.at.workspace, "r+b") as file:
            for page in range(2, size // 4096):
                file.seek(page * 4096)
                file.write(b"\xa5" * 2048)
        self.assertNotEqual(self.at.run("workspace", "check").code, 0)
        self.assertNotEqual(self.at.run("contacts", "list").code, 0)
        self.at.ok("workspace", "restore", self.at.path / "good.carillon")
        self.assertWhole()

    def test_a_backup_that_does_not_open_replaces_nothing(self):
        self.create()
        bad = self.at.file("bad.carillon", "this is no backup")
        self.assertError(self.at.run("workspace", "restore", bad), 1)
        self.assertWhole()

    def test_a_restored_workspace_sends_nothing_by_itself(self):
        self.create()
        with self.at.sandbox() as sandbox:
            self.at.campaign("sale", sandbox.endpoint)
            self.at.ok("campaigns", "start", "sale")
            self.at.ok("workspace", "backup", self.at.path / "b.carillon")
            self.at.ok("run", "--until-idle")
            self.assertEqual(len(sandbox.accepted), 20)
            self.assertEqual(self.at.ok("workspace", "restore", self.at.path / "b.carillon").json["held"], 1)
            self.at.ok("run", "--until-idle")
            self.assertEqual(len(sandbox.accepted), 20)
        self.assertEqual(self.at.status("sale")["state"], "paused")

    def test_another_program_writes_to_it(self):
        self.create()
        holder = sqlite3.connect(self.at.workspace, isolation_level=None)
        holder.execute("BEGIN IMMEDIATE")
        self.assertError(self.at.run("templates", "add", "t", "--body", "x", timeout=40), 1)
        self.assertEqual(len(self.at.ok("contacts", "list").rows), 20, "reading goes on")
        holder.execute("ROLLBACK")
        holder.close()
        self.at.ok("templates", "add", "t", "--body", "x")

    def test_another_program_sends_from_it(self):
        self.create()
        with self.at.sandbox() as sandbox:
            self.at.campaign("sale", sandbox.endpoint, "--rate", "10/s")
            with self.at.running("run") as (_, first):
                self.assertEqual(first["event"], "sending")
                self.assertError(self.at.run("workspace", "restore", self.at.file("x", "")), 1)
                with self.at.running("run") as (_, second):
                    self.assertEqual(second["event"], "watching")
                    self.at.ok("campaigns", "start", "sale")
                    self.assertTrue(wait_until(lambda: self.at.status("sale")["waiting"] == 0))
            self.assertTextedOnce(sandbox.accepted)

    def test_many_programs_read_it_while_one_sends(self):
        self.create()
        self.at.people(300, "more.csv")
        with self.at.sandbox() as sandbox:
            self.at.campaign("sale", sandbox.endpoint, "--rate", "150/s")
            self.at.ok("campaigns", "start", "sale")
            with self.at.running("run"):
                while self.at.status("sale")["waiting"]:
                    self.at.ok("contacts", "list")
                    self.assertTrue(self.at.ok("workspace", "check").json["ok"])
            self.assertTextedOnce(sandbox.accepted)
            self.assertEqual(len(sandbox.accepted), 300)
        self.assertWhole(300)

    def test_the_workspace_itself_is_no_file_to_read_or_write(self):
        self.create()
        for line in (["contacts", "export", self.at.workspace], ["contacts", "import", self.at.workspace],
                     ["suppressions", "import", self.at.workspace]):
            self.assertError(self.at.run(*line), 2)
        self.assertError(self.at.run("workspace", "backup", self.at.workspace), 1)
        self.assertWhole()

    @unittest.skipIf(os.geteuid() == 0, "root may write anywhere")
    def test_it_is_read_only(self):
        self.create()
        os.chmod(self.at.workspace, 0o400)
        self.assertError(self.at.run("templates", "add", "t", "--body", "x"), 1)

    def test_the_disk_is_full(self):
        self.create()
        people = self.at.file("many.csv", "phone,name\n" + "".join(f"139{i:08d},Person {i}\n" for i in range(20_000)))
        room = self.at.workspace.stat().st_size + 512 * 1024
        answer = self.at.run("contacts", "import", people, limits=[(resource.RLIMIT_FSIZE, room)])
        self.assertNotEqual(answer.code, 0)
        if answer.out:
            self.assertError(answer, 1)
        self.assertWhole()
        self.assertEqual(self.at.ok("contacts", "import", people).json["added"], 20_000)

    def test_the_disk_of_a_small_volume_is_full(self):
        volume = self.at.path / "small"
        volume.mkdir()
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(volume)], capture_output=True)
        if mounted.returncode != 0:
            self.skipTest("this user may not mount")
        self.addCleanup(subprocess.run, ["umount", "-l", str(volume)])
        self.create()
        shutil.copy(self.at.workspace, volume / "shop.carillon")
        people = self.at.file("many.csv", "phone,name\n" + "".join(f"139{i:08d},Person {i}\n" for i in range(20_000)))
        self.assertError(self.at.run("--workspace", volume / "shop.carillon", "contacts", "import", people), 1)
        subprocess.run(["mount", "-o", "remount,size=30m", str(volume)], check=True)
        self.assertEqual(len(self.at.ok("--workspace", volume / "shop.carillon", "contacts", "list").rows), 20)

    def test_output_that_cannot_be_written_is_a_failure(self):
        self.create()
        if not pathlib.Path("/dev/full").exists():
            self.skipTest("no /dev/full here")
        from carillon import PROGRAM
        with open("/dev/full", "wb") as full:
            done = subprocess.run([PROGRAM, "contacts", "export"], stdout=full, stderr=subprocess.PIPE,
                                  env=self.at.env)
        self.assertEqual(done.returncode, 1)


if __name__ == "__main__":
    unittest.main()
