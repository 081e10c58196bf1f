#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the bundle against numbers written down apart from it.

The recount below is a second way to the numbers that the program computes: it shares no code with it, so that an error in
one shows as a difference. The expected numbers are those that the sources publish.
"""
import calendar
import datetime
import json
import pathlib
import re
import sys
from collections import Counter

DATA = pathlib.Path(sys.argv[1])
results = []


def report(ok, what, why=""):
    results.append(bool(ok))
    print(f"{'ok' if ok else 'not ok'} {len(results)} - {what}")
    if not ok and why:
        print("# " + str(why).replace("\n", "\n# "))


def equal(found, expected, what):
    report(found == expected, what, f"expected {expected}, found {found}")


def load(name):
    return json.loads((DATA / name).read_text("utf-8"))


manifest = load("bundle.json")
T = {name: load(file) for name, file in manifest["tables"].items()}
by_id = {name: {r[key]: r for r in T[name]} for name, key in
         {"sources": "id", "regions": "code", "states": "iso3", "treaties": "id", "events": "id", "observations": "id",
          "counts": "id", "categories": "id", "breaks": "id"}.items()}
C51, P67, S54, S61 = "refugees-1951", "protocol-1967", "stateless-1954", "stateless-1961"
BOTH = (C51, P67)

# Rows.
equal({n: len(r) for n, r in T.items() if n not in ("sources", "counts", "observations", "groups", "categories", "breaks")},
      {"regions": 27, "states": 223, "treaties": 4, "actions": 530, "reservations": 152, "limitations": 29, "events": 92, "statehood": 328, "articles": 120},
      "rows of each table")
equal(Counter((a["treaty"], a["action"]) for a in T["actions"]),
      {(C51, "signature"): 20, (C51, "ratification"): 20, (C51, "accession"): 100, (C51, "succession"): 29,
       (P67, "accession"): 138, (P67, "succession"): 12,
       (S54, "signature"): 22, (S54, "ratification"): 21, (S54, "accession"): 64, (S54, "succession"): 16, (S54, "denunciation"): 1,
       (S61, "signature"): 5, (S61, "ratification"): 2, (S61, "accession"): 79, (S61, "succession"): 1},
      "acts of each kind for each treaty")
equal(Counter(s["kind"] for s in T["states"]),
      {"member": 193, "observer": 2, "non-member": 2, "former": 4, "territory": 19, "group": 3}, "States of each kind")
equal(Counter(a["doubt"] for a in T["actions"]), {"verified": 514, "single-source": 7, "unverified": 5, "computed": 4}, "doubts")
equal(Counter(r["kind"] for r in T["reservations"]), {"reservation": 97, "declaration": 29, "both": 12, "choice": 14}, "reservations of each kind")
equal(Counter(r["treaty"] for r in T["reservations"]), {C51: 67, P67: 32, S54: 37, S61: 16}, "reservations to each treaty")
equal(sorted(x["state"] for x in T["limitations"] if x["status"] == "limited"), ["COG", "MCO", "MDG", "TUR"], "States still limited")
report(all(a["doubt"] == "unverified" for a in T["actions"] if "unverified" in a["sources"])
       and all(x["doubt"] == "unverified" for x in T["limitations"] if x["source"] == "unverified"),
       "what rests on footnotes not read again is unverified")

# How States came to be: dates as the sources have them.
equal(Counter(s["kind"] for s in T["statehood"]), {"admission": 146, "independence": 119, "original-member": 49, "formation": 9, "dissolution": 3, "observer": 2},
      "moments of statehood of each kind")
moments = {(s["state"], s["kind"]): s for s in T["statehood"]}
equal(len(moments), len(T["statehood"]), "no State has two moments of a kind")
for state, kind, date in (("KAZ", "independence", "1991-12-16"), ("KAZ", "admission", "1992-03-02"), ("SYR", "original-member", "1945-10-24"),
                          ("SSD", "independence", "2011-07-09"), ("SSD", "admission", "2011-07-14"), ("CHE", "admission", "2002-09-10"), ("VAT", "observer", "1964-04-06"),
                          ("CSK", "dissolution", "1992-12-31"), ("SVK", "formation", "1993-01-01"), ("MLI", "independence", "1960-09-22")):
    equal(moments.get((state, kind), {}).get("date"), date, f"{state}: {kind}")
joined = {s["state"] for s in T["statehood"] if s["kind"] in ("admission", "original-member")}
equal(sorted({s["iso3"] for s in T["states"] if s["kind"] == "member"} - joined), [], "every Member of the United Nations has its date")
equal({s["date"] for s in T["statehood"] if s["kind"] == "original-member" and s["date"] < "1945-10-24"}, set(), "nobody was a Member before the Charter was in force")

# A source can be looked up: its address is a page, not a house; what is for readers has no word of those who made the record.
from urllib.parse import urlsplit
houses = [s["id"] for s in T["sources"] if "address" in s and len(urlsplit(s["address"]).path) < 2]
report(not houses, "every address of a source is that of a page", houses)
JARGON = re.compile(r"\bnews on\b|re-read|in the extraction|\(general rule\)|-party check|listed without text|not read again|status-list footnote|date computed", re.I)
makers = [f"{name}: {r.get('id', r.get('state', r.get('iso3')))}: {r[key]}" for name, records in T.items() for r in records
          for key in ("title", "note", "summary", "detail", "extent") if JARGON.search(str(r.get(key, "")))]
report(not makers, "readers are told nothing in the words of the makers", "\n".join(makers))
copies = [c["id"] for c in T["counts"] if by_id["sources"][c["source"]]["publisher"] == "The Accession contributors"]
report(not copies, "a published number has a publisher outside the project", copies)
report(all("effective_doubt" in a for a in T["actions"] if "effective" in a and "general rule" in a.get("editorial", "")),
       "a day that only the general rule for successions gives is computed")

# Every name leads somewhere, every key is there once.
for name, index in by_id.items():
    equal(len(index), len(T[name]), f"keys of {name} are unique")
LINKS = {"source": "sources", "sources": "sources", "state": "states", "states": "states", "origins": "states", "predecessors": "states",
         "place_taken_by": "states", "treaty": "treaties", "treaties": "treaties", "region": "regions", "parent": "regions",
         "part_of": "observations", "category": "categories", "moved_to": "categories", "not_part_of": "categories", "zero_needs": "categories", "taken_from": "categories"}
lost = [f"{name}: {record.get('id', record.get('state'))}: {key} {value}"
        for name, records in T.items() for record in records for key, target in LINKS.items() if key in record
        for value in (record[key] if isinstance(record[key], list) else [record[key]]) if value not in by_id[target]]
report(not lost, "every source, State, treaty and region named is there", "\n".join(lost[:10]))
acts = Counter((a["state"], a["treaty"], a["action"]) for a in T["actions"])
report(max(acts.values()) == 1, "no act is there twice", acts.most_common(3))
names = Counter(n.casefold() for s in T["states"] for n in {s["name"], *s.get("aliases", [])})
report(max(names.values()) == 1, "no name or alias stands for two States", names.most_common(3))


# Dates.
def days(text):
    """First and last day that an EDTF date or span may mean; ValueError where it does not exist."""
    if "/" in text:
        start, end = text.split("/")
        first = datetime.date.min if start in ("", "..") else days(start)[0]
        last = datetime.date.max if end in ("", "..") else days(end)[1]
        if first > last:
            raise ValueError(f"{text} ends before it starts")
        return first, last
    m = re.fullmatch(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?[~?%]?", text)
    if not m:
        raise ValueError(f"{text} is not a date")
    y, mo, d = (int(g) if g else 0 for g in m.groups())
    return (datetime.date(y, mo or 1, d or 1),
            datetime.date(y, mo or 12, d or calendar.monthrange(y, mo or 12)[1]))


wrong = []
n_dates = 0
for name, records in T.items():
    for record in records:
        for key in ("date", "effective", "since", "until", "done", "entry_into_force", "registration_date", "withdrawn", "declared", "as_at"):
            if key in record:
                n_dates += 1
                try:
                    days(record[key])
                except ValueError as error:
                    wrong.append(f"{name}: {record.get('id', record.get('state'))}: {error}")
for value in [*manifest["as_at"].values(), *manifest["treaty_as_at"].values()]:
    days(value)
report(n_dates > 900 and not wrong, f"all {n_dates} dates exist", "\n".join(wrong[:10]))
if wrong:
    # Nothing can be counted on days that do not exist.
    print(f"1..{len(results)}")
    sys.exit(1)
report(all(days(a["date"])[1] >= days(by_id["treaties"][a["treaty"]]["done"])[0] for a in T["actions"]), "no act before its treaty")
when = {(a["state"], a["treaty"], a["action"]): a["date"] for a in T["actions"]}
equal([when[k] for k in (("SSD", P67, "accession"), ("MLI", S54, "accession"), ("SLE", S61, "accession"), ("SVN", S61, "accession"))],
      ["2018", "2016", "2016", "2025-03"], "dates known to the year or month only stay so")

# The recount.
JOIN = ("ratification", "accession", "succession")
FOREVER = datetime.date.max
DAY = datetime.timedelta(days=1)


def joining(treaty):
    return sorted((a for a in T["actions"] if a["treaty"] == treaty and a["action"] in JOIN), key=lambda a: days(a["date"])[1])


def in_force_from(treaty):
    """From the instruments alone: the rule of the treaty's own final clauses."""
    rule = by_id["treaties"][treaty]
    last = days([a for a in joining(treaty) if a["action"] != "succession"][rule["instruments"] - 1]["date"])[1]
    if "wait_years" in rule:
        return last.replace(year=last.year + rule["wait_years"])
    return last + rule["wait_days"] * DAY


def periods(treaty, basis):
    """State -> (first day counted, first day no longer counted)."""
    rule = by_id["treaties"][treaty]
    result = {}
    for a in joining(treaty):
        state = by_id["states"][a["state"]]
        deposit = days(a["date"])[1]
        start = deposit
        if basis == "in-force" and a["action"] != "succession":
            start = max(in_force_from(treaty), deposit + rule["later_wait_days"] * DAY)
        if basis == "retroactive" and "effective" in a:
            start = days(a["effective"])[0]
        end = FOREVER
        if "until" in state:
            end = days(state["until"])[1] + DAY
            heir = [b for b in joining(treaty) if b["state"] == state.get("place_taken_by")]
            if heir and basis != "retroactive":
                end = days(heir[0]["date"])[0]
            elif heir:
                end = days(heir[0]["effective"])[0]
        for b in T["actions"]:
            if (b["state"], b["treaty"], b["action"]) == (a["state"], treaty, "denunciation"):
                end = min(end, days(b["effective"])[0])
        result[a["state"]] = (start, end)
    return result


CACHE = {(t, b): periods(t, b) for t in by_id["treaties"] for b in ("deposit", "in-force", "retroactive")}


def parties(treaty, day, basis="deposit"):
    return {s for s, (start, end) in CACHE[treaty, basis].items() if start <= day < end}


def numbers(day, basis):
    a, b = parties(C51, day, basis), parties(P67, day, basis)
    return len(a | b), len(a), len(b), len(parties(S54, day, basis)), len(parties(S61, day, basis))


for treaty, published in {C51: "1954-04-22", P67: "1967-10-04", S54: "1960-06-06", S61: "1975-12-13"}.items():
    equal(in_force_from(treaty).isoformat(), published, f"entry into force of {treaty} from the sixth instrument")
    equal(by_id["treaties"][treaty]["entry_into_force"], published, f"entry into force of {treaty} as published")

PRESS = datetime.date(1999, 2, 1)
equal(numbers(PRESS, "deposit"), (137, 133, 134, 45, 19), "1 February 1999 by deposits: either, 1951, 1967, 1954, 1961")
equal(numbers(PRESS, "in-force"), (137, 132, 134, 45, 19), "1 February 1999 in force")
equal(numbers(PRESS, "retroactive"), (137, 133, 134, 46, 19), "1 February 1999 as seen now")
former = {"YUG", "SCG", "CSK", "DDR"}
equal((len((parties(C51, PRESS) | parties(P67, PRESS)) - former), *(len(parties(t, PRESS) - former) for t in (C51, P67, S54, S61))),
      (136, 132, 133, 44, 19), "1 February 1999 by deposits, present-day States only")
NOW = datetime.date(2025, 12, 31)
equal(numbers(NOW, "deposit"), (149, 146, 147, 99, 82), "at the data's end")
one, two = parties(C51, NOW), parties(P67, NOW)
equal(len(one & two), 144, "party to both at the data's end")
equal(sorted(one - two), ["KNA", "MDG"], "1951 only")
equal(sorted(two - one), ["CPV", "USA", "VEN"], "1967 only")
equal(sorted(parties(S61, NOW) - parties(S54, NOW)), ["CAN", "JAM", "NZL"], "1961 without 1954")
outside = [s["iso3"] for s in T["states"] if s["kind"] in ("member", "observer") and s["iso3"] not in one | two]
equal(len(outside), 46, "members and observers with neither the 1951 Convention nor the Protocol")
report("MDG" not in parties(S54, PRESS) and "MDG" in parties(S54, datetime.date(1966, 4, 1))
       and "MDG" not in parties(S54, datetime.date(1966, 4, 2)), "Madagascar leaves the 1954 Convention on 2 April 1966")

# The sixteen facts of the press release of 1 February 1999.
R, E, O, N = "UNHCR-1999", by_id["events"], by_id["observations"], by_id["counts"]


def has(record, **expected):
    return all(record.get(k) == v for k, v in expected.items())


region = {s["iso3"]: s.get("region") for s in T["states"]}
central = sorted((d, s) for (s, t, k), d in when.items() if t == C51 and k in JOIN and region[s] == "143")
report(when["KAZ", C51, "accession"] == when["KAZ", P67, "accession"] == "1999-01-15", "fact 1: accession to both")
equal(central, [("1993-12-07", "TJK"), ("1996-10-08", "KGZ"), ("1998-03-02", "TKM"), ("1999-01-15", "KAZ")], "fact 2: fourth in Central Asia")
report(has(O["kaz-1999-refugees"], value=14000, qualifier="up-to", date="1999-02", source=R), "fact 3: up to 14,000")
report(has(O["kaz-1999-registered"], value=1000, date="1999-02", part_of="kaz-1999-refugees", source=R), "fact 4: of whom 1,000 registered")
report(has(O["kaz-1999-origins"], origins=["AFG", "RUS", "TJK"], source=R) and "value" not in O["kaz-1999-origins"]
       and "Chechnya" in O["kaz-1999-origins"]["note"], "fact 5: ranked origins without figures")
report(has(O["kaz-1999-recognised"], value=450, qualifier="about", date="1998-04/1999-02", source=R), "fact 6: about 450 over a span")
report(has(E["kaz-status-determination"], date="1998-04", state="KAZ", source=R), "fact 7: status determination")
report(has(E["kaz-independence"], date="1991-12", state="KAZ", source=R), "fact 8: independence")
report(has(E["kaz-movements"], date="1991-12/..", state="KAZ", kind="movement", source=R)
       and has(O["kaz-1991-crossings"], qualifier="hundreds-of-thousands", date="1991-12/..", source=R)
       and "value" not in O["kaz-1991-crossings"], "fact 9: hundreds of thousands")
report(has(E["cis-conference"], date="1996-05", kind="conference", states=["KAZ"], source=R), "fact 10: CIS conference")
report(has(E["kaz-unhcr-almaty"], date="1995", state="KAZ", place="Almaty", source=R), "fact 11: office in Almaty")
report(has(E["ratification-campaign-2000"], date="../2000", kind="campaign", source=R), "fact 12: campaign to 2000")
report(has(E["ogata-letters"], date="1999-01~", source=R) and days("1999-01~")[1] < PRESS, "fact 13: letters shortly before")
for number, key, treaties, value in ((14, "either-1999-02", list(BOTH), 137), (15, "stateless-1954-1999-02", [S54], 45),
                                     (16, "stateless-1961-1999-02", [S61], 19)):
    report(has(N[key], treaties=treaties, value=value, date="1999-02-01", source=R), f"fact {number}: {value} reported")

# Every published number is reached on a day that its date covers.
for count in T["counts"]:
    first, last = days(count["date"])
    reached = set()
    day = first
    while day <= min(last, NOW):
        reached.add(len(set().union(*(parties(t, day) for t in count["treaties"]))))
        # An act known to the year or month only may have come on any of its days.
        reached.add(len(set().union(*({a["state"] for a in joining(t) if days(a["date"])[0] <= day} & parties(t, NOW) | parties(t, day)
                                      for t in count["treaties"]))))
        day += DAY
    report(count["value"] in reached, f"published number {count['id']}: {count['value']}", f"computed {sorted(reached)}")

# The yearly figures that are there.
series = DATA / manifest["series"]
CATEGORIES = ("refugees", "asylum_seekers", "returned_refugees", "idps", "returned_idps", "stateless", "ooc", "oip", "hst")


def figure(run, category, year):
    if year not in run["years"]:
        return None
    if category in run.get("zero", []):
        return 0
    return run[category][run["years"].index(year)] if category in run else None


def runs(data):
    for key in ("world", "hosted", "abroad"):
        if key in data:
            yield data[key]
    for key in ("hosted_pairs", "abroad_pairs"):
        yield from data.get(key, [])


faults = []
files = [p for p in sorted(series.glob("*.json")) if p.name != "index.json"] if series.is_dir() else []
for path in files:
    data = json.loads(path.read_text("utf-8"))
    code = data.get("state", "world")
    if code != path.stem or (code != "world" and code not in by_id["states"]) or data["source"] not in by_id["sources"]:
        faults.append(f"{path.name}: state {code}, source {data['source']}")
    for run in runs(data):
        partner = run.get("origin", run.get("asylum", code))
        if partner != "world" and partner not in by_id["states"]:
            faults.append(f"{path.name}: {partner} is not among the States")
        if run["years"] != sorted(set(run["years"])):
            faults.append(f"{path.name}: {partner}: years do not ascend")
        for category in CATEGORIES:
            if category in run and (len(run[category]) != len(run["years"]) or category in run.get("zero", [])):
                faults.append(f"{path.name}: {partner}: {category} has {len(run[category])} figures for {len(run['years'])} years")
report(not faults, f"columns, codes and years of {len(files)} series", "\n".join(faults[:10]))
if (series / "index.json").is_file():
    index = {s["code"]: s["name"] for s in json.loads((series / "index.json").read_text("utf-8"))["series"]}
    equal(sorted(index), sorted(p.stem for p in files), "the index names every series and no other")
if (series / "world.json").is_file():
    world = json.loads((series / "world.json").read_text("utf-8"))["world"]
    for year, expected in {1951: (2116011, 0, 0, 0, 0), 1975: (3529434, 0, 0, 0, 0), 1999: (11686760, 1027400, 3968648, 0, 1491142),
                           2010: (10548835, 835969, 14697804, 3463073, 1255578), 2024: (30958200, 8352712, 68131711, 4360087, 3820662),
                           2025: (28461306, 8998097, 64239352, 4477220, 2957025)}.items():
        equal(tuple(figure(world, c, year) for c in ("refugees", "asylum_seekers", "idps", "stateless", "ooc")), expected, f"world totals of {year}")
    equal([figure(world, "oip", y) for y in (1951, 1999, 2024, 2025)], [None, None, 5875359, 7177473], "not available is not zero")
    # A figure before the year from which its category is collected is a 0 that stands for nothing; in that year there is one.
    for category in (c for c in T["categories"] if c["id"] in world):
        begun = [y for y, n in zip(world["years"], world[category["id"]]) if n]
        equal(category["collected_world"], begun[0], f"the world's {category['id']} begin when they are said to")
if (series / "KAZ.json").is_file():
    kaz = json.loads((series / "KAZ.json").read_text("utf-8"))
    equal(figure(kaz["hosted"], "refugees", 1999), 14799, "refugees in Kazakhstan at the end of 1999")
    top = sorted(((figure(p, "refugees", 1999) or 0, p["origin"]) for p in kaz["hosted_pairs"]), reverse=True)[:3]
    equal(top, [(7043, "RUS"), (5355, "TJK"), (2296, "AFG")], "their three largest origins")

procedures = DATA / manifest.get("procedures", "procedures")
faults = []
files = sorted(procedures.glob("*.json")) if procedures.is_dir() else []
for path in files:
    data = json.loads(path.read_text("utf-8"))
    if data["state"] != path.stem or data["state"] not in by_id["states"] or data["source"] not in by_id["sources"]:
        faults.append(f"{path.name}: state {data['state']}, source {data['source']}")
    seen = set()
    for run in data["runs"]:
        key = tuple(run.get(k) for k in ("table", "procedure", "type", "level", "unit"))
        if key in seen or run["years"] != sorted(set(run["years"])):
            faults.append(f"{path.name}: {key}: twice, or its years do not ascend")
        seen.add(key)
        columns = [k for k, v in run.items() if isinstance(v, list) and k != "years"]
        if not columns or any(len(run[k]) != len(run["years"]) for k in columns):
            faults.append(f"{path.name}: {key}: columns of another length than the years")
report(not faults, f"columns, codes and years of {len(files)} files of procedures", "\n".join(faults[:10]))


def happened(code, figure, year, **keys):
    for run in json.loads((procedures / f"{code}.json").read_text("utf-8"))["runs"]:
        if all(run.get(k) == v for k, v in keys.items()) and figure in run and year in run["years"]:
            return run[figure][run["years"].index(year)]
    return None


if (procedures / "DEU.json").is_file():
    # Read by hand from UNHCR's tables of applications, decisions and solutions.
    first = {"procedure": "G", "level": "FI", "unit": "persons"}
    equal(happened("DEU", "applied", 2023, table="applications", type="N", **first), 329104, "new applications in Germany in 2023")
    equal([happened("DEU", k, 2023, table="decisions", **first) for k in ("recognized", "other", "rejected", "closed", "total")],
          [40394, 88587, 59298, 47543, 235822], "decisions of the first instance in Germany in 2023")
    equal([happened("KAZ", "left", y, table="solutions") for y in (1999, 2008)], [506, None], "a year without a row is not zero")
    equal(happened("LBN", "total", 1952, table="unrwa"), 103137, "Palestine refugees under UNRWA in Lebanon in 1952")
    equal(happened("PER", "total", 2009, table="idmc"), 150000, "IDMC's estimate for Peru in 2009")

print(f"1..{len(results)}")
sys.exit(0 if all(results) else 1)
