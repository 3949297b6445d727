#!/usr/bin/python3
"""tram, port 7070: tickets and lockers of the city's tram. One command a line, one answer a line ("OK ..." or "ERR ...").

    REGISTER NAME PIN          a new card with 100 coins; signs in
    LOGIN NAME PIN
    BALANCE
    BUY LINE NOTE              a ticket (2 coins) with a note for its holder: OK NUMBER
    TICKET NUMBER              one's own ticket: OK LINE NOTE
    TICKETS                    the numbers of one's own tickets
    TRANSFER NAME COINS        to another card
    LOCK FEE TEXT              puts something in a locker, for whoever pays the fee: OK NUMBER
    LOCKERS                    the latest lockers: NUMBER:OWNER:FEE ...
    MINE                       the numbers of one's own lockers
    OPEN NUMBER                pays the fee to the owner, for whom it is free: OK TEXT
    QUIT

Everything is kept in data/."""

import re
import socketserver
import sqlite3
import sys
import time

from crowd import Crowd
from keep import Database, fits, scrambled

NAME = re.compile(r"[a-z][a-z0-9.-]{2,39}")
MOST_CHARACTERS = 1024
TICKET_PRICE = 2

db = Database(
    "/srv/tram/data/tram.db",
    """CREATE TABLE IF NOT EXISTS cards (name TEXT PRIMARY KEY, pin TEXT, coins INTEGER);
       CREATE TABLE IF NOT EXISTS tickets (number INTEGER PRIMARY KEY, owner TEXT, line TEXT, note TEXT);
       CREATE TABLE IF NOT EXISTS lockers (number INTEGER PRIMARY KEY, owner TEXT, fee INTEGER, text TEXT);""",
)


class Refusal(Exception):
    """Why a command is answered with ERR."""


def number(word):
    if not re.fullmatch(r"-?[0-9]{1,15}", word):
        raise Refusal("not a number")
    return int(word)


def coins_of(name):
    row = db.one("SELECT coins FROM cards WHERE name = ?", name)
    if row is None:
        raise Refusal("no such card")
    return row[0]


def print_receipt():
    """The printer at the counter takes its time."""
    time.sleep(0.05)


class Counter(socketserver.StreamRequestHandler):
    """One customer at the counter."""

    timeout = 15
    name = None

    def handle(self):
        self.say("tram: REGISTER, LOGIN, BALANCE, BUY, TICKET, TICKETS, TRANSFER, LOCK, LOCKERS, MINE, OPEN, QUIT")
        try:
            while line := self.rfile.readline(MOST_CHARACTERS):
                if not line.endswith(b"\n"):
                    self.say("ERR line too long")
                    return
                verb, _, rest = line.decode("utf-8").strip().partition(" ")
                if verb == "QUIT":
                    self.say("OK bye")
                    return
                self.say(self.answer(verb, rest))
        except UnicodeDecodeError:
            self.say("ERR not UTF-8")
        except OSError:
            pass  # the customer left

    def say(self, text):
        self.wfile.write(text.replace("\n", " ").encode() + b"\n")

    def answer(self, verb, rest):
        command = getattr(self, "do_" + verb.lower(), None) if verb.isascii() else None
        try:
            if command is None:
                raise Refusal("unknown command")
            answer = "OK " + str(command(rest))
        except (Refusal, ValueError) as refusal:
            answer = "ERR " + (str(refusal) if isinstance(refusal, Refusal) else "wrong number of words")
        told = rest.split(" ")[0] if verb in ("REGISTER", "LOGIN") else rest
        line = (self.client_address[0], self.name or "-", ascii(verb)[1:-1][:20], ascii(told)[1:-1][:100], "->", answer[:3])
        sys.stdout.write(" ".join(line) + "\n")
        return answer

    def me(self):
        if self.name is None:
            raise Refusal("sign in first")
        return self.name

    def do_register(self, rest):
        name, pin = rest.split(" ")
        if not NAME.fullmatch(name) or not pin:
            raise Refusal("a name has 3 to 40 of a-z, 0-9, . and -")
        try:
            db.run("INSERT INTO cards VALUES (?, ?, 100)", name, scrambled(pin))
        except sqlite3.IntegrityError:
            raise Refusal("this name is taken") from None
        self.name = name
        return "welcome"

    def do_login(self, rest):
        name, pin = rest.split(" ")
        row = db.one("SELECT pin FROM cards WHERE name = ?", name)
        if row is None or not fits(pin, row[0]):
            raise Refusal("name or pin is wrong")
        self.name = name
        return "welcome back"

    def do_balance(self, rest):
        return coins_of(self.me())

    def do_buy(self, rest):
        line, note = rest.split(" ", 1)
        paid = db.change("UPDATE cards SET coins = coins - ? WHERE name = ? AND coins >= ?", TICKET_PRICE, self.me(), TICKET_PRICE)
        if not paid:
            raise Refusal("not enough coins")
        return db.run("INSERT INTO tickets (owner, line, note) VALUES (?, ?, ?)", self.me(), line, note)

    def do_ticket(self, rest):
        row = db.one("SELECT line, note FROM tickets WHERE number = ? AND owner = ?", number(rest), self.me())
        if row is None:
            raise Refusal("no such ticket")
        return "%s %s" % row

    def do_tickets(self, rest):
        return " ".join(str(row[0]) for row in db.all("SELECT number FROM tickets WHERE owner = ? ORDER BY number", self.me()))

    def do_trace(self, rest):
        """For the workshop only: how a ticket lies in the database."""
        return db.one("SELECT * FROM tickets WHERE number = ?", number(rest))

    def do_transfer(self, rest):
        to, coins = rest.split(" ")
        coins, mine = number(coins), coins_of(self.me())
        if mine < coins:
            raise Refusal("not enough coins")
        coins_of(to)
        print_receipt()
        db.run("UPDATE cards SET coins = ? WHERE name = ?", mine - coins, self.me())
        db.run("UPDATE cards SET coins = coins + ? WHERE name = ?", coins, to)
        return coins_of(self.me())

    def do_lock(self, rest):
        fee, text = rest.split(" ", 1)
        if number(fee) < 0:
            raise Refusal("a fee cannot be negative")
        return db.run("INSERT INTO lockers (owner, fee, text) VALUES (?, ?, ?)", self.me(), number(fee), text)

    def do_lockers(self, rest):
        rows = db.all("SELECT number, owner, fee FROM lockers ORDER BY number DESC LIMIT 50")
        return " ".join("%d:%s:%d" % row for row in rows)

    def do_mine(self, rest):
        return " ".join(str(row[0]) for row in db.all("SELECT number FROM lockers WHERE owner = ? ORDER BY number", self.me()))

    def do_open(self, rest):
        row = db.one("SELECT owner, fee, text FROM lockers WHERE number = ?", number(rest))
        if row is None:
            raise Refusal("no such locker")
        owner, fee, text = row
        if owner != self.me():
            if not db.change("UPDATE cards SET coins = coins - ? WHERE name = ? AND coins >= ?", fee, self.me(), fee):
                raise Refusal("not enough coins")
            db.run("UPDATE cards SET coins = coins + ? WHERE name = ?", fee, owner)
        return text


Crowd(7070, Counter).serve_forever()
