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


def letters(first, last):
    return {chr(c) for c in range(first, last + 1)}


def ranges(characters):
    """A unicode-range of exactly these characters."""
    parts = []
    for _, run in itertools.groupby(enumerate(sorted(map(ord, characters))), lambda pair: pair[1] - pair[0]):
        codes = [code for _, code in run]
        parts.append("U+%X" % codes[0] if len(codes) == 1 else "U+%X-%X" % (codes[0], codes[-1]))
    return ",".join(parts)


def cut(font, name, codes, features=("kern", "liga", "locl", "ccmp", "mark", "mkmk", "tnum", "zero")):
    """Writes the font with these characters only; says which of them it has."""
    options = subset.Options(
        flavor="woff2", hinting=False, desubroutinize=True, layout_features=list(features), notdef_outline=True, name_IDs=[0, 1, 2, 13, 14]
    )
    had = set(font.getBestCmap())
    worker = subset.Subsetter(options)
    worker.populate(unicodes=codes)
    worker.subset(font)
    font["head"].modified = font["head"].created
    font.recalcTimestamp = False
    subset.save_font(font, os.path.join(HERE, name), options)
    size = os.path.getsize(os.path.join(HERE, name))
    print("%-34s %7d bytes, %d characters" % (name, size, len(set(codes) & had)))
    return {chr(code) for code in set(codes) & had}


def mplus(face):
    return TTFont(MPLUS % face, recalcTimestamp=False)


def plex(part):
    font = TTFont(PLEX % part, recalcTimestamp=False)
    # Written and read once more, since the cutter wants variations for each glyph.
    narrowed = io.BytesIO()
    instancer.instantiateVariableFont(font, {"wght": (400, 600), "wdth": (85, 100)}).save(narrowed)
    narrowed.seek(0)
    font = TTFont(narrowed, recalcTimestamp=False)
    kern_alike(font)
    return font


def kern_alike(font):
    """One kerning for all weights and widths: how it varies would be a fifth of the file."""
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            table = getattr(table, "ExtSubTable", table)
            if table.LookupType != 2:
                continue
            table.ValueFormat1 &= 0x0F
            table.ValueFormat2 &= 0x0F
            if table.Format == 1:
                values = [v for pairs in table.PairSet for pair in pairs.PairValueRecord for v in (pair.Value1, pair.Value2)]
            else:
                values = [v for row in table.Class1Record for cell in row.Class2Record for v in (cell.Value1, cell.Value2)]
            for value in filter(None, values):
                for device in [name for name in vars(value) if name.endswith("Device")]:
                    delattr(value, device)


def rule(family, file, weight, extent, stretch=""):
    return (
        '@font-face {\n  font-family: "%s";\n  src: url("../fonts/%s") format("woff2");\n  font-weight: %s;\n%s'
        "  font-display: swap;\n  unicode-range: %s;\n}\n" % (family, file, weight, stretch, extent)
    )


def main():
    sources = dict(said())
    hiragana = letters(0x3041, 0x3096) | set("、。「」")
    katakana = letters(0x30A1, 0x30FA) | set(MARKS) - hiragana
    syllables = hiragana | katakana
    first = set().union(*(found for file, found in sources.items() if any(part in file for part in FIRST))) - syllables
    more = set().union(*sources.values()) - first - syllables
    parts = {"hiragana": hiragana, "katakana": katakana, "first": first, "more": more}

    css = ["/* Typefaces, written by fonts/cut.py; see fonts/README.md. */\n"]
    for part, extent in (("latin", LATIN), ("latin-ext", LATIN_MORE)):
        font = plex(part)
        cut(font, "plex-sans-%s.woff2" % part, sorted(font.getBestCmap()), features=("kern", "liga", "locl", "ccmp", "mark", "zero"))
        css.append(rule("Kakehashi Latin", "plex-sans-%s.woff2" % part, "400 700", extent, "  font-stretch: 85% 100%;\n"))
    for part, characters in parts.items():
        for weight, face, span in (("regular", "Mplus2-Regular", "400 550"), ("semibold", "Mplus2-SemiBold", "551 700")):
            name = "mplus2-%s-%s.woff2" % (part, weight)
            has = cut(mplus(face), name, sorted(map(ord, characters)))
            css.append(rule("Kakehashi Japanese", name, span, ranges(has)))
    has = cut(mplus("Mplus2-Medium"), "mplus2-mini.woff2", sorted(map(ord, "架け橋日本語")))
    css.append(rule("Kakehashi Mini", "mplus2-mini.woff2", "400 700", ranges(has)))
    mono = {"latin": {chr(c) for c in itertools.chain(range(0x20, 0x100), range(0x2010, 0x2027))}, **parts}
    for part, characters in mono.items():
        name = "mplus1-code-%s.woff2" % part
        has = cut(mplus("Mplus1Code-Regular"), name, sorted(map(ord, characters)), features=("ccmp", "zero"))
        css.append(rule("Kakehashi Mono", name, "400", ranges(has)))
    with open(os.path.join(HERE, "../css/fonts.css"), "w", encoding="utf-8") as sheet:
        sheet.write("\n".join(css))


if __name__ == "__main__":
    sys.exit(main())
