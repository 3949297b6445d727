"""The things gateway on port 8080: a directory of Thing Descriptions (W3C WoT), and the way to the devices.

    PUT /things/NAME           registers a description; GET shows it, GET /things lists all
    GET, PUT /d/NAME/PROPERTY  reads or writes a property of a device; POST /d/NAME/ACTION invokes an action

Without a description everything is passed on to a device. With one, only what it lists: a property for reading, for
writing too unless it is readOnly, inside minimum and maximum; an action by its name.

Settings: devices {name: {user, password}}."""

import base64
import json
import os
import urllib.error
import urllib.request

from plainweb import Refusal, Reply, Site, escape, page, to_json
from settings import SETTINGS

CONTEXT = "https://www.w3.org/2022/wot/td/v1.1"
STORE = "/var/lib/building/things.json"
things = {}
if os.path.exists(STORE):
    with open(STORE, encoding="utf-8") as file:
        things = json.load(file)
site = Site({"en": "Things gateway", "ja": "機器ゲートウェイ"})


def faults(thing):
    """What is wrong with a description; empty if nothing is."""
    if not isinstance(thing, dict):
        return ["not an object"]
    found = []
    context = thing.get("@context")
    if CONTEXT not in (context if isinstance(context, list) else [context]):
        found.append("@context must name " + CONTEXT)
    found += ["%s is missing" % key for key in ("title", "security", "securityDefinitions") if not thing.get(key)]
    for section in ("properties", "actions"):
        members = thing.get(section, {})
        if not isinstance(members, dict):
            found.append(section + " must be an object")
            continue
        found += [
            "%s.%s needs forms with href" % (section, name)
            for name, it in members.items()
            if not (isinstance(it, dict) and it.get("forms") and all(isinstance(f, dict) and f.get("href") for f in it["forms"]))
        ]
    for name, it in (thing.get("properties") or {}).items() if isinstance(thing.get("properties"), dict) else ():
        for bound in ("minimum", "maximum"):
            if isinstance(it, dict) and not isinstance(it.get(bound, 0), (int, float)):
                found.append("properties.%s.%s must be a number" % (name, bound))
    return found


def permit(request, device, name):
    """Ends the request unless the device's description lists what is asked."""
    thing = things.get(device)
    if thing is None:
        return
    if request.method == "POST":
        if name not in thing.get("actions", {}):
            raise Refusal(403, "the description lists no action %s" % name)
        return
    rule = thing.get("properties", {}).get(name)
    if rule is None:
        raise Refusal(403, "the description lists no property %s" % name)
    if request.method == "PUT":
        if rule.get("readOnly"):
            raise Refusal(403, "%s is read only" % name)
        value = request.json
        numeric = isinstance(value, (int, float)) and not isinstance(value, bool)
        if rule.get("type") in ("number", "integer") and not numeric:
            raise Refusal(422, "%s must be a number" % name)
        if numeric and not rule.get("minimum", value) <= value <= rule.get("maximum", value):
            raise Refusal(422, "%s is outside minimum and maximum" % name)


def pass_on(request):
    device, name = request.args["device"], request.args["name"]
    if device not in SETTINGS["devices"]:
        raise Refusal(404, "no such device")
    permit(request, device, name)
    login = SETTINGS["devices"][device]
    call = urllib.request.Request("http://%s/api/%s" % (device, name), request.body or None, method=request.method)
    word = base64.b64encode(("%s:%s" % (login["user"], login["password"])).encode()).decode()
    call.add_header("Authorization", "Basic " + word)
    try:
        with urllib.request.urlopen(call, timeout=3) as answer:
            return Reply(answer.read(), answer.status, "application/json")
    except urllib.error.HTTPError as refused:
        raise Refusal(refused.code, "the device refused") from None
    except OSError:
        raise Refusal(502, "the device does not answer") from None


for method in ("GET", "PUT", "POST"):
    site.route(method, "/d/{device}/{name}")(pass_on)


@site.get("/")
def front(request):
    words = {"en": "Registered descriptions: %s", "ja": "登録済みの記述：%s"}
    return page(request, "<p>%s</p>" % escape(request.say(words) % (", ".join(sorted(things)) or "-")))


@site.get("/things")
def everything(request):
    return list(things.values())


@site.get("/things/{device}")
def one(request):
    if request.args["device"] not in things:
        raise Refusal(404, "no such description")
    return Reply(to_json(things[request.args["device"]]).body, 200, "application/td+json")


@site.put("/things/{device}")
def register(request):
    device = request.args["device"]
    if device not in SETTINGS["devices"]:
        raise Refusal(404, "no such device")
    thing = request.json
    found = faults(thing)
    if found:
        return to_json({"faults": found}, 422)
    things[device] = thing
    with open(STORE + ".new", "w", encoding="utf-8") as file:
        json.dump(things, file, ensure_ascii=False)
    os.replace(STORE + ".new", STORE)
    return Reply("", 204)


site.serve(8080)
