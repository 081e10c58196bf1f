#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Validates every file of the bundle against data/schema, and the schemas against broken records.

Needs python3-jsonschema. Without it the test fails: an unchecked bundle is not a checked one.
"""
import copy
import json
import pathlib
import sys
import warnings

try:
    import jsonschema
except ImportError:
    sys.exit("python3-jsonschema is missing; install it (Debian: apt-get install python3-jsonschema)")

warnings.filterwarnings("ignore", category=DeprecationWarning)

DATA = pathlib.Path(sys.argv[1])
SCHEMAS = {p.name: json.loads(p.read_text("utf-8")) for p in sorted((DATA / "schema").glob("*.json"))}
BASE = (DATA / "schema").resolve().as_uri() + "/"
STORE = {BASE + name: schema for name, schema in SCHEMAS.items()}
results = []


def validator(name):
    resolver = jsonschema.RefResolver(BASE + name, SCHEMAS[name], store=STORE)
    return jsonschema.Draft7Validator(SCHEMAS[name], resolver=resolver)


def report(ok, what, why=""):
    results.append(ok)
    print(f"{'ok' if ok else 'not ok'} {len(results)} - {what}")
    if why:
        print("# " + why.replace("\n", "\n# "))


def load(path):
    """JSON as the program reads it: UTF-8, no NaN, no key twice."""

    def pairs(items):
        keys = [k for k, _ in items]
        twice = {k for k in keys if keys.count(k) > 1}
        if twice:
            raise ValueError(f"keys there twice: {sorted(twice)}")
        return dict(items)

    def constant(word):
        raise ValueError(f"{word} is not JSON")

    return json.loads(path.read_bytes().decode("utf-8"), object_pairs_hook=pairs, parse_constant=constant)


def check(path, schema):
    try:
        data = load(path)
    except (OSError, ValueError) as error:
        report(False, f"{path.name} is JSON", str(error))
        return None
    faults = sorted(validator(schema).iter_errors(data), key=lambda e: [str(p) for p in e.absolute_path])
    why = "\n".join(f"{path.name}: /{'/'.join(map(str, e.absolute_path))}: {e.message[:200]}" for e in faults[:10])
    report(not faults, f"{path.relative_to(DATA)} follows {schema}", why)
    return data


def refuse(schema, record, what):
    """The schema must find fault with RECORD."""
    report(not validator(schema).is_valid(record), f"{schema} refuses {what}")


for name, schema in SCHEMAS.items():
    try:
        jsonschema.Draft7Validator.check_schema(schema)
        report(True, f"schema {name} is a schema")
    except jsonschema.SchemaError as error:
        report(False, f"schema {name} is a schema", error.message)

manifest = check(DATA / "bundle.json", "bundle.json")
tables = {}
for name, file in (manifest or {}).get("tables", {}).items():
    tables[name] = check(DATA / file, name + ".json")

population = (manifest or {}).get("population", "population.json")
check(DATA / population, "population.json")
strays = {p.name for p in DATA.glob("*.json")} - {"bundle.json", population, *(manifest or {}).get("tables", {}).values()}
report(not strays, "every JSON file beside the manifest is a table of it", ", ".join(sorted(strays)))

if manifest and all(tables.values()):
    # A bundle in one file is the same records inlined.
    whole = copy.deepcopy(manifest)
    whole["tables"] = tables
    report(validator("bundle.json").is_valid(whole), "bundle.json takes the same tables inlined")
    action = tables["actions"][0]
    for what, change in {
        "a day of 32": {"date": "1951-07-32"}, "a time of day": {"date": "1951-07-28T10:00Z"}, "a span as a date": {"date": "1951/1952"},
        "an unknown act": {"action": "withdrawal"}, "an unknown member": {"colour": "red"}, "no source": {"sources": []},
        "a State by two letters": {"state": "AT"}, "an empty note": {"note": ""}, "a number for a date": {"date": 1951},
    }.items():
        refuse("actions.json", [{**action, **change}], what)
    whole["tables"] = {**tables, "actions": [{**action, "action": "withdrawal"}]}
    refuse("bundle.json", whole, "an unknown act inlined")
    refuse("bundle.json", {**manifest, "tables": {**manifest["tables"], "actions": "../actions.json"}}, "a path out of its folder")
    refuse("counts.json", [{**tables["counts"][0], "value": -1}], "a negative count")
    refuse("counts.json", [{**tables["counts"][0], "value": None}], "a count without value")
    refuse("events.json", [{**tables["events"][0], "date": "../.."}], "a span without either end")
    refuse("regions.json", [{**tables["regions"][0], "code": "2"}], "an M49 code of one digit")
    refuse("states.json", [{"iso3": "XYZ", "name": "X", "kind": "former"}], "a former State without its last day")
    refuse("limitations.json", [{**tables["limitations"][0], "withdrawn": "2000"}], "a limitation in force and withdrawn")

series = DATA / (manifest or {}).get("series", "series")
for path in sorted(series.glob("*.json")) if series.is_dir() else []:
    # One line for all that pass: there are more than two hundred.
    schema = "series-index.json" if path.name == "index.json" else "series.json"
    try:
        faults = list(validator(schema).iter_errors(load(path)))
        why = "; ".join(f"/{'/'.join(map(str, e.absolute_path))}: {e.message[:160]}" for e in faults[:3])
    except ValueError as error:
        why = str(error)
    if why:
        report(False, f"series/{path.name} follows {schema}", why)
report(True, f"{len(list(series.glob('*.json')))} files of series read")

procedures = DATA / (manifest or {}).get("procedures", "procedures")
for path in sorted(procedures.glob("*.json")) if procedures.is_dir() else []:
    try:
        why = "; ".join(f"/{'/'.join(map(str, e.absolute_path))}: {e.message[:160]}" for e in list(validator("procedures.json").iter_errors(load(path)))[:3])
    except ValueError as error:
        why = str(error)
    if why:
        report(False, f"procedures/{path.name} follows procedures.json", why)
report(True, f"{len(list(procedures.glob('*.json')))} files of procedures read")

print(f"1..{len(results)}")
sys.exit(0 if all(results) else 1)
