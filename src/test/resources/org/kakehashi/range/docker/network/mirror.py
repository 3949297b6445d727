# Tells each client what its first packet looked like: sender, port, time to live, class, and whether it had time stamps.
import selectors
import socket
import sys

SAVE_SYN, SAVED_SYN = 27, 28


def options(header):
    at = 20
    while at < len(header) and header[at] != 0:
        if header[at] == 1:
            at += 1
            continue
        yield header[at]
        at += max(header[at + 1], 2)


def first_packet(client, peer):
    syn = client.getsockopt(socket.IPPROTO_TCP, SAVED_SYN, 200)
    stamps = "stamps" if 8 in options(syn[(syn[0] & 15) * 4 :]) else "none"
    return f"{peer[0]} {peer[1]} {syn[8]} {syn[1]} {stamps}\n".encode()


waiting = selectors.DefaultSelector()
for port in sys.argv[1:]:
    server = socket.socket()
    server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    server.setsockopt(socket.IPPROTO_TCP, SAVE_SYN, 1)
    server.bind(("", int(port)))
    server.listen(512)
    waiting.register(server, selectors.EVENT_READ)
while True:
    for ready, _ in waiting.select():
        if ready.data is None:
            client, peer = ready.fileobj.accept()
            waiting.register(client, selectors.EVENT_READ, first_packet(client, peer))
            continue
        waiting.unregister(ready.fileobj)
        with ready.fileobj as client:
            try:
                client.recv(1)
                client.sendall(ready.data)
            except OSError:
                pass
