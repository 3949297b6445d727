"""Keeps what the operator console shows, in SQLite, and tells it on port 8080. It asks the console, not the controller: a
historian has no business with Modbus."""

import json
import sqlite3
import threading
import time
import urllib.request

from plainweb import Refusal, Site, escape, page

FILE, MOST_ROWS = "/var/lib/plant/history.db", 3600
WORDS = {"rows": {"en": "%d rows are kept. Last: %s", "ja": "%d 件を記録中。最新：%s"}}
site = Site({"en": "Historian", "ja": "ヒストリアン（履歴）"})


def database():
    connection = sqlite3.connect(FILE, timeout=5)
    connection.execute("create table if not exists history(at integer, level integer, bottles integer, speed integer)")
    return connection


def keep():
    connection = database()
    while True:
        try:
            with urllib.request.urlopen("http://hmi:8080/api/status", timeout=3) as answer:
                status = json.load(answer)
            if status["linked"]:
                v = status["values"]
                with connection:
                    row = (int(time.time()), v["level"], v["bottles"], v["speed"])
                    connection.execute("insert into history values (?, ?, ?, ?)", row)
                    connection.execute("delete from history where at < ?", (int(time.time()) - MOST_ROWS,))
        except (OSError, ValueError, KeyError):
            pass  # a gap in the history says the same
        time.sleep(2)


def last():
    return database().execute("select at, level, bottles, speed from history order by at desc limit 1").fetchone()


@site.get("/")
def front(request):
    count = database().execute("select count(*) from history").fetchone()[0]
    return page(request, "<p>%s</p>" % escape(request.say(WORDS["rows"]) % (count, last())))


@site.get("/api/last")
def newest(request):
    row = last()
    if row is None or time.time() - row[0] > 10:
        raise Refusal(503, "no values arrive / 値が届いていません")
    return dict(zip(("at", "level", "bottles", "speed"), row))


threading.Thread(target=keep, daemon=True).start()
site.serve(8080)
