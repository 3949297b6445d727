"""The checker of tram (port 7070). Flag stores: 0 the note of a ticket (its number is public), 1 what lies in a locker."""

import threading

import enochecker
from enochecker import Mumble
from people import Person, somebody
from wire import Wire

PORT = 7070
DEAR = 10**9


class Customer:
    """Somebody at the counter."""

    def __init__(self, task, role=""):
        self.person = Person(task, role)
        self._wire = Wire(task, PORT)

    def __enter__(self):
        greeting = self._wire.line()
        if "tram" not in greeting.lower():
            raise Mumble("no greeting")
        return self

    def __exit__(self, *problem):
        self._wire.__exit__()

    def says(self, *words):
        self._wire.send((" ".join(str(word) for word in words) + "\n").encode())
        return self._wire.line()

    def gets(self, *words):
        """What follows OK, or Mumble."""
        answer = self.says(*words)
        if answer != "OK" and not answer.startswith("OK "):
            raise Mumble("%s answers %s" % (words[0], answer[:60]))
        return answer[3:]

    def gets_number(self, *words):
        given = self.gets(*words).strip()
        if not given.lstrip("-").isdecimal() or len(given) > 20:
            raise Mumble("%s answers no number" % words[0])
        return int(given)

    def is_refused(self, *words):
        answer = self.says(*words)
        if not answer.startswith("ERR"):
            raise Mumble("%s should be refused, and answers %s" % (words[0], answer[:60]))

    def enters(self):
        """Registers, or signs in if that was done before."""
        if self.says("REGISTER", self.person.name, self.person.pin).startswith("ERR"):
            self.gets("LOGIN", self.person.name, self.person.pin)

    def returns(self):
        self.gets("LOGIN", self.person.name, self.person.pin)


def put_ticket(task, secret):
    with Customer(task) as customer:
        customer.enters()
        return str(customer.gets_number("BUY", customer.person.number % 7 + 1, customer.person.says(secret)))


def fetch_ticket(task, secret):
    with Customer(task) as customer:
        customer.returns()
        mine = customer.gets("TICKETS").split()
        expected = "%d %s" % (customer.person.number % 7 + 1, customer.person.says(secret))
        if all(customer.gets("TICKET", ticket) != expected for ticket in mine[-5:]):
            raise Mumble("a ticket is gone")


def put_locker(task, secret):
    with Customer(task) as customer:
        customer.enters()
        customer.gets_number("LOCK", DEAR + customer.person.number, customer.person.says(secret))


def fetch_locker(task, secret):
    with Customer(task) as customer:
        customer.returns()
        mine = customer.gets("MINE").split()
        expected = customer.person.says(secret)
        if all(customer.gets("OPEN", locker) != expected for locker in mine[-5:]):
            raise Mumble("what lay in a locker is gone")


def journey(task):
    """A ticket costs two coins; coins go from card to card, and no more than there are."""
    with Customer(task, somebody()) as one, Customer(task, somebody()) as other:
        one.enters()
        other.enters()
        before = one.gets_number("BALANCE")
        one.gets_number("BUY", 3, one.person.says(one.person.token))
        if one.gets_number("BALANCE") != before - 2:
            raise Mumble("a ticket does not cost two coins")
        coins = one.person.number % 40 + 1
        one.gets("TRANSFER", other.person.name, coins)
        if one.gets_number("BALANCE") != before - 2 - coins or other.gets_number("BALANCE") != before + coins:
            raise Mumble("coins were lost in a transfer")
        one.is_refused("TRANSFER", other.person.name, before)
        one.is_refused("TRANSFER", one.person.name + "-nobody", 1)


def manners(task):
    """What is not one's own is refused, and so is nonsense."""
    with Customer(task, somebody()) as one, Customer(task, somebody()) as other:
        one.enters()
        ticket = one.gets_number("BUY", 5, one.person.says(one.person.token))
        other.is_refused("BALANCE")
        other.is_refused("LOGIN", one.person.name, other.person.pin)
        other.enters()
        other.is_refused("TICKET", ticket)
        other.is_refused("REGISTER", one.person.name, other.person.pin)
        other.is_refused(one.person.token.upper())


def rent(task):
    """Whoever pays the fee opens a locker, and the owner has the coins."""
    with Customer(task, somebody()) as owner, Customer(task, somebody()) as finder:
        owner.enters()
        finder.enters()
        text, fee = owner.person.says(owner.person.token), owner.person.number % 50 + 1
        locker = owner.gets_number("LOCK", fee, text)
        if "%d:%s:%d" % (locker, owner.person.name, fee) not in finder.gets("LOCKERS").split():
            raise Mumble("a new locker is not listed")
        before = owner.gets_number("BALANCE")
        if finder.gets("OPEN", locker) != text:
            raise Mumble("a locker holds something else")
        if owner.gets_number("BALANCE") != before + fee:
            raise Mumble("the owner of a locker was not paid")


def trace(task):
    """Flaw: a command of the workshop was left in."""
    with Customer(task, somebody()) as attacker:
        return task.find_flag(attacker.says("TRACE", int(task.attack_info)))


def open_all(task, attacker):
    lockers = [entry.split(":") for entry in attacker.gets("LOCKERS").split()]
    return task.find_flag("\n".join(attacker.says("OPEN", number) for number, _, _ in lockers))


def take_from(task):
    """Flaw: a transfer of fewer than no coins takes them from the other card."""
    with Customer(task, somebody()) as attacker, Customer(task, somebody()) as victim:
        victim.enters()
        attacker.enters()
        attacker.says("TRANSFER", victim.person.name, -200 * DEAR)
        return open_all(task, attacker)


def race(task):
    """Flaw: between looking and booking there is time for the same coins to leave several times."""
    with Customer(task, somebody()) as one, Customer(task, somebody()) as other:
        one.enters()
        other.enters()
        payer, payee = one, other
        for _ in range(20):
            coins = payer.gets_number("BALANCE")
            if coins > 200 * DEAR or coins <= 0:
                break
            tellers = [threading.Thread(target=_pay, args=(task, payer.person, payee.person, coins)) for _ in range(8)]
            for teller in tellers:
                teller.start()
            for teller in tellers:
                teller.join()
            payer, payee = payee, payer
        return open_all(task, payer)


def _pay(task, payer, payee, coins):
    try:
        with Customer(task) as teller:
            teller.person = payer
            teller.returns()
            teller.says("TRANSFER", payee.name, coins)
    except (OSError, EOFError, Mumble):
        pass  # one of many


class Tram:
    name = "tram"
    putflag = [lambda task: put_ticket(task, task.flag), lambda task: put_locker(task, task.flag)]
    getflag = [lambda task: fetch_ticket(task, task.flag), lambda task: fetch_locker(task, task.flag)]
    putnoise = [lambda task: put_ticket(task, Person(task).token), lambda task: put_locker(task, Person(task).token)]
    getnoise = [lambda task: fetch_ticket(task, Person(task).token), lambda task: fetch_locker(task, Person(task).token)]
    havoc = [journey, manners, rent]
    exploit = [trace, take_from, race]


if __name__ == "__main__":
    enochecker.run(Tram)
