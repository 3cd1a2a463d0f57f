# SPDX-License-Identifier: GPL-3.0-or-later
"""The sample workspace, and the reports of its campaigns in every format."""
import unittest

from carillon import WorkplaceTest

BEGINNINGS = {"json": b"{", "csv": b"\xef\xbb\xbf", "xlsx": b"PK", "pdf": b"%PDF", "png": b"\x89PNG"}


class Sample(WorkplaceTest):
    def setUp(self):
        super().setUp()
        self.created = self.at.ok("workspace", "create", "--sample", "--region", "CN").json
        self.campaigns = self.at.ok("campaigns", "list").json["campaigns"]

    def test_it_has_people_groups_and_a_month_of_campaigns(self):
        self.assertTrue(self.created["sample"])
        self.assertGreater(self.at.ok("groups", "list").json["count"], 0)
        self.assertLessEqual({"sent", "draft"}, {campaign["state"] for campaign in self.campaigns})
        for campaign in self.campaigns:
            self.assertAddsUp(self.at.status(campaign["name"]))

    def test_a_report_is_written_in_every_format(self):
        sent = next(campaign["name"] for campaign in self.campaigns if campaign["state"] == "sent")
        self.assertIn("funnel", self.at.ok("report", sent).json)
        for ending, beginning in BEGINNINGS.items():
            with self.subTest(ending):
                path = self.at.path / f"report.{ending}"
                answer = self.at.run("report", sent, "--to", path)
                if answer.code == 1 and answer.error["code"] == "needs-desktop-build":
                    continue
                self.assertEqual(answer.code, 0, answer.out)
                self.assertTrue(path.read_bytes().startswith(beginning))

    def test_a_report_that_cannot_be_written_says_so(self):
        name = self.campaigns[0]["name"]
        self.assertNotEqual(self.at.run("report", name, "--to", self.at.path / "none" / "r.csv").code, 0)
        self.assertNotEqual(self.at.run("report", name, "--to", self.at.path / "report.docx").code, 0)
        self.assertError(self.at.run("report", "none"), 1)


if __name__ == "__main__":
    unittest.main()
