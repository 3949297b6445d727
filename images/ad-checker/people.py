"""Who a checker pretends to be: people with names, programs and sentences of their own, so that a service cannot tell them
from players. Everything is drawn from a task's derived bytes: the same task chain is the same person with the same words."""

import random
import secrets

GIVEN = (
    "hana lukas marta sora ren yui emma noah mika anna jonas aoi haruto lea felix sakura elin daiki paula kenta ines riku "
    "clara tomo nora takumi greta yuma ida kaito"
).split()
FAMILY = (
    "sato berg suzuki novak tanaka keller ito lindqvist yamada moreau kato jansen mori silva hayashi weber ueda rossi ono "
    "dubois abe fischer endo larsen"
).split()
AGENTS = (
    "curl/7.88.1",
    "python-requests/2.28.1",
    "python-requests/2.31.0",
    "Python-urllib/3.11",
    "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0",
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36",
    "Go-http-client/1.1",
    "Wget/1.21.3",
)
TITLES = (
    "Lease of flat", "見積書", "Order of springs", "議事録", "Travel claim", "発注書", "Offer to Auravia Motors", "作業報告",
    "Minutes of the board", "保守契約", "Delivery note", "検収書",
)  # fmt: skip
SENTENCES = (
    "Please keep this safe: %s",
    "%s",
    "Reference %s, as agreed on the phone.",
    "整理番号は %s です。",
    "控え：%s",
    "No copy without asking. %s",
    "担当者へ渡してください %s",
    "Ours is %s; yours may differ.",
)


def somebody():
    """The role of a person whom nobody has to find again."""
    return secrets.token_hex(8)


class Person:
    """Somebody who uses a service, and what they do there."""

    def __init__(self, task, role=""):
        draw = random.Random(task.derived("person " + role))
        self.name = "%s%s%s%s" % (draw.choice(GIVEN), draw.choice((".", "-", "")), draw.choice(FAMILY), self._suffix(draw))
        self.password = "".join(draw.choices("abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789", k=draw.randint(12, 20)))
        self.pin = "".join(draw.choices("0123456789", k=10))
        self.agent = draw.choice(AGENTS)
        self.title = "%s %d" % (draw.choice(TITLES), draw.randint(1, 999))
        self._sentence = draw.choice(SENTENCES)
        self.token = "".join(draw.choices("abcdefghijklmnopqrstuvwxyz0123456789", k=26))
        self.number = draw.randint(0, 10**9)

    @staticmethod
    def _suffix(draw):
        """Long enough that no two people have one name."""
        return "%d" % draw.randrange(10**8, 10**11)

    def says(self, secret):
        """A sentence with this in it."""
        return self._sentence % secret
