"""The checker of meterhub (port 9090). Flag stores: 0 the message of a topic (its name is public), 1 the remark of a contract."""

import enochecker
from enochecker import Mumble
from people import Person, somebody
from wire import Browser, expect, has

PORT = 9090
DEFAULT_TOKEN = "meterhub-service-0000"
ROOMS = ("diary", "note", "kitchen", "heating", "door", "roof")


def _with_token(browser, answer, path):
    browser.headers["X-Token"] = has(expect(answer, path).json, "token", str)


def enter(task, role="", remark=None):
    """Somebody with a contract: a new one, or the one they already have."""
    person = Person(task, role)
    browser = Browser(task, PORT, person.agent)
    remark = person.says(person.token if remark is None else remark)
    answer = browser.post_json("/meters", name=person.name, password=person.password, remark=remark)
    if answer.status == 409:
        answer = browser.post_json("/login", name=person.name, password=person.password)
    _with_token(browser, answer, "/meters")
    return person, browser


def come_back(task):
    person = Person(task)
    browser = Browser(task, PORT, person.agent)
    _with_token(browser, browser.post_json("/login", name=person.name, password=person.password), "/login")
    return person, browser


def publish(browser, topic, text):
    return browser.ask("PUT", "/topics?topic=" + topic, text.encode(), "text/plain; charset=utf-8")


def topic_of(person):
    return "home/%s/%s" % (person.name, ROOMS[person.number % len(ROOMS)])


def put_message(task, secret):
    person, browser = enter(task)
    expect(publish(browser, topic_of(person), person.says(secret)), "/topics")
    return topic_of(person)


def fetch_message(task, secret):
    person, browser = come_back(task)
    topic, text = topic_of(person), person.says(secret)
    if expect(browser.get("/topics", topic=topic), "/topics").text != text:
        raise Mumble("the message of a topic is gone")
    if has(expect(browser.get("/topics", topic="home/%s/#" % person.name), "/topics").json, topic, str) != text:
        raise Mumble("# shows something else")


def put_contract(task, secret):
    enter(task, remark=secret)


def fetch_contract(task, secret):
    person, browser = come_back(task)
    if has(expect(browser.get("/contract"), "/contract").json, "remark", str) != person.says(secret):
        raise Mumble("the remark of a contract is gone")


def months(task):
    """A report adds up what was read, day by day, for one's own meter only."""
    person, browser = enter(task, somebody())
    neighbour, theirs = enter(task, somebody())
    first = person.number % 27 + 1
    days = ["2027-05-%02d" % first, "2027-05-%02d" % (first + 1)]
    uses = [person.number % 5000, person.number % 700, neighbour.number % 9000]
    for day, wh in ((days[0], uses[0]), (days[0], uses[1]), (days[1], uses[2]), ("2027-06-01", 5)):
        expect(browser.post_json("/readings", day=day, wh=wh), "/readings")
    expect(theirs.post_json("/readings", day=days[0], wh=77), "/readings")
    report = expect(browser.get("/report", **{"from": days[0], "to": days[1]}), "/report").json
    if report != [{"day": days[0], "wh": uses[0] + uses[1]}, {"day": days[1], "wh": uses[2]}]:
        raise Mumble("a report does not add up")


def notices(task):
    """What is public is read by all; nobody writes below the home of another."""
    person, browser = enter(task, somebody())
    neighbour, theirs = enter(task, somebody())
    topic, text = "public/%s/notice" % person.name, person.says(person.token)
    expect(publish(browser, topic, text), "/topics")
    if expect(theirs.get("/topics", topic=topic), "/topics").text != text:
        raise Mumble("a public message cannot be read")
    if has(expect(theirs.get("/topics", topic="public/%s/#" % person.name), "/topics").json, topic, str) != text:
        raise Mumble("# shows something else")
    expect(publish(theirs, topic_of(person), text), "writing to the home of another", 401, 403)


def keys(task):
    """Wrong passwords, wrong tokens and nonsense are refused."""
    person, browser = enter(task, somebody())
    stranger = Browser(task, PORT, person.agent)
    expect(stranger.get("/contract"), "/contract without a token", 401, 403)
    expect(stranger.post_json("/login", name=person.name, password=person.pin), "/login with a wrong password", 401, 403)
    stranger.headers["X-Token"] = person.name + "." + "0" * 64
    expect(stranger.get("/contract"), "/contract with a wrong token", 401, 403)
    expect(browser.post_json("/readings", day="May", wh=3), "/readings with a wrong day", 400, 422)


def read_others(task):
    """Flaw: whoever has a token may read every topic."""
    person, browser = enter(task, somebody())
    return task.find_flag(browser.get("/topics", topic=str(task.attack_info)).text)


def ask_for_more(task):
    """Flaw: the days of a report become part of the SQL."""
    person, browser = enter(task, somebody())
    return task.find_flag(browser.get("/report", to="' UNION SELECT remark, 0 FROM contracts --").text)


def be_a_technician(task):
    """Flaw: the maker's service token is the same everywhere."""
    browser = Browser(task, PORT, Person(task, somebody()).agent)
    browser.headers["X-Token"] = DEFAULT_TOKEN
    return task.find_flag(browser.get("/service/contracts").text)


class Meterhub:
    name = "meterhub"
    putflag = [lambda task: put_message(task, task.flag), lambda task: put_contract(task, task.flag)]
    getflag = [lambda task: fetch_message(task, task.flag), lambda task: fetch_contract(task, task.flag)]
    putnoise = [lambda task: put_message(task, Person(task).token), lambda task: put_contract(task, Person(task).token)]
    getnoise = [lambda task: fetch_message(task, Person(task).token), lambda task: fetch_contract(task, Person(task).token)]
    havoc = [months, notices, keys]
    exploit = [read_others, ask_for_more, be_a_technician]


if __name__ == "__main__":
    enochecker.run(Meterhub)
