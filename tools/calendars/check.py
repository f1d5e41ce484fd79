"""Holds the calendar of Kazakhstan against the PyPI package `holidays`, day by day.

Usage: check.py PATH-OF-QAGIDA, from the project's folder. Differences have to be those of the table
under "Differences" in docs/calendars.md. Exit 1 at any other, and where one of them is no more.
"""

import datetime
import json
import re
import subprocess
import sys
import tempfile

import holidays

CALENDAR = "policies/vocabularies/kazakhstan.qagida"
PAGE = "docs/calendars.md"
ACT = """act every_day
    about Day
    uses kazakhstan
    working days kazakhstan

record Day
    day     date

outcome what_it_is
    working     when day is a working day
    off         otherwise
"""


def known_years():
    with open(CALENDAR, encoding="utf-8") as file:
        low, high = re.search(r"^ +known (\d+) to (\d+)$", file.read(), re.MULTILINE).groups()
    return range(int(low), int(high) + 1)


def days_of(years):
    day = datetime.date(years[0], 1, 1)
    while day.year <= years[-1]:
        yield day
        day += datetime.timedelta(days=1)


def ours(days):
    """What qagida decides of each day: "working" or "off"."""
    records = "".join(json.dumps({"id": str(day), "day": str(day)}) + "\n" for day in days)
    with tempfile.NamedTemporaryFile("w", suffix=".qagida") as act:
        act.write(ACT)
        act.flush()
        done = subprocess.run(
            [sys.argv[1], "eval", "what_it_is", "--policies", CALENDAR, "--policies", act.name]
            + ["--on", "2026-01-01", "--format", "jsonl", "--explain", "none"],
            input=records, capture_output=True, encoding="utf-8",
        )
    if done.returncode != 0:
        sys.exit(f"qagida: exit {done.returncode}\n{done.stdout}{done.stderr}")
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    return {answer["id"]: answer["outcome"] for answer in answers if "id" in answer}


def theirs(days, years):
    calendar = holidays.KZ(years=years)
    return {str(day): "working" if calendar.is_working_day(day) else "off" for day in days}


def explained():
    """Differences by the page: day, what we say, what the package says."""
    with open(PAGE, encoding="utf-8") as file:
        text = file.read().split("\n## Differences", 1)[1].split("\n## ", 1)[0]
    rows = re.findall(r"^\| (\d{4}-\d\d-\d\d) \| (\w+) \| (\w+) \| [^|]+ \|$", text, re.MULTILINE)
    return {day: (our, their) for day, our, their in rows}


def main():
    years = known_years()
    days = list(days_of(years))
    our, their = ours(days), theirs(days, years)
    if set(our) != set(their):
        sys.exit(f"calendar: {len(our)} days answered of {len(their)}")
    found = {day: (our[day], their[day]) for day in sorted(our) if our[day] != their[day]}
    known = explained()
    for day in sorted(found.keys() | known.keys()):
        if found.get(day) != known.get(day):
            sys.exit(f"calendar: {day}: found {found.get(day)}, {PAGE} has {known.get(day)}")
    count = sum(answer == "working" for answer in our.values())
    print(
        f"calendar of Kazakhstan: {count} working days in {years[0]} to {years[-1]}, "
        f"{len(found)} days otherwise in holidays {holidays.__version__}"
    )


main()
