# SPDX-License-Identifier: GPL-3.0-or-later
"""A thousand personal texts through a real Kannel, with receipts and replies pushed into `serve`."""
import time
import unittest

import kannel
from carillon import WorkplaceTest, wait_until

PEOPLE = 1000


@unittest.skipUnless(kannel.installed(), "Kannel is not installed (Debian: kannel)")
class ThroughKannel(WorkplaceTest):
    def test_a_thousand_texts_arrive_once_and_are_reported(self):
        self.at.create()
        self.at.people(PEOPLE)
        self.at.ok("templates", "add", "t", "--body", "Hi {{name}}, 5€ + tea & cake (100%)")
        with self.at.running("serve", "--listen", "127.0.0.1:0") as (_, first):
            serve = f"127.0.0.1:{first['port']}"
            with kannel.Kannel(self.at.path, serve, "Kannel") as box:
                self.send(box, f"http://{serve}")
                box.incoming("8613800000007", "退订")
                self.assertTrue(wait_until(lambda: self.at.ok("suppressions", "list").json["count"] == 1))

        self.assertTextedOnce([{"to": number} for number, _ in box.centre])
        planned = {message["phone"]: message["text"] for message in self.at.messages("c")}
        self.assertEqual(dict(box.centre), planned)
        self.assertEqual(sum(not text.isascii() and "陈丽" in text for text in planned.values()), PEOPLE // 2)
        status = self.at.status("c")
        self.assertAddsUp(status)
        self.assertEqual((status["state"], status["delivered"]), ("sent", PEOPLE))
        self.assertEqual(self.at.ok("suppressions", "list").json["suppressions"][0]["phone"], "+8613800000007")
        reply = self.at.ok("replies", "list").json["replies"][0]
        self.assertEqual((reply["text"], reply["campaign"], reply["optedOut"]), ("退订", "c", True))

    def send(self, box, receipts_url):
        secret = self.at.file("password", kannel.PASSWORD + "\n")
        self.at.ok("gateways", "add", "kannel", "Kannel", "--set", f"endpoint={box.endpoint}", "--set",
                   "username=tester", "--set", "from=1069", "--set", f"receipts-url={receipts_url}", "--set",
                   "rate=200/s", "--set", "connections=8", "--secret", f"password=@{secret}")
        self.at.ok("campaigns", "create", "c", "--template", "t", "--group", "everyone", "--gateway", "Kannel",
                   "--policy", "none")
        begun = time.monotonic()
        self.at.ok("campaigns", "start", "c")
        self.assertTrue(wait_until(lambda: len(box.centre) >= PEOPLE, 30))
        took = time.monotonic() - begun
        print(f"{PEOPLE} texts in {took:.1f} s: {PEOPLE / took:.0f}/s")
        self.assertGreater(took, PEOPLE / 200 - 0.5, "never above the account's rate")
        self.assertTrue(wait_until(lambda: self.isOver(), 20), self.at.status("c"))

    def isOver(self):
        status = self.at.status("c")
        return status["noReceipt"] == 0 and status["state"] == "sent"


if __name__ == "__main__":
    unittest.main()
