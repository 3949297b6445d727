"""Modbus/TCP, as much of it as a bottling line needs: both ends of the wire.

A frame is a transaction number, a protocol number (0), a length, a unit number and the message (PDU): a function code and
its data. An answer with the function code + 128 is an exception."""

import socket
import socketserver
import struct

READ, READ_INPUT, WRITE, WRITE_MANY, IDENTIFY = 3, 4, 6, 16, 43
ILLEGAL_FUNCTION, ILLEGAL_ADDRESS, ILLEGAL_VALUE, NO_ANSWER = 1, 2, 3, 11
MEANING = {1: "illegal function", 2: "illegal address", 3: "illegal value", 4: "device failure", 11: "no answer from the device"}
PORT = 502


class Refused(Exception):
    """An exception in the sense of Modbus."""

    def __init__(self, code):
        super().__init__("exception %d: %s" % (code, MEANING.get(code, "?")))
        self.code = code


def read_exactly(stream, count):
    data = stream.read(count)
    if len(data) != count:
        raise ConnectionError("the connection ended")
    return data


def read_frame(stream):
    """@return transaction, unit, message"""
    transaction, protocol, length = struct.unpack(">HHH", read_exactly(stream, 6))
    if protocol != 0 or not 2 <= length <= 254:
        raise ConnectionError("this is not Modbus")
    rest = read_exactly(stream, length)
    return transaction, rest[0], rest[1:]


def frame(transaction, unit, message):
    return struct.pack(">HHHB", transaction, 0, len(message) + 1, unit) + message


def call(host, message, timeout=2.0, port=PORT):
    """Sends one message and gives the answer; OSError if there is none, Refused if it is an exception."""
    with socket.create_connection((host, port), timeout) as connection:
        connection.sendall(frame(1, 1, message))
        with connection.makefile("rb") as stream:
            answer = read_frame(stream)[2]
    if answer[0] & 0x80:
        raise Refused(answer[1])
    return answer


def read(host, address, count=1, timeout=2.0):
    answer = call(host, struct.pack(">BHH", READ, address, count), timeout)
    return list(struct.unpack(">%dH" % count, answer[2 : 2 + 2 * count]))


def write(host, address, value, timeout=2.0):
    """@return the value that the device has taken"""
    return struct.unpack(">BHH", call(host, struct.pack(">BHH", WRITE, address, value), timeout))[2]


def identify(host, timeout=2.0):
    """The device's maker, product and version, by the numbers of the standard (0, 1, 2)."""
    answer = call(host, bytes([IDENTIFY, 14, 1, 0]), timeout)
    objects, at = {}, 7
    for _ in range(answer[6]):
        number, size = answer[at], answer[at + 1]
        objects[number] = answer[at + 2 : at + 2 + size].decode()
        at += 2 + size
    return objects


def serve(answer, port=PORT):
    """Answers for ever. @param answer gives for a message and the address of who sent it the answer, or raises Refused"""

    class Visit(socketserver.StreamRequestHandler):
        timeout = 30

        def handle(self):
            try:
                while True:
                    transaction, unit, message = read_frame(self.rfile)
                    try:
                        reply = answer(message, self.client_address[0])
                    except Refused as refused:
                        reply = bytes([message[0] | 0x80, refused.code])
                    except (struct.error, IndexError):
                        reply = bytes([message[0] | 0x80, ILLEGAL_VALUE])
                    self.wfile.write(frame(transaction, unit, reply))
            except OSError:
                pass  # the visitor has left

    socketserver.ThreadingTCPServer.allow_reuse_address = True
    socketserver.ThreadingTCPServer.daemon_threads = True
    socketserver.ThreadingTCPServer(("", port), Visit).serve_forever()
