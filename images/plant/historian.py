"""Keeps what the operator console shows, in SQLite, and tells it on port 8080. It asks the console, not the controller: a
historian has no business with Modbus."""

import json
import sqlite3
import threading
import time
import urllib.request

from plainweb import Refusal, Site, escape, page

FILE, MOST_ROWS = "/var/lib/plant/history.db", 3600
COLUMNS = ("at", "level", "bottles", "speed", "temperature")
WORDS = {
    "rows": {"en": "Rows kept: %d. The last one:", "ja": "記録件数：%d。最新の値："},
    "at": {"en": "Time (UTC)", "ja": "時刻（UTC）"},
    "level": {"en": "Level in the tank, mm", "ja": "タンク液位（mm）"},
    "bottles": {"en": "Bottles since the start", "ja": "累計本数"},
    "speed": {"en": "Speed of the line, %", "ja": "ライン速度（%）"},
    "temperature": {"en": "Temperature, as its register holds it", "ja": "温度（レジスターの値のまま）"},
}
site = Site({"en": "Historian", "ja": "ヒストリアン（履歴）"})


def database():
    connection = sqlite3.connect(FILE, timeout=5)
    columns = ", ".join("%s integer" % name for name in COLUMNS)
    connection.execute("create table if not exists history(%s)" % columns)
    return connection


def keep():
    connection = database()
    while True:
        try:
            with urllib.request.urlopen("http://hmi:8080/api/status", timeout=3) as answer:
                status = json.load(answer)
            if status["linked"]:
                row = [int(time.time())] + [status["values"][name] for name in COLUMNS[1:]]
                with connection:
                    connection.execute("insert into history values (?, ?, ?, ?, ?)", row)
                    connection.execute("delete from history where at < ?", (int(time.time()) - MOST_ROWS,))
        except (OSError, ValueError, KeyError):
            pass  # a gap in the history says the same
        time.sleep(2)


def last():
    return database().execute("select %s from history order by at desc limit 1" % ", ".join(COLUMNS)).fetchone()


@site.get("/")
def front(request):
    count = database().execute("select count(*) from history").fetchone()[0]
    body, row = "<p>%s</p>" % escape(request.say(WORDS["rows"]) % count), last()
    if row:
        shown = (time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(row[0])),) + row[1:]
        pairs = ((request.say(WORDS[name]), str(value)) for name, value in zip(COLUMNS, shown))
        body += "<table>%s</table>" % "".join("<tr><th scope=row>%s</th><td>%s</td></tr>" % tuple(map(escape, pair)) for pair in pairs)
    return page(request, body)


@site.get("/api/last")
def newest(request):
    row = last()
    if row is None or time.time() - row[0] > 10:
        raise Refusal(503, "no values arrive / 値が届いていません")
    return dict(zip(COLUMNS, row))


threading.Thread(target=keep, daemon=True).start()
site.serve(8080)
