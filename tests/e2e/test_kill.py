# SPDX-License-Identifier: GPL-3.0-or-later
"""kill -9 at random moments and at every failpoint: nobody is texted twice, nobody is lost, doubt is bounded."""
import random
import signal
import time
import unittest

from carillon import WorkplaceTest, end, wait_until

PEOPLE = 2000
CONNECTIONS = 4
BATCH = 5
FAILPOINTS = ("after-claim", "after-arm", "after-send", "before-settle", "after-settle")


class Kill(WorkplaceTest):
    def prepare(self, sandbox, rate):
        self.at.create()
        self.at.people(PEOPLE)
        self.at.campaign("c", sandbox.endpoint, "--rate", rate, settings=(f"connections={CONNECTIONS}",
                                                                           f"batch={BATCH}"))
        self.at.ok("campaigns", "start", "c")

    def assertSafe(self, sandbox, kills):
        accepted = sandbox.accepted
        self.assertTextedOnce(accepted)
        status = self.at.status("c")
        self.assertAddsUp(status)
        self.assertEqual((status["planned"], status["waiting"], status["failed"]), (PEOPLE, 0, 0), status)
        self.assertLessEqual(status["inDoubt"], kills * CONNECTIONS * BATCH)
        states = {message["phone"]: message["state"] for message in self.at.messages("c")}
        texted = {message["to"] for message in accepted}
        for phone, state in states.items():
            if state in ("accepted", "delivered"):
                self.assertIn(phone, texted)
            else:
                self.assertEqual(state, "inDoubt")
        self.assertEqual(self.at.run("campaigns", "verify", "c").json["acceptedTwice"], 0)
        self.assertTrue(self.at.ok("workspace", "check").json["ok"])

    def test_twenty_kills_at_random(self):
        seed = random.randrange(1 << 30)
        print(f"seed {seed}")
        chance = random.Random(seed)
        with self.at.sandbox("--latency", "10ms") as sandbox:
            self.prepare(sandbox, "400/s")
            kills = 0
            for _ in range(20):
                sender = self.at.start("run")
                time.sleep(chance.uniform(0.05, 0.4))
                kills += end(sender, signal.SIGKILL) == -signal.SIGKILL
            self.at.ok("run", "--until-idle")
            self.assertEqual(kills, 20)
            self.assertSafe(sandbox, kills)

    def test_a_kill_at_every_failpoint(self):
        with self.at.sandbox() as sandbox:
            self.prepare(sandbox, "5000/s")
            for count, point in enumerate(FAILPOINTS, 1):
                before = len(sandbox.accepted)
                sender = self.at.start("run", env={"CARILLON_FAILPOINT": f"{point}:{10 * count}"})
                self.assertTrue(wait_until(lambda: sender.poll() is not None, 10), f"{point} was not reached")
                self.assertIn(end(sender), (-signal.SIGKILL, 128 + signal.SIGKILL), f"{point} did not end it")
                self.assertGreaterEqual(len(sandbox.accepted), before)
            self.at.ok("run", "--until-idle")
            self.assertSafe(sandbox, len(FAILPOINTS))

    def test_a_second_sender_takes_over_from_a_killed_one(self):
        with self.at.sandbox() as sandbox:
            self.prepare(sandbox, "1000/s")
            first = self.at.start("run")
            with self.at.running("run"):
                self.assertTrue(wait_until(lambda: len(sandbox.accepted) > 100))
                end(first, signal.SIGKILL)
                self.assertTrue(wait_until(lambda: self.at.status("c")["waiting"] == 0, 20))
            self.assertSafe(sandbox, 1)


if __name__ == "__main__":
    unittest.main()
