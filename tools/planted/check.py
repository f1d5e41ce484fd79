"""Plants wrong edits in the policies, one at a time, and tells what catches each of them.

Usage: check.py PATH-OF-QAGIDA [--jobs N] [--edits FILE] [--only TEXT], from the project's folder.
Every edit of edits.txt is made in a copy of policies/, which `qagida check`, `qagida test` and, beside the
policies as they are, `qagida diff` then read. Exit 1 when an edit is caught by none of them, or cannot be
made: then the policies have moved on, and the edit has to follow.

An edit stands in edits.txt as

    == what is wrong
    in r255/R255.qagida
    - lasts 2 years
    + lasts 3 years

Lines with `-` are the text that is there, as often as it is needed to be found exactly once; lines with `+`
take its place, none when it falls. Runs of blanks count as one blank. An edit may have several such pairs,
in several files; `without FILE` takes a file away. `#` starts a remark.
"""

import argparse
import collections
import concurrent.futures
import dataclasses
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

POLICIES = pathlib.Path("policies")
# The law is compared before and after the amendments: with what was not yet there, and with all of them.
DAYS = ("2023-07-15", "2024-06-01", "2025-09-10", "2026-08-01")
GIVEN = {
    "D255.published": "2023-06-15",
    "D418.published": "2023-12-22",
    "D853.published": "2025-04-25",
    "O67.published": "2025-04-10",
    "O231.in_force": "2022-11-22",
    "O170.in_force": "2023-08-21",
    "O129.in_force": "2024-08-21",
    "O135.in_force": "2025-08-13",
}


@dataclasses.dataclass
class Hunk:
    """Text of a file that is replaced; without old text the file falls."""

    file: str
    old: list[str] = dataclasses.field(default_factory=list)
    new: list[str] = dataclasses.field(default_factory=list)


@dataclasses.dataclass
class Edit:
    """One wrong edit."""

    title: str
    line: int
    hunks: list[Hunk] = dataclasses.field(default_factory=list)


@dataclasses.dataclass
class Caught:
    """What each command says to an edit; `wrong` is why it could not be tried."""

    edit: Edit
    check: bool = False
    note: bool = False
    test: bool = False
    diff: bool = False
    wrong: str = ""


def read(path: pathlib.Path) -> list[Edit]:
    """The edits of a file."""
    edits: list[Edit] = []
    file = ""
    sign = ""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        before, sign = sign, line[:1]
        if line.startswith("== "):
            edits.append(Edit(line[3:], number))
            file = ""
        elif line.startswith("in ") and edits:
            file = line[3:]
        elif line.startswith("without ") and edits:
            edits[-1].hunks.append(Hunk(line[8:]))
        elif sign in ("-", "+") and line[1:2] in ("", " ") and file:
            if sign == "-" and before != "-":
                edits[-1].hunks.append(Hunk(file))
            elif sign == "+" and before not in ("-", "+"):
                sys.exit(f"{path}:{number}: `+` follows no `-`")
            (edits[-1].hunks[-1].old if sign == "-" else edits[-1].hunks[-1].new).append(line[2:])
        elif line and sign != "#":
            sys.exit(f"{path}:{number}: neither a title, a file, nor text")
    titles = collections.Counter(edit.title for edit in edits)
    for edit in edits:
        if not edit.hunks or titles[edit.title] > 1:
            sys.exit(f"{path}:{edit.line}: {edit.title}: changes nothing, or stands twice")
    return edits


def pattern(lines: list[str]) -> re.Pattern[str]:
    """What finds these lines, whatever blanks stand in them and before them."""
    return re.compile(r"\n[ ]*".join(" +".join(map(re.escape, line.split())) for line in lines))


def apply(hunk: Hunk, folder: pathlib.Path) -> str:
    """Makes a change below a folder; gives why it cannot be made."""
    path = folder / hunk.file
    if not path.is_file():
        return f"{hunk.file} is not there"
    if not hunk.old:
        path.unlink()
        return ""
    text = path.read_text(encoding="utf-8")
    places = list(pattern(hunk.old).finditer(text))
    if len(places) != 1:
        return f"{hunk.file}: `{hunk.old[0].strip()}` stands there {len(places)} times"
    start, end = places[0].span()
    # The lines of the new text keep the indents that they have beside its first one.
    begin = text.rfind("\n", 0, start) + 1
    depths = [len(line) - len(line.lstrip()) for line in [text[begin:], *hunk.new]]
    lines = [
        " " * max(0, depths[0] + depth - depths[1]) + line.lstrip()
        for line, depth in zip(hunk.new, depths[1:], strict=True)
    ]
    new = "\n".join(lines).lstrip(" ")
    if not lines and not text[begin:start].strip() and text[end : end + 1] == "\n":
        start, end = begin, end + 1
    path.write_text(text[:start] + new + text[end:], encoding="utf-8")
    return ""


def run(tool: pathlib.Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """A command of qagida, and what it says."""
    return subprocess.run([tool, *arguments], capture_output=True, encoding="utf-8", check=False)


def notes(text: str) -> int:
    """How many notes a check tells."""
    found = re.search(r"(\d+) notes?$", text.strip())
    return int(found.group(1)) if found else 0


def differs(tool: pathlib.Path, folder: pathlib.Path) -> bool:
    """Whether the comparison of the policies as they are with these tells of a change, on any of the days."""
    given = [part for name, day in GIVEN.items() for part in ("--given", f"{name}={day}")]
    for day in DAYS:
        done = run(tool, "diff", str(POLICIES), "--with", str(folder), "--on", day, *given)
        if done.returncode not in (0, 1, 2):
            sys.exit(f"diff ends with {done.returncode}: {done.stderr}")
        if done.returncode == 1:
            return True
    return False


def plant(tool: pathlib.Path, edit: Edit, known: int) -> Caught:
    """Makes an edit in a copy and asks each command."""
    caught = Caught(edit)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name) / "policies"
        shutil.copytree(POLICIES, folder)
        for hunk in edit.hunks:
            caught.wrong = caught.wrong or apply(hunk, folder)
        if caught.wrong:
            return caught
        checked = run(tool, "check", str(folder))
        if checked.returncode not in (0, 1):
            caught.wrong = f"check ends with {checked.returncode}"
            return caught
        caught.check = checked.returncode == 1
        caught.note = notes(checked.stdout) > known
        caught.test = run(tool, "test", str(folder)).returncode != 0
        caught.diff = differs(tool, folder)
    return caught


def table(found: list[Caught], path: pathlib.Path) -> bool:
    """Prints what is caught by what; whether all of it is well."""
    print("check  test  diff")
    for one in found:
        marks = [("yes" if told else "-") for told in (one.check, one.test, one.diff)]
        told = "  not tried: " + one.wrong if one.wrong else ""
        print(f"{marks[0]:5}  {marks[1]:4}  {marks[2]:4}  {one.edit.title}{told}")
    tried = [one for one in found if not one.wrong]
    alone = [one for one in tried if one.check or one.test]
    none = [one for one in tried if not (one.check or one.test or one.diff)]
    print(
        f"{len(found)} edits: {len(tried) - len(none)} caught, {len(alone)} of them by check or test alone,"
        f" {len(tried) - len(none) - len(alone)} by diff alone, {len(none)} by none"
    )
    for one in none:
        hint = " (check tells a note)" if one.note else ""
        print(f"{path}:{one.edit.line}: caught by none: {one.edit.title}{hint}", file=sys.stderr)
    for one in found:
        if one.wrong:
            print(f"{path}:{one.edit.line}: {one.edit.title}: {one.wrong}", file=sys.stderr)
    return not none and len(tried) == len(found)


def main() -> int:
    """Plants what is asked for."""
    parser = argparse.ArgumentParser(description="Plants wrong edits in the policies.")
    parser.add_argument("tool", type=pathlib.Path, help="the path of qagida")
    parser.add_argument("--jobs", type=int, default=2, help="how many edits are tried at once")
    parser.add_argument("--edits", type=pathlib.Path, default=pathlib.Path(__file__).parent / "edits.txt")
    parser.add_argument("--only", default="", help="only edits with this in their titles")
    options = parser.parse_args()
    tool = options.tool.resolve()
    edits = [edit for edit in read(options.edits) if options.only in edit.title]
    sound = run(tool, "check", str(POLICIES))
    if sound.returncode != 0 or run(tool, "test", str(POLICIES)).returncode != 0:
        sys.exit("the policies as they are do not check, or fail their cases")
    if differs(tool, POLICIES):
        sys.exit("the policies cannot be compared with themselves")
    known = notes(sound.stdout)
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        found = list(pool.map(lambda edit: plant(tool, edit, known), edits))
    return 0 if table(found, options.edits) else 1


sys.exit(main())
