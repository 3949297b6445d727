#!/usr/bin/python3
"""A script for a store of texts below /flags/, in the protocol of FAUST CTF: requests on descriptor 4, answers on 3."""
import json
import os
import sys
import urllib.error
import urllib.request

NAMES = ["OK", "DOWN", "FAULTY", "FLAG_NOT_FOUND", "RECOVERING"]
ip, team, tick = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
answers, requests = os.fdopen(3), os.fdopen(4, "w")
assert os.environ["CTF_CHECKERSCRIPT"] == "1"


def say(action, param):
    requests.write(json.dumps({"action": action, "param": param}) + "\n")
    requests.flush()


def ask(action, param):
    say(action, param)
    return json.loads(answers.readline())["response"]


def log(text):
    say("LOG", {"message": text, "levelno": 20, "pathname": __file__, "lineno": 1, "funcName": "log"})


def call(path, data=None):
    try:
        request = urllib.request.Request("http://%s%s" % (ip, path), data, method="PUT" if data else "GET")
        with urllib.request.urlopen(request, timeout=5) as reply:
            return reply.read().decode()
    except urllib.error.HTTPError:
        return None


def check():
    runs = (ask("LOAD", "runs") or "") + "x"
    ask("STORE", {"key": "runs", "data": runs})
    call("/flags/%d" % tick, ask("FLAG", {"tick": tick, "payload": ""}).encode())
    ask("FLAGID", "page %d of team %d, run %d" % (tick, team, len(runs)))
    if call("/") != "store":
        return 2
    recovering = False
    for one in range(tick, max(tick - 5, 0) - 1, -1):
        same = call("/flags/%d" % one) == ask("FLAG", {"tick": one})
        log("Flag check result of tick %d: CheckResult.%s" % (one, NAMES[0 if same else 3]))
        if not same and one == tick:
            return 3
        recovering = recovering or not same
    return 4 if recovering else 0


try:
    result = check()
except OSError:
    result = 1
ask("RESULT", result)
sys.exit(42)
