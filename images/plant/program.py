"""The part of a controller's program that players write: limits of what may be set from outside.

    LIMIT speed 0..100 CLAMP      a value outside becomes the nearest one inside
    LIMIT valve 0..100 REFUSE     a value outside is answered with an exception
"""

import re

RULE = re.compile(r"LIMIT\s+([a-z-]+)\s+(\d{1,5})\.\.(\d{1,5})\s+(CLAMP|REFUSE)", re.IGNORECASE)


class Mistake(Exception):
    """Why a program cannot be loaded, with its line."""


class Program:
    def __init__(self, text, limits):
        self.text, self._limits = text, limits

    @staticmethod
    def read(text, settable):
        limits = {}
        for number, line in enumerate(text.splitlines(), 1):
            line = line.split("#")[0].strip()
            if not line:
                continue
            match = RULE.fullmatch(line)
            if not match:
                raise Mistake("line %d: expected LIMIT name from..to CLAMP or REFUSE" % number)
            name, low, high = match[1].lower(), int(match[2]), int(match[3])
            if name not in settable:
                raise Mistake("line %d: %s is not one of %s" % (number, name, ", ".join(settable)))
            if low > high:
                raise Mistake("line %d: %d is more than %d" % (number, low, high))
            limits[name] = (low, high, match[4].upper() == "CLAMP")
        return Program(text, limits)

    def take(self, name, value):
        """The value that is taken, or None if it is refused."""
        low, high, clamps = self._limits.get(name, (0, 65535, True))
        if low <= value <= high:
            return value
        return min(max(value, low), high) if clamps else None
