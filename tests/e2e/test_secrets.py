# SPDX-License-Identifier: GPL-3.0-or-later
"""Numbers, names, texts and secrets reach no log, no error and no file in the clear, at any log level."""
import unittest

from carillon import WorkplaceTest

NUMBER = "13912345678"
NAME = "Zaphodine"
TEXT = "Quetzal offer"
PASSWORD = "hunter2canary"
PASSPHRASE = "passphrasecanary"


class Secrets(WorkplaceTest):
    def test_no_canary_is_found_where_it_should_not_be(self):
        loud = {"QT_LOGGING_RULES": "*=true"}
        passphrase = self.at.file("passphrase", PASSPHRASE + "\n")
        self.at.env["CARILLON_PASSPHRASE_FILE"] = passphrase
        heard = []

        def run(*arguments, **more):
            answer = self.at.run(*arguments, env=loud, **more)
            heard.append(answer.err)
            return answer

        run("workspace", "create", "--region", "CN")
        people = self.at.file("people.csv", f"phone,name\n{NUMBER},{NAME}\n{NUMBER}999,{NAME}\n")
        run("contacts", "import", people, "--group", "g", "--consent", "shop@2026-01-01")
        run("templates", "add", "t", "--body", TEXT + " {{name}}")
        run("suppressions", "add", NUMBER[:-1] + "9")
        password = self.at.file("password", PASSWORD + "\n")
        with self.at.sandbox("--reject", "30%") as sandbox:
            run("gateways", "add", "sandbox", "box", "--set", f"endpoint={sandbox.endpoint}")
            run("gateways", "add", "kannel", "k", "--set", "endpoint=http://127.0.0.1:9", "--set", "username=u",
                "--secret", f"password=@{password}")
            run("gateways", "test", "k", "--to", NUMBER, "--text", TEXT)
            run("gateways", "test", "box", "--to", NUMBER, "--text", TEXT)
            run("campaigns", "create", "c", "--template", "t", "--group", "g", "--gateway", "box")
            run("campaigns", "start", "c")
            run("run", "--until-idle")
        run("messages", "show", "99999")
        run("contacts", "show", NUMBER + "1")
        audit = self.at.ok("audit", "list").out

        log = "\n".join(heard)
        for canary in (NUMBER, NAME, TEXT, PASSWORD, PASSPHRASE):
            self.assertNotIn(canary, log, "on stderr")
            self.assertNotIn(canary, audit, "in the audit log")
        stored = b"".join(file.read_bytes() for folder in ("data", "config")
                          for file in (self.at.path / folder).rglob("*") if file.is_file())
        for canary in (NUMBER, NAME, PASSWORD, PASSPHRASE):
            self.assertNotIn(canary.encode(), stored, "in a stored file")


if __name__ == "__main__":
    unittest.main()
