"""The daily extract holds together: officers and their caseloads, families kept together, nobody real."""

import itertools
import re
from collections import Counter, defaultdict
from datetime import date, timedelta

from mainstay.exchange.daily.files import FILES
from mainstay.exchange.daily.reading import read_folder
from mainstay.statute.working_days import england
from tests.demo.council import YEAR_END, Read, current


def test_each_child_looked_after_has_one_officer_at_the_year_end(council: Read) -> None:
    mine = Counter(row["child"] for row in current(council.daily("allocations"), YEAR_END))
    assert set(mine.values()) == {1}
    assert set(mine) == {period.child for period in council.looked_after(YEAR_END)}


def test_every_officer_carries_between_60_and_70_for_a_full_time_post(council: Read) -> None:
    mine = Counter(row["officer"] for row in current(council.daily("allocations"), YEAR_END))
    for row in current(council.daily("contracted_share"), YEAR_END):
        assert 60 <= mine[row["officer"]] / float(row["share"]) <= 70


def test_no_child_ever_has_two_officers_and_none_outside_care(council: Read) -> None:
    spans = defaultdict(list)
    for row in council.daily("allocations"):
        assert not row["to"] or row["from"] < row["to"]
        spans[row["child"]].append((row["from"], row["to"] or "9999"))
    for child, each in spans.items():
        ordered = sorted(each)
        assert all(a[1] <= b[0] for a, b in itertools.pairwise(ordered))
        periods = council.derived.periods[child]
        for start, end in ordered:
            inside = [p for p in periods if p.contains(date.fromisoformat(start))]
            assert len(inside) == 1
            assert end == "9999" or inside[0].ends_on is None or end <= inside[0].ends_on.isoformat()


def test_officers_are_in_post_while_they_are_responsible(council: Read) -> None:
    posts = {row["officer"]: (row["from"], row["to"] or "9999") for row in council.daily("contracted_share")}
    for row in council.daily("allocations"):
        start, end = posts[row["officer"]]
        assert start <= row["from"] < end
        assert (row["to"] or end) <= end


def test_each_review_has_an_officer_on_its_day(council: Read) -> None:
    by_child = defaultdict(list)
    for row in council.daily("allocations"):
        by_child[row["child"]].append((row["from"], row["to"] or "9999"))
    for child, review in council.reviews:
        day = review.on.isoformat()
        assert any(start <= day < end for start, end in by_child[child.child]), (child.child, day)


def test_brothers_and_sisters_share_an_officer(council: Read) -> None:
    officer = {row["child"]: row["officer"] for row in current(council.daily("allocations"), YEAR_END)}
    groups = defaultdict(list)
    for row in council.daily("siblings"):
        groups[row["group"]].append(row["child"])
    together = [{officer[c] for c in group if c in officer} for group in groups.values()]
    assert sum(1 for officers in together if len(officers) > 1) == 0
    assert sum(1 for group in groups.values() if sum(c in officer for c in group) > 1) > 100


def test_brothers_and_sisters_were_not_born_within_months_of_each_other(council: Read) -> None:
    groups = defaultdict(list)
    for row in council.daily("siblings"):
        born_on = council.child(row["child"]).born_on
        assert born_on
        groups[row["group"]].append(born_on)
    for born in groups.values():
        ordered = sorted(born)
        assert all(b - a >= timedelta(days=280) for a, b in itertools.pairwise(ordered))


def test_a_looked_after_parent_and_their_child_have_different_officers(council: Read) -> None:
    officer = {row["child"]: row["officer"] for row in current(council.daily("allocations"), YEAR_END)}
    pairs = [(row["child"], row["looked_after_child"]) for row in council.daily("people") if row["looked_after_child"]]
    assert len(pairs) >= 4
    assert all(officer[one] != officer[other] for one, other in pairs)


def test_each_late_review_of_the_year_carries_its_reason(council: Read) -> None:
    given = {(row["child"], row["held_on"]) for row in council.daily("late_reasons")}
    late = {
        (child.child, review.on.isoformat())
        for child, review in council.reviews
        if review.on > date(2020, 3, 31) and review.verdict == "late"
    }
    assert given == late


def test_every_child_in_the_returns_has_a_name_and_a_social_worker_while_looked_after(council: Read) -> None:
    named = {row["child"] for row in council.daily("children") if row["given_name"] and row["family_name"]}
    assert named == set(council.derived.facts.children)
    worked = Counter(row["child"] for row in current(council.daily("social_workers"), YEAR_END))
    assert set(worked) == {period.child for period in council.looked_after(YEAR_END)}
    assert set(worked.values()) == {1}


def test_no_address_number_or_email_can_be_anybodys(council: Read) -> None:
    for row in council.daily("protected_addresses"):
        assert re.fullmatch(r"ZZ99 \d[A-Z]{2}", row["postcode"])
    for row in council.daily("people"):
        assert re.fullmatch(r"(07700 900\d{3}|01632 960\d{3})?", row["phone"])
    assert all(row["email"].endswith("@example.org") for row in council.daily("officers"))


def test_one_placement_address_holds_on_each_day_of_care(council: Read) -> None:
    rows = [row for row in council.daily("protected_addresses") if row["kind"] == "placement"]
    now = Counter(row["child"] for row in current(rows, YEAR_END))
    assert set(now) == {period.child for period in council.looked_after(YEAR_END)}
    assert set(now.values()) == {1}


def test_a_child_is_told_who_their_officer_is_while_it_is_so_and_soon(council: Read) -> None:
    calendar, told = england(), 0
    for row in council.daily("allocations"):
        if row["child_told_on"]:
            told += 1
            assert row["from"] < row["child_told_on"] < (row["to"] or "9999")
            days = calendar.between(date.fromisoformat(row["from"]), date.fromisoformat(row["child_told_on"]))
            assert days <= 3
            assert row["child_told_on"] <= YEAR_END.isoformat()
    assert told > 2900


def test_the_daily_import_reads_every_file_without_one_problem(council: Read) -> None:
    extract = read_folder(council.out / "daily")
    assert list(extract.problems) == []
    assert {file.name for file in FILES} == {path.stem for path in (council.out / "daily").iterdir()}
