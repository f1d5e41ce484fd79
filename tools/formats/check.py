"""Checks the formats we write with the libraries others read them with: SARIF, JSON Schema, iCalendar,
the Test Anything Protocol, and JUnit's XML.

Usage: check.py PATH-OF-QAGIDA, from the project's folder. Exit 1 at the first thing that is wrong.
"""

import datetime
import json
import subprocess
import sys

import icalendar
import jsonschema
import sarif_pydantic
import tap.parser
import xmlschema
from pydantic import BaseModel

POLICIES = "policies"
RECORDS = "examples/candidates.jsonl"
DAMAGED = "examples/damaged.jsonl"
CALENDARS = [
    (["policies/vocabularies", "examples/deadlines", "--about", "Formation"],
     "examples/deadlines/formations.jsonl"),
    (["policies", "--act", "R255", "--about", "Person"], "examples/reserve/members.jsonl"),
]
BAD_POLICY = 'act A "x"\n\nclauses\n  §1 "a"\n\ndefine y yes/no means zz and x\n\ndefine ж is\n'


# Members of SARIF 2.1.0 that the models leave out: section 3.14.17 of the standard.
ALLOWED = {"columnKind"}


def run(*arguments, stdin="", codes=(0,)):
    done = subprocess.run(
        [sys.argv[1], *arguments], input=stdin, capture_output=True, encoding="utf-8"
    )
    if done.returncode not in codes:
        sys.exit(f"qagida {' '.join(arguments)}: exit {done.returncode}\n{done.stderr}")
    return done.stdout


def refuse_extras(value, place):
    """SARIF has no member that the models do not know, so one we made up is a mistake."""
    if isinstance(value, BaseModel):
        unknown = set(value.model_extra or {}) - ALLOWED
        if unknown:
            sys.exit(f"SARIF: {place} has unknown members: {sorted(unknown)}")
        for name in type(value).model_fields:
            refuse_extras(getattr(value, name), f"{place}.{name}")
    elif isinstance(value, list):
        for index, element in enumerate(value):
            refuse_extras(element, f"{place}[{index}]")


def check_sarif():
    text = run("check", "--format", "sarif", "-", stdin=BAD_POLICY, codes=(1,))
    log = sarif_pydantic.Sarif.model_validate_json(text)
    refuse_extras(log, "log")
    results = log.runs[0].results
    if len(results) < 2:
        sys.exit(f"SARIF: two faults expected at least, found {len(results)}")
    rules = {rule.id for rule in log.runs[0].tool.driver.rules}
    for result in results:
        if result.rule_id not in rules:
            sys.exit(f"SARIF: {result.rule_id} is not among the rules")
    empty = sarif_pydantic.Sarif.model_validate_json(
        run("check", "--format", "sarif", "-", stdin=BAD_POLICY.split("define")[0], codes=(0, 1))
    )
    refuse_extras(empty, "log")
    print(f"SARIF: {len(results)} results, as sarif-pydantic reads them")


def check_schema():
    schema = json.loads(run("schema", "admission", "--policies", POLICIES))
    validator = jsonschema.validators.validator_for(schema)
    validator.check_schema(schema)
    check = validator(schema, format_checker=validator.FORMAT_CHECKER)
    sample = json.loads(run("schema", "admission", "--policies", POLICIES, "--sample"))
    check.validate(sample)
    with open(RECORDS, encoding="utf-8") as file:
        records = [json.loads(line) for line in file]
    for record in records:
        check.validate(record)
    with open(DAMAGED, encoding="utf-8") as file:
        lines = file.readlines()
    refused = 0
    for line in lines:
        try:
            refused += not check.is_valid(json.loads(line))
        except ValueError:
            refused += 1
    if refused == 0:
        sys.exit("JSON Schema: every damaged record is valid by it")
    print(
        f"JSON Schema: {validator.__name__.removesuffix('Validator')}, the sample and "
        f"{len(records)} records valid, {refused} of {len(lines)} damaged records refused"
    )


def check_calendar():
    """Every certain day of the JSON form is an event, with the day, the next one as its end, and an id
    of its own that is the same when the file is asked for on another day."""
    days = 0
    for policies, records in CALENDARS:
        question = [
            "deadlines", *policies, "--from", "2023-01-01", "--to", "2030-12-31", "--records", records,
        ]
        listed = json.loads(run(*question, "--on", "2025-03-20", "--format", "json"))["days"]
        certain = [day for day in listed if day["certain"]]
        calendar = icalendar.Calendar.from_ical(
            run(*question, "--on", "2025-03-20", "--format", "ics")
        )
        if calendar.errors or calendar["VERSION"] != "2.0" or not calendar["PRODID"]:
            sys.exit(f"iCalendar: {records}: {calendar.errors}")
        events = calendar.walk("VEVENT")
        if len(events) != len(certain) or not events:
            sys.exit(f"iCalendar: {len(events)} events of {len(certain)} certain days")
        for event, day in zip(events, certain):
            first = datetime.date.fromisoformat(day["day"])
            told = (event.errors, event.decoded("DTSTART"), event.decoded("DTEND"))
            if told != ([], first, first + datetime.timedelta(days=1)):
                sys.exit(f"iCalendar: {day}: {told}")
            if event.decoded("DTSTAMP") != datetime.datetime(2025, 3, 20, tzinfo=datetime.UTC):
                sys.exit(f"iCalendar: DTSTAMP {event['DTSTAMP']}")
            if str(event["SUMMARY"]).split(": ")[-1] != day["record"]:
                sys.exit(f"iCalendar: SUMMARY {event['SUMMARY']}")
        ids = [str(event["UID"]) for event in events]
        later = icalendar.Calendar.from_ical(
            run(*question, "--on", "2026-03-20", "--format", "ics")
        )
        if len(set(ids)) != len(ids) or set(ids) != {str(e["UID"]) for e in later.walk("VEVENT")}:
            sys.exit("iCalendar: an id is not its event's own, or changes from day to day")
        days += len(events)
    print(f"iCalendar: {days} events, as icalendar reads them")


def tested(form):
    return run("test", "examples/cases", "--policies", POLICIES, "--format", form, codes=(2,))


def check_tap():
    results = json.loads(tested("json"))["cases"]
    lines = list(tap.parser.Parser().parse_text(tested("tap")))
    plan = [line for line in lines if line.category == "plan"]
    tests = [line for line in lines if line.category == "test"]
    if [line.expected_tests for line in plan] != [len(results)] or len(tests) != len(results):
        sys.exit(f"TAP: {len(tests)} tests of {len(results)}")
    if any(line.category == "unknown" for line in lines):
        sys.exit("TAP: there are lines that are none of it")
    for line, result in zip(tests, results):
        holds = result["status"] == "passed"
        told = (line.ok, line.todo, line.description.removeprefix("- "))
        if told != (holds, result["status"] == "todo", result["title"]):
            sys.exit(f"TAP: {result}: {told}")
        is_failure = result["status"] in ("failed", "unexpected", "broken")
        details = line.yaml_block
        if is_failure and (details or {}).get("at") != {
            "file": result["file"], "line": result["line"],
        }:
            sys.exit(f"TAP: {result}: {details}")
    print(f"TAP: {len(tests)} tests, as tap.py reads them")


def check_junit():
    schema = xmlschema.XMLSchema(".venv/schemas/junit-10.xsd")
    text = tested("junit")
    schema.validate(text)
    counts = json.loads(tested("json"))["counts"]
    suites = xmlschema.XMLResource(text).root
    told = (
        sum(1 for _ in suites.iter("testcase")), sum(1 for _ in suites.iter("failure")),
        sum(1 for _ in suites.iter("error")), sum(1 for _ in suites.iter("skipped")),
    )
    expected = (
        counts["cases"], counts["failed"] + counts["unexpected"], counts["broken"], counts["todo"],
    )
    if told != expected:
        sys.exit(f"JUnit: {told}, not {expected}")
    print(f"JUnit: {told[0]} cases, valid by junit-10.xsd")


check_sarif()
check_schema()
check_tap()
check_junit()
check_calendar()
