"""Small web services for lessons, on the standard library alone.

    site = Site({"en": "Stock room", "ja": "在庫室"})

    @site.get("/parts/{name}")
    def part(request):
        return page(request, "<p>%s</p>" % escape(request.args["name"]))

    site.serve(8080)

A handler returns a Reply, a str (HTML), or anything else (JSON). Pages link relatively, so that they also work when they
are shown through a proxy below another address.
"""

import base64
import hmac
import json
import re
import secrets
import sys
import threading
from html import escape
from http.cookies import CookieError, SimpleCookie
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit

MOST_BYTES = 1 << 20

STYLE = """
:root { color-scheme: light dark; font: 1rem/1.6 system-ui, "Noto Sans JP", "Noto Sans CJK JP", sans-serif }
body { max-width: 60rem; margin: 0 auto; padding: 1rem }
header { display: flex; flex-wrap: wrap; gap: 1rem; align-items: baseline; border-bottom: 1px solid }
header h1 { font-size: 1.3rem; margin: 0; flex: 1 }
table { border-collapse: collapse; width: 100% } th, td { text-align: left; padding: .3rem .6rem; border-bottom: 1px solid #8886 }
label { display: block; margin: .6rem 0 } input, select, button { font: inherit; padding: .3rem .6rem }
.note { border: 1px solid; padding: .5rem 1rem; margin: 1rem 0 }
pre { white-space: pre-wrap; overflow-wrap: anywhere }
"""


class Reply:
    """A whole answer: body as bytes or str, status and headers."""

    def __init__(self, body="", status=200, kind="text/html; charset=utf-8", headers=()):
        self.body = body if isinstance(body, bytes) else body.encode()
        self.status = status
        self.headers = [("Content-Type", kind), *headers]


def to_json(value, status=200):
    return Reply(json.dumps(value, ensure_ascii=False) + "\n", status, "application/json; charset=utf-8")


def plain(text, status=200):
    return Reply(text, status, "text/plain; charset=utf-8")


def see(place, headers=()):
    """After a form was sent: go and look there (a relative address)."""
    return Reply("", 303, headers=[("Location", place), *headers])


class Refusal(Exception):
    """Raised by a handler to end a request with an error."""

    def __init__(self, status, text):
        super().__init__(text)
        self.reply = plain(text + "\n", status)


class Request:
    """What the browser asked for."""

    def __init__(self, method, target, headers, body, client, site):
        parts = urlsplit(target)
        self.method, self.path, self.headers = method, unquote(parts.path), headers
        self.body, self.client, self.site, self.args = body, client, site, {}
        self.query = {name: values[-1] for name, values in parse_qs(parts.query).items()}
        try:
            self.cookies = {name: c.value for name, c in SimpleCookie(headers.get("Cookie", "")).items()}
        except CookieError:
            self.cookies = {}

    @property
    def form(self):
        """Fields of a form that was sent; only the last of several with one name."""
        return {name: values[-1] for name, values in parse_qs(self.text).items()}

    @property
    def text(self):
        try:
            return self.body.decode()
        except UnicodeDecodeError:
            raise Refusal(400, "not UTF-8") from None

    @property
    def json(self):
        try:
            return json.loads(self.text)
        except (ValueError, RecursionError):
            raise Refusal(400, "not JSON") from None

    @property
    def language(self):
        """en or ja: the choice made on the page, otherwise what the browser prefers."""
        asked = self.query.get("lang") or self.cookies.get("lang") or self.headers.get("Accept-Language", "")
        return "ja" if asked.lower().startswith("ja") else "en"

    def say(self, text):
        return text[self.language]

    @property
    def basic(self):
        """User and password of HTTP basic authentication, or two empty strings."""
        kind, _, coded = self.headers.get("Authorization", "").partition(" ")
        if kind.lower() != "basic":
            return "", ""
        try:
            user, _, password = base64.b64decode(coded, validate=True).decode().partition(":")
        except ValueError:
            return "", ""
        return user, password


def same(one, other):
    """Compares secrets without telling by its duration how far they agree."""
    return hmac.compare_digest(one.encode(), other.encode())


class Sessions:
    """Who is signed in, by a random cookie; forgotten when the service restarts."""

    def __init__(self, name="session"):
        self._name, self._who = name, {}

    def open(self, who):
        """The cookie header that signs somebody in."""
        token = secrets.token_urlsafe(24)
        self._who[token] = who
        return ("Set-Cookie", "%s=%s; HttpOnly; SameSite=Lax; Path=/" % (self._name, token))

    def who(self, request):
        return self._who.get(request.cookies.get(self._name, ""))

    def close(self, request):
        self._who.pop(request.cookies.get(self._name, ""), None)


def page(request, body, status=200, headers=()):
    """A whole page around the body, with the site's name and a switch between both languages."""
    other, label = ("en", "English") if request.language == "ja" else ("ja", "日本語")
    title = escape(request.say(request.site.title))
    whole = (
        '<!DOCTYPE html><html lang="%s"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1"><title>%s</title><style>%s</style></head>'
        '<body><header><h1>%s</h1><nav><a href="?lang=%s" lang="%s" hreflang="%s">%s</a></nav></header><main>%s</main>'
        "</body></html>"
    ) % (request.language, title, STYLE, title, other, other, other, label, body)
    chosen = request.query.get("lang")
    if chosen in ("en", "ja"):
        headers = [*headers, ("Set-Cookie", "lang=%s; SameSite=Lax; Path=/" % chosen)]
    return Reply(whole, status, headers=headers)


class Site:
    """Routes of one service. A route is a path in which {name} stands for one part."""

    def __init__(self, title):
        self.title, self._routes = title, []

    def route(self, method, path):
        parts = re.split(r"\{([a-z]+)\}", path)
        pattern = "".join("(?P<%s>[^/]+)" % part if n % 2 else re.escape(part) for n, part in enumerate(parts))

        def add(handler):
            self._routes.append((method, re.compile(pattern), handler))
            return handler

        return add

    def get(self, path):
        return self.route("GET", path)

    def post(self, path):
        return self.route("POST", path)

    def put(self, path):
        return self.route("PUT", path)

    def answer(self, request):
        """Finds the handler and makes a Reply of what it gives."""
        known = False
        for method, pattern, handler in self._routes:
            match = pattern.fullmatch(request.path)
            if not match:
                continue
            known = True
            if method == request.method or (method == "GET" and request.method == "HEAD"):
                request.args = match.groupdict()
                try:
                    given = handler(request)
                except Refusal as refusal:
                    return refusal.reply
                if isinstance(given, Reply):
                    return given
                return Reply(given) if isinstance(given, str) else to_json(given)
        return plain("method not allowed\n", 405) if known else plain("not found\n", 404)

    def serve(self, port, background=False):
        """Answers on this port, on all addresses of the node."""
        server = _Server(("", port), _handler(self))
        if background:
            threading.Thread(target=server.serve_forever, daemon=True).start()
        else:
            server.serve_forever()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64


def _handler(site):
    class Handler(BaseHTTPRequestHandler):
        timeout = 20
        server_version = "plainweb"
        sys_version = ""

        def handle_any(self):
            length = self.headers.get("Content-Length", "0")
            if not length.isdigit() or int(length) > MOST_BYTES:
                self.send_error(413)
                return
            body = self.rfile.read(int(length))
            request = Request(self.command, self.path, self.headers, body, self.client_address[0], site)
            try:
                reply = site.answer(request)
            except Exception as problem:  # the service must outlive a request that its author did not think of
                print("request %s %s: %r" % (self.command, self.path, problem), file=sys.stderr)
                reply = plain("internal error\n", 500)
            self.send_response(reply.status)
            for name, value in reply.headers:
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(reply.body)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(reply.body)

        do_GET = do_HEAD = do_POST = do_PUT = do_DELETE = handle_any

        def log_message(self, *words):
            pass  # logs of requests would only fill the engine's disk

    return Handler
