"""Make two years of returns for any number of invented children, as CSV folders and as XML, always the same."""

from __future__ import annotations

import argparse
import csv
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from xml.sax.saxutils import escape

YEARS = (2020, 2021)
SEED = 903
# These postcodes exist nowhere: ZZ99 is the area the health service uses for "no fixed abode".
HOMES = tuple(f"ZZ99 {number}{letters}" for number in range(1, 9) for letters in ("AA", "AB", "BA", "BB"))
ETHNIC = ("WBRI",) * 15 + ("WOTH", "MWBC", "MWAS", "APKN", "AIND", "BAFR", "BCRB", "OOTH", "NOBT")
NEEDS = ("N1",) * 6 + ("N2", "N3", "N4", "N5", "N5", "N8")
PLACES = (("U6", "PR1"), ("U4", "PR4"), ("U3", "PR1"), ("K2", "PR4"), ("H5", "PR4"), ("P1", "PR0"), ("R3", "PR4"))
LEAVING = ("E4A", "E4A", "E4B", "E5", "E17", "E45", "E47", "E11", "E13", "E8")
CHANGES = ("CARPL", "CREQB", "CHILD", "LAREQ", "PLACE", "OTHER")
HEALTH = ("CONVICTED", "HEALTH_CHECK", "IMMUNISATIONS", "TEETH_CHECK", "HEALTH_ASSESSMENT", "SUBSTANCE_MISUSE")

Row = dict[str, str]


@dataclass
class Child:
    """An invented child and their care."""

    name: str
    sex: str
    born_on: date
    ethnic: str
    until: str
    episodes: list[Row] = field(default_factory=list)
    reviews: list[tuple[date, str]] = field(default_factory=list)


def children(number: int, seed: int = SEED) -> Iterator[Child]:
    """So many children, each in care at some time in the two years; the same for the same seed."""
    chance = random.Random(seed)
    for index in range(number):
        born_on = date(2004, 4, 1) + timedelta(days=chance.randrange(15 * 365))
        starts_on = max(born_on, date(2018, 10, 1) + timedelta(days=chance.randrange(700)))
        unaccompanied = chance.random() < 0.03
        child = Child(
            f"C{index:06d}",
            chance.choice("12"),
            born_on,
            chance.choice(ETHNIC),
            written(date(born_on.year + 18, born_on.month, min(born_on.day, 28))) if unaccompanied else "",
        )
        ends_on = _add_episodes(child, starts_on, chance)
        _add_reviews(child, starts_on, ends_on or date(2021, 3, 31), chance)
        yield child


def written(day: date | None) -> str:
    """A date as the return writes it."""
    return f"{day:%d/%m/%Y}" if day else ""


def read(text: str) -> date | None:
    """A date as the return writes it, or None."""
    return date(int(text[6:]), int(text[3:5]), int(text[:2])) if text else None


def _add_episodes(child: Child, starts_on: date, chance: random.Random) -> date | None:
    need, status = chance.choice(NEEDS), chance.choice(("C1", "V2", "V2", "E1", "C2"))
    place, home = chance.choice(PLACES), chance.choice(HOMES)
    day, reason = starts_on, "S"
    while True:
        ends_on = day + timedelta(days=chance.randrange(40, 260))
        leaves = chance.random() < 0.15
        over = ends_on > date(2021, 3, 31)
        moves = chance.random() < 0.6
        child.episodes.append(
            {
                "DECOM": written(day),
                "RNE": reason,
                "LS": status,
                "CIN": need,
                "PLACE": place[0],
                "PLACE_PROVIDER": place[1],
                "DEC": "" if over else written(ends_on),
                "REC": "" if over else chance.choice(LEAVING) if leaves else "X1",
                "REASON_PLACE_CHANGE": chance.choice(CHANGES) if moves and not over and not leaves else "",
                "HOME_POST": home,
                "PL_POST": chance.choice(HOMES),
                "URN": f"SC{chance.randrange(10**6):06d}",
            }
        )
        if over or leaves:
            return None if over else ends_on
        day, reason = ends_on, "P" if moves else "L"
        if moves:
            place = chance.choice(PLACES)
        else:
            status = {"C1": "C2", "V2": "C1", "E1": "C2", "C2": "E1"}[status]


def _add_reviews(child: Child, starts_on: date, until: date, chance: random.Random) -> None:
    day = starts_on + timedelta(days=chance.randrange(10, 32))
    while day <= until:
        had_birthday = (day.month, day.day) >= (child.born_on.month, child.born_on.day)
        aged_4 = day.year - child.born_on.year - (not had_birthday) >= 4
        code = chance.choice(("PN1", "PN1", "PN3", "PN5", "PN6", "PN6", "PN7")) if aged_4 else "PN0"
        child.reviews.append((day, code))
        day += timedelta(days=chance.randrange(45, 100))


def tables_of(child: Child, ending: int) -> dict[str, list[Row]]:
    """A child's rows in each file of one year's return; none where they were not in care in it."""
    first, last = date(ending - 1, 4, 1), date(ending, 3, 31)
    episodes = [_as_at(row, last) for row in child.episodes if _in(row, first, last)]
    if not episodes:
        return {}
    who, born = child.name, written(child.born_on)
    tables: dict[str, list[Row]] = {
        "header": [
            {"CHILD": who, "SEX": child.sex, "DOB": born, "ETHNIC": child.ethnic, "UPN": "UN1"}
            | {"MOTHER": "", "MC_DOB": ""}
        ],
        "episodes": [{"CHILD": who, **row} for row in episodes],
        "reviews": [
            {"CHILD": who, "DOB": born, "REVIEW": written(day), "REVIEW_CODE": code}
            for day, code in child.reviews
            if first <= day <= last
        ],
        "oc2": [
            {"CHILD": who, "DOB": born, "SDQ_SCORE": "12", "SDQ_REASON": ""}
            | dict.fromkeys(HEALTH, "1")
            | {"INTERVENTION_RECEIVED": "0", "INTERVENTION_OFFERED": ""}
        ],
        "previous_permanence": [{"CHILD": who, "DOB": born, "PREV_PERM": "Z1", "LA_PERM": "", "DATE_PERM": ""}],
    }
    if child.until:
        tables["uasc"] = [{"CHILD": who, "SEX": child.sex, "DOB": born, "DUC": child.until}]
    return tables


def _in(row: Row, first: date, last: date) -> bool:
    starts_on, ends_on = read(row["DECOM"]), read(row["DEC"])
    return starts_on is not None and starts_on <= last and (ends_on is None or ends_on >= first)


def _as_at(row: Row, last: date) -> Row:
    """An episode as it stood when the year ended: what came later is not in the return yet."""
    ends_on = read(row["DEC"])
    if ends_on is None or ends_on <= last:
        return row
    return {**row, "DEC": "", "REC": "", "REASON_PLACE_CHANGE": ""}


def write_csv(everyone: list[Child], ending: int, folder: Path) -> None:
    """Write one year's return as a folder of CSV files."""
    folder.mkdir(parents=True, exist_ok=True)
    rows: dict[str, list[Row]] = {}
    for child in everyone:
        for name, of_child in tables_of(child, ending).items():
            rows.setdefault(name, []).extend(of_child)
    for name, of_table in rows.items():
        if of_table:
            with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
                writer = csv.DictWriter(file, list(of_table[0]), lineterminator="\r\n")
                writer.writeheader()
                writer.writerows(of_table)


def write_xml(everyone: list[Child], ending: int, path: Path) -> None:
    """Write one year's return as XML, in the order of the 2020-21 schema."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write('<?xml version="1.0" encoding="UTF-8"?>\n<EXPSSDA903>')
        for child in everyone:
            tables = tables_of(child, ending)
            if tables:
                file.write(_child_xml(tables))
        file.write("</EXPSSDA903>\n")


def _child_xml(tables: dict[str, list[Row]]) -> str:
    header, uasc = tables["header"][0], tables.get("uasc")
    flag = {"UASC": "1" if uasc else "0"} | ({"DUC": uasc[0]["DUC"]} if uasc else {})
    person = {"CHILDID": header["CHILD"]} | {name: header[name] for name in ("UPN", "SEX", "DOB", "ETHNIC")} | flag
    parts = [_elements(person)]
    parts += [_group("AREVIEW", row, "REVIEW", "REVIEW_CODE") for row in tables["reviews"]]
    parts.append(_elements({name: header[name] for name in ("MOTHER", "MC_DOB") if header[name]}))
    parts += [_group("PERMANENCE", row, "PREV_PERM", "LA_PERM", "DATE_PERM") for row in tables["previous_permanence"]]
    parts += [_group("OC2", row, *[name for name in row if name not in {"CHILD", "DOB"}]) for row in tables["oc2"]]
    order = ("DECOM", "RNE", "LS", "CIN", "PLACE", "PL_POST", "HOME_POST", "URN", "PLACE_PROVIDER", "DEC", "REC")
    episodes = "".join(_group("EPISODE", row, *order, "REASON_PLACE_CHANGE") for row in tables["episodes"])
    return f"<CHILD><HEADER>{''.join(parts)}</HEADER>{episodes}</CHILD>"


def _group(tag: str, row: Row, *names: str) -> str:
    """An element with its children; an empty one is left out, but for the two the schema demands."""
    kept = {name: row[name] for name in names if row[name] or name in {"DEC", "REC"}}
    return f"<{tag}>{_elements(kept)}</{tag}>"


def _elements(values: Row) -> str:
    renamed = {"PLACE": "PL"}
    return "".join(f"<{renamed.get(n, n)}>{escape(v)}</{renamed.get(n, n)}>" for n, v in values.items())


def main() -> None:
    """Write the returns a person asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--children", type=int, default=10_000)
    given = parser.parse_args()
    everyone = list(children(given.children))
    for ending in YEARS:
        label = f"{ending - 1}-{ending % 100:02d}"
        write_csv(everyone, ending, given.folder / label)
        write_xml(everyone, ending, given.folder / f"{label}.xml")
        print(f"{label}: {given.children:,} children in {given.folder / label} and {label}.xml")


if __name__ == "__main__":
    main()
