# SPDX-License-Identifier: GPL-3.0-or-later
"""Names, JSON and exit codes of the commands: what users' scripts rely on."""
import json
import time
import unittest

from carillon import DATA, WorkplaceTest

STATUS = {"state", "planned", "excluded", "holdout", "waiting", "accepted", "delivered", "undelivered", "noReceipt",
          "failed", "inDoubt", "cancelled", "segments", "price", "rate", "eta"}
COUNT = {"encoding", "units", "segments", "unitsPerSegment", "unitsLeft", "segmentsGraphemeSafe", "offenders"}
PLAN = {"revision", "planned", "excluded", "segments", "price", "histogram", "findings"}
EXCLUDED = {"suppressed", "noConsent", "notTextable", "duplicate", "capped", "missingField", "byRule", "offerOver"}


def ndjson(*texts):
    return "".join(json.dumps({"text": text}) + "\n" for text in texts)


class Texts(WorkplaceTest):
    def test_one_line_out_for_each_line_in(self):
        rows = self.at.ok("text", "count", stdin=ndjson("hello €", "你好🎉", "", "a\r\nb")).rows
        self.assertTrue(all(set(row) == COUNT for row in rows))
        self.assertEqual([(row["encoding"], row["units"], row["segments"]) for row in rows],
                         [("gsm7", 8, 1), ("ucs2", 4, 1), ("gsm7", 0, 1), ("gsm7", 4, 1)])
        self.assertEqual(rows[1]["offenders"][2], {"index": 2, "char": "🎉", "codepoint": "U+1F389"})

    def test_china_counts_seventy_and_sixty_seven_for_any_text(self):
        rows = self.at.ok("text", "count", "--profile", "china", stdin=ndjson("a" * 70, "a" * 71)).rows
        self.assertEqual([(row["segments"], row["unitsPerSegment"]) for row in rows], [(1, 70), (2, 67)])

    def test_half_a_surrogate_pair_comes_back_as_an_escape(self):
        answer = self.at.ok("text", "count", stdin='{"text":"x\\ud83d"}\n')
        self.assertIn('"char":"\\ud83d"', answer.out)

    def test_a_million_short_texts_stream_through(self):
        lines = ndjson(*[f"Hello customer {i}, sale today" for i in range(1000)]).encode() * 100
        begun = time.monotonic()
        answer = self.at.ok("text", "count", stdin=lines)
        self.assertEqual(answer.out.count("\n"), 100_000)
        self.assertLess(time.monotonic() - begun, 15)

    def test_optimise_tells_what_it_changed_and_what_that_saves(self):
        row = self.at.ok("text", "optimise", stdin=ndjson("“Sale” – today")).json
        self.assertEqual(set(row), {"text", "changes", "before", "after"})
        self.assertEqual(row["text"], '"Sale" - today')
        self.assertEqual((row["before"]["encoding"], row["after"]["encoding"]), ("ucs2", "gsm7"))
        self.assertEqual(row["changes"][0], {"index": 0, "from": "“", "to": '"'})

    def test_a_line_that_is_no_json_is_named(self):
        error = self.assertError(self.at.run("text", "count", stdin=ndjson("fine") + "nonsense\n"), 1, "bad-line")
        self.assertIn("line 2", error["where"])

    def test_wrong_options_are_wrong_usage(self):
        self.assertError(self.at.run("text", "count", "--profile", "french"), 2)
        self.assertError(self.at.run("text", "count", "--reference", "7"), 2)
        self.assertError(self.at.run("text", "count", "--languages", "klingon"), 2)


class Phones(WorkplaceTest):
    def test_a_number_is_read_in_its_country_or_its_problem_named(self):
        rows = self.at.ok("phone", "parse", "--region", "CN", stdin="138 0013 8000\n123\n+14155550123\n\n").rows
        self.assertEqual(rows[0], {"input": "138 0013 8000", "valid": True, "e164": "+8613800138000", "region": "CN",
                                   "type": "mobile", "zones": ["Asia/Shanghai"]})
        self.assertEqual(rows[1], {"input": "123", "valid": False, "reason": "too-short"})
        self.assertEqual(rows[2]["region"], "US")
        self.assertEqual(rows[3], {"input": "", "valid": False, "reason": "empty"})


class CommandLine(WorkplaceTest):
    def test_global_options_stand_before_or_after_the_command(self):
        self.at.create()
        for line in (["--workspace", self.at.workspace, "users", "list"],
                     ["users", "list", "--workspace", self.at.workspace]):
            self.assertEqual(self.at.ok(*line).json["count"], 1)

    def test_what_the_parser_does_not_know_is_wrong_usage(self):
        for line in ([], ["nonsense"], ["users"], ["users", "role", "mei"], ["users", "list", "--nonsense"]):
            self.assertError(self.at.run(*line), 2, "wrong-usage")

    def test_help_is_no_error(self):
        for line in (["--help"], ["campaigns", "--help"], ["campaigns", "create", "--help"]):
            self.assertEqual(self.at.run(*line).code, 0)

    def test_a_server_workspace_gets_a_sentence(self):
        self.assertError(self.at.run("--workspace", "postgresql://host/db", "users", "list"), 1)

    def test_a_value_that_begins_with_a_dash_is_a_value(self):
        self.at.create()
        self.assertEqual(self.at.ok("templates", "add", "dash", "--body", "-10% today").json["body"], "-10% today")


class UsersAndAudit(WorkplaceTest):
    def setUp(self):
        super().setUp()
        self.at.create()

    def test_a_user_acts_within_their_role(self):
        self.at.ok("users", "add", "vic", "--role", "viewer")
        self.assertError(self.at.run("--as", "vic", "users", "add", "eve", "--role", "owner"), 3, "permission")
        self.assertError(self.at.run("--as", "vic", "templates", "add", "x", "--body", "x"), 3, "permission")
        self.assertEqual(self.at.run("--as", "vic", "users", "list").code, 0)

    def test_a_viewer_sees_no_number_in_the_clear(self):
        self.at.people(3)
        self.at.ok("users", "add", "vic", "--role", "viewer")
        shown = self.at.ok("--as", "vic", "contacts", "list")
        self.assertNotIn("13800000001", shown.out)
        self.assertEqual(len(shown.rows), 3)

    def test_a_password_is_asked_for_where_one_is_set(self):
        right = self.at.file("right", "open sesame\n")
        wrong = self.at.file("wrong", "guess\n")
        self.at.ok("users", "add", "lin", "--role", "manager", "--new-password-file", right)
        self.assertEqual(self.at.run("--as", "lin", "--password-file", right, "users", "list").code, 0)
        self.assertNotEqual(self.at.run("--as", "lin", "--password-file", wrong, "users", "list").code, 0)
        self.assertNotEqual(self.at.run("--as", "lin", "users", "list").code, 0)
        self.assertNotEqual(self.at.run("--as", "nobody", "users", "list").code, 0)

    def test_the_last_owner_stays(self):
        self.assertNotEqual(self.at.run("users", "remove", "mei").code, 0)

    def test_the_audit_log_proves_itself(self):
        verdict = self.at.ok("audit", "verify").json
        self.assertLessEqual({"ok", "entries", "head"}, set(verdict))
        self.assertTrue(verdict["ok"])
        self.assertEqual(self.at.ok("audit", "list").json["count"], verdict["entries"])


class People(WorkplaceTest):
    def setUp(self):
        super().setUp()
        self.at.create()

    def test_sample_files_import_as_expected(self):
        expected = json.loads((DATA / "samples/expected.json").read_text("utf-8"))
        for name, want in expected.items():
            with self.subTest(name):
                got = self.at.run("contacts", "import", DATA / "samples" / name, "--region", want["region"]).json
                self.assertLessEqual({"batch", "rows", "added", "updated", "duplicates", "rejected", "suppressed",
                                      "encoding", "mapping", "seconds"}, set(got))
                self.assertEqual(got["rows"], want["rows"])
                self.assertEqual(got["added"] + got["updated"], want["valid_distinct"])
                self.assertEqual((got["duplicates"], got["rejected"]), (want["duplicates"], want["rejected"]))

    def test_an_import_can_be_taken_back(self):
        self.at.people(20)
        batch = self.at.ok("contacts", "imports").json["imports"][0]["batch"]
        self.at.ok("contacts", "undo-import", batch)
        self.assertEqual(self.at.ok("contacts", "list").rows, [])

    def test_a_dry_run_changes_nothing(self):
        people = self.at.file("p.csv", "phone\n13800138000\n")
        self.assertEqual(self.at.ok("contacts", "import", people, "--dry-run").json["added"], 1)
        self.assertEqual(self.at.ok("contacts", "list").rows, [])

    def test_groups_and_audiences_count_their_people(self):
        self.at.people(10)
        self.assertEqual(self.at.ok("groups", "list").json["count"], 1)
        self.assertEqual(self.at.ok("groups", "create", "vip").json["count"], 0)
        self.assertEqual(self.at.ok("groups", "add", "vip", "13800000001", "13800000002").json["count"], 2)
        self.assertEqual(self.at.ok("groups", "remove", "vip", "13800000001").json["count"], 1)
        self.assertEqual(self.at.ok("audiences", "create", "in", "--rule", 'group = "vip"').json["count"], 1)
        self.assertEqual(self.at.ok("audiences", "count", "in").json["count"], 1)
        self.assertError(self.at.run("audiences", "create", "bad", "--rule", "city = = 1"), 2)
        self.assertError(self.at.run("audiences", "count", "none"), 1)

    def test_a_person_is_shown_and_erased_by_number(self):
        self.at.people(2)
        shown = self.at.ok("contacts", "show", "138 0000 0001").json
        self.assertEqual((shown["phone"], shown["groups"]), ("+8613800000001", ["everyone"]))
        self.at.ok("contacts", "erase", "+8613800000001")
        self.assertError(self.at.run("contacts", "show", "+8613800000001"), 1)
        self.assertError(self.at.run("contacts", "show", "12"), 2)

    def test_the_do_not_text_list_outlives_a_contact(self):
        self.at.people(2)
        self.assertTrue(self.at.ok("suppressions", "add", "13800000001").json["added"])
        self.assertFalse(self.at.ok("suppressions", "add", "13800000001").json["added"])
        self.at.ok("contacts", "erase", "+8613800000001")
        self.assertEqual(self.at.ok("suppressions", "list").json["count"], 1)
        self.at.ok("suppressions", "remove", "13800000001")
        self.assertError(self.at.run("suppressions", "remove", "13800000001"), 1)

    def test_consent_is_a_history(self):
        self.at.ok("consents", "add", "13800000001", "--source", "shop", "--at", "2026-01-02")
        history = self.at.ok("consents", "add", "13800000001", "--state", "revoked", "--source", "call").json
        self.assertEqual([entry["state"] for entry in history["history"]], ["revoked", "given"])


class Campaigns(WorkplaceTest):
    def setUp(self):
        super().setUp()
        self.at.create()
        self.at.people(10)

    def test_plan_and_status_have_their_keys(self):
        self.at.campaign("keys", "http://127.0.0.1:9")
        plan = self.at.ok("campaigns", "plan", "keys").json
        self.assertLessEqual(PLAN, set(plan))
        self.assertEqual(set(plan["excluded"]), EXCLUDED)
        self.assertEqual(plan["histogram"], {"1": 10})
        self.assertEqual(plan["price"], {"amount": "0.50", "currency": "CNY"})
        status = self.at.status("keys")
        self.assertLessEqual(STATUS, set(status))
        self.assertAddsUp(status)

    def test_a_template_with_an_unclosed_or_malformed_field_is_refused(self):
        for body in ("Hi {{name", "Hi {{}}", "Hi {{#if vip}} there"):
            self.assertError(self.at.run("templates", "add", "bad", "--body", body), 2)

    def test_a_field_that_nobody_has_warns_and_then_blocks(self):
        self.assertEqual(len(self.at.ok("templates", "add", "t", "--body", "{{loyalty}}").json["warnings"]), 1)
        self.at.campaign("blocked", "http://127.0.0.1:9", body="{{loyalty}}")
        findings = self.at.ok("campaigns", "plan", "blocked").json["findings"]
        self.assertIn("blocker", {finding["level"] for finding in findings})
        self.assertError(self.at.run("campaigns", "submit", "blocked"), 3)
        self.assertError(self.at.run("campaigns", "start", "blocked"), 3)

    def test_people_without_consent_are_left_out_of_marketing(self):
        self.at.ok("contacts", "import", self.at.file("more.csv", "phone,name\n13900000001,Bo\n"), "--group",
                   "everyone")
        self.at.campaign("consent", "http://127.0.0.1:9")
        self.assertEqual(self.at.ok("campaigns", "plan", "consent").json["excluded"]["noConsent"], 1)
        why = self.at.ok("messages", "explain", "--campaign", "consent", "--phone", "13900000001").json
        self.assertEqual(why["excluded"], "noConsent")

    def test_nobody_approves_their_own_campaign(self):
        self.at.ok("users", "add", "wei", "--role", "manager")
        self.at.campaign("reviewed", "http://127.0.0.1:9")
        self.assertError(self.at.run("campaigns", "start", "reviewed"), 3)
        self.at.ok("campaigns", "submit", "reviewed")
        self.assertError(self.at.run("campaigns", "approve", "reviewed"), 3)
        self.assertEqual(self.at.ok("--as", "wei", "campaigns", "approve", "reviewed").json["state"], "approved")
        self.assertEqual(self.at.ok("campaigns", "start", "reviewed").json["state"], "sending")
        self.assertEqual(self.at.ok("campaigns", "start", "reviewed").json["state"], "sending")

    def test_unknown_names_are_not_found(self):
        for line in (["campaigns", "status", "none"], ["templates", "show", "none"], ["gateways", "balance", "none"],
                     ["contacts", "list", "--group", "none"], ["messages", "list", "--campaign", "none"]):
            self.assertError(self.at.run(*line), 1)

    def test_a_secret_never_stands_in_an_argument(self):
        self.assertError(self.at.run("gateways", "add", "kannel", "k", "--set", "endpoint=http://127.0.0.1:1",
                                     "--set", "username=u", "--secret", "password=hunter2"), 2)

    def test_protocols_tell_their_settings(self):
        protocols = {p["name"]: p for p in self.at.ok("gateways", "protocols").json["protocols"]}
        self.assertLessEqual({"sandbox", "kannel", "http"}, set(protocols))
        secret = [s for s in protocols["kannel"]["settings"] if s["key"] == "password"][0]
        self.assertTrue(secret["secret"] and secret["required"])

    def test_tables_for_people_are_no_json(self):
        import subprocess

        from carillon import PROGRAM
        table = subprocess.run([PROGRAM, "contacts", "list"], capture_output=True, env=self.at.env).stdout.decode()
        self.assertTrue(table.startswith("phone"))
        self.assertEqual(len(table.splitlines()), 11)


if __name__ == "__main__":
    unittest.main()
