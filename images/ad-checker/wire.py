"""Talking to services that may be slow, rude or endless: every byte has to arrive before the deadline of the task, and no
answer may be longer than a megabyte."""

import http.client
import io
import json
import socket
from urllib.parse import urlencode

from enochecker import Mumble

MOST_BYTES = 1 << 20


class _Stream(io.RawIOBase):
    def __init__(self, connection, deadline):
        self._connection, self._deadline, self._read = connection, deadline, 0

    def readable(self):
        return True

    def readinto(self, buffer):
        self._connection.settimeout(self._deadline.left)
        count = self._connection.recv_into(buffer)
        self._read += count
        if self._read > MOST_BYTES:
            raise Mumble("the answer is too long")
        return count


class Wire:
    """A connection to a service."""

    def __init__(self, task, port):
        self._deadline = task.deadline
        self._connection = socket.create_connection((task.address, port), task.deadline.left)
        self.reader = io.BufferedReader(_Stream(self._connection, self._deadline))

    def __enter__(self):
        return self

    def __exit__(self, *problem):
        self._connection.close()

    def send(self, content):
        view = memoryview(content)
        while view:
            self._connection.settimeout(self._deadline.left)
            view = view[self._connection.send(view) :]

    def line(self):
        """The next line, or EOFError."""
        read = self.reader.readline()
        if not read.endswith(b"\n"):
            raise EOFError("the connection was closed")
        try:
            return read.decode().rstrip("\r\n")
        except UnicodeDecodeError:
            raise Mumble("the answer is not text") from None

    def makefile(self, mode):
        return self.reader


class Answer:
    """What a web service said."""

    def __init__(self, status, headers, content):
        self.status, self.headers = status, headers
        self.text = content.decode("utf-8", "replace")

    @property
    def json(self):
        try:
            return json.loads(self.text)
        except (ValueError, RecursionError):
            raise Mumble("the answer is not JSON") from None


class Browser:
    """An ordinary user of a web service: keeps cookies, sends what programs of its kind send."""

    def __init__(self, task, port, agent):
        self._task, self._port, self._cookies = task, port, {}
        self.headers = {"User-Agent": agent, "Accept": "*/*"}

    def get(self, path, **query):
        return self.ask("GET", path + ("?" + urlencode(query) if query else ""))

    def post(self, path, **fields):
        return self.ask("POST", path, urlencode(fields).encode(), "application/x-www-form-urlencoded")

    def post_json(self, path, **fields):
        return self.ask("POST", path, json.dumps(fields, ensure_ascii=False).encode(), "application/json")

    def ask(self, method, target, body=None, kind=None):
        lines = ["%s %s HTTP/1.1" % (method, target), "Host: %s:%d" % (self._task.address, self._port)]
        lines += ["%s: %s" % header for header in self.headers.items()]
        if self._cookies:
            lines.append("Cookie: " + "; ".join("%s=%s" % cookie for cookie in self._cookies.items()))
        if body is not None:
            lines += ["Content-Type: " + kind, "Content-Length: %d" % len(body)]
        lines += ["Connection: close", "", ""]
        with Wire(self._task, self._port) as wire:
            wire.send("\r\n".join(lines).encode("latin-1") + (body or b""))
            try:
                response = http.client.HTTPResponse(wire, method=method)
                response.begin()
                answer = Answer(response.status, response.headers, response.read())
            except http.client.RemoteDisconnected:
                raise EOFError("the connection was closed") from None
            except http.client.HTTPException:
                raise Mumble("the answer is not HTTP") from None
        for cookie in answer.headers.get_all("Set-Cookie") or ():
            name, _, value = cookie.partition(";")[0].partition("=")
            self._cookies[name.strip()] = value.strip()
        return answer


def expect(answer, path, *statuses):
    """The answer, if it has one of these statuses (200 and 201 by default)."""
    if answer.status not in (statuses or (200, 201)):
        raise Mumble("%s answers %d" % (path, answer.status))
    return answer


def has(value, name, kind):
    """A field of a JSON object, or Mumble."""
    if not isinstance(value, dict) or not isinstance(value.get(name), kind):
        raise Mumble("the answer has no " + name)
    return value[name]
