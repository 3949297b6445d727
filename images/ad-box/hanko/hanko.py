#!/usr/bin/python3
"""hanko 判子, port 8080: seals for documents.

    POST /register, /login     name, password; both sign in (cookie)
    POST /seals                title, memo; seals a memo: gives its number and the code of its share link
    GET  /seals                the latest seals: number, owner, title
    GET  /seals/mine           one's own, with memo and code
    GET  /shared/CODE          what a share link shows
    GET  /verify/NUMBER        digest (SHA-256 of a text): whether this is what was sealed
    POST /archive              title, text, perhaps auditor; gives number and file
    GET  /archive              the latest documents: number, owner, title
    GET  /archive/mine         one's own: number, title, file
    GET  /download             file; a document of one's own
    POST /partners             name; an auditor with a key
    GET  /audit/NUMBER         partner, signature (HMAC-SHA256 of the number with the key); a document that names this auditor

Answers are JSON, forms are URL-encoded. Everything is kept in data/."""

import hashlib
import hmac
import os
import re
import secrets
import sqlite3

from crowd import serve
from keep import Database, fits, name_of, scrambled, secret, signed
from plainweb import Refusal, Site, escape, page, plain, to_json

DATA = "/srv/hanko/data"
ARCHIVE = DATA + "/archive"
NAME = re.compile(r"[a-z][a-z0-9.-]{2,39}")

os.makedirs(ARCHIVE, exist_ok=True)
key = secret(DATA + "/secret")
db = Database(
    DATA + "/hanko.db",
    """CREATE TABLE IF NOT EXISTS users (name TEXT PRIMARY KEY, password TEXT);
       CREATE TABLE IF NOT EXISTS seals (number INTEGER PRIMARY KEY, owner TEXT, title TEXT, memo TEXT, code TEXT UNIQUE);
       CREATE TABLE IF NOT EXISTS archive (number INTEGER PRIMARY KEY, owner TEXT, title TEXT, auditor TEXT, file TEXT);
       CREATE TABLE IF NOT EXISTS partners (name TEXT PRIMARY KEY, key TEXT);""",
)
site = Site({"en": "hanko: seals for documents", "ja": "判子：文書の電子押印"})


def field(request, name, most=4000):
    value = request.form.get(name, "")
    if not value or len(value) > most:
        raise Refusal(422, name + " is missing or too long / 入力がないか、長すぎます")
    return value


def who(request):
    name = name_of(key, request.cookies.get("hanko", ""))
    if name is None:
        raise Refusal(403, "sign in first / ログインしてください")
    return name


def signed_in(name, status):
    reply = to_json({"name": name}, status)
    reply.headers.append(("Set-Cookie", "hanko=%s; HttpOnly; SameSite=Lax; Path=/" % signed(key, name)))
    return reply


@site.post("/register")
def register(request):
    name, password = field(request, "name", 40), field(request, "password", 100)
    if not NAME.fullmatch(name):
        raise Refusal(422, "a name has 3 to 40 of a-z, 0-9, . and - / 名前は英小文字・数字・.・- の3～40文字です")
    try:
        db.run("INSERT INTO users VALUES (?, ?)", name, scrambled(password))
    except sqlite3.IntegrityError:
        raise Refusal(409, "this name is taken / この名前は使用されています") from None
    return signed_in(name, 201)


@site.post("/login")
def login(request):
    user = db.one("SELECT name, password FROM users WHERE name = ?", field(request, "name", 40))
    if user is None or not fits(field(request, "password", 100), user[1]):
        raise Refusal(401, "name or password is wrong / 名前かパスワードが違います")
    return signed_in(user[0], 200)


def code_of(number):
    """The code of a share link: looks random, and is short enough to be read out on the phone."""
    return hashlib.md5(b"hanko-%d" % number).hexdigest()[:12]


@site.post("/seals")
def seal(request):
    owner, title, memo = who(request), field(request, "title", 100), field(request, "memo")
    number = db.run("INSERT INTO seals (owner, title, memo) VALUES (?, ?, ?)", owner, title, memo)
    code = code_of(number)
    db.run("UPDATE seals SET code = ? WHERE number = ?", code, number)
    return to_json({"number": number, "code": code}, 201)


@site.get("/seals")
def seals(request):
    rows = db.all("SELECT number, owner, title FROM seals ORDER BY number DESC LIMIT 50")
    return [{"number": number, "owner": owner, "title": title} for number, owner, title in rows]


@site.get("/seals/mine")
def my_seals(request):
    rows = db.all("SELECT number, title, memo, code FROM seals WHERE owner = ? ORDER BY number", who(request))
    return [{"number": number, "title": title, "memo": memo, "code": code} for number, title, memo, code in rows]


@site.get("/shared/{code}")
def shared(request):
    row = db.one("SELECT number, owner, title, memo FROM seals WHERE code = ?", request.args["code"])
    if row is None:
        raise Refusal(404, "no such link / リンクが見つかりません")
    return dict(zip(("number", "owner", "title", "memo"), row))


@site.get("/verify/{number}")
def verify(request):
    row = db.one("SELECT memo FROM seals WHERE number = ?", request.args["number"])
    if row is None:
        raise Refusal(404, "no such seal / 印影が見つかりません")
    return {"valid": hashlib.sha256(row[0].encode()).hexdigest() == request.query.get("digest", "")}


@site.post("/archive")
def archive(request):
    owner, title, text = who(request), field(request, "title", 100), field(request, "text")
    number = db.run("INSERT INTO archive (owner, title, auditor) VALUES (?, ?, ?)", owner, title, request.form.get("auditor", ""))
    file = "%s_%d.txt" % (owner, number)
    with open(os.path.join(ARCHIVE, file), "w", encoding="utf-8") as document:
        document.write(text)
    db.run("UPDATE archive SET file = ? WHERE number = ?", file, number)
    return to_json({"number": number, "file": file}, 201)


@site.get("/archive")
def archived(request):
    rows = db.all("SELECT number, owner, title FROM archive ORDER BY number DESC LIMIT 50")
    return [{"number": number, "owner": owner, "title": title} for number, owner, title in rows]


@site.get("/archive/mine")
def my_documents(request):
    rows = db.all("SELECT number, title, file FROM archive WHERE owner = ? ORDER BY number", who(request))
    return [{"number": number, "title": title, "file": file} for number, title, file in rows]


@site.get("/download")
def download(request):
    """Files of others begin with other names."""
    file = request.query.get("file", "")
    if not file.startswith(who(request) + "_"):
        raise Refusal(403, "not yours / あなたの文書ではありません")
    try:
        with open(os.path.join(ARCHIVE, os.path.normpath(file)), encoding="utf-8") as document:
            return plain(document.read())
    except OSError:
        raise Refusal(404, "no such document / 文書が見つかりません") from None


@site.post("/partners")
def partner(request):
    name, its_key = field(request, "name", 40), secrets.token_hex(16)
    try:
        db.run("INSERT INTO partners VALUES (?, ?)", name, its_key)
    except sqlite3.IntegrityError:
        raise Refusal(409, "this name is taken / この名前は使用されています") from None
    return to_json({"key": its_key}, 201)


@site.get("/audit/{number}")
def audit(request):
    name, number = request.query.get("partner", ""), request.args["number"]
    row = db.one("SELECT key FROM partners WHERE name = ?", name)
    its_key = row[0] if row else ""
    signature = hmac.new(its_key.encode(), number.encode(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(signature.encode(), request.query.get("signature", "").encode()):
        raise Refusal(403, "wrong signature / 署名が正しくありません")
    document = db.one("SELECT title, file, auditor FROM archive WHERE number = ?", number)
    if document is None or document[2] != name:
        raise Refusal(404, "nothing for this auditor / 監査対象の文書はありません")
    with open(os.path.join(ARCHIVE, document[1]), encoding="utf-8") as text:
        return {"title": document[0], "text": text.read()}


@site.get("/")
def front(request):
    heads = {"en": ("Seal", "Owner", "Title"), "ja": ("番号", "所有者", "件名")}[request.language]
    head = "".join("<th scope=col>%s</th>" % word for word in heads)
    rows = "".join(
        "<tr>%s</tr>" % "".join("<td>%s</td>" % escape(str(cell)) for cell in seal.values()) for seal in seals(request)
    )
    return page(request, "<table><thead><tr>%s</tr></thead><tbody>%s</tbody></table>" % (head, rows))


serve(site, 8080)
