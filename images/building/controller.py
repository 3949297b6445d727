"""The building's controller, on port 8080: an overview of all devices, the vault with their new passwords, and what both say
together as /status for others. It signs in to each device with the password of the vault, and with the maker's if that
fails.

Settings: devices {name: {user, default, password}}, operator {user, password}, mqtt_password."""

import base64
import threading
import time
import urllib.request

from line import Line
from plainweb import Reply, Site, escape, page, same
from settings import SETTINGS

DEVICES = SETTINGS["devices"]
seen = {name: {"telemetry": 0.0, "state": {}, "login": "none"} for name in DEVICES}

WORDS = {
    "device": {"en": "Device", "ja": "機器"},
    "login": {"en": "Login with", "ja": "ログイン"},
    "telemetry": {"en": "Telemetry", "ja": "テレメトリー"},
    "state": {"en": "State", "ja": "状態"},
    "vault": {"en": "password of the vault", "ja": "保管庫のパスワード"},
    "default": {"en": "the maker's default password", "ja": "メーカーの初期パスワード"},
    "none": {"en": "no password works", "ja": "どのパスワードでも不可"},
    "fresh": {"en": "arrives", "ja": "受信中"},
    "stale": {"en": "missing", "ja": "途絶"},
    "open": {"en": "Open the vault", "ja": "保管庫を開く"},
}

site = Site({"en": "Building controller", "ja": "ビル管理コントローラー"})


def heard(topic, value):
    parts = topic.split("/")
    if len(parts) == 3 and parts[1] in seen and parts[2] == "state" and isinstance(value, dict):
        seen[parts[1]].update(telemetry=time.monotonic(), state=value)


def is_fresh(name):
    """What came over a line that has dropped since says nothing of what arrives now."""
    heard_at = seen[name]["telemetry"]
    return line.is_up and heard_at >= line.since and time.monotonic() - heard_at < 8


def opens(name, user, password):
    request = urllib.request.Request("http://%s/" % name)
    request.add_header("Authorization", "Basic " + base64.b64encode(("%s:%s" % (user, password)).encode()).decode())
    try:
        urllib.request.urlopen(request, timeout=2).close()
        return True
    except OSError:
        return False


def visit():
    while True:
        for name, device in DEVICES.items():
            if opens(name, device["user"], device["password"]):
                seen[name]["login"] = "vault"
            else:
                seen[name]["login"] = "default" if opens(name, device["user"], device["default"]) else "none"
        time.sleep(2)


@site.get("/")
def overview(request):
    say = lambda word: escape(request.say(WORDS[word]))
    rows = "".join(
        "<tr><th scope=row>%s</th><td>%s</td><td>%s</td><td>%s</td></tr>"
        % (
            escape(name),
            say(it["login"]),
            say("fresh" if is_fresh(name) else "stale"),
            escape(", ".join("%s: %s" % pair for pair in it["state"].items())),
        )
        for name, it in seen.items()
    )
    head = "".join("<th scope=col>%s</th>" % say(word) for word in ("device", "login", "telemetry", "state"))
    link = "<p><a href='vault'>%s</a></p>" % say("open")
    return page(request, "<table><thead><tr>%s</tr></thead><tbody>%s</tbody></table>%s" % (head, rows, link))


@site.get("/status")
def status(request):
    return {
        "telemetry": {name: "fresh" if is_fresh(name) else "stale" for name in seen},
        "login": {name: it["login"] for name, it in seen.items()},
        "encrypted": line.is_up and line.encrypted,
        "state": {name: it["state"] for name, it in seen.items()},
    }


@site.get("/vault")
def vault(request):
    user, password = request.basic
    operator = SETTINGS["operator"]
    if not (same(user, operator["user"]) and same(password, operator["password"])):
        return Reply("sign in / ログインしてください\n", 401, headers=[("WWW-Authenticate", 'Basic realm="vault"')])
    return {name: {"user": device["user"], "password": device["password"]} for name, device in DEVICES.items()}


line = Line("controller", SETTINGS["mqtt_password"], ["building/+/state"], heard)
threading.Thread(target=visit, daemon=True).start()
site.serve(8080)
