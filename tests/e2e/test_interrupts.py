# SPDX-License-Identifier: GPL-3.0-or-later
"""Ctrl-C and kill in the middle of long work: it ends at once, and nothing is left half done."""
import signal
import time
import unittest

from carillon import WorkplaceTest, end, wait_until


class Interrupts(WorkplaceTest):
    def setUp(self):
        super().setUp()
        self.at.create()
        self.at.people(10)

    def startImport(self):
        rows = "".join(f"139{i:08d},Person {i},City {i % 100}\n" for i in range(300_000))
        process = self.at.start("contacts", "import", self.at.file("many.csv", "phone,name,city\n" + rows), "--group",
                                "many")
        self.assertTrue(wait_until(lambda: self.newestImport()["state"] == "running"))
        time.sleep(0.5)
        return process

    def newestImport(self):
        return self.at.ok("contacts", "imports").json["imports"][0]

    def assertAsBefore(self):
        self.assertEqual(len(self.at.ok("contacts", "list").rows), 10)
        members = {group["name"]: group["count"] for group in self.at.ok("groups", "list").json["groups"]}
        self.assertEqual(members.pop("many", 0), 0)
        self.assertEqual(members, {"everyone": 10})
        self.assertTrue(self.at.ok("workspace", "check").json["ok"])

    def test_an_import_that_is_cancelled_is_taken_back(self):
        process = self.startImport()
        self.assertEqual(end(process, signal.SIGINT), 130)
        self.assertAsBefore()

    def test_an_import_that_is_killed_is_taken_back_at_the_next_opening(self):
        process = self.startImport()
        end(process, signal.SIGKILL)
        self.assertAsBefore()

    def test_sending_that_is_cancelled_goes_on_where_it_was(self):
        self.at.people(400, "more.csv")
        with self.at.sandbox() as sandbox:
            self.at.campaign("c", sandbox.endpoint, "--rate", "200/s")
            self.at.ok("campaigns", "start", "c")
            process = self.at.start("run", "--until-idle")
            self.assertTrue(wait_until(lambda: len(sandbox.accepted) > 50))
            self.assertEqual(end(process, signal.SIGINT), 130)
            states = {message["state"] for message in self.at.messages("c")}
            self.assertFalse(states & {"claimed", "armed", "inDoubt"}, states)
            self.at.ok("run", "--until-idle")
            self.assertTextedOnce(sandbox.accepted)
            self.assertEqual(len(sandbox.accepted), 400)

    def test_a_demo_that_is_killed_leaves_no_provider_behind(self):
        process = self.at.start("demo", "--contacts", "5000")
        process.stdout.readline()
        provider = self.childrenOf(process.pid)
        end(process, signal.SIGKILL)
        self.assertEqual(len(provider), 1)
        self.assertTrue(wait_until(lambda: not self.isAlive(provider[0])))

    @staticmethod
    def childrenOf(pid):
        with open(f"/proc/{pid}/task/{pid}/children", encoding="ascii") as file:
            return [int(child) for child in file.read().split()]

    @staticmethod
    def isAlive(pid):
        try:
            with open(f"/proc/{pid}/stat", encoding="ascii") as file:
                return file.read().rsplit(")", 1)[1].split()[0] != "Z"
        except FileNotFoundError:
            return False


if __name__ == "__main__":
    unittest.main()
