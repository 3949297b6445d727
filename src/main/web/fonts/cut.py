#!/usr/bin/env python3
"""Cuts the typefaces down to what the platform says and writes them here, with the style sheet that names them.

Needs python3-fonttools, python3-brotli and fonts-mplus (Debian) and `npm ci` in the folder above. Run it after texts were
written with characters that are new (see README.md); the build does not, and takes the files as they are.
"""

import glob
import io
import itertools
import os
import sys

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.normpath(os.path.join(HERE, "../../../.."))
PLEX = os.path.join(HERE, "../node_modules/@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-%s-standard-normal.woff2")
MPLUS = "/usr/share/fonts/opentype/mplus/%s.otf"

LATIN = (
    "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215"
)
LATIN_MORE = "U+0100-0130,U+0132-0151,U+0154-02BA,U+02BD-02C5,U+02C7-02CC,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0"

# What everybody who plays reads, the start page, and the scenario to begin with; all other kanji are a part of their own.
FIRST = (
    "messages/play_ja", "messages/workspace_ja", "messages/told_ja", "messages/site_ja", "messages/terminal_ja", "messages/home_ja",
    "words/play_ja", "words/bridge_ja", "words/home_ja", "words/exercise_ja", "scenarios/first-contact/",
)
MARKS = "　、。・「」『』（）【】：；！？〜～ー々"


def japanese(text):
    return {c for c in text if 0x2E80 <= ord(c) <= 0x9FFF or 0xFF00 <= ord(c) <= 0xFFEF}


def said():
    """The Japanese characters that the platform can show, by the file that has them."""
    files = glob.glob(ROOT + "/src/main/resources/messages/**/*_ja.properties", recursive=True)
    files += glob.glob(ROOT + "/src/main/resources/messages/**/*.html", recursive=True)
    files += glob.glob(ROOT + "/scenarios/**/*.yaml", recursive=True)
    files += glob.glob(ROOT + "/images/**/*.yaml", recursive=True)
    files += glob.glob(ROOT + "/src/main/resources/templates/**/*.html", recursive=True)
    for file in sorted(files):
        with open(file, encoding="utf-8") as opened:
            text = opened.read()
        yield file, japanese(text)
