"""enochecker HTTP, version 2: what the three checkers have in common.

    GET  /service    what the checker can do
    POST /           one task: putflag, getflag, putnoise, getnoise, havoc or exploit; its result

A checker is an object with the methods putflag(task), getflag(task), putnoise(task) ... for each variant, as lists. A method
returns nothing (putflag: attack info, exploit: the flag), or raises Mumble. Whatever the network raises is OFFLINE. Nothing
is remembered between tasks: what a checker has to know again it derives from the task chain and a secret of its own."""

import hashlib
import hmac
import os
import re
import time

from crowd import serve
from keep import secret
from plainweb import Refusal, Site, to_json

METHODS = ("putflag", "getflag", "putnoise", "getnoise", "havoc", "exploit")
MOST_TASKS = 128
_site = Site({"en": "Checker", "ja": "チェッカー"})


class Mumble(Exception):
    """The service answers, but not as it should. The text is read by its team."""


class Deadline:
    """When a task has to be over: a little before the engine gives up on it."""

    def __init__(self, milliseconds):
        self._end = time.monotonic() + max(0.1, milliseconds / 1000 * 0.95 - 0.1)

    @property
    def left(self):
        """Seconds that are left; more than 0, or else TimeoutError."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise TimeoutError("time is up")
        return left


class Task:
    """One request of the engine."""

    def __init__(self, it, key):
        try:
            self.method, self.address, self.variant = str(it["method"]), str(it["address"]), int(it["variantId"])
            self.chain, self.flag = str(it["taskChainId"]), it.get("flag")
            self.round, self.related = int(it.get("currentRoundId") or 0), int(it.get("relatedRoundId") or 0)
            self.attack_info, self._hash, self._pattern = it.get("attackInfo"), it.get("flagHash"), it.get("flagRegex")
            self.deadline = Deadline(float(it.get("timeout") or 10000))
        except (AttributeError, KeyError, TypeError, ValueError):
            raise Refusal(400, "not a task") from None
        self._key = key

    def derived(self, purpose):
        """32 bytes that the same task chain gives again, and nobody else can guess."""
        return hmac.new(self._key, ("%s\n%s" % (self.chain, purpose)).encode(), hashlib.sha256).digest()

    def find_flag(self, text):
        """The flag that is looked for, or else Mumble."""
        try:
            found = re.findall(self._pattern or r"[A-Za-z0-9_]{2,8}\{?[A-Za-z0-9+/=_-]{10,}\}?", text)
        except re.error:
            raise Refusal(400, "not a pattern") from None
        for flag in found:
            if not self._hash or hashlib.sha256(flag.encode()).hexdigest() == str(self._hash).lower():
                return flag
        raise Mumble("no flag found")


def _perform(checker, key, task):
    variants = getattr(checker, task.method) if task.method in METHODS else ()
    if not 0 <= task.variant < len(variants):
        return {"result": "INTERNAL_ERROR", "message": "no variant %d of %s" % (task.variant, task.method)}
    if task.method in ("putflag", "getflag") and not isinstance(task.flag, str):
        return {"result": "INTERNAL_ERROR", "message": "no flag"}
    try:
        given = variants[task.variant](task)
    except Mumble as mumble:
        return {"result": "MUMBLE", "message": str(mumble)}
    except (OSError, EOFError) as problem:
        text = "timeout" if isinstance(problem, TimeoutError) else "no connection"
        return {"result": "OFFLINE", "message": text}
    except Exception as problem:  # the engine has to hear of it, and the next task has to find a checker
        print("%s %s: %r" % (task.method, task.chain, problem))
        if task.method == "getflag":
            return {"result": "MUMBLE", "message": "unexpected answer"}
        return {"result": "INTERNAL_ERROR", "message": repr(problem)}
    told = {"putflag": "attackInfo", "exploit": "flag"}.get(task.method)
    return {"result": "OK", "message": None, **({told: given} if told and given is not None else {})}


def run(checker):
    """Answers the engine for ever."""
    key = secret("/var/lib/checker/secret")

    @_site.get("/service")
    def service(request):
        return {
            "serviceName": checker.name,
            "flagVariants": len(checker.putflag),
            "noiseVariants": len(checker.putnoise),
            "havocVariants": len(checker.havoc),
            "exploitVariants": len(checker.exploit),
        }

    @_site.post("/")
    def task(request):
        return to_json(_perform(checker, key, Task(request.json, key)))

    serve(_site, 8000, quiet=True, most=MOST_TASKS, patience=int(os.environ.get("PATIENCE", "60")))
