"""The checker of hanko (port 8080). Flag stores: 0 the memo of a seal (its number is public), 1 a document of the archive."""

import hashlib
import hmac

import enochecker
from enochecker import Mumble
from people import Person, somebody
from wire import Browser, expect, has

PORT = 8080


def enter(task, role=""):
    """Somebody who registers, or signs in if they did so before."""
    person = Person(task, role)
    browser = Browser(task, PORT, person.agent)
    answer = browser.post("/register", name=person.name, password=person.password)
    if answer.status == 409:
        answer = browser.post("/login", name=person.name, password=person.password)
    expect(answer, "/register")
    return person, browser


def come_back(task):
    person = Person(task)
    browser = Browser(task, PORT, person.agent)
    expect(browser.post("/login", name=person.name, password=person.password), "/login")
    return person, browser


def fetch_seal(task, secret):
    """The seal must be listed, be shown to whoever has its link, and fit what was sealed."""
    person, browser = come_back(task)
    memo = person.says(secret)
    mine = expect(browser.get("/seals/mine"), "/seals/mine").json
    seal = next((it for it in mine if isinstance(it, dict) and it.get("memo") == memo), None) if isinstance(mine, list) else None
    if seal is None:
        raise Mumble("a sealed memo is gone")
    friend = Browser(task, PORT, Person(task, "friend").agent)
    if has(expect(friend.get("/shared/%s" % has(seal, "code", str)), "/shared").json, "memo", str) != memo:
        raise Mumble("a share link shows something else")
    digest = hashlib.sha256(memo.encode()).hexdigest()
    if not has(expect(friend.get("/verify/%d" % has(seal, "number", int), digest=digest), "/verify").json, "valid", bool):
        raise Mumble("a right digest is not valid")


def put_seal(task, secret):
    person, browser = enter(task)
    return str(has(expect(browser.post("/seals", title=person.title, memo=person.says(secret)), "/seals").json, "number", int))


def put_document(task, secret):
    person, browser = enter(task)
    has(expect(browser.post("/archive", title=person.title, text=person.says(secret)), "/archive").json, "number", int)


def fetch_document(task, secret):
    person, browser = come_back(task)
    text = person.says(secret)
    mine = expect(browser.get("/archive/mine"), "/archive/mine").json
    files = [has(it, "file", str) for it in mine] if isinstance(mine, list) else []
    if all(expect(browser.get("/download", file=file), "/download").text != text for file in files[:5]):
        raise Mumble("a document of the archive is gone")


def wrong_digest(task):
    """A seal must not fit another text, nor open under a wrong password."""
    person, browser = enter(task, somebody())
    number = has(expect(browser.post("/seals", title=person.title, memo=person.says(person.token)), "/seals").json, "number", int)
    digest = hashlib.sha256(("not " + person.token).encode()).hexdigest()
    if has(expect(browser.get("/verify/%d" % number, digest=digest), "/verify").json, "valid", bool):
        raise Mumble("a wrong digest is valid")
    stranger = Browser(task, PORT, person.agent)
    expect(stranger.post("/login", name=person.name, password=person.pin), "/login with a wrong password", 401)
    expect(stranger.get("/seals/mine"), "/seals/mine without a login", 401, 403)


def auditor(task):
    """An auditor reads the document that names them, with the right signature only."""
    person, browser = enter(task, somebody())
    auditor = Person(task, somebody())
    office = Browser(task, PORT, auditor.agent)
    key = has(expect(office.post("/partners", name=auditor.name), "/partners").json, "key", str)
    text = person.says(person.token)
    number = has(
        expect(browser.post("/archive", title=person.title, text=text, auditor=auditor.name), "/archive").json, "number", int
    )
    signature = hmac.new(key.encode(), str(number).encode(), hashlib.sha256).hexdigest()
    answer = expect(office.get("/audit/%d" % number, partner=auditor.name, signature=signature), "/audit").json
    if has(answer, "text", str) != text:
        raise Mumble("an auditor reads something else")
    wrong = hashlib.sha256(signature.encode()).hexdigest()
    expect(office.get("/audit/%d" % number, partner=auditor.name, signature=wrong), "/audit with a wrong signature", 401, 403)


def front(task):
    """The front page and the lists, as a visitor without a login reads them."""
    person, browser = enter(task, somebody())
    number = has(expect(browser.post("/seals", title=person.title, memo=person.token), "/seals").json, "number", int)
    visitor = Browser(task, PORT, Person(task, "visitor").agent)
    listed = expect(visitor.get("/seals"), "/seals").json
    if not isinstance(listed, list) or not any(isinstance(it, dict) and it.get("number") == number for it in listed):
        raise Mumble("a new seal is not listed")
    if person.title not in expect(visitor.get("/"), "/").text:
        raise Mumble("a new seal is not on the front page")


def guess_code(task):
    """Flaw: the code of a share link is the MD5 of a counter."""
    code = hashlib.md5(b"hanko-%d" % int(task.attack_info)).hexdigest()[:12]
    return task.find_flag(Browser(task, PORT, Person(task, "attacker").agent).get("/shared/" + code).text)


def documents(task, browser):
    return [(it["number"], it["owner"]) for it in browser.get("/archive").json]


def climb_out(task):
    """Flaw: the name of a file is compared before it is put in its plain form."""
    person, browser = enter(task, somebody())
    found = [
        browser.get("/download", file="%s_/../%s_%d.txt" % (person.name, owner, number)).text
        for number, owner in documents(task, browser)
    ]
    return task.find_flag("\n".join(found))


def sign_with_nothing(task):
    """Flaw: an unknown auditor has an empty key, and documents without an auditor are theirs."""
    browser = Browser(task, PORT, Person(task, "attacker").agent)
    found = []
    for number, _ in documents(task, browser):
        signature = hmac.new(b"", str(number).encode(), hashlib.sha256).hexdigest()
        found.append(browser.get("/audit/%d" % number, partner="", signature=signature).text)
    return task.find_flag("\n".join(found))


class Hanko:
    name = "hanko"
    putflag = [lambda task: put_seal(task, task.flag), lambda task: put_document(task, task.flag)]
    getflag = [lambda task: fetch_seal(task, task.flag), lambda task: fetch_document(task, task.flag)]
    putnoise = [lambda task: put_seal(task, Person(task).token), lambda task: put_document(task, Person(task).token)]
    getnoise = [lambda task: fetch_seal(task, Person(task).token), lambda task: fetch_document(task, Person(task).token)]
    havoc = [wrong_digest, auditor, front]
    exploit = [guess_code, climb_out, sign_with_nothing]


if __name__ == "__main__":
    enochecker.run(Hanko)
