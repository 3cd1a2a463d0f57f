# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job from end to end; the provider's own log is the judge."""
import csv
import datetime
import io
import json
import unittest
import zoneinfo

from carillon import DATA, WorkplaceTest, wait_until


class MainJob(WorkplaceTest):
    def setUp(self):
        super().setUp()
        self.at.create()

    def test_everybody_of_a_members_file_gets_their_text_once(self):
        imported = self.at.run("contacts", "import", DATA / "samples/members-gb18030.csv", "--group", "members",
                               "--consent", "till@2026-03-01")
        self.assertEqual(imported.code, 4, "some rows of this file have no number")
        self.at.ok("templates", "add", "tea", "--body", "{{name|您好}}，新茶到店，回T退订")
        with self.at.sandbox() as sandbox:
            self.at.ok("gateways", "add", "sandbox", "box", "--set", f"endpoint={sandbox.endpoint}")
            self.at.ok("campaigns", "create", "spring", "--template", "tea", "--group", "members", "--gateway", "box")
            plan = self.at.ok("campaigns", "plan", "spring").json
            self.assertEqual(plan["planned"] + sum(plan["excluded"].values()), imported.json["added"])
            self.at.ok("campaigns", "start", "spring")
            events = self.at.ok("run", "--until-idle").rows
            self.assertEqual(events[-1]["event"], "idle")
            self.assertTrue(wait_until(lambda: self.allReported("spring")))
            accepted = sandbox.accepted

        self.assertTextedOnce(accepted)
        self.assertEqual(len(accepted), plan["planned"])
        planned = {message["phone"]: message["text"] for message in self.at.messages("spring")}
        self.assertEqual({message["to"]: message["text"] for message in accepted}, planned)
        status = self.at.status("spring")
        self.assertAddsUp(status)
        self.assertEqual((status["state"], status["delivered"]), ("sent", plan["planned"]))
        self.assertEqual(status["segments"], plan["segments"])
        self.assertEqual(status["price"], plan["price"])
        self.assertEqual(self.at.run("campaigns", "verify", "spring").code, 0)
        self.assertTrue(self.at.ok("audit", "verify").json["ok"])
        self.assertTrue(self.at.ok("workspace", "check").json["ok"])

    def allReported(self, campaign):
        self.at.ok("run", "--until-idle")
        return self.at.status(campaign)["noReceipt"] == 0

    def test_what_the_provider_refuses_loses_and_leaves_unreported_is_counted_as_such(self):
        self.at.people(600)
        options = ("--reject", "5%", "--drop", "1%", "--receipts", "90%", "--undelivered", "10%", "--throttle", "2000/s")
        with self.at.sandbox(*options) as sandbox:
            self.at.campaign("rough", sandbox.endpoint, settings=("batch=1", "connections=8"))
            self.at.ok("campaigns", "start", "rough")
            self.at.ok("run", "--until-idle")
            accepted = sandbox.accepted
        status = self.at.status("rough")
        self.assertAddsUp(status)
        self.assertTextedOnce(accepted)
        states = {message["phone"]: message["state"] for message in self.at.messages("rough")}
        refused = {phone for phone, state in states.items() if state == "rejected"}
        self.assertFalse(refused & {message["to"] for message in accepted})
        self.assertGreater(len(refused), 0)
        for message in accepted:
            self.assertIn(states[message["to"]], ("accepted", "delivered", "undelivered", "inDoubt"))

    def test_a_person_who_opts_out_while_a_campaign_runs_gets_no_text_of_it(self):
        self.at.people(300)
        with self.at.sandbox() as sandbox:
            self.at.campaign("slow", sandbox.endpoint, "--rate", "50/s")
            self.at.ok("campaigns", "start", "slow")
            with self.at.running("run"):
                self.at.ok("suppressions", "add", "+8613800000299", "--reason", "opted-out")
                opted_out_at = datetime.datetime.now(datetime.timezone.utc)
                wait_until(lambda: self.at.status("slow")["waiting"] == 0, 20)
            accepted = sandbox.accepted
        late = [message for message in accepted if message["to"] == "+8613800000299"
                and datetime.datetime.fromisoformat(message["at"]) > opted_out_at]
        self.assertEqual(late, [])
        status = self.at.status("slow")
        self.assertAddsUp(status)
        self.assertEqual(status["cancelled"] + len(accepted), 300)

    def test_nothing_leaves_after_a_cancel_and_the_sums_still_hold(self):
        self.at.people(500)
        with self.at.sandbox() as sandbox:
            self.at.campaign("stopped", sandbox.endpoint, "--rate", "100/s")
            self.at.ok("campaigns", "start", "stopped")
            with self.at.running("run"):
                self.assertTrue(wait_until(lambda: len(sandbox.accepted) > 20))
                self.at.ok("campaigns", "cancel", "stopped")
                self.assertTrue(wait_until(lambda: self.at.status("stopped")["waiting"] == 0))
                after_cancel = len(sandbox.accepted)
            self.at.ok("run", "--until-idle")
            self.assertEqual(len(sandbox.accepted), after_cancel)
        status = self.at.status("stopped")
        self.assertEqual(status["state"], "stopped")
        self.assertAddsUp(status)
        self.assertGreater(status["cancelled"], 0)

    def test_outside_the_allowed_hours_messages_wait_and_running_until_idle_ends(self):
        self.at.people(5)
        now = datetime.datetime.now(zoneinfo.ZoneInfo("Asia/Shanghai"))
        opens = (now + datetime.timedelta(hours=3)).strftime("%H:%M")
        closes = (now + datetime.timedelta(hours=5)).strftime("%H:%M")
        with self.at.sandbox() as sandbox:
            self.at.campaign("later", sandbox.endpoint, "--hours", f"{opens}-{closes}")
            self.at.ok("campaigns", "start", "later")
            self.at.ok("run", "--until-idle")
            self.assertEqual(sandbox.accepted, [])
        status = self.at.status("later")
        self.assertEqual((status["state"], status["waiting"]), ("sending", 5))
        self.assertEqual({message["state"] for message in self.at.messages("later")}, {"held"})

    def test_an_offer_that_ends_before_the_hours_open_reaches_nobody(self):
        self.at.people(5)
        soon = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(hours=1)
        now = datetime.datetime.now(zoneinfo.ZoneInfo("Asia/Shanghai"))
        opens = (now + datetime.timedelta(hours=3)).strftime("%H:%M")
        closes = (now + datetime.timedelta(hours=5)).strftime("%H:%M")
        self.at.campaign("over", "http://127.0.0.1:9", "--hours", f"{opens}-{closes}", "--until",
                         soon.strftime("%Y-%m-%dT%H:%M:%SZ"))
        self.assertEqual(self.at.ok("campaigns", "plan", "over").json["excluded"]["offerOver"], 5)

    def test_a_schedule_starts_by_itself(self):
        self.at.people(5)
        soon = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(seconds=2)
        with self.at.sandbox() as sandbox:
            self.at.campaign("timed", sandbox.endpoint)
            self.at.ok("campaigns", "schedule", "timed", "--at", soon.strftime("%Y-%m-%dT%H:%M:%SZ"))
            with self.at.running("run"):
                self.assertTrue(wait_until(lambda: len(sandbox.accepted) == 5))

    def test_a_sheet_sends_one_text_for_each_order(self):
        self.at.ok("templates", "add", "order", "--body", "Order {{row.order}} is ready at {{row.time}}")
        rows = self.at.file("orders.csv", "mobile,order,time\n13800138000,A1,10:00\n13800138000,A2,11:00\n"
                                          "13800138001,A3,12:00\n")
        with self.at.sandbox() as sandbox:
            self.at.ok("gateways", "add", "sandbox", "box", "--set", f"endpoint={sandbox.endpoint}")
            self.at.ok("campaigns", "create", "ready", "--template", "order", "--rows", rows, "--key", "order",
                       "--gateway", "box", "--kind", "notice")
            self.at.ok("campaigns", "start", "ready")
            self.at.ok("run", "--until-idle")
            texts = sorted(message["text"] for message in sandbox.accepted)
        self.assertEqual(texts, ["Order A1 is ready at 10:00", "Order A2 is ready at 11:00",
                                 "Order A3 is ready at 12:00"])

    def test_an_export_brings_back_what_was_imported(self):
        self.at.people(50)
        table = list(csv.DictReader(io.StringIO(self.at.ok("contacts", "export").out)))
        self.assertEqual(len(table), 50)
        self.assertEqual(table[1]["phone"], "+8613800000001")
        self.assertEqual(table[1]["name"], "陈丽1")
        self.assertEqual(json.loads(self.at.ok("contacts", "list").out.split("\n")[0])["consent"], "given")


class Demo(WorkplaceTest):
    def test_the_demo_ends_with_a_status_that_adds_up(self):
        report = self.at.path / "report.json"
        answer = self.at.ok("demo", "--contacts", "2000", "--report", report, timeout=60)
        status = answer.json
        self.assertAddsUp(status)
        self.assertEqual(status["state"], "sent")
        self.assertGreaterEqual(status["delivered"], 1800)
        self.assertTrue(report.exists())
        self.assertIn(str(report), answer.out)


if __name__ == "__main__":
    unittest.main()
