"""The operator console of the line, on port 8080. It reads the controller through the node "proxy" and sets the speed there.
The temperature is read as well and told to other programs, but no screen shows it: nobody ever asked for it.

Settings: sensors, settings (first registers, as in the controller)."""

import threading
import time

import wire
from plainweb import Refusal, Site, escape, page, see
from registers import ADDRESS, SENSORS, SETTABLE

WORDS = {
    "level": {"en": "Level in the tank", "ja": "タンク液位"},
    "bottles": {"en": "Bottles since the start", "ja": "累計本数"},
    "alarm": {"en": "High level alarm", "ja": "液位上限アラーム"},
    "speed": {"en": "Speed of the line", "ja": "ライン速度"},
    "valve": {"en": "Inflow valve", "ja": "流入弁"},
    "high-limit": {"en": "Alarm limit", "ja": "アラーム設定値"},
    "mode": {"en": "Mode", "ja": "運転モード"},
    "running": {"en": "Production is running.", "ja": "生産中です。"},
    "stopped": {"en": "PRODUCTION IS NOT RUNNING.", "ja": "生産が止まっています。"},
    "lost": {"en": "The controller does not answer; the values are old.", "ja": "コントローラーが応答しません。表示は古い値です。"},
    "yes": {"en": "ALARM", "ja": "発報中"},
    "no": {"en": "no", "ja": "なし"},
    "hand": {"en": "by hand", "ja": "手動"},
    "automatic": {"en": "automatic", "ja": "自動"},
    "set": {"en": "Set the speed (percent)", "ja": "速度を設定（%）"},
    "go": {"en": "Set", "ja": "設定"},
    "again": {"en": "Refresh", "ja": "更新"},
}

site = Site({"en": "Bottling line 1", "ja": "ボトリングライン1"})
now = {"values": {}, "asked": 0.0, "moved": 0.0}


def watch():
    """Two reads a second: the sensors and the settings."""
    while True:
        try:
            values = dict(zip(SENSORS, wire.read("proxy", ADDRESS[SENSORS[0]], len(SENSORS))))
            values.update(zip(SETTABLE, wire.read("proxy", ADDRESS[SETTABLE[0]], len(SETTABLE))))
            if values["bottles"] != now["values"].get("bottles"):
                now["moved"] = time.monotonic()
            now["values"], now["asked"] = values, time.monotonic()
        except (OSError, wire.Refused):
            pass  # shown as lost; the next try is soon
        time.sleep(1)


def is_linked():
    return now["asked"] > 0 and time.monotonic() - now["asked"] < 5


def is_running():
    level = now["values"].get("level", 0)
    return is_linked() and time.monotonic() - now["moved"] < 5 and 100 <= level <= 950


@site.get("/api/status")
def status(request):
    return {"linked": is_linked(), "running": is_running(), "values": now["values"]}


@site.get("/")
def front(request):
    say = lambda word: escape(request.say(WORDS[word]))
    v = now["values"]
    shown = (
        ("level", "%s mm" % v.get("level")),
        ("bottles", v.get("bottles")),
        ("alarm", say("yes" if v.get("alarm") else "no")),
        ("speed", "%s %%" % v.get("speed")),
        ("valve", "%s %%" % v.get("valve")),
        ("high-limit", "%s mm" % v.get("high-limit")),
        ("mode", say("automatic" if v.get("mode") else "hand")),
    )
    rows = "".join("<tr><th scope=row>%s</th><td>%s</td></tr>" % (say(word), value) for word, value in shown)
    state = say("running" if is_running() else "stopped") + ("" if is_linked() else " " + say("lost"))
    form = '<form method="post" action="speed"><label>%s <input name="value" type="number" min="0" max="100" value="%s"></label>'
    form = form % (say("set"), escape(str(v.get("speed", "")))) + "<button>%s</button></form>" % say("go")
    body = '<p class="note" role="status"><strong>%s</strong></p><table>%s</table>%s<p><a href="./">%s</a></p>'
    return page(request, body % (state, rows, form, say("again")))


@site.post("/speed")
def speed(request):
    value = request.form.get("value", "")
    if not value.isdecimal() or int(value) > 65535:
        raise Refusal(422, "a number / 数値を入力してください")
    try:
        wire.write("proxy", ADDRESS["speed"], int(value))
    except wire.Refused as refused:
        raise Refusal(409, str(refused)) from None
    except OSError:
        raise Refusal(502, "no connection to the controller / コントローラーに接続できません") from None
    return see("./")


threading.Thread(target=watch, daemon=True).start()
site.serve(8080)
