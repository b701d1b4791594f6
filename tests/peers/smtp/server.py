"""A mail server for tests: it keeps every message, and no message leaves the machine.

server.py PORTS_FILE    writes "SMTP_PORT HTTP_PORT" once both answer on 127.0.0.1

SMTP  any sender, recipient and login is taken. A recipient that starts with `bounce` is refused
      with 550, one that starts with `later` with 451: for the error paths of the sender.
HTTP  GET /messages             [{id, from, to, subject, date, text, html, headers, attachments}], oldest first
      GET /messages?to=ADDRESS  only those to that address; with &wait=SECONDS (at most 30) until there is one
      DELETE /messages          empties the mailbox
The newest 10,000 messages are kept.
"""
import asyncio
import collections
import email
import email.policy
import itertools
import json
import os
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlparse

from aiosmtpd.smtp import SMTP, AuthResult

arrived = threading.Condition()
mailbox = collections.deque(maxlen=10_000)
numbers = itertools.count(1)


class Keep:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("bounce"):
            return "550 no such mailbox"
        if address.startswith("later"):
            return "451 try again later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        with arrived:
            number = next(numbers)
            mailbox.append(read(number, envelope))
            arrived.notify_all()
        return f"250 kept as {number}"


def read(number, envelope):
    mail = email.message_from_bytes(envelope.content, policy=email.policy.default)
    text, html = mail.get_body(("plain",)), mail.get_body(("html",))
    return {
        "id": number,
        "from": envelope.mail_from,
        "to": list(envelope.rcpt_tos),
        "subject": str(mail["subject"] or ""),
        "date": str(mail["date"] or ""),
        "text": text.get_content() if text else None,
        "html": html.get_content() if html else None,
        "headers": {name: str(value) for name, value in mail.items()},
        "attachments": [part.get_filename() for part in mail.iter_attachments()],
    }


def messages(to, wait):
    def found():
        return [mail for mail in mailbox if to is None or to in mail["to"]]

    with arrived:
        arrived.wait_for(found, timeout=wait)
        return found()


class Inbox(BaseHTTPRequestHandler):
    def answer(self, status, value):
        body = json.dumps(value, ensure_ascii=False).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        url = urlparse(self.path)
        asked = parse_qs(url.query)
        if url.path != "/messages":
            return self.answer(404, {"error": "only /messages is here"})
        wait = min(float(asked.get("wait", ["0"])[0]), 30.0)
        return self.answer(200, messages(asked.get("to", [None])[0], wait))

    def do_DELETE(self):
        with arrived:
            mailbox.clear()
        self.answer(200, {"deleted": True})

    def log_message(self, *args):
        pass


async def main(ports_file):
    def session():
        return SMTP(Keep(), hostname="localhost", auth_require_tls=False, enable_SMTPUTF8=True,
                    authenticator=lambda *_: AuthResult(success=True))

    smtp = await asyncio.get_running_loop().create_server(session, "127.0.0.1", 0)
    web = ThreadingHTTPServer(("127.0.0.1", 0), Inbox)
    threading.Thread(target=web.serve_forever, daemon=True).start()
    part = ports_file + ".part"
    with open(part, "w", encoding="ascii") as out:
        out.write(f"{smtp.sockets[0].getsockname()[1]} {web.server_address[1]}\n")
    os.rename(part, ports_file)
    await smtp.serve_forever()


asyncio.run(main(sys.argv[1]))
