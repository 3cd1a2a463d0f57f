# SPDX-License-Identifier: GPL-3.0-or-later
"""Providers that refuse, fall silent, or answer nonsense: nobody is texted twice, and every message has a named state."""
import time
import unittest

import hostile
from carillon import WorkplaceTest, wait_until


class Gateways(WorkplaceTest):
    def setUp(self):
        super().setUp()
        self.at.create()
        self.at.people(12)

    def send(self, behaviour, *settings):
        """Sends a campaign of 12 through a provider that behaves so. The states, and what it was handed."""
        with hostile.provider(behaviour) as (endpoint, handed):
            self.at.campaign("c", endpoint, settings=("batch=1", "connections=2", *settings))
            self.at.ok("campaigns", "start", "c")
            with self.at.running("run"):
                self.waitUntilQuiet(handed)
            numbers = [message["to"] for message in handed]
        self.assertEqual(len(numbers), len(set(numbers)), "a message was handed over twice")
        self.assertAddsUp(self.at.status("c"))
        return [message["state"] for message in self.at.messages("c")], numbers

    def waitUntilQuiet(self, handed):
        """All is sent, or nothing was handed over for a second: halted, or waiting for a better provider."""
        last = [time.monotonic(), 0]

        def quiet():
            if len(handed) != last[1]:
                last[:] = [time.monotonic(), len(handed)]
            return time.monotonic() - last[0] > 1 or self.at.status("c")["waiting"] == 0

        wait_until(lambda: len(handed) > 0, 5)
        wait_until(quiet, 10)

    def test_what_may_have_been_taken_is_in_doubt_and_never_sent_again(self):
        for behaviour in (hostile.server_error, hostile.close_unanswered, hostile.half_an_answer):
            with self.subTest(behaviour.__name__):
                self.setUp()
                states, handed = self.send(behaviour)
                self.assertEqual(states.count("inDoubt"), len(handed))
                self.assertGreater(len(handed), 0)

    def test_a_success_that_cannot_be_read_counts_as_accepted(self):
        for behaviour in (hostile.html, hostile.nonsense, hostile.empty, hostile.other_ids):
            with self.subTest(behaviour.__name__):
                self.setUp()
                states, handed = self.send(behaviour)
                self.assertEqual(states.count("accepted") + states.count("inDoubt"), len(handed))

    def test_a_wrong_key_stops_the_campaign_instead_of_burning_it(self):
        self.at.people(200)
        states, handed = self.send(hostile.refuse)
        self.assertLess(len(handed), 100)
        self.assertNotIn("accepted", states)
        self.assertEqual(self.at.status("c")["state"], "halted")

    def test_a_redirect_is_not_followed(self):
        states, _ = self.send(hostile.redirect)
        self.assertNotIn("accepted", states)

    def test_a_provider_that_is_not_there_keeps_everything_waiting(self):
        self.at.campaign("c", "http://127.0.0.1:9", settings=("batch=1",))
        self.at.ok("campaigns", "start", "c")
        with self.at.running("run"):
            time.sleep(2)
        states = {message["state"] for message in self.at.messages("c")}
        self.assertTrue(states <= {"ready", "retryWait", "claimed", "planned"}, states)

    def test_a_person_resolves_doubt(self):
        self.send(hostile.close_unanswered)
        doubtful = self.at.ok("messages", "list", "--state", "inDoubt").rows
        self.assertEqual(self.at.ok("messages", "resolve", doubtful[0]["id"], "sent").json["state"], "accepted")
        self.assertEqual(self.at.ok("messages", "resolve", doubtful[1]["id"], "abandon").json["state"], "abandoned")
        self.assertNotEqual(self.at.run("messages", "resolve", doubtful[1]["id"], "resend").code, 0)
        self.assertError(self.at.run("messages", "resolve", doubtful[2]["id"], "forget"), 2)

    def test_a_test_text_goes_out_in_one_request(self):
        with self.at.sandbox() as sandbox:
            self.at.ok("gateways", "add", "sandbox", "box", "--set", f"endpoint={sandbox.endpoint}")
            answer = self.at.ok("gateways", "test", "box", "--to", "13800138000", "--text", "Hello -10%").json
            self.assertTrue(answer["accepted"] and answer["reference"])
            self.assertEqual([(message["to"], message["text"]) for message in sandbox.accepted],
                             [("+8613800138000", "Hello -10%")])
            self.assertLessEqual({"amount", "currency"}, set(self.at.ok("gateways", "balance", "box").json["balance"]))

    def test_a_refused_test_text_fails_with_the_providers_code(self):
        with self.at.sandbox("--reject", "100%") as sandbox:
            self.at.ok("gateways", "add", "sandbox", "box", "--set", f"endpoint={sandbox.endpoint}")
            answer = self.at.run("gateways", "test", "box", "--to", "13800138000")
        self.assertError(answer, 1, "refused-by-provider")
        self.assertTrue(answer.json["code"])

    def test_a_test_text_whose_answer_is_lost_is_in_doubt(self):
        with hostile.provider(hostile.close_unanswered) as (endpoint, handed):
            self.at.ok("gateways", "add", "sandbox", "box", "--set", f"endpoint={endpoint}")
            self.assertError(self.at.run("gateways", "test", "box", "--to", "13800138000"), 1, "in-doubt")
            self.assertEqual(len(handed), 1)

    def test_settings_that_cannot_work_are_refused_without_a_call(self):
        for settings in (["endpoint=http://example.com"], ["rate=fast"], ["connections=1000"], ["price=-1"],
                         ["nonsense"]):
            line = [part for setting in settings for part in ("--set", setting)]
            with self.subTest(settings):
                self.assertError(self.at.run("gateways", "add", "sandbox", "bad", *line), 2)
        self.assertError(self.at.run("gateways", "add", "pigeon", "bad"), 2)


if __name__ == "__main__":
    unittest.main()
