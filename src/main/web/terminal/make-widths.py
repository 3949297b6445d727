#!/usr/bin/env python3
"""Writes widths.js: how many cells each character takes in the shells of ranges, by the C library that they run with.

Run it inside Debian 12 (kakehashi/base with python3, or a host of that release) when the images move to another release.
"""
import ctypes
import locale
import pathlib

HEAD = """\
// Made by make-widths.py from the C library of Debian 12 (glibc 2.36): what takes no cell and what takes two.
export const NONE =
  "%s";
export const TWO =
  "%s";
"""

library = ctypes.CDLL("libc.so.6")
library.setlocale(locale.LC_ALL, b"C.UTF-8")


def ranges(width):
    found = []
    for code in range(0xA0, 0x110000):
        if library.wcwidth(ctypes.c_uint32(code)) == width:
            if found and found[-1][1] == code - 1:
                found[-1][1] = code
            else:
                found.append([code, code])
    return " ".join(f"{first:x}" if first == last else f"{first:x}-{last:x}" for first, last in found)


pathlib.Path(__file__).with_name("widths.js").write_text(HEAD % (ranges(0), ranges(2)))
