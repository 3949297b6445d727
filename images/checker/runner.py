#!/usr/bin/python3
"""Runs the commands of checkers that are scripts, for the platform. Speaks HTTP with JSON on 127.0.0.1, port 8000:

    GET  /service   {"runner": 1, "places": 16, "tags": ["pfr"]}
    POST /run       {"run": ["/checker/checker.py", "check", "10.1.2.3"], "timeout": 5000}
                    {"exit": 101, "end": "exit", "stdout": "...", "stderr": "...", "error": ""}

"end" is how the run ended: "exit", "timeout", "flood" (too much output), "swarm" (too many processes) or "error" (it could
not be started, or broke its protocol). With "faust" in the request, an object of "flags" (by tick) and "state" (by key), the
command is a script of FAUST CTF, which asks on descriptor 4 and reads answers on descriptor 3, a JSON object a line; the
reply has "faust" then: "result" (or null), "flagId", "stored" (what the script stored, by key) and "log" (its last messages).

Every worker is a process that runs one command at a time, and the subreaper of all that this command starts: nothing of a
run is left when its answer is sent, wherever it went.

Settings (environment): CHECKER_WORKERS (16), CHECKER_TAGS (such as "pfr"), CHECKER_PORT (8000), CHECKER_ADDRESS (127.0.0.1),
CHECKER_MEMORY_MB (512, data of one process), CHECKER_SCRATCH (/tmp).
"""

import ctypes
import json
import os
import resource
import select
import shutil
import signal
import socket
import socketserver
import subprocess
import sys
import tempfile
import time
from http.server import BaseHTTPRequestHandler

MOST_REQUEST = 1 << 20      # bytes of a request
KEPT_OUTPUT = 8 << 10       # bytes of each stream that are handed on
MOST_OUTPUT = 16 << 20      # bytes of both streams after which a run is ended
MOST_PROCESSES = 64         # of one run
MOST_STORED = 36 << 10      # bytes of what a script stores in one run, as JSON
MOST_LINE = 256 << 10       # bytes of one message of a script
MOST_FILE = 16 << 20
LOG_LINES, LOG_LINE = 30, 160
LOOK_EVERY = 0.1            # seconds between looks at how many processes there are
LINGER = 1.0                # seconds that a script has for ending after its result
PR_SET_PDEATHSIG, PR_SET_CHILD_SUBREAPER = 1, 36


def number(name, default):
    text = os.environ.get(name, "")
    return int(text) if text.isdigit() and int(text) > 0 else default


PLACES = min(number("CHECKER_WORKERS", 16), 64)
SPARE = 2                   # workers beyond the places that the platform uses, for questions
MEMORY = number("CHECKER_MEMORY_MB", 512) << 20
SCRATCH = os.environ.get("CHECKER_SCRATCH", "/tmp")


class Refused(Exception):
    """A request that cannot be done; its text is for who wrote the checker."""


def plain(data):
    """Bytes of a stream as text that no JSON makes much longer."""
    text = data[:KEPT_OUTPUT].decode("utf-8", "replace")
    return "".join(c for c in text if c >= " " or c in "\n\t")


# -- processes of a run ----------------------------------------------------------------------------------------------

def children(pid):
    """Of all its threads; none if it has ended."""
    found = []
    try:
        for thread in os.listdir("/proc/%d/task" % pid):
            with open("/proc/%d/task/%s/children" % (pid, thread)) as file:
                found += [int(word) for word in file.read().split()]
    except OSError:
        pass
    return found


def descendants(pid):
    """All processes below this one."""
    found, waiting = [], [pid]
    while waiting:
        below = children(waiting.pop())
        found += below
        waiting += below
        if len(found) > 16 * MOST_PROCESSES:
            break
    return found


def send_all(pids, what):
    for pid in pids:
        try:
            os.kill(pid, what)
        except OSError:
            pass


def reap():
    """Takes the exit codes of orphans; False if there is no child at all."""
    try:
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass
        return True
    except ChildProcessError:
        return False


def end_group(leader):
    """Ends a whole session of processes in one system call, which nothing outruns that forks."""
    try:
        os.killpg(leader, signal.SIGKILL)
    except OSError:
        pass


def end_all():
    """Ends what has left the session of its run. Stopped first, so that nothing multiplies while it is counted."""
    patience = time.monotonic() + 10
    while time.monotonic() < patience:
        below = descendants(os.getpid())
        send_all(below, signal.SIGSTOP)
        send_all(below, signal.SIGKILL)
        if not reap() and not below:
            return
        time.sleep(0.002)


# -- the conversation with a script of FAUST CTF --------------------------------------------------------------------

class Conversation:
    def __init__(self, given):
        self.flags = given.get("flags", {})
        self.state = dict(given.get("state", {}))
        self.stored, self.log, self.flag_id, self.result = {}, [], "", None
        self.partial = b""

    def take(self, data):
        """Answers as bytes to what came."""
        self.partial += data
        *lines, self.partial = self.partial.split(b"\n")
        if len(self.partial) > MOST_LINE:
            raise Refused("a message of more than %d bytes" % MOST_LINE)
        return b"".join(self.answer(line) for line in lines if line.strip())

    def answer(self, line):
        try:
            message = json.loads(line)
            action, param = message["action"], message["param"]
        except (ValueError, KeyError, TypeError, RecursionError):
            raise Refused("not a message: %s" % plain(line[:80])) from None
        if action == "LOG":
            text = str(param.get("message", "") if isinstance(param, dict) else param)
            self.log = (self.log + [plain(text.encode("utf-8", "replace")[:4 * LOG_LINE])[:LOG_LINE]])[-LOG_LINES:]
            return b""
        return json.dumps({"response": self.response(action, param)}).encode() + b"\n"

    def response(self, action, param):
        try:
            if action == "FLAG":
                return self.flags.get(str(int(param["tick"])))
            if action == "FLAGID":
                self.flag_id = str(param)[:400]
            elif action == "LOAD":
                return self.state.get(str(param))
            elif action == "STORE":
                self.store(str(param["key"]), str(param["data"]))
            elif action == "RESULT":
                self.result = int(param)
            else:
                raise Refused("unknown action %s" % str(action)[:40])
        except (KeyError, TypeError, ValueError):
            raise Refused("%s with a wrong parameter" % str(action)[:40]) from None
        return None

    def store(self, key, data):
        self.state[key] = self.stored[key] = data
        if len(json.dumps(self.stored)) > MOST_STORED:
            raise Refused("more than %d bytes stored in one run" % MOST_STORED)

    def report(self):
        return {"result": self.result, "flagId": self.flag_id, "stored": self.stored, "log": self.log}


# -- one run ---------------------------------------------------------------------------------------------------------

class Run:
    def __init__(self, command, seconds, talk, client):
        self.command, self.seconds, self.talk, self.client = command, seconds, talk, client
        self.kept = {"stdout": b"", "stderr": b""}
        self.taken = 0

    def place(self, scratch):
        """The folder of the script, as authors expect; otherwise the scratch folder."""
        for word in self.command:
            if word.startswith("/") and not word.startswith(("/usr/", "/bin/")) and os.path.isfile(word):
                return os.path.dirname(word)
        return scratch

    def start(self, scratch, ends):
        limits = [(resource.RLIMIT_CORE, 0), (resource.RLIMIT_FSIZE, MOST_FILE),
                  (resource.RLIMIT_NOFILE, 256), (resource.RLIMIT_DATA, MEMORY)]
        env = {**os.environ, "HOME": scratch, "TMPDIR": scratch}
        if self.talk:
            env["CTF_CHECKERSCRIPT"] = "1"

        def prepare():
            for kind, most in limits:
                resource.setrlimit(kind, (most, most))
            if ends:
                os.dup2(ends[0], 3)
                os.dup2(ends[1], 4)
            try:
                with open("/proc/self/oom_score_adj", "w") as file:
                    file.write("1000")
            except OSError:
                pass

        return subprocess.Popen(self.command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                cwd=self.place(scratch), env=env, start_new_session=True, preexec_fn=prepare,
                                pass_fds=(3, 4) if ends else ())

    def go(self):
        deadline = time.monotonic() + self.seconds
        scratch = tempfile.mkdtemp(prefix="run-", dir=SCRATCH)
        fds = []
        try:
            ends, mine = (), None
            if self.talk:
                fds = [*os.pipe(), *os.pipe()]
                ends, mine = (fds[0], fds[3]), (fds[2], fds[1])
            try:
                process = self.start(scratch, ends)
            except (OSError, ValueError, subprocess.SubprocessError) as problem:
                return {"exit": 0, "end": "error", "error": "cannot be started: %s" % problem}
            for fd in ends:
                os.close(fd)
                fds.remove(fd)
            try:
                return self.watch(process, mine, deadline)
            finally:
                end_group(process.pid)
        finally:
            end_all()
            for fd in fds:
                os.close(fd)
            remove(scratch)

    def watch(self, process, mine, deadline):
        streams = {process.stdout.fileno(): "stdout", process.stderr.fileno(): "stderr"}
        if mine:
            streams[mine[0]] = "talk"
        poller = select.poll()
        for fd in streams:
            os.set_blocking(fd, False)
            poller.register(fd, select.POLLIN)
        poller.register(self.client, select.POLLIN | select.POLLRDHUP)
        end, error, looked = None, "", 0.0
        while end is None:
            now = time.monotonic()
            if now >= deadline:
                end = "exit" if self.talk and self.talk.result is not None else "timeout"
                break
            if now - looked > LOOK_EVERY:
                looked = now
                if len(descendants(os.getpid())) > MOST_PROCESSES:
                    end = "swarm"
                    break
            if process.poll() is not None and not self.rest(streams):
                end = "exit"
                break
            for fd, event in poller.poll(min(LOOK_EVERY, deadline - now) * 1000):
                if fd == self.client.fileno():
                    raise ConnectionError("nobody waits for this run any more")
                try:
                    data = os.read(fd, 65536)
                    if not data:
                        poller.unregister(fd)
                        streams.pop(fd)
                    else:
                        self.take(streams[fd], data, mine)
                except BlockingIOError:
                    pass
                except Refused as problem:
                    end, error = "error", str(problem)
            if self.taken > MOST_OUTPUT:
                end = "flood"
            if self.talk and self.talk.result is not None:
                deadline = min(deadline, now + LINGER)
        return {"exit": process.returncode if process.returncode is not None else 0, "end": end, "error": error,
                "stdout": plain(self.kept["stdout"]), "stderr": plain(self.kept["stderr"])}

    def rest(self, streams):
        """Whether something that the command wrote before its end is still to be read."""
        return bool(select.select(list(streams), [], [], 0)[0]) if streams else False

    def take(self, stream, data, mine):
        if stream == "talk":
            answer = self.talk.take(data)
            try:
                # A script that asks without reading gets no more than fits.
                os.set_blocking(mine[1], False)
                if answer and os.write(mine[1], answer) < len(answer):
                    raise Refused("a script that does not read its answers")
            except BlockingIOError:
                raise Refused("a script that does not read its answers") from None
            except OSError:
                pass
            return
        self.taken += len(data)
        self.kept[stream] += data[:KEPT_OUTPUT - len(self.kept[stream])]


def remove(folder):
    def open_up(function, path, problem):
        try:
            os.chmod(os.path.dirname(path), 0o700)
            os.chmod(path, 0o700)
            function(path)
        except OSError:
            pass

    shutil.rmtree(folder, onerror=open_up)


def run(request, client):
    command, timeout, faust = request.get("run"), request.get("timeout"), request.get("faust")
    if not isinstance(command, list) or not command or not all(isinstance(word, str) for word in command):
        raise Refused("run must be a list of words")
    if isinstance(timeout, bool) or not isinstance(timeout, (int, float)) or not 0 < timeout <= 3_600_000:
        raise Refused("timeout must be milliseconds")
    if faust is not None and not isinstance(faust, dict):
        raise Refused("faust must be an object")
    talk = Conversation(faust) if faust is not None else None
    ended = {"stdout": "", "stderr": "", **Run(command, timeout / 1000, talk, client).go()}
    return {**ended, "faust": talk.report()} if talk else ended


# -- HTTP ------------------------------------------------------------------------------------------------------------

class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version, sys_version = "runner", ""
    timeout = 10

    def do_GET(self):
        if self.path == "/service":
            self.reply(200, {"runner": 1, "places": PLACES, "tags": os.environ.get("CHECKER_TAGS", "").split()})
        else:
            self.reply(404, {"error": "not found"})

    def do_POST(self):
        length = self.headers.get("Content-Length", "")
        if self.path != "/run" or not length.isdigit() or int(length) > MOST_REQUEST:
            self.reply(404 if self.path != "/run" else 413, {"error": "not taken"})
            return
        try:
            request = json.loads(self.rfile.read(int(length)))
            if not isinstance(request, dict):
                raise Refused("not an object")
            answer = run(request, self.connection)
        except (ValueError, RecursionError, Refused) as problem:
            self.reply(400, {"error": str(problem)[:200]})
            return
        except ConnectionError:
            self.close_connection = True
            return
        self.reply(200, answer)

    def reply(self, status, value):
        body = json.dumps(value, ensure_ascii=False).encode("utf-8", "replace")
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(body)
        self.close_connection = True

    def log_message(self, *words):
        pass  # logs of requests would only fill the engine's disk


class Server(socketserver.TCPServer):
    allow_reuse_address = True
    request_queue_size = 256

    def handle_error(self, request, client_address):
        print("request failed: %r" % (sys.exc_info()[1],), file=sys.stderr)


def take_in_orphans():
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def work(server, parent):
    take_in_orphans()
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    if os.getppid() != parent:
        return  # it was gone before it could be said that we go with it
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    server.serve_forever()


def main():
    # Descriptors 3 to 9 are taken, so that nothing of ours has a number that a script is given.
    while os.open(os.devnull, os.O_RDONLY) < 9:
        pass
    take_in_orphans()
    server = Server((os.environ.get("CHECKER_ADDRESS", "127.0.0.1"), int(os.environ.get("CHECKER_PORT", "8000"))), Handler)
    signal.signal(signal.SIGTERM, lambda *signals: sys.exit(0))
    print("listening on %s:%d" % server.server_address, flush=True)
    workers, parent = set(), os.getpid()
    try:
        while True:
            while len(workers) < PLACES + SPARE:
                pid = os.fork()
                if pid == 0:
                    try:
                        work(server, parent)
                    finally:
                        os._exit(1)
                workers.add(pid)
            workers.discard(os.wait()[0])
            # What a worker left behind that was killed by its run.
            send_all([pid for pid in children(os.getpid()) if pid not in workers], signal.SIGKILL)
    finally:
        for pid in workers:
            send_all(descendants(pid) + [pid], signal.SIGKILL)


if __name__ == "__main__":
    main()
