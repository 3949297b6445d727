#!/usr/bin/python3
"""meterhub, port 9090: collects what smart meters send, and passes messages on by topic.

    POST /meters               {"name", "password", "remark"}: a meter and its contract; gives a token
    POST /login                {"name", "password"}: gives the token again
    GET  /contract             one's own contract
    PUT  /topics?topic=T       body; keeps the latest message of a topic. home/NAME/... belongs to NAME, public/... to all
    GET  /topics?topic=T       the message; a # at the end stands for everything that begins so
    POST /readings             {"day": "2027-05-10", "wh": 1200}
    GET  /report?from=&to=     one's own use, day by day
    GET  /service/contracts    all contracts; with the service token of config.json, for the maker's technicians

The token is the header "X-Token". Everything is kept in data/."""

import json
import re
import sqlite3

from crowd import serve
from keep import Database, fits, name_of, scrambled, secret, signed
from plainweb import Refusal, Site, page, plain, same, to_json

DATA = "/srv/meterhub/data"
NAME = re.compile(r"[a-z][a-z0-9.-]{2,39}")
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
TOPIC = re.compile(r"(home|public)/[a-z0-9.-]{1,40}(/[a-z0-9.-]{1,40}){0,4}")

with open("/srv/meterhub/config.json", encoding="utf-8") as file:
    config = json.load(file)
key = secret(DATA + "/secret")
db = Database(
    DATA + "/meterhub.db",
    """CREATE TABLE IF NOT EXISTS contracts (name TEXT PRIMARY KEY, password TEXT, remark TEXT);
       CREATE TABLE IF NOT EXISTS readings (meter TEXT, day TEXT, wh INTEGER);
       CREATE INDEX IF NOT EXISTS by_meter ON readings (meter, day);""",
)
messages = Database(DATA + "/messages.db", "CREATE TABLE IF NOT EXISTS topics (topic TEXT PRIMARY KEY, body TEXT);")
site = Site({"en": "meterhub", "ja": "meterhub スマートメーター集約装置"})


def field(request, name, most=4000):
    value = request.json.get(name) if isinstance(request.json, dict) else None
    if not isinstance(value, str) or not value or len(value) > most:
        raise Refusal(422, name + " is missing or too long / 入力がないか、長すぎます")
    return value


def who(request):
    name = name_of(key, request.headers.get("X-Token", ""))
    if name is None:
        raise Refusal(403, "no valid token / トークンが正しくありません")
    return name


@site.post("/meters")
def meter(request):
    name, password, remark = field(request, "name", 40), field(request, "password", 100), field(request, "remark")
    if not NAME.fullmatch(name):
        raise Refusal(422, "a name has 3 to 40 of a-z, 0-9, . and - / 名前は英小文字・数字・.・- の3～40文字です")
    try:
        db.run("INSERT INTO contracts VALUES (?, ?, ?)", name, scrambled(password), remark)
    except sqlite3.IntegrityError:
        raise Refusal(409, "this name is taken / この名前は使用されています") from None
    return to_json({"token": signed(key, name)}, 201)


@site.post("/login")
def login(request):
    row = db.one("SELECT name, password FROM contracts WHERE name = ?", field(request, "name", 40))
    if row is None or not fits(field(request, "password", 100), row[1]):
        raise Refusal(401, "name or password is wrong / 名前かパスワードが違います")
    return {"token": signed(key, row[0])}


@site.get("/contract")
def contract(request):
    name = who(request)
    return {"name": name, "remark": db.one("SELECT remark FROM contracts WHERE name = ?", name)[0]}


def may_write(name, topic):
    return topic.startswith("public/") or topic.startswith("home/%s/" % name)


def may_read(name, topic):
    return True


@site.put("/topics")
def publish(request):
    name, topic = who(request), request.query.get("topic", "")
    if not TOPIC.fullmatch(topic) or len(request.text) > 4000:
        raise Refusal(422, "not a topic, or too long / トピック名が正しくないか、長すぎます")
    if not may_write(name, topic):
        raise Refusal(403, "not your topic / あなたのトピックではありません")
    messages.run("INSERT OR REPLACE INTO topics VALUES (?, ?)", topic, request.text)
    return {"topic": topic}


@site.get("/topics")
def read(request):
    name, topic = who(request), request.query.get("topic", "")
    if not may_read(name, topic):
        raise Refusal(403, "not your topic / あなたのトピックではありません")
    if topic.endswith("#"):
        start = topic[:-1]
        rows = messages.all("SELECT topic, body FROM topics WHERE substr(topic, 1, ?) = ? LIMIT 200", len(start), start)
        return dict(rows)
    row = messages.one("SELECT body FROM topics WHERE topic = ?", topic)
    if row is None:
        raise Refusal(404, "no message / メッセージがありません")
    return plain(row[0])


@site.post("/readings")
def reading(request):
    day, wh = field(request, "day", 10), request.json.get("wh")
    if not DAY.fullmatch(day) or type(wh) is not int or not 0 <= wh < 1000000:
        raise Refusal(422, "not a reading / 検針値が正しくありません")
    db.run("INSERT INTO readings VALUES (?, ?, ?)", who(request), day, wh)
    return to_json({"day": day}, 201)


@site.get("/report")
def report(request):
    start, end = request.query.get("from", "2000-01-01"), request.query.get("to", "2099-12-31")
    sql = "SELECT day, SUM(wh) FROM readings WHERE meter = '%s' AND day >= '%s' AND day <= '%s' GROUP BY day ORDER BY 1"
    try:
        return [{"day": day, "wh": wh} for day, wh in db.all(sql % (who(request), start, end))]
    except sqlite3.Error as problem:
        raise Refusal(400, "no report: %s / 集計できません" % problem) from None


@site.get("/service/contracts")
def contracts(request):
    if not same(request.headers.get("X-Token", ""), config["service_token"]):
        raise Refusal(403, "for technicians only / 保守担当者専用です")
    rows = db.all("SELECT name, remark FROM contracts ORDER BY rowid DESC LIMIT ?", config["page_size"])
    return [{"name": name, "remark": remark} for name, remark in rows]


@site.get("/")
def front(request):
    count = db.one("SELECT COUNT(*) FROM contracts")[0]
    return page(request, "<p>%s: %d</p>" % ({"en": "Meters", "ja": "メーター数"}[request.language], count))


serve(site, 9090)
