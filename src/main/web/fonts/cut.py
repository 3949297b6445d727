#!/usr/bin/env python3
"""Cuts the typefaces down to what the platform says and writes them here, with the style sheet that names them.

Needs python3-fonttools, python3-brotli and fonts-mplus (Debian) and `npm ci` in the folder above. Run it after texts were
written with characters that are new (see README.md); the build does not, and takes the files as they are.
"""

import collections
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

LATIN = {
    "ascii": "U+0000-007F,U+00A0,U+00A7,U+00A9,U+00AB,U+00B0-00B1,U+00B7,U+00BB,U+00D7,U+2010-2027,U+2030-203A,U+20AC,U+2190-2193,U+2212",
    "accents": "U+00A1-00A6,U+00A8,U+00AA,U+00AC-00AF,U+00B2-00B6,U+00B8-00BA,U+00BC-00D6,U+00D8-00FF,U+0131,U+0152-0153,"
    "U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-200F,U+2028-202F,U+203B-206F,U+2122,U+2215",
    "ext": "U+0100-0130,U+0132-0151,U+0154-02BA,U+02BD-02C5,U+02C7-02CC,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0",
}
MONO = {"ascii": "U+0020-007E,U+00A0,U+00B0,U+00B7,U+2010-2027", "accents": "U+00A1-00AF,U+00B1-00B6,U+00B8-00FF"}
# Family, its file of fonts-mplus, how its parts are called, the weights it stands for, and what of its features is kept.
KEPT = ("kern", "liga", "locl", "ccmp", "mark", "mkmk", "tnum", "zero")
JAPANESE = (
    ("Kakehashi Japanese", "Mplus2-Regular", "mplus2-regular", "400 550", KEPT),
    ("Kakehashi Japanese", "Mplus2-SemiBold", "mplus2-semibold", "551 700", KEPT),
    ("Kakehashi Mono", "Mplus1Code-Regular", "mplus1-code", "400", ("ccmp", "zero")),
)

# Whose kanji lie together, in this order: what one reads on the start page and in the workspace, the scenario to begin with, what
# else those who play read, the other scenarios, the pages of the staff, and all the rest.
GROUPS = (
    ("messages/site_ja", "messages/home_ja", "words/home_ja", "words/bridge_ja"),
    ("messages/workspace_ja", "messages/told_ja", "images/desk/", "scenarios/first-contact/scenario.yaml"),
    ("messages/play_ja", "messages/terminal_ja", "words/play_ja", "words/exercise_ja", "words/site_ja"),
    ("messages/board_ja", "words/board_ja", "messages/control_ja", "words/control_ja", "messages/heat_ja", "messages/library_ja"),
    ("scenarios/bottling-plant/scenario.yaml",),
    ("scenarios/smart-building-botnet/scenario.yaml",),
    ("scenarios/sme-hygiene/scenario.yaml",),
    ("messages/",),
    ("",),
)
PART = 64
MARKS = "　、。・「」『』（）【】：；！？〜～ー々"


def japanese(text):
    return {c for c in text if 0x2E80 <= ord(c) <= 0x9FFF or 0xFF00 <= ord(c) <= 0xFFEF}


def said():
    """The Japanese characters that the platform can show, by the file that has them."""
    files = glob.glob(ROOT + "/src/main/resources/messages/**/*_ja.properties", recursive=True)
    files += glob.glob(ROOT + "/src/main/resources/messages/**/*.html", recursive=True)
    files += glob.glob(ROOT + "/src/main/resources/templates/**/*.html", recursive=True)
    files += glob.glob(ROOT + "/scenarios/**/*.*", recursive=True)
    files += glob.glob(ROOT + "/images/**/*.yaml", recursive=True)
    files += glob.glob(ROOT + "/images/**/welcome.sh", recursive=True)
    for file in sorted(filter(os.path.isfile, files)):
        with open(file, "rb") as opened:
            yield os.path.relpath(file, ROOT), japanese(opened.read().decode("utf-8", "ignore"))


def seen():
    """What a first look at the pages showed in each face, as FaceIT wrote it: {face: {look: characters}}."""
    looks = {}
    with open(os.path.join(HERE, "first-look.txt"), encoding="utf-8") as opened:
        for line in opened:
            face, look, characters = line.rstrip("\n").split("\t")
            looks.setdefault(face, {})[look] = set(characters)
    return looks


def letters(first, last):
    return {chr(c) for c in range(first, last + 1)}


def ranges(characters):
    """A unicode-range of exactly these characters."""
    parts = []
    for _, run in itertools.groupby(enumerate(sorted(map(ord, characters))), lambda pair: pair[1] - pair[0]):
        codes = [code for _, code in run]
        parts.append("U+%X" % codes[0] if len(codes) == 1 else "U+%X-%X" % (codes[0], codes[-1]))
    return ",".join(parts)


def codes(extent):
    """The code points of a unicode-range."""
    ends = ([int(end, 16) for end in part[2:].split("-")] for part in extent.split(","))
    return [code for part in ends for code in range(part[0], part[-1] + 1)]


def cut(font, name, codes, features):
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


def parts_of(sources):
    """The Japanese characters in parts that no two share, by name: syllables, then the kanji group by group, frequent ones first."""
    hiragana = letters(0x3041, 0x3096) | set("、。「」")
    katakana = letters(0x30A1, 0x30FA) | set(MARKS) - hiragana
    parts = {"hiragana": hiragana, "katakana": katakana}
    often = collections.Counter(itertools.chain.from_iterable(sources.values()))
    done = hiragana | katakana
    for group in GROUPS:
        found = set().union(*(has for file, has in sources.items() if any(part in file for part in group))) - done
        done |= found
        ranked = sorted(found, key=lambda character: (-often[character], character))
        for start in range(0, len(ranked), PART):
            parts["%02d" % (len(parts) - 1)] = set(ranked[start : start + PART])
    return parts


def first_looks(seen, known, syllables):
    """What the first looks of one face show, in parts that no two share: an English page gets kana with its few kanji."""
    english, home, play, tabs = (seen.get(look, set()) & known for look in ("english-play", "home", "play", "play-tabs"))
    kanji = {"both": home & play, "home": home - play, "play": play - home, "tabs": tabs - home - play}
    parts = {"english": english, **{part: characters - english - syllables for part, characters in kanji.items()}}
    return {part: characters for part, characters in parts.items() if characters}


def main():
    for old in glob.glob(HERE + "/*.woff2"):
        os.remove(old)
    css = ["/* Typefaces, written by fonts/cut.py; see fonts/README.md. */\n"]
    for part, extent in LATIN.items():
        name = "plex-sans-%s.woff2" % part
        has = cut(plex("latin-ext" if part == "ext" else "latin"), name, codes(extent), ("kern", "liga", "locl", "ccmp", "mark", "zero"))
        css.append(rule("Kakehashi Latin", name, "400 700", ranges(has), "  font-stretch: 85% 100%;\n"))
    for part, extent in MONO.items():
        name = "mplus1-code-%s.woff2" % part
        has = cut(mplus("Mplus1Code-Regular"), name, codes(extent), ("ccmp", "zero"))
        css.append(rule("Kakehashi Mono", name, "400", ranges(has)))
    has = cut(mplus("Mplus2-Medium"), "mplus2-mini.woff2", sorted(map(ord, "架け橋日本語")), KEPT)
    css.append(rule("Kakehashi Mini", "mplus2-mini.woff2", "400 700", ranges(has)))
    parts = parts_of(dict(said()))
    looks = seen()
    for family, face, prefix, weights, features in JAPANESE:
        first = first_looks(looks.get(prefix, {}), set().union(*parts.values()), parts["hiragana"] | parts["katakana"])
        # Of several rules that have a character the last one counts: a first look is served by its own parts alone.
        for part, characters in itertools.chain(parts.items(), first.items()):
            name = "%s-%s.woff2" % (prefix, part)
            has = cut(mplus(face), name, sorted(map(ord, characters)), features)
            css.append(rule(family, name, weights, ranges(has)))
    with open(os.path.join(HERE, "../css/fonts.css"), "w", encoding="utf-8") as sheet:
        sheet.write("\n".join(css))


if __name__ == "__main__":
    sys.exit(main())
