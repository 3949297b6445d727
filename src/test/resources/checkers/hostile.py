#!/usr/bin/python3
"""A script that does what no checker should. What it does is its first word; the rest does not matter."""
import json
import os
import subprocess
import sys
import time

what = sys.argv[1]
if what == "hangs":
    time.sleep(600)
elif what == "leaves":
    # Two that outlive it, one of them in a session of its own.
    for new in (False, True):
        subprocess.Popen(["sleep", "600"], start_new_session=new)
    time.sleep(600)
elif what == "floods":
    while True:
        os.write(1, b"y" * 65536)
elif what == "swarms":
    # No more than this: it must be found out, not survived.
    for _ in range(80):
        subprocess.Popen(["sleep", "600"])
    time.sleep(600)
elif what == "fills":
    with open(os.path.join(os.environ["TMPDIR"], "large"), "wb") as file:
        for _ in range(200):
            file.write(b"\0" * (1 << 20))
elif what == "takes-memory":
    held = []
    while True:
        held.append(b"x" * (32 << 20))
elif what == "lies":
    sys.exit(7)
elif what == "dies":
    os.kill(os.getpid(), 9)
elif what == "garbles":
    os.write(1, bytes(range(256)) * 64)
    sys.exit(103)
elif what == "hides":
    os.mkdir(os.path.join(os.environ["TMPDIR"], "shut"))
    os.chmod(os.path.join(os.environ["TMPDIR"], "shut"), 0)
    sys.exit(101)
elif what == "unknown":
    os.write(4, b'{"action": "FORMAT", "param": "c:"}\n')
    time.sleep(600)
elif what == "chatters":
    while True:
        os.write(4, json.dumps({"action": "LOAD", "param": "x"}).encode() + b"\n")
elif what == "hoards":
    for number in range(100):
        os.write(4, json.dumps({"action": "STORE", "param": {"key": str(number), "data": "d" * 1000}}).encode() + b"\n")
        os.read(3, 100)
    time.sleep(600)
elif what == "silent":
    sys.exit(0)
