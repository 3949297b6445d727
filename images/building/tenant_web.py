"""What the tenants of the building see, on port 8080: temperature, lift and entrance, as the controller tells."""

import json
import urllib.request

from plainweb import Site, escape, page

WORDS = {
    "comfort": {"en": "Temperature in the house", "ja": "館内の温度"},
    "lift": {"en": "Lift", "ja": "エレベーター"},
    "door": {"en": "Entrance", "ja": "玄関"},
    "floor": {"en": "on floor %s", "ja": "%s 階に停止中"},
    "locked": {"en": "locked", "ja": "施錠中"},
    "unlocked": {"en": "unlocked", "ja": "解錠中"},
    "unknown": {"en": "unknown at the moment", "ja": "現在不明"},
}

site = Site({"en": "Welcome to Harbour Tower", "ja": "ハーバータワーへようこそ"})


@site.get("/")
def front(request):
    say = lambda word: request.say(WORDS[word])
    try:
        with urllib.request.urlopen("http://controller:8080/status", timeout=3) as answer:
            status = json.load(answer)
    except (OSError, ValueError):
        status = {"telemetry": {}, "state": {}}
    state = {name: it for name, it in status["state"].items() if status["telemetry"].get(name) == "fresh"}
    temperature = state.get("hvac", {}).get("temperature")
    floor = state.get("lift", {}).get("floor")
    locked = state.get("door", {}).get("locked")
    rows = (
        ("comfort", say("unknown") if temperature is None else "%s °C" % temperature),
        ("lift", say("unknown") if floor is None else say("floor") % floor),
        ("door", say("unknown") if locked is None else say("locked" if locked else "unlocked")),
    )
    body = "".join("<dt>%s</dt><dd>%s</dd>" % (say(word), escape(str(value))) for word, value in rows)
    return page(request, "<dl>%s</dl>" % body, 503 if temperature is None else 200)


site.serve(8080)
