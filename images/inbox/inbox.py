#!/usr/bin/python3
"""A mailbox in the browser on port 8080. Its messages come from /etc/inbox/messages.json, a list of

    {"code": "417", "date": "2026-11-18 09:12", "from": "Auravia Motors <po@auravia-motors.example>",
     "headers": ["Return-Path: <...>", ...],
     "subject": {"en": ..., "ja": ...}, "body": {"en": ..., "ja": ...},
     "link": "https://where-it-really-goes.example/x", "attachment": "order.pdf"}

of which link, attachment and headers may be missing. Links lead nowhere: their true target is only shown."""

import json

from plainweb import Refusal, Site, escape, page

SOURCE = "/etc/inbox/messages.json"

WORDS = {
    "number": {"en": "No.", "ja": "番号"},
    "from": {"en": "From", "ja": "差出人"},
    "subject": {"en": "Subject", "ja": "件名"},
    "date": {"en": "Received", "ja": "受信日時"},
    "link": {"en": "Link in the message, as the mouse would show it", "ja": "本文中のリンク（マウスを重ねると表示される実際の宛先）"},
    "attachment": {"en": "Attachment", "ja": "添付ファイル"},
    "headers": {"en": "Show the technical headers", "ja": "詳細ヘッダーを表示"},
    "back": {"en": "Back to the inbox", "ja": "受信箱に戻る"},
    "none": {"en": "none", "ja": "なし"},
}

site = Site({"en": "Inbox", "ja": "受信箱"})

with open(SOURCE, encoding="utf-8") as source:
    messages = sorted(json.load(source), key=lambda message: int(message["code"]))


@site.get("/")
def overview(request):
    say = lambda word: request.say(WORDS[word])
    rows = "".join(
        '<tr><td>%s</td><td>%s</td><td><a href="message?code=%s">%s</a></td><td>%s</td></tr>'
        % (
            escape(message["code"]),
            # Like most mail programs the list shows the friendly name alone; the address is one click away.
            escape(message["from"].partition(" <")[0]),
            escape(message["code"]),
            escape(request.say(message["subject"])),
            escape(message["date"]),
        )
        for message in messages
    )
    head = "".join("<th scope=col>%s</th>" % say(word) for word in ("number", "from", "subject", "date"))
    return page(request, "<table><thead><tr>%s</tr></thead><tbody>%s</tbody></table>" % (head, rows))


@site.get("/message")
def one(request):
    say = lambda word: request.say(WORDS[word])
    found = [message for message in messages if message["code"] == request.query.get("code")]
    if not found:
        raise Refusal(404, "no such message")
    message = found[0]
    body = (
        "<p><a href='./'>%s</a></p><h2>%s</h2><dl><dt>%s</dt><dd>%s</dd><dt>%s</dt><dd>%s</dd><dt>%s</dt><dd>%s</dd></dl>"
        "<pre class=note>%s</pre><dl><dt>%s</dt><dd>%s</dd><dt>%s</dt><dd>%s</dd></dl>"
        "<details><summary>%s</summary><pre>%s</pre></details>"
    ) % (
        say("back"),
        escape(request.say(message["subject"])),
        say("number"),
        escape(message["code"]),
        say("from"),
        escape(message["from"]),
        say("date"),
        escape(message["date"]),
        escape(request.say(message["body"])),
        say("link"),
        escape(message.get("link", "")) or say("none"),
        say("attachment"),
        escape(message.get("attachment", "")) or say("none"),
        say("headers"),
        escape("\n".join(message.get("headers", []))) or say("none"),
    )
    return page(request, body)


@site.get("/messages.json")
def everything(request):
    """The same for those who work at the command line."""
    return messages


site.serve(8080)
