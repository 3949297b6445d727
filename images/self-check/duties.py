"""Which duties to report an incident may apply to a firm: rules of duties.json, each with what must be so. It is simplified
for exercises and no legal advice."""

import json

from plainweb import escape

WORDS = {
    "lead": {
        "en": "Say what happened. The list is simplified for exercises and is not legal advice.",
        "ja": "何が起きたかを選んでください。一覧は演習用に簡略化したもので、法的助言ではありません。",
    },
    "ask": {"en": "Show the duties", "ja": "報告義務を表示"},
    "rule": {"en": "Rule", "ja": "規則"},
    "whom": {"en": "To whom", "ja": "報告先"},
    "when": {"en": "Until when", "ja": "期限"},
    "none": {
        "en": "No rule of this list applies. Write the incident down all the same, and tell your customers what concerns them.",
        "ja": "この一覧に当てはまる規則はありません。それでも記録を残し、取引先には関係することを伝えましょう。",
    },
    "back": {"en": "Back to the self-check", "ja": "自己診断に戻る"},
}

with open("/usr/share/self-check/duties.json", encoding="utf-8") as file:
    DUTIES = json.load(file)


def applies(rule, facts):
    """Whether all of a rule's conditions hold: a question's name with the answers that fit, and under "any" several sets of
    them, one of which is enough."""
    fits = lambda wanted: all(facts.get(name) in answers for name, answers in wanted.items())
    return fits(rule["if"]) and (not rule.get("any") or any(map(fits, rule["any"])))


def body(request):
    say = lambda text: escape(request.say(text))
    facts = {question["id"]: request.query.get(question["id"]) for question in DUTIES["questions"]}
    out = '<p><a href="./">%s</a></p><p>%s</p><form method="get" action="duties">' % (say(WORDS["back"]), say(WORDS["lead"]))
    for question in DUTIES["questions"]:
        options = "".join(
            '<option value="%s"%s>%s</option>' % (one["id"], " selected" if facts[question["id"]] == one["id"] else "", say(one["text"]))
            for one in question["options"]
        )
        out += '<label>%s <select name="%s">%s</select></label>' % (say(question["text"]), question["id"], options)
    out += "<button>%s</button></form>" % say(WORDS["ask"])
    if None in facts.values():
        return out
    found = [rule for rule in DUTIES["rules"] if applies(rule, facts)]
    if not found:
        return out + '<p class="note" role="status">%s</p>' % say(WORDS["none"])
    head = "".join("<th scope=col>%s</th>" % say(WORDS[word]) for word in ("rule", "whom", "when"))
    rows = "".join(
        "<tr><th scope=row>%s</th><td>%s</td><td>%s</td></tr>" % (say(rule["name"]), say(rule["whom"]), say(rule["until"])) for rule in found
    )
    return out + '<table role="status"><thead><tr>%s</tr></thead><tbody>%s</tbody></table>' % (head, rows)
