"""The look-alikes of letters and digits, after UTS 39 (confusables.txt).

The package confusable_homoglyphs carries a confusables.txt somewhat older than 17.0.0, without
its direction: every line is listed under both of its sides. SINCE adds what 17.0.0 says
otherwise of the letters that count here. Which side stands for both is decided here anyway.

Here differs from UTS 39 in this:
- Only letters and digits of SCRIPTS and their mathematical and fullwidth shapes are mapped, and
  the combining marks U+0300..U+036F; never to punctuation, symbols or other scripts.
- ASCII is never mapped, so the classes {1, I, l} and {0, O} fall apart, and m is not rn. A
  capital that looks like l looks like I.
- The letters of the Kazakh alphabets (Cyrillic, and Latin of 2021) and of the Russian one stay
  apart from each other: see APART.
"""

import json
import pathlib

import confusable_homoglyphs
import unicodedata2 as ucd
from fontTools import unicodedata as scripts

SCRIPTS = {"Latn", "Cyrl", "Grek", "Armn"}

# confusables.txt 17.0.0, the lines for letters that the package does not have so.
SINCE = {
    "þ": "p", "ƿ": "p", "ϸ": "p", "ŋ": "n\u0329", "ղ": "n\u0329", "ƒ": "f", "ƛ": "λ\u0338",
    "ʕ": "\uA7CE", "\uA7CF": "\uA7CE", "ʩ": "fn\u0329", "ш": "w", "џ": "u\u0329", "ӏ": "l",
    "ւ": "i", "և": "եi", "ẞ": "ß", "\uA7D6": "ß", "\uA7D2": "\uA7D3", "\uA7D4": "\uA7D5",
    "\uA7DA": "Ʌ", "\uA7DB": "λ", "\uA7DC": "Ʌ\u0338",
}

# Letters that UTS 39 gives the prototype of another letter of the same Kazakh or Russian
# alphabet. Those of one string look like one another and like nothing else:
# ү beside у and y; У beside Ү and Y (of which Ү is the very shape of Y); ı beside i.
APART = ["ɣγү", "У", "ıɩιւꙇ"]


def is_ascii(x):
    return x < "\x80"


def category(x):
    return ucd.category(x)


def is_mark(x):
    return 0x300 <= ord(x) <= 0x36F


def is_letter_or_digit(x):
    return category(x)[0] == "L" or category(x) == "Nd"


def plain_shape(x):
    """The letter or digit that a mathematical or fullwidth one is a shape of, or None."""
    if not ucd.decomposition(x).startswith(("<font>", "<wide>")) or not is_letter_or_digit(x):
        return None
    plain = ucd.normalize("NFKC", x)
    if all(is_ascii(y) or scripts.script(y) in SCRIPTS for y in plain):
        return ucd.normalize("NFD", plain)
    return None


def counts(x):
    """Whether a character takes part: as a source, or as the prototype of one."""
    if ucd.normalize("NFD", x) != x:
        return False
    if is_mark(x):
        return True
    return is_letter_or_digit(x) and (is_ascii(x) or scripts.script(x) in SCRIPTS)


def lines():
    """The pairs (character, sequence) of confusables.txt, those of characters both ways."""
    path = pathlib.Path(confusable_homoglyphs.__file__).parent / "confusables.json"
    for left, others in json.loads(path.read_text("utf-8")).items():
        for other in others:
            a, b = left.strip("\u200E"), other["c"].strip("\u200E")
            if len(a) == 1 and a not in SINCE and b not in SINCE:
                yield a, b
    for a, b in SINCE.items():
        yield a, b
        if len(b) == 1:
            yield b, a


def classes(neighbours):
    """The classes of characters that look alike, by character."""
    result = {}
    for start in neighbours:
        if start in result:
            continue
        members, waiting = {start}, [start]
        while waiting:
            for other in neighbours[waiting.pop()]:
                if other not in members:
                    members.add(other)
                    waiting.append(other)
        result.update(dict.fromkeys(members, members))
    return result


def prototype(x, members):
    """The member of the class of x that stands for x."""
    if "l" in members:
        return "I" if category(x) == "Lu" else "l"
    if "O" in members:
        return "O"
    return min(filter(counts, members))


def targets():
    """What every source becomes."""
    neighbours, sequences = {}, {}
    for a, b in lines():
        if len(b) > 1:
            sequences[a] = b
        else:
            neighbours.setdefault(a, set()).add(b)
            neighbours.setdefault(b, set()).add(a)
    alike = classes(neighbours)
    apart = {x: min(group) for group in APART for x in group}
    result = {}
    for x in map(chr, range(0x80, 0x20000)):
        if (plain := plain_shape(x)) is not None:
            result[x] = plain
        elif not counts(x):
            continue
        elif x in apart:
            result[x] = apart[x]
        elif x in alike:
            result[x] = prototype(x, alike[x] - apart.keys())
        elif x in sequences and all(counts(y) or category(y) == "Mn" for y in sequences[x]):
            target = sequences[x].replace("rn", "m")
            result[x] = target.replace("l", "I") if category(x) == "Lu" else target
    return settled({x: target for x, target in result.items() if target != x})


def settled(mapping):
    """The mapping applied to its own targets until nothing changes, in NFD."""
    while True:
        again = {
            x: ucd.normalize("NFD", "".join(mapping.get(y, y) for y in target))
            for x, target in mapping.items()
        }
        if again == mapping:
            return mapping
        mapping = again


def table():
    """(runs, sequences) as `Confusables` reads them."""
    runs, sequences, offsets = [], [], {}
    for x, target in sorted(targets().items()):
        start = ord(x)
        if len(target) > 1:
            if target not in offsets:
                offsets[target] = len(sequences)
                sequences += [*map(ord, target), 0]
            runs.append([start, 1, 0x800000 | offsets[target]])
            continue
        goal = ord(target)
        if runs:
            first, length, last = runs[-1]
            joins = first + length == start and last + length == goal
            if joins and last < 0x800000 and length < 255:
                runs[-1][1] += 1
                continue
        runs.append([start, 1, goal])
    return [start << 32 | length << 24 | goal for start, length, goal in runs], sequences
