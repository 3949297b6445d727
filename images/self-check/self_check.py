#!/usr/bin/python3
"""25 questions on the security of a small firm, on port 8080: answered in a form, kept, and told with a score, next steps,
tools and a contact; /result.json tells the same to programs. /duties is the helper on duties to report (duties.py)."""

import json
import os
import sys

sys.path.insert(0, "/usr/lib/self-check")
import duties  # noqa: E402
from plainweb import Refusal, Site, escape, page, see  # noqa: E402

STORE = "/var/lib/self-check/answers.json"
POINTS = {"yes": 4, "partly": 2, "no": 0, "unknown": 0}
MOST_STEPS = 5

WORDS = {
    "lead": {
        "en": "25 questions in three parts. “Yes” counts 4 points, “partly” 2, everything else none; 100 is the most.",
        "ja": "三つの部、全25問です。「はい」は4点、「一部」は2点、それ以外は0点で、満点は100点です。",
    },
    "yes": {"en": "yes", "ja": "はい"},
    "partly": {"en": "partly", "ja": "一部"},
    "no": {"en": "no", "ja": "いいえ"},
    "unknown": {"en": "I do not know", "ja": "わからない"},
    "save": {"en": "Save and see the result", "ja": "保存して結果を見る"},
    "score": {"en": "Answered: %d of %d. Score: %d of %d.", "ja": "回答：%d／%d問。得点：%d／%d点。"},
    "steps": {"en": "Next steps", "ja": "次の一歩"},
    "tools": {"en": "Tools that cost nothing", "ja": "無料で使える道具"},
    "contact": {"en": "Whom to ask", "ja": "相談先"},
    "back": {"en": "Back to the questions", "ja": "質問に戻る"},
    "helper": {"en": "Which duties to report apply to me?", "ja": "自社に当てはまる報告義務を調べる"},
    "done": {"en": "Nothing is left open here. Ask again in a year.", "ja": "残っている項目はありません。1年後にまた確認しましょう。"},
}

with open("/usr/share/self-check/questions.json", encoding="utf-8") as file:
    GUIDE = json.load(file)
QUESTIONS = [question for part in GUIDE["parts"] for question in part["questions"]]
site = Site({"en": "Self-check for small firms", "ja": "小さな会社の自己診断"})


def kept():
    if not os.path.exists(STORE):
        return {}
    with open(STORE, encoding="utf-8") as file:
        return json.load(file)


def result():
    answers = kept()
    return {
        "answered": len(answers),
        "score": sum(POINTS[answer] for answer in answers.values()),
        "answers": answers,
    }


def choices(request, question, chosen):
    boxes = "".join(
        '<label style="display: inline-block; margin-inline-end: 1.5rem"><input type="radio" name="%s" value="%s"%s> %s</label>'
        % (question["id"], value, " checked" if chosen == value else "", escape(request.say(WORDS[value])))
        for value in POINTS
    )
    return "<fieldset><legend>%s</legend>%s</fieldset>" % (escape(request.say(question["text"])), boxes)


@site.get("/")
def front(request):
    answers, body = kept(), "<p>%s</p>" % escape(request.say(WORDS["lead"]))
    body += '<p><a href="duties">%s</a></p><form method="post" action="answers">' % escape(request.say(WORDS["helper"]))
    for part in GUIDE["parts"]:
        body += "<h2>%s</h2>" % escape(request.say(part["title"]))
        body += "".join(choices(request, question, answers.get(question["id"])) for question in part["questions"])
    return page(request, body + "<button>%s</button></form>" % escape(request.say(WORDS["save"])))


@site.post("/answers")
def keep(request):
    known = {question["id"] for question in QUESTIONS}
    answers = {name: value for name, value in request.form.items() if name in known}
    if any(value not in POINTS for value in answers.values()):
        raise Refusal(400, "yes, partly, no or unknown / はい、一部、いいえ、わからない のいずれか")
    with open(STORE + ".new", "w", encoding="utf-8") as file:
        json.dump(answers, file)
    os.replace(STORE + ".new", STORE)
    return see("result")


@site.get("/result")
def told(request):
    found = result()
    counts = (found["answered"], len(QUESTIONS), found["score"], 4 * len(QUESTIONS))
    body = '<p class="note" role="status"><strong>%s</strong></p>' % escape(request.say(WORDS["score"]) % counts)
    open_ones = [question for question in QUESTIONS if found["answers"].get(question["id"]) != "yes"]
    open_ones.sort(key=lambda question: POINTS[found["answers"].get(question["id"], "unknown")])
    steps = [request.say(question["advice"]) for question in open_ones[:MOST_STEPS]] or [request.say(WORDS["done"])]
    for title, lines in (("steps", steps), ("tools", map(request.say, GUIDE["tools"])), ("contact", [request.say(GUIDE["contact"])])):
        body += "<h2>%s</h2><ul>%s</ul>" % (request.say(WORDS[title]), "".join("<li>%s</li>" % escape(line) for line in lines))
    return page(request, body + '<p><a href="./">%s</a></p>' % escape(request.say(WORDS["back"])))


@site.get("/result.json")
def for_programs(request):
    return result()


@site.get("/duties")
def helper(request):
    return page(request, duties.body(request))


site.serve(8080)
