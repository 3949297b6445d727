"""A Modbus proxy in front of the controller: passes on what /etc/proxy/rules.conf allows, to the node "plc"."""

import socket
import struct
import sys

import wire

RULES = "/etc/proxy/rules.conf"


def read_rules():
    """@return list of who, function (None: any), register (None: all)"""
    rules = []
    with open(RULES, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            words = line.split("#")[0].split()
            if not words:
                continue
            wrong = len(words) not in (3, 4) or words[0] != "allow"
            wrong = wrong or not (words[2] == "any" or words[2].isdecimal()) or not all(w.isdecimal() for w in words[3:])
            if wrong:
                sys.exit("%s line %d: expected allow WHO FUNCTION [REGISTER]" % (RULES, number))
            rules.append((words[1], None if words[2] == "any" else int(words[2]), int(words[3]) if len(words) == 4 else None))
    return rules


def is_node(address, name):
    try:
        return name == "anyone" or socket.gethostbyname(name) == address
    except OSError:
        return False


def registers_of(message):
    """First register and count of a request; none for functions that name no register."""
    if message[0] in (wire.READ, wire.READ_INPUT, wire.WRITE_MANY):
        return struct.unpack(">HH", message[1:5])
    return (struct.unpack(">H", message[1:3])[0], 1) if message[0] == wire.WRITE else None


def allows(rule, message, sender):
    who, function, register = rule
    if function not in (None, message[0]) or not is_node(sender, who):
        return False
    return register is None or registers_of(message) == (register, 1)


def answer(message, sender):
    if not any(allows(rule, message, sender) for rule in rules):
        raise wire.Refused(wire.ILLEGAL_FUNCTION)
    try:
        return wire.call("plc", message)
    except OSError:
        raise wire.Refused(wire.NO_ANSWER) from None


rules = read_rules()
if sys.argv[1:] == ["check"]:
    print("%d rules. / ルール数：%d" % (len(rules), len(rules)))
else:
    wire.serve(answer)
