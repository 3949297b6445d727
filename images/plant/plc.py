"""The controller of a bottling line: Modbus on port 502, engineering on port 9600.

The tank: an inflow valve fills it, the line draws from it as fast as it runs. In automatic mode the controller moves the
valve so that the level stays around the middle. Physics runs in steps of 100 ms and is the same in every run.

Modbus has no login: whoever reaches port 502 may write. What is taken is decided by the program (program.py), which the
engineering workstation loads over port 9600 with the project password.

Settings: sensors, settings (first registers), tag (asset tag), degrees, alarm, password (of the project), program."""

import os
import socketserver
import struct
import threading
import time

import wire
from plainweb import same
from program import Mistake, Program
from registers import ADDRESS, SENSORS, SETTABLE, SETTINGS

STEP = 0.1
MIDDLE, FULL = 600, 1000
STORE = "/var/lib/plant/program"
OBJECTS = ("Kisogawa Seiki", "KS-PLC4", SETTINGS["tag"])


def stored():
    """The program that was loaded last; like a real controller, it keeps it when the power fails."""
    if not os.path.exists(STORE):
        return ""
    with open(STORE, encoding="utf-8") as file:
        return file.read()


class Line:
    """The values of the line, its tank and its program; everything under one lock."""

    def __init__(self):
        self._lock = threading.Lock()
        self._program = Program.read(stored() or SETTINGS["program"], SETTABLE)
        self._level, self._bottles = float(MIDDLE), 0.0
        self._values = {
            "level": MIDDLE, "bottles": 0, "temperature": int(SETTINGS["degrees"]) * 10 + 3, "alarm": 0,
            "speed": 60, "valve": 60, "high-limit": int(SETTINGS["alarm"]), "mode": 1,
        }  # fmt: skip
        self._names = {address: name for name, address in ADDRESS.items()}

    @property
    def program(self):
        return self._program

    def load(self, text):
        program = Program.read(text, SETTABLE)
        with self._lock:
            self._program = program
            with open(STORE + ".new", "w", encoding="utf-8") as file:
                file.write(text)
            os.replace(STORE + ".new", STORE)

    def read(self, address, count):
        """Registers that the line does not have read as 0, as on many real controllers."""
        with self._lock:
            return [self._values.get(self._names.get(n), 0) for n in range(address, address + count)]

    def write(self, address, value):
        name = self._names.get(address)
        if name is None or name in SENSORS:
            raise wire.Refused(wire.ILLEGAL_ADDRESS)
        with self._lock:
            taken = self._program.take(name, value)
            if taken is None:
                raise wire.Refused(wire.ILLEGAL_VALUE)
            self._values[name] = taken
        return taken

    def run(self):
        while True:
            with self._lock:
                self._step(self._values)
            time.sleep(STEP)

    def _step(self, v):
        if v["mode"] == 1:
            v["valve"] = max(0, min(100, round(v["speed"] + (MIDDLE - self._level) / 4)))
        drawn = v["speed"] if self._level > 20 else 0
        self._level = max(0.0, min(FULL, self._level + (v["valve"] - drawn) * STEP / 4))
        self._bottles += drawn * STEP / 20
        v["level"], v["bottles"] = round(self._level), int(self._bottles) % 65536
        v["alarm"] = int(v["level"] >= v["high-limit"])


def answer(message, _):
    function = message[0]
    if function in (wire.READ, wire.READ_INPUT):
        address, count = struct.unpack(">HH", message[1:5])
        if not 1 <= count <= 125 or address + count > 65536:
            raise wire.Refused(wire.ILLEGAL_ADDRESS)
        return struct.pack(">BB%dH" % count, function, 2 * count, *line.read(address, count))
    if function == wire.WRITE:
        address, value = struct.unpack(">HH", message[1:5])
        return struct.pack(">BHH", function, address, line.write(address, value))
    if function == wire.WRITE_MANY:
        address, count, size = struct.unpack(">HHB", message[1:6])
        for n, value in enumerate(struct.unpack(">%dH" % count, message[6 : 6 + size])):
            line.write(address + n, value)
        return struct.pack(">BHH", function, address, count)
    if function == wire.IDENTIFY and message[1] == 14:
        told = b"".join(bytes([n, len(text)]) + text.encode() for n, text in enumerate(OBJECTS))
        return bytes([function, 14, 1, 1, 0, 0, len(OBJECTS)]) + told
    raise wire.Refused(wire.ILLEGAL_FUNCTION)


class Engineering(socketserver.StreamRequestHandler):
    """One line "PASSWORD show" or "PASSWORD load", after load the program until the stream ends."""

    timeout = 10

    def handle(self):
        password, _, verb = self.rfile.readline(200).decode("utf-8", "replace").strip().partition(" ")
        if not same(password, SETTINGS["password"]):
            time.sleep(1)
            said = "wrong project password\n"
        elif verb == "show":
            said = line.program.text
        elif verb == "load":
            try:
                line.load(self.rfile.read(20_000).decode("utf-8", "replace"))
                said = "loaded; production goes on\n"
            except Mistake as mistake:
                said = "not loaded: %s\n" % mistake
        else:
            said = "show or load\n"
        self.wfile.write(said.encode())


line = Line()
threading.Thread(target=line.run, daemon=True).start()
engineering = socketserver.ThreadingTCPServer(("", 9600), Engineering)
threading.Thread(target=engineering.serve_forever, daemon=True).start()
wire.serve(answer)
