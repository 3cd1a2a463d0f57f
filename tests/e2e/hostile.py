# SPDX-License-Identifier: GPL-3.0-or-later
"""Providers that behave badly, one behaviour a server, on the sandbox's API."""
import contextlib
import http.server
import json
import threading
import time


def refuse(handler, _):
    handler.reply(401, '{"error":"bad key"}')


def server_error(handler, _):
    handler.reply(500, "<html><body>Internal error</body></html>")


def html(handler, _):
    handler.reply(200, "<!doctype html><title>Welcome</title>", "text/html")


def nonsense(handler, _):
    handler.reply(200, '{"results":"yes"}')


def other_ids(handler, messages):
    handler.reply(200, json.dumps({"results": [{"id": "0" * 32, "status": "accepted", "reference": "x"}
                                               for _ in messages]}))


def empty(handler, _):
    handler.reply(200, "")


def close_unanswered(handler, _):
    handler.close_connection = True


def half_an_answer(handler, _):
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{")
    handler.close_connection = True


def redirect(handler, _):
    handler.send_response(307)
    handler.send_header("Location", "http://127.0.0.1:9/v1/messages")
    handler.send_header("Content-Length", "0")
    handler.end_headers()


@contextlib.contextmanager
def provider(behaviour):
    """A provider on a free port. Yields its address and the list of messages that it was handed."""
    handed = []

    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def reply(self, status, body, kind="application/json"):
            data = body.encode()
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            messages = json.loads(body)["messages"]
            handed.extend(messages)
            behaviour(self, messages)

        def do_GET(self):
            self.reply(200, '{"receipts":[],"replies":[],"cursor":"","more":false}')

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}", handed
    finally:
        server.shutdown()
        server.server_close()


def never_answer(handler, _):
    time.sleep(120)
