#!/usr/bin/env python3
"""Writes the Unicode tables of Sources/QagidaSource/Unicode/Tables, and NormalizationVectors.swift
of their tests.

    python3 -m venv VENV && VENV/bin/pip install -r tools/unicode/requirements.txt
    VENV/bin/python tools/unicode/generate.py            writes the files
    VENV/bin/python tools/unicode/generate.py --check    fails when a file is not up to date

Everything but the look-alikes is Unicode 17.0.0; lookalikes.py tells where those come from.
"""

import pathlib
import random
import sys

import unicodedata2 as ucd
from fontTools import unicodedata as scripts
from fontTools.unicodedata import Scripts as script_data

import lookalikes

VERSION = "17.0.0"
ROOT = pathlib.Path(__file__).parents[2]
OUTPUT = ROOT / "Sources/QagidaSource/Unicode/Tables"
TESTS = ROOT / "Tests/QagidaSourceTests/Unicode"
SCALARS = [c for c in range(0x110000) if not 0xD800 <= c <= 0xDFFF]

# PropList.txt, Other_Default_Ignorable_Code_Point.
OTHER_DEFAULT_IGNORABLE = [
    (0x34F, 0x34F), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x2065, 0x2065), (0x3164, 0x3164),
    (0xFFA0, 0xFFA0), (0xFFF0, 0xFFF8), (0xE0000, 0xE0000), (0xE0002, 0xE001F),
    (0xE0080, 0xE00FF), (0xE01F0, 0xE0FFF),
]
# PropList.txt, Variation_Selector.
VARIATION_SELECTOR = [(0x180B, 0x180D), (0x180F, 0x180F), (0xFE00, 0xFE0F), (0xE0100, 0xE01EF)]
# PropList.txt, Prepended_Concatenation_Mark: format characters (Cf) that are seen.
PREPENDED = {*range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD}
# UAX 44: Cf that are not default-ignorable although nothing of them is seen by itself.
VISIBLE_FORMAT = PREPENDED | {*range(0xFFF9, 0xFFFC), *range(0x13430, 0x13440)}
# The compatibility decompositions of letters that are another shape of a plain letter.
ODD_SHAPES = {
    "<font>", "<wide>", "<narrow>", "<small>", "<super>", "<sub>", "<circle>", "<square>",
    "<initial>", "<medial>", "<final>", "<isolated>", "<vertical>", "<fraction>", "<noBreak>",
}
# The scripts that have a name in Script.swift, in the order of `Script.named`.
NAMED_SCRIPTS = [
    "Zyyy", "Zinh", "Latn", "Cyrl", "Grek", "Armn", "Geor", "Arab", "Hebr", "Hani", "Hira",
    "Kana", "Hang", "Deva", "Thai", "Mong", "Ethi",
]


def within(c, ranges):
    return any(first <= c <= last for first, last in ranges)


def category(c):
    return ucd.category(chr(c))


def is_default_ignorable(c):
    return (
        within(c, OTHER_DEFAULT_IGNORABLE)
        or within(c, VARIATION_SELECTOR)
        or (category(c) == "Cf" and c not in VISIBLE_FORMAT)
    )


# Normalization


def canonical_pair(c):
    """The canonical decomposition of one step: (first, second), second 0 for a singleton."""
    text = ucd.decomposition(chr(c))
    if not text or text.startswith("<"):
        return None
    parts = [int(part, 16) for part in text.split()]
    return (parts[0], parts[1] if len(parts) > 1 else 0)


def is_composite(c, pair):
    """Whether the pair composes to c: not a singleton, not excluded."""
    return pair[1] != 0 and ucd.normalize("NFC", chr(pair[0]) + chr(pair[1])) == chr(c)


def normalization_tables():
    pairs = {c: pair for c in SCALARS if (pair := canonical_pair(c))}
    assert all(second not in pairs for _, second in pairs.values())
    composites = [c for c, pair in pairs.items() if is_composite(c, pair)]
    seconds = {pairs[c][1] for c in composites}
    seconds |= {*range(0x1161, 0x1176), *range(0x11A8, 0x11C3)}
    ranks = {value: rank for rank, value in enumerate(sorted({*map(combining_class, SCALARS)}))}

    def value(c):
        text = ucd.normalize("NFD", chr(c))
        open_to_change = ucd.normalize("NFC", chr(c)) != chr(c) or ord(text[0]) in seconds
        return ranks[combining_class(c)] << 1 | open_to_change

    order = sorted(pairs)
    position = {c: index for index, c in enumerate(order)}
    composites.sort(key=lambda c: pairs[c])
    decompositions = [c << 42 | pairs[c][0] << 21 | pairs[c][1] for c in order]
    return runs(value), decompositions, [position[c] for c in composites]


def combining_class(c):
    return ucd.combining(chr(c))


def normalization_vectors(count):
    """Texts of a few characters that meet in normalization, each with its NFC by unicodedata2."""
    chance = random.Random(17)
    pairs = {c: pair for c in SCALARS if (pair := canonical_pair(c))}
    composites = [c for c, pair in pairs.items() if is_composite(c, pair)]
    marks = [c for c in SCALARS if combining_class(c)]
    pools = [
        composites, [pairs[c][0] for c in composites], [pairs[c][1] for c in composites],
        marks, [c for c in marks if c < 0x370], [*pairs], [*map(ord, "aeouиеіәөүғқңhz")],
        [*range(0x1100, 0x1114), *range(0x1160, 0x1177), *range(0x11A7, 0x11C4)],
        [*range(0xAC00, 0xAC00 + 57), 0xD788, 0xD7A3],
    ]
    for _ in range(count):
        text = "".join(chr(chance.choice(chance.choice(pools))) for _ in range(chance.randint(2, 7)))
        yield text, ucd.normalize("NFC", text)


def vectors_file():
    def hexes(text):
        return " ".join("%X" % ord(x) for x in text)

    lines = [f"{hexes(a)};{hexes(b)}" for a, b in normalization_vectors(380)]
    return "NormalizationVectors.swift", (
        HEADER + "/// Texts and their NFC, as the scalars in hexadecimal: input;output.\n"
        'let normalizationVectors = """\n  ' + "\n  ".join(lines) + '\n  """\n'
    )


# Names, scripts, invisible characters, widths


def is_odd(c):
    """Whether a letter or digit is but another shape of plain ones."""
    shape = ucd.decomposition(chr(c)).partition(" ")[0]
    presentation = 0xFB00 <= c <= 0xFDFF or 0xFE70 <= c <= 0xFEFF
    return shape in ODD_SHAPES or (presentation and shape == "<compat>")


def is_id_start(c):
    # U+2E2F is Pattern_Syntax; the rest are Other_ID_Start.
    return c in (0x1885, 0x1886, 0x2118, 0x212E, 0x309B, 0x309C) or (
        category(c) in ("Lu", "Ll", "Lt", "Lm", "Lo", "Nl") and c != 0x2E2F
    )


def is_id_continue(c):
    # The numbers are Other_ID_Continue.
    return (
        is_id_start(c)
        or category(c) in ("Mn", "Mc", "Nd", "Pc")
        or c in (0xB7, 0x387, 0x19DA, 0x200C, 0x200D, 0x30FB, 0xFF65)
        or 0x1369 <= c <= 0x1371
    )


def name_class(c):
    """0: not in names; 1: within a name; 2: also its first character."""
    if is_default_ignorable(c) or is_odd(c):
        return 0
    folded = [ord(x) for x in ucd.normalize("NFKC", chr(c))]
    if not is_id_continue(c) or not all(map(is_id_continue, folded)):
        return 0
    kind = category(c)
    if kind in ("Mn", "Mc", "Nd") or c == 0x5F:
        return 1
    if kind[0] != "L":
        return 0
    if kind == "Lm" and scripts.script(chr(c)) in ("Zyyy", "Zinh"):
        return 1
    return 2 if is_id_start(c) and is_id_start(folded[0]) else 1


def script_table():
    others = sorted({*script_data.VALUES} - {*NAMED_SCRIPTS})
    codes = NAMED_SCRIPTS + others
    assert len(codes) < 256 and all(len(code) == 4 for code in codes)
    numbers = {code: number for number, code in enumerate(codes)}
    return runs(lambda c: numbers[scripts.script(chr(c))]), codes


def is_forbidden(c):
    kind = category(c)
    if kind == "Cc":
        return c not in (0x09, 0x0A, 0x0D)
    return is_default_ignorable(c) or (kind == "Cf" and c not in PREPENDED)


def width(c):
    kind = category(c)
    if kind in ("Mn", "Me", "Cc", "Zl", "Zp") or is_forbidden(c):
        return 0
    if 0x1160 <= c <= 0x11FF or 0xD7B0 <= c <= 0xD7FF:
        return 0
    # EastAsianWidth.txt: the ideographic planes are wide, assigned or not.
    if 0x20000 <= c <= 0x2FFFD or 0x30000 <= c <= 0x3FFFD:
        return 2
    return 2 if ucd.east_asian_width(chr(c)) in ("W", "F") else 1


# Output


def runs(value):
    """The runs of equal values: first scalar << 8 | value, from scalar 0 on."""
    result = []
    last = None
    for c in SCALARS:
        now = int(value(c))
        if now != last:
            result.append(c << 8 | now)
            last = now
    return result


def literals(numbers, form):
    line, lines = "   ", []
    for number in numbers:
        item = " " + form % number + ","
        if len(line) + len(item) > 120:
            lines.append(line)
            line = "   "
        line += item
    return "\n".join(lines + [line])


def array(name, kind, comment, numbers, form="0x%X"):
    return (
        f"  /// {comment}\n  static let {name}: [{kind}] = [\n{literals(numbers, form)}\n  ]\n"
    )


HEADER = (
    "// swift-format-ignore-file\n"
    "// Written by tools/unicode/generate.py; do not edit.\n"
    f"// Derived from data files of Unicode {VERSION}, (c) Unicode, Inc.,\n"
    "// under the Unicode License v3, https://www.unicode.org/license.txt\n\n"
)


def swift_file(name, what, members):
    return name + ".swift", (
        HEADER + f"/// {what}\nenum {name} {{\n" + "\n".join(members) + "}\n"
    )


RUNS = "Runs of equal values, see `ScalarRuns`: "


def files():
    classes, decompositions, composites = normalization_tables()
    yield swift_file("NormalizationTable", f"Canonical equivalence, Unicode {VERSION}.", [
        array("classes", "UInt32", RUNS + "see `NormalizationClass`.", classes),
        array("composites", "UInt16",
              "Indices into `DecompositionTable.pairs` of those that compose, in the order of "
              "(first, second).", composites, "%d"),
    ])
    yield swift_file("DecompositionTable", f"Canonical decompositions, Unicode {VERSION}.", [
        array("pairs", "UInt64",
              "Scalar << 42 | first << 21 | second, of one step; second is 0 where there is none.",
              decompositions),
    ])
    yield swift_file("NameTable", f"The characters of names, Unicode {VERSION}.", [
        array("classes", "UInt32", RUNS + "1 within a name, 2 also as its first character.",
              runs(name_class)),
    ])
    script_runs, codes = script_table()
    text = '  /// The ISO 15924 codes of the scripts, four letters each, by number.\n'
    text += f'  static let codes: StaticString =\n    "{"".join(codes)}"\n'
    yield swift_file("ScriptTable", f"The property Script, Unicode {VERSION}.", [
        array("numbers", "UInt32", RUNS + "the number of the script.", script_runs), text,
    ])
    yield swift_file("DisplayTable", f"What is seen of a character, Unicode {VERSION}.", [
        array("widths", "UInt32", RUNS + "columns on a terminal.", runs(width)),
        array("forbidden", "UInt32", RUNS + "1 for invisible and control characters.",
              runs(is_forbidden)),
    ])
    entries, sequences = lookalikes.table()
    yield swift_file("ConfusableTable", "Look-alikes, after UTS 39 of Unicode 17.0.0.", [
        array("runs", "UInt64",
              "First scalar << 32 | how many << 24 | first target, ascending; see `Confusables`.",
              entries),
        array("sequences", "UInt32", "The targets of several scalars, each ended by 0.",
              sequences),
    ])


def main():
    assert ucd.unidata_version == VERSION
    stale = []
    outputs = [(OUTPUT, *file) for file in files()] + [(TESTS, *vectors_file())]
    for folder, name, text in outputs:
        path = folder / name
        if "--check" not in sys.argv:
            path.write_text(text)
        elif not path.exists() or path.read_text() != text:
            stale.append(name)
    if stale:
        sys.exit("not up to date: " + ", ".join(stale))


if __name__ == "__main__":
    main()
