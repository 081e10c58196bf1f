#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the program's rules to data/schema: field by field, and by what both say of some thousand changed bundles.

Arguments: the data folder, and check-many. The changes are drawn from a fixed seed.
"""
import copy
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import warnings

import jsonschema

warnings.filterwarnings("ignore", category=DeprecationWarning)

DATA, CHECK_MANY = pathlib.Path(sys.argv[1]), sys.argv[2]
SCHEMAS = {p.name: json.loads(p.read_text("utf-8")) for p in sorted((DATA / "schema").glob("*.json"))}
BASE = (DATA / "schema").resolve().as_uri() + "/"
STORE = {BASE + name: schema for name, schema in SCHEMAS.items()}
COMMON = SCHEMAS["common.json"]["definitions"]
# Under the sanitizers fewer: the two must agree in one build, and the changes that are drawn begin alike.
CHANGES_EACH = 40 if "ACCESSION_SANITIZED" in os.environ else 140
results = []


def report(ok, what, why=""):
    results.append(ok)
    print(f"{'ok' if ok else 'not ok'} {len(results)} - {what}")
    for line in why.splitlines():
        print("# " + line)


def make_validator(name):
    resolver = jsonschema.RefResolver(BASE + name, SCHEMAS[name], store=STORE)
    return jsonschema.Draft7Validator(SCHEMAS[name], resolver=resolver)


VALIDATORS = {name: make_validator(name) for name in SCHEMAS}


# Field by field.

def resolve(rule):
    """Without references and descriptions."""
    flat = {}
    if "$ref" in rule:
        flat.update(resolve(COMMON[rule["$ref"].split("/")[-1]]))
    for part in rule.get("allOf", []):
        flat.update(resolve(part))
    flat.update({key: value for key, value in rule.items() if key not in ("$ref", "allOf", "description")})
    return flat


def rule_of(field):
    """What the schema must say of a member, as the program's table has it."""
    if field["type"] == "date":
        return {"type": "string", "pattern": COMMON["date"]["pattern"]}
    if field["type"] == "span":
        return {"type": "string", "pattern": COMMON["span"]["pattern"]}
    if field["type"] == "strings":
        return {"type": "array", "minItems": 1, "uniqueItems": True, "items": {"type": "string", "pattern": field["pattern"]}}
    if field["type"] == "texts":
        return {"type": "object", "minProperties": 1, "additionalProperties": False, "patternProperties": {field["pattern"]: {"$ref": "common.json#/definitions/text"}}}
    if field["type"] == "enum":
        return {"enum": field["words"]}
    return {key: field[key] for key in ("type", "pattern", "minimum", "maximum") if key in field}


def rule_in(schema):
    rule = resolve(schema)
    rule.pop("minLength", None)  # the pattern says it
    if "items" in rule:
        rule["items"] = rule_in(rule["items"])
    return rule


tables = json.loads(subprocess.run([CHECK_MANY, "--fields"], check=True, capture_output=True, text=True).stdout)
for name, fields in tables.items():
    schema = SCHEMAS[name + ".json"]
    schema = (schema if "items" in schema else schema["properties"][name])["items"]
    members = schema["properties"]
    why = [f"{member}: only in one of both" for member in sorted(set(fields) ^ set(members))]
    why += [f"{member}: {rule_of(field)} and {rule_in(members[member])}" for member, field in fields.items()
            if member in members and rule_of(field) != rule_in(members[member])]
    required = {member for member, field in fields.items() if field["required"]}
    if required != set(schema["required"]):
        why.append(f"required: {sorted(required)} and {sorted(schema['required'])}")
    report(not why, f"{name}: the program and the schema have the same rules", "\n".join(why))


# By what both say.

def make_bundle(folder):
    """A small bundle of the one that ships; returns each of its files with its schema and its value."""
    manifest = json.loads((DATA / "bundle.json").read_text("utf-8"))
    table = {name: json.loads((DATA / file).read_text("utf-8")) for name, file in manifest["tables"].items()}
    for name in ("actions", "reservations", "limitations", "events", "observations", "counts", "statehood"):
        kinds = {}
        for record in table[name]:
            kinds.setdefault(tuple(sorted(record)), []).append(record)
        table[name] = [record for records in kinds.values() for record in records[:2]]
    wanted = {"KAZ", "YUG"}
    for name in ("actions", "reservations", "limitations", "events", "observations", "statehood"):
        for record in table[name]:
            wanted |= {record.get("state")} | set(record.get("states", [])) | set(record.get("origins", []))
    for record in table["states"]:
        if record["iso3"] in wanted:
            wanted |= {record.get("place_taken_by")} | set(record.get("predecessors", []))
    for record in table["states"]:
        if record["iso3"] in wanted:
            wanted |= {record.get("place_taken_by")} | set(record.get("predecessors", []))
    table["states"] = [record for record in table["states"] if record["iso3"] in wanted]
    parts = {record["id"] for record in table["observations"]}
    table["observations"] = [record for record in table["observations"] if record.get("part_of", next(iter(parts))) in parts]
    # So few acts bring no treaty into force on its day.
    for position, record in enumerate(table["treaties"]):
        record.pop("entry_into_force" if position == 0 else "instruments", None)
    # Nor has everybody who leaves joined among them.
    table["actions"] = [record for record in table["actions"] if record["action"] != "denunciation"]
    joined, acts = set(), []
    for record in table["actions"]:
        if record["action"] == "signature" or (record["state"], record["treaty"]) not in joined:
            acts.append(record)
        if record["action"] != "signature":
            joined.add((record["state"], record["treaty"]))
    table["actions"] = acts
    manifest["translations"] = {"fr": "fr.json", "pt-BR": {"Kazakhstan": "Cazaquistão"}}
    files = {"bundle.json": ("bundle.json", manifest), "fr.json": ("translations.json", {"Kazakhstan": "Kazakhstan", "A list": "Une liste"})}
    for name, file in manifest["tables"].items():
        files[file] = (name + ".json", table[name])
    for code in ("KAZ", "world"):
        series = json.loads((DATA / "series" / f"{code}.json").read_text("utf-8"))
        for pairs in ("hosted_pairs", "abroad_pairs"):
            if pairs in series:
                series[pairs] = series[pairs][:4]
        files[f"series/{code}.json"] = ("series.json", series)
    index = json.loads((DATA / "series" / "index.json").read_text("utf-8"))
    index["series"] = [entry for entry in index["series"] if entry["code"] in ("KAZ", "world")]
    files["series/index.json"] = ("series-index.json", index)
    procedures = json.loads((DATA / "procedures" / "KAZ.json").read_text("utf-8"))
    kept = {}
    for run in procedures["runs"]:
        kept.setdefault(run["table"], []).append(run)
    procedures["runs"] = [run for runs in kept.values() for run in runs[:2]]
    files["procedures/KAZ.json"] = ("procedures.json", procedures)
    population = json.loads((DATA / "population.json").read_text("utf-8"))
    known = {record["iso3"] for record in table["states"]}
    population["states"] = [row for row in population["states"] if row["state"] in known][:6]
    files["population.json"] = ("population.json", population)
    for sub in ("series", "procedures"):
        (folder / sub).mkdir()
    for file, (_, value) in files.items():
        (folder / file).write_text(json.dumps(value, ensure_ascii=False), "utf-8")
    return files


def places(value, path=()):
    """All objects, lists and values in it, but no more than a few of a list."""
    yield path
    if isinstance(value, dict):
        for key in value:
            yield from places(value[key], (*path, key))
    elif isinstance(value, list):
        for i in range(min(len(value), 12)):
            yield from places(value[i], (*path, i))


VALUES = [None, True, False, 0, 7, -1, 1.5, 1899, 2201, 36526, 5_000_000_000, 10**14, 10**15, "", " ", " x", "x ", "x\ny", "x", "KAZ", "kaz", "KAZX", "KA", "world", "143", "14",
          "refugees-1951", "Refugees-1951", "a--b", "-a", "../x", "x/y", ".x", "17(2)(a)", "17(", "Art. 17", "VIII(1)", "V-2", "V2", "http://example.org", "ftp://example.org",
          "https://a b", "1999", "1999-02", "1999-02-01", "1999-02-01T10:00Z", "1999-02-30", "1999-13", "1999-", "99", "199X", "19XX", "XXXX", "1999-XX", "1999-XX-XX", "1999-XX-01", "1999-21",
          "1999-25", "1999~", "1999?~", "-0044", "1951/1952", "1952/1951", "../1999", "1999/", "/", "../..", "Y12345", "handshake", "member", "former", "both", "persons", "GG", "G", "ZZ", "UNTC-2015",
          "nobody", [], {}, [7], [""], ["x"], ["KAZ"], ["KAZ", "KAZ"], ["kaz"], ["refugees-1951", "refugees-1951"], [None], {"x": 1}]
MEMBERS = ["note", "until", "place_taken_by", "withdrawn", "effective", "wait_days", "wait_years", "instruments", "value", "qualifier", "origins", "series", "world", "hosted", "zero", "type",
           "as_at", "default", "date", "years", "refugees", "total", "colour", "Note", "state", "address", "parent", "treaties", "licence"]


def change(dice, value):
    """Changes one thing in it."""
    value = copy.deepcopy(value)
    path = dice.choice(list(places(value)))
    parent, here = None, value
    for step in path:
        parent, here = here, here[step]
    kind = dice.random()
    if isinstance(here, dict) and here and kind < 0.3:
        del here[dice.choice(list(here))]
    elif isinstance(here, dict) and kind < 0.7:
        here[dice.choice(MEMBERS)] = copy.deepcopy(dice.choice(VALUES))
    elif isinstance(here, list) and here and kind < 0.3:
        here.append(copy.deepcopy(dice.choice(here)))
    elif isinstance(here, list) and kind < 0.6:
        here.insert(dice.randrange(len(here) + 1), copy.deepcopy(dice.choice(VALUES)))
    elif parent is not None:
        parent[path[-1]] = copy.deepcopy(dice.choice(VALUES))
    else:
        value = copy.deepcopy(dice.choice(VALUES))
    return value


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    files = make_bundle(folder)
    dice = random.Random(1951)
    drawn = [("bundle.json", files["bundle.json"][1])]
    for file, (_, value) in files.items():
        drawn += [(file, change(dice, value)) for _ in range(CHANGES_EACH)]
    lines = "".join(json.dumps({"file": file, "text": json.dumps(value, ensure_ascii=False)}) + "\n" for file, value in drawn)
    done = subprocess.run([CHECK_MANY, name], input=lines, capture_output=True, text=True, check=False)
    said = [json.loads(line) for line in done.stdout.splitlines()]
    report(done.returncode == 0 and len(said) == len(drawn), f"all {len(drawn)} were read", done.stderr[-2000:] + f"{done.returncode}: {len(said)}")
    report(not said[0], "the bundle without a change has no faults", "\n".join(fault["line"] for fault in said[0]))
    taken, refused, strange = [], [], []
    counts = {True: 0, False: 0}
    for (file, value), faults in zip(drawn, said):
        schema = files[file][0]
        errors = [f"/{'/'.join(map(str, e.absolute_path))}: {e.message[:150]}" for e in VALIDATORS[schema].iter_errors(value)]
        counts[bool(errors)] += 1
        if errors and not faults:
            taken.append(f"{file}: {errors[0]}")
        # A text that is no date at all is no matter of the calendar.
        within = [fault["line"] for fault in faults if not fault["beyond"] or ("is not a date" in fault["line"])]
        if not errors and within:
            refused.append(within[0])
        strange += [fault["line"] for fault in faults if fault["file"] not in (file.split("/")[-1], "bundle.json", "index.json", "KAZ.json", "world.json")
                    and not fault["beyond"]]
    report(counts[True] > len(drawn) / 3 and counts[False] > len(drawn) / 20, f"the schemas refuse {counts[True]} of them and take {counts[False]}")
    report(not taken, "check takes nothing that the schemas refuse", f"{len(taken)}\n" + "\n".join(taken[:40]))
    report(not refused, "check refuses nothing that the schemas take but what they cannot know", f"{len(refused)}\n" + "\n".join(refused[:40]))
    report(not strange, "a fault names the file that was changed", "\n".join(strange[:10]))

print(f"1..{len(results)}")
sys.exit(0 if all(results) else 1)
