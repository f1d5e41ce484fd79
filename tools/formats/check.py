"""Checks the formats we write with the libraries others read them with: SARIF and JSON Schema.

Usage: check.py PATH-OF-QAGIDA, from the project's folder. Exit 1 at the first thing that is wrong.
"""

import json
import subprocess
import sys

import jsonschema
import sarif_pydantic
from pydantic import BaseModel

POLICIES = "policies"
RECORDS = "examples/candidates.jsonl"
DAMAGED = "examples/damaged.jsonl"
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


check_sarif()
check_schema()
