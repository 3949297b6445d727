#!/usr/bin/python3
"""A checker for a store of texts below /flags/, in the manner of hackerdom. How it names flags is chosen by NAMES."""
import json
import os
import sys
import urllib.error
import urllib.request

OK, CORRUPT, MUMBLE, DOWN = 101, 102, 103, 104


def end(code, out="", err=""):
    sys.stdout.write(out)
    sys.stderr.write(err)
    sys.exit(code)


def call(host, path, data=None):
    try:
        request = urllib.request.Request("http://%s%s" % (host, path), data, method="PUT" if data else "GET")
        with urllib.request.urlopen(request, timeout=5) as reply:
            return reply.read().decode()
    except urllib.error.HTTPError as refused:
        if refused.code == 404:
            return None
        end(MUMBLE, "status %d" % refused.code, "private detail")
    except OSError as problem:
        end(DOWN, "no connection", str(problem))


def main(mode, host="", flag_id="", flag="", vuln=""):
    if mode == "info":
        end(OK, "vulns: 1:2\n")
    if mode == "check":
        end(OK if call(host, "/") == "store" else MUMBLE, "checked")
    if mode == "put":
        call(host, "/flags/%s-%s" % (vuln, flag_id[:8]), flag.encode())
        names = os.environ.get("NAMES", "")
        if names == "json":
            end(OK, json.dumps({"public_flag_id": "shelf " + flag_id[:8], "key": flag_id[:8]}))
        if names == "pfr":
            end(OK, "shelf " + flag_id[:8], flag_id[:8])
        end(OK, flag_id[:8])
    key = json.loads(flag_id)["key"] if flag_id.startswith("{") else flag_id
    end(OK if call(host, "/flags/%s-%s" % (vuln, key)) == flag else CORRUPT, "no such flag")


main(*sys.argv[1:])
