"""A device of the building: air conditioning, lift, camera or door. Its parts:

  - a page and an interface on port 80 (HTTP basic authentication),
  - telnet on port 23, with the same login,
  - a maintenance port that no data sheet mentions, on some devices,
  - telemetry to the broker under building/NAME/state,
  - on a rented device: a knock at the host that rents it out, every few seconds. It does nothing but ask.

Settings: name, kind, user, password (of the vault), default (of the maker), on_default (names of devices whose installer
never changed it), odd_ports {name: port}, rented (names), rent {host, port}, mqtt_password, perhaps serials {name: number}:
what a device tells about itself to those who are let in."""

import json
import os
import socket
import socketserver
import threading
import time
import urllib.request

from line import Line
from plainweb import Refusal, Reply, Site, escape, page, same, to_json
from settings import SETTINGS

NAME, USER = SETTINGS["name"], SETTINGS["user"]
STORE = "/var/lib/building/password.json"
KINDS = {
    "hvac": {"temperature": 21.5, "setpoint": 21.0, "fan": 2},
    "lift": {"floor": 3, "doors": "closed"},
    "camera": {"recording": True, "people": 2},
    "door": {"locked": True, "last": "tenant-7"},
}
WRITABLE = {"hvac": {"setpoint": float, "fan": int}, "lift": {"floor": int}, "camera": {"recording": bool}, "door": {"locked": bool}}
state = dict(KINDS[SETTINGS["kind"]])
PLATE = {"serial": SETTINGS["serials"][NAME]} if NAME in SETTINGS.get("serials", {}) else {}


def password():
    """What its installer left behind, or what somebody has set since."""
    if os.path.exists(STORE):
        with open(STORE, encoding="utf-8") as file:
            return json.load(file)
    return SETTINGS["default"] if NAME in SETTINGS["on_default"] else SETTINGS["password"]


def set_password(new):
    with open(STORE + ".new", "w", encoding="utf-8") as file:
        json.dump(new, file)
    os.replace(STORE + ".new", STORE)


def admits(user, word):
    return same(user, USER) and same(word, password())


site = Site({"en": "Device " + NAME, "ja": "機器 " + NAME})


def guarded(handler):
    def asked(request):
        if not admits(*request.basic):
            return Reply("sign in / ログインしてください\n", 401, headers=[("WWW-Authenticate", 'Basic realm="%s"' % NAME)])
        return handler(request)

    return asked


@site.get("/")
@guarded
def front(request):
    return page(request, "<pre>%s</pre>" % escape(json.dumps({**PLATE, **state}, ensure_ascii=False, indent=1)))


@site.get("/api/{property}")
@guarded
def read(request):
    known = {**PLATE, **state}
    if request.args["property"] not in known:
        raise Refusal(404, "no such property")
    return to_json(known[request.args["property"]])


@site.put("/api/{property}")
@guarded
def write(request):
    kind = WRITABLE[SETTINGS["kind"]].get(request.args["property"])
    if kind is None:
        raise Refusal(403, "read only")
    value = request.json
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        value = float(value)
    if not isinstance(value, kind) or isinstance(value, bool) != (kind is bool):
        raise Refusal(422, "expected " + kind.__name__)
    state[request.args["property"]] = value
    return Reply("", 204)


@site.post("/api/reset")
@guarded
def reset(request):
    state.update(KINDS[SETTINGS["kind"]])
    return Reply("", 204)


@site.post("/password")
@guarded
def change(request):
    new = request.form.get("new", "")
    if not 8 <= len(new) <= 64:
        raise Refusal(422, "new: 8 to 64 characters / 8〜64文字")
    set_password(new)
    return Reply("", 204)


class Telnet(socketserver.StreamRequestHandler):
    """A login and four commands, a line each. Telnet's own negotiation is skipped: nobody needs it here."""

    timeout = 60

    def ask(self, text):
        self.wfile.write(text.encode())
        line = self.rfile.readline(200)
        if not line:
            raise ConnectionError
        while b"\xff" in line:  # IAC, a command and an option
            at = line.index(b"\xff")
            line = line[:at] + line[at + 3 :]
        return line.decode("utf-8", "replace").strip()

    def say(self, text):
        self.wfile.write((text + "\r\n").encode())

    def handle(self):
        try:
            self.talk()
        except (ConnectionError, TimeoutError):
            pass  # the visitor has left

    def talk(self):
        self.say("%s (%s)" % (NAME, SETTINGS["model"]))
        user = self.ask("login: ")
        if not admits(user, self.ask("password: ")):
            time.sleep(1)
            return self.say("login incorrect")
        while True:
            command = self.ask(NAME + "> ")
            if command == "status":
                self.say(json.dumps({**PLATE, **state}))
            elif command == "password":
                new = self.ask("new password: ")
                if 8 <= len(new) <= 64:
                    set_password(new)
                    self.say("changed")
                else:
                    self.say("8 to 64 characters")
            elif command in ("exit", "quit"):
                return
            else:
                self.say("commands: status, password, exit")


class Maintenance(socketserver.BaseRequestHandler):
    def handle(self):
        self.request.sendall(b"maintenance console, build 7\r\n")


def listen(port, handler):
    server = socketserver.ThreadingTCPServer(("", port), handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()


def report():
    line = Line(NAME, SETTINGS["mqtt_password"])
    while True:
        line.say("building/%s/state" % NAME, state)
        time.sleep(2)


def knock():
    """A rented device asks for work. The answer is thrown away: nothing in this building ever attacks anybody."""
    address = "http://%s:%s/work" % (SETTINGS["rent"]["host"], SETTINGS["rent"]["port"])
    while True:
        try:
            urllib.request.urlopen(address, timeout=2).close()
        except (OSError, socket.timeout):
            pass  # blocked or away; it asks again
        time.sleep(4)


def look_for_updates():
    while True:
        try:
            urllib.request.urlopen("http://maker:8443/firmware/" + SETTINGS["model"], timeout=2).close()
        except OSError:
            pass  # the next look is soon
        time.sleep(6)


listen(23, Telnet)
if NAME in SETTINGS["odd_ports"]:
    listen(int(SETTINGS["odd_ports"][NAME]), Maintenance)
threading.Thread(target=report, daemon=True).start()
threading.Thread(target=look_for_updates, daemon=True).start()
if NAME in SETTINGS["rented"]:
    threading.Thread(target=knock, daemon=True).start()
site.serve(80)
