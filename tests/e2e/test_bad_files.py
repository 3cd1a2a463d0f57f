# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that are not what they should be: a clear message, quickly, in bounded memory, and nothing stored is harmed."""
import os
import pathlib
import resource
import time
import unittest

from carillon import WorkplaceTest

MiB = 1 << 20


class BadFiles(WorkplaceTest):
    def setUp(self):
        super().setUp()
        self.at.create()
        self.at.people(5)

    def refused(self, path, *options):
        begun = time.monotonic()
        answer = self.at.run("contacts", "import", path, *options)
        error = self.assertError(answer, answer.code)
        self.assertIn(answer.code, (1, 2))
        self.assertLess(time.monotonic() - begun, 15)
        self.assertIn(os.path.basename(path), error["where"] + error["message"])
        self.assertEqual(len(self.at.ok("contacts", "list").rows), 5, "what was stored is untouched")
        return error

    def test_a_file_that_is_missing(self):
        self.refused(str(self.at.path / "nowhere.csv"))

    def test_an_empty_file(self):
        self.refused(self.at.file("empty.csv", ""))

    def test_a_header_and_nothing_else(self):
        answer = self.at.run("contacts", "import", self.at.file("header.csv", "phone,name\n"))
        if answer.code == 0:
            self.assertEqual(answer.json["rows"], 0)
        else:
            self.assertError(answer, answer.code)

    def test_a_picture(self):
        self.refused(self.at.file("photo.csv", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 64))

    def test_a_broken_workbook(self):
        self.refused(self.at.file("broken.xlsx", b"PK\x03\x04" + bytes(200)))

    def test_no_column_of_numbers(self):
        self.refused(self.at.file("names.csv", "name,city\nBo,Rome\nAda,Paris\n"))

    def test_a_quote_that_is_never_closed(self):
        error = self.refused(self.at.file("quote.csv", 'phone,name\n13800138000,"Bo\n' + "13800138001,Ada\n" * 10))
        self.assertRegex(error["where"] + error["message"], r"2")

    def test_an_encoding_that_the_file_does_not_have(self):
        self.refused(self.at.file("latin.csv", "phone,name\n13800138000,Zoë\n".encode("latin-1")), "--encoding",
                     "UTF-8")

    def test_an_encoding_that_nobody_knows(self):
        self.refused(self.at.file("fine.csv", "phone\n13800138000\n"), "--encoding", "klingon")

    def test_a_column_that_the_file_does_not_have(self):
        self.refused(self.at.file("fine.csv", "phone\n13800138000\n"), "--map", "phone=Handy")

    def test_ragged_rows_are_filled_up_or_cut(self):
        path = self.at.file("ragged.csv", "phone,name,city\n13900138000\n13900138001,Bo,Rome,extra,more\n\n"
                                          "13900138002,Ada\n")
        answer = self.at.ok("contacts", "import", path).json
        self.assertEqual((answer["rows"], answer["added"], answer["rejected"]), (3, 3, 0))

    def test_a_line_of_200_megabytes(self):
        path = str(self.at.path / "huge.csv")
        with open(path, "wb") as file:
            file.write(b"phone,name\n13800138000,")
            file.truncate(200 * MiB)  # a hole: zero bytes without a line end
        self.refused(path)

    def test_a_line_of_200_megabytes_of_text_in_bounded_memory(self):
        path = str(self.at.path / "long.csv")
        with open(path, "wb") as file:
            file.write(b"phone,name\n13800138000,")
            for _ in range(200):
                file.write(b"a" * MiB)
        before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        self.refused(path)
        peak_kib = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        self.assertLess(peak_kib, max(before, 300 * 1024), "memory does not grow with the file")
        os.remove(path)

    def test_rows_that_cannot_be_used_are_written_out_and_named(self):
        rejects = str(self.at.path / "rejects.csv")
        path = self.at.file("mixed.csv", "phone,name\n13900138000,Bo\n,Ada\n123,Cid\n021-5555-1234 ext 7,Dan\n")
        answer = self.at.run("contacts", "import", path, "--rejects", rejects)
        self.assertEqual(answer.code, 4)
        self.assertEqual((answer.json["added"], answer.json["rejected"]), (1, 3))
        text = pathlib.Path(rejects).read_text("utf-8-sig")
        for part in ("Ada", "Cid", "Dan", "too-short", "empty"):
            self.assertIn(part, text)

    def test_a_sheet_without_its_key_column(self):
        self.at.ok("templates", "add", "t", "--body", "Hi")
        rows = self.at.file("rows.csv", "mobile,order\n13800138000,A1\n")
        line = ["campaigns", "create", "c", "--template", "t", "--rows", rows]
        self.assertError(self.at.run(*line), 2)
        self.assertNotEqual(self.at.run(*line, "--key", "nothing").code, 0)

    def test_a_body_file_that_is_no_text(self):
        self.assertError(self.at.run("templates", "add", "t", "--body-file", self.at.file("b", b"\xff\xfe\xfa")), 2)


if __name__ == "__main__":
    unittest.main()
