"""A TCP server that no crowd stops: a thread for each client, but never more than MOST, and no client longer than PATIENCE
seconds. Who comes when all places are taken gets that of whoever has been there longest. Shared by the three services and by
their checkers; there is no deliberate flaw in this file."""

import socket
import socketserver
import sys
import threading
import time

import plainweb


class Crowd(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True
    request_queue_size = 128
    MOST = 48
    PATIENCE = 20

    def __init__(self, port, handler, most=MOST, patience=PATIENCE):
        self._places, self._lock, self._since, self._patience = threading.Semaphore(most), threading.Lock(), {}, patience
        super().__init__(("", port), handler)

    def process_request(self, request, client):
        if not self._places.acquire(blocking=False):
            self._end(self._oldest())
            if not self._places.acquire(timeout=2):
                self.shutdown_request(request)
                return
        with self._lock:
            self._since[request] = time.monotonic()
        try:
            super().process_request(request, client)
        except RuntimeError:  # no thread to be had
            self._leave(request)
            raise

    def process_request_thread(self, request, client):
        try:
            super().process_request_thread(request, client)
        finally:
            self._leave(request)

    def service_actions(self):
        with self._lock:
            late = [one for one, since in self._since.items() if time.monotonic() - since >= self._patience]
        for one in late:
            self._end(one)

    def handle_error(self, request, client):
        print("%s: %r" % (client[0], sys.exc_info()[1]), file=sys.stderr)

    def _leave(self, request):
        with self._lock:
            self._since.pop(request, None)
        self._places.release()

    def _oldest(self):
        with self._lock:
            return min(self._since, key=self._since.get, default=None)

    def _end(self, request):
        """Closes a connection under the hands of its thread, which then leaves by itself."""
        with self._lock:
            if request in self._since:
                self._since[request] = time.monotonic()
        try:
            request.shutdown(socket.SHUT_RDWR)
        except (AttributeError, OSError):
            pass  # gone by itself


def serve(site, port, quiet=False, most=Crowd.MOST, patience=Crowd.PATIENCE):
    """Answers for a site of plainweb; each request becomes a line of the log unless it is quiet."""

    class Handler(plainweb._handler(site)):
        timeout = 10

        def end_headers(self):
            """Says that the connection ends with the answer: some clients would try to use it again otherwise."""
            self.send_header("Connection", "close")
            super().end_headers()

        def log_request(self, code="-", size="-"):
            if not quiet:
                line = (self.client_address[0], self.command or "-", ascii(getattr(self, "path", ""))[1:-1][:300], str(int(code)))
                sys.stdout.write(" ".join(line) + "\n")

    Crowd(port, Handler, most, patience).serve_forever()
