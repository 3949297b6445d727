#!/usr/bin/python3
"""The web shop of a lesson on passwords, on port 8080. /etc/webshop/staff.json lists the accounts of its first day:
[{"user": "hana", "name": "Hana", "password": "...", "owner": true}, ...]. Signing in with the form gives 303, a wrong
password or code 401; a password that the policy does not allow gives 422."""

import json
import sys

sys.path.insert(0, "/usr/lib/webshop")
from accounts import Accounts, Rule  # noqa: E402
from plainweb import Refusal, Sessions, Site, escape, page, see  # noqa: E402

WORDS = {
    "open": {"en": "The shop is open.", "ja": "営業中です。"},
    "goods": {"en": "Springs, clips and washers, made to order.", "ja": "ばね・クリップ・座金を受注生産しています。"},
    "staff": {"en": "Staff", "ja": "担当者ページ"},
    "user": {"en": "User name", "ja": "ユーザー名"},
    "password": {"en": "Password", "ja": "パスワード"},
    "old": {"en": "Present password", "ja": "現在のパスワード"},
    "new": {"en": "New password", "ja": "新しいパスワード"},
    "code": {"en": "One-time code (if you have one)", "ja": "ワンタイムコード（設定済みの場合）"},
    "in": {"en": "Sign in", "ja": "ログイン"},
    "wrong": {"en": "User name, password or code is wrong.", "ja": "ユーザー名、パスワード、またはコードが違います。"},
    "change": {"en": "Change password", "ja": "パスワードを変更"},
    "second": {"en": "Second factor", "ja": "二要素認証"},
    "on": {"en": "on", "ja": "有効"},
    "off": {"en": "off", "ja": "無効"},
    "seed": {"en": "Seed of your code generator", "ja": "コード生成器のシード"},
    "now": {"en": "Its code now", "ja": "現在のコード"},
    "use": {"en": "Use it", "ja": "有効にする"},
    "policy": {"en": "Password policy", "ja": "パスワードポリシー"},
    "length": {"en": "Least length", "ja": "最小文字数"},
    "common": {"en": "Refuse the passwords that everybody tries first", "ja": "よくあるパスワードを拒否する"},
    "save": {"en": "Save", "ja": "保存"},
    "done": {"en": "Done.", "ja": "完了しました。"},
}

with open("/etc/webshop/staff.json", encoding="utf-8") as file:
    STAFF = json.load(file)
with open("/usr/share/webshop/common.txt", encoding="utf-8") as file:
    COMMON = set(file.read().split())

site = Site({"en": "Asagiri Spring Works: web shop", "ja": "朝霧ばね製作所 ウェブショップ"})
accounts = Accounts("/var/lib/webshop/accounts.json", STAFF, COMMON)
sessions = Sessions()


def signed_in(request):
    user = sessions.who(request)
    if user is None:
        raise Refusal(403, "sign in first / ログインしてください")
    return user


def field(request, word, name, kind="text", value=""):
    return '<label>%s <input name="%s" type="%s" value="%s" autocomplete="off"></label>' % (
        request.say(WORDS[word]),
        name,
        kind,
        escape(value),
    )


def form(request, action, inner, word):
    return '<form method="post" action="%s">%s<button>%s</button></form>' % (action, inner, request.say(WORDS[word]))


def note(request, text):
    return '<p class="note" role="status">%s</p>' % escape(request.say(text)) if text else ""


def sign_in_form(request, status=200, text=None):
    inner = field(request, "user", "user") + field(request, "password", "password", "password") + field(request, "code", "code")
    return page(request, note(request, text) + form(request, "login", inner, "in"), status)


def staff_page(request, user, status=200, text=None):
    person, say = accounts.person(user), lambda word: request.say(WORDS[word])
    body = note(request, text) + "<h2>%s</h2><p>%s: %s</p>" % (
        escape(person["name"]),
        say("second"),
        say("on") if person["seed"] else say("off"),
    )
    body += form(request, "password", field(request, "old", "old", "password") + field(request, "new", "new", "password"), "change")
    body += form(request, "second", field(request, "seed", "seed") + field(request, "now", "code"), "use")
    if person["owner"]:
        ticked = " checked" if accounts.policy["common"] else ""
        box = '<label><input type="checkbox" name="common" value="yes"%s> %s</label>' % (ticked, say("common"))
        length = field(request, "length", "length", "number", str(accounts.policy["length"]))
        body += "<h2>%s</h2>%s" % (say("policy"), form(request, "policy", length + box, "save"))
    return page(request, body, status)


@site.get("/")
def front(request):
    return page(
        request,
        "<p><strong>%s</strong> %s</p><p><a href='login'>%s</a></p>"
        % tuple(request.say(WORDS[word]) for word in ("open", "goods", "staff")),
    )


@site.get("/login")
def ask(request):
    return sign_in_form(request)


@site.post("/login")
def sign_in(request):
    sent = request.form
    user = sent.get("user", "")
    if accounts.admits(user, sent.get("password", ""), sent.get("code", "")):
        return see("staff", [sessions.open(user)])
    return sign_in_form(request, 401, WORDS["wrong"])


@site.get("/staff")
def staff(request):
    return staff_page(request, signed_in(request))


@site.post("/password")
def change(request):
    user, sent = signed_in(request), request.form
    if not accounts.knows(user, sent.get("old", "")):
        return staff_page(request, user, 401, WORDS["wrong"])
    return changed(request, user, lambda: accounts.change(user, sent.get("new", "")))


@site.post("/second")
def second(request):
    user, sent = signed_in(request), request.form
    return changed(request, user, lambda: accounts.use_second_factor(user, sent.get("seed", ""), sent.get("code", "")))


@site.get("/policy")
def rules(request):
    """What the shop asks of passwords is no secret."""
    return accounts.policy


@site.post("/policy")
def policy(request):
    user, sent = signed_in(request), request.form
    if not accounts.person(user)["owner"]:
        raise Refusal(403, "only the owner sets the policy / ポリシーの変更は代表者のみ")
    length = sent.get("length", "")
    if not length.isdecimal() or not 1 <= int(length) <= 64:
        raise Refusal(400, "length: 1 to 64")
    return changed(request, user, lambda: accounts.rule(int(length), sent.get("common") == "yes"))


def changed(request, user, action):
    try:
        action()
    except Rule as rule:
        return staff_page(request, user, 422, rule.text)
    return staff_page(request, user, 200, WORDS["done"])


site.serve(8080)
