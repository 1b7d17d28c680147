"""Bringing a return in: what is kept as received, what is derived, and that it is all of it or nothing."""

from __future__ import annotations

from datetime import date
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection

from mainstay.access.roles import Role
from mainstay.caseload.actions.allocate import allocate
from mainstay.children.models import Child, Episode, PeriodOfCare
from mainstay.exchange.actions.import_return import LoadedAlready, import_return
from mainstay.exchange.models import Imprint, Return, ReturnedRow, ReturnProblem
from mainstay.exchange.queries import preview_import
from mainstay.exchange.ssda903.reading import read_files, read_return
from mainstay.exchange.ssda903.rows import ReturnAsReceived
from mainstay.ledger.models import Entry
from mainstay.reviews.models import Review
from mainstay.statute.years import CollectionYear
from tests.builders import a_person, acting, the_system
from tests.exchange.importing import AFTER, BEFORE, bring_in, child, derived, episode, review
from tests.exchange.returns import YEAR, csv_text, one_child, received

SAMPLE_YEAR = CollectionYear.parse("2017-18")
FILES = [
    "ad1.csv", "episodes.csv", "header.csv", "missing.csv", "oc2.csv", "oc3.csv", "placed_for_adoption.csv",
    "previous_permanence.csv", "reviews.csv", "uasc.csv",
]  # fmt: skip

pytestmark = pytest.mark.django_db


def test_the_sample_as_csv_gives_its_rows_and_problems_in_the_database(samples: Path) -> None:
    folder = samples / "ssda903" / "one-year-2017-18"
    returned = import_return(the_system(), read_return(folder, year=SAMPLE_YEAR, only=FILES))
    assert _rows(returned) == {"header": 2675, "episodes": 5050, "reviews": 12582}
    listed = ReturnProblem.objects.filter(returned=returned, between_years=False)
    assert listed.filter(kind="repeated_key", table="reviews").count() == 14
    assert listed.filter(kind="episodes_overlap").count() == 72


def test_the_sample_as_xml_gives_its_rows_in_the_database(samples: Path) -> None:
    path = samples / "ssda903" / "one-year-2017-18" / "fake_903.xml"
    returned = import_return(the_system(), read_return(path, year=SAMPLE_YEAR))
    assert _rows(returned) == {"header": 253, "episodes": 459, "reviews": 1206}
    assert returned.form == "xml"


def _rows(returned: Return) -> dict[str, int]:
    tables = ("header", "episodes", "reviews")
    return {table: ReturnedRow.objects.filter(returned=returned, table=table).count() for table in tables}


def test_a_child_their_care_and_their_reviews_are_derived() -> None:
    bring_in(header=[child()], episodes=[episode("01/06/2020")], reviews=[review("29/06/2020")])
    period = PeriodOfCare.objects.get()
    held, due = Review.objects.order_by("held_on")
    assert Child.objects.get().born_on == date(2012, 6, 5)
    assert (period.starts_on, period.ends_on) == (date(2020, 6, 1), None)
    assert (held.kind, held.due_on, held.verdict) == ("first", date(2020, 6, 29), "in_time")
    assert (due.state, due.kind, due.due_on, due.due_event_on) == (
        "due", "second", date(2020, 9, 29), date(2020, 6, 29),
    )  # fmt: skip
    assert "29 June 2020" in due.due_explained


def test_the_text_received_stands_beside_what_it_was_read_as() -> None:
    bring_in(header=[child(DOB="31/02/2012", ETHNIC="wbri")], episodes=[episode("01/06/2020")])
    row = ReturnedRow.objects.get(table="header")
    assert row.texts[2:4] == ["31/02/2012", "wbri"]
    assert (row.dates[2], row.codes[3]) == (None, "WBRI")
    assert ReturnProblem.objects.get(kind="bad_date").reason.startswith("“31/02/2012” is not a day")


def test_one_entry_stands_for_the_batch_and_one_for_each_child_changed() -> None:
    bring_in(header=[child("A1"), child("B2")], episodes=[episode("01/06/2020"), episode("01/07/2020", reference="B2")])
    events = list(Entry.objects.order_by("event").values_list("event", flat=True))
    assert events.count("ReturnImported") == 1
    assert events.count("ChildImported") == 2
    assert set(Entry.objects.filter(event="ChildImported").values_list("child_id", flat=True)) == set(
        Child.objects.values_list("pk", flat=True)
    )


def test_the_same_return_again_is_told_apart_and_nothing_is_written() -> None:
    said = {"header": [child()], "episodes": [episode("01/06/2020")]}
    bring_in(**said)
    before = (derived(), Entry.objects.count(), ReturnedRow.objects.count())
    with pytest.raises(LoadedAlready, match="loaded already"):
        bring_in(**said)
    assert (derived(), Entry.objects.count(), ReturnedRow.objects.count()) == before


def test_years_in_any_order_give_the_same_records() -> None:
    years: list[tuple[CollectionYear, dict[str, Any]]] = [
        (BEFORE, {"header": [child(SEX="2")], "episodes": [episode("01/06/2019")], "reviews": [review("27/06/2019")]}),
        (YEAR, {"header": [child()], "episodes": [episode("01/06/2019", "10/09/2020", REC="X1"),
                    episode("10/09/2020", RNE="P", PLACE="K2")], "reviews": [review("11/05/2020")]}),
        (AFTER, {"header": [child()], "episodes": [episode("10/09/2020", "01/05/2021", RNE="P", PLACE="K2")]}),
    ]  # fmt: skip
    outcomes = []
    for order in permutations(years):
        for year, tables in order:
            bring_in(year, **tables)
        outcomes.append((derived(), ReturnProblem.objects.filter(between_years=True).count()))
        _empty()
    assert all(outcome == outcomes[0] for outcome in outcomes)
    assert [row[2:4] for row in outcomes[0][0]["periods"]] == [(date(2019, 6, 1), date(2021, 5, 1))]


def _empty() -> None:
    with connection.cursor() as cursor:
        for table in (
            "reviews_review", "children_episode", "children_periodofcare", "children_child", "exchange_imprint",
            "exchange_returnedrow", "exchange_returnproblem", "exchange_return",
        ):  # fmt: skip
            cursor.execute(f"DELETE FROM {table}")


def test_csv_and_xml_of_one_return_give_the_same_records_and_are_one_return(samples: Path) -> None:
    path = samples / "ssda903" / "one-year-2017-18" / "fake_903.xml"
    as_xml = read_return(path, year=SAMPLE_YEAR)
    tables = {table: [row.as_received() for row in rows] for table, rows in as_xml.tables.items() if rows}
    for text in as_xml.protected:
        for row, kept in zip(as_xml.tables[text.table], tables[text.table], strict=True):
            if row.number == text.row:
                kept[text.column] = text.text
    as_csv = read_files({f"{t}.csv": csv_text(t, rows).encode() for t, rows in tables.items()}, year=SAMPLE_YEAR)
    import_return(the_system(), as_csv)
    first = derived()
    with pytest.raises(LoadedAlready):
        import_return(the_system(), read_return(path, year=SAMPLE_YEAR))
    _empty()
    import_return(the_system(), read_return(path, year=SAMPLE_YEAR))
    assert derived() == first


def test_a_corrected_return_shows_what_it_changes_and_then_does_just_that() -> None:
    bring_in(header=[child("A1"), child("B2")],
             episodes=[episode("01/06/2020"), episode("01/07/2020", reference="B2")],
             reviews=[review("29/06/2020"), review("30/07/2020", "B2")])  # fmt: skip
    corrected = {"header": [child("A1"), child("B2")],
                     "episodes": [episode("01/06/2020"), episode("01/07/2020", reference="B2")],
                     "reviews": [review("29/06/2020"), review("29/07/2020", "B2")]}  # fmt: skip
    before = derived()
    preview = preview_import(the_system().viewer, received(**corrected))
    assert derived() == before
    assert [change.reference for change in preview.children] == ["B2"]
    assert "Review of 29 July 2020 added" in preview.children[0].lines
    assert "Review of 30 July 2020 no longer there" in preview.children[0].lines
    returned = bring_in(**corrected)
    assert returned.changes == preview.changes
    assert Return.objects.filter(year="2020-21", is_current=True).count() == 1
    assert ReturnedRow.objects.values("returned").distinct().count() == 1


def test_a_child_whom_no_return_has_any_longer_goes_with_their_records() -> None:
    bring_in(header=[child("A1"), child("B2")], episodes=[episode("01/06/2020"), episode("01/07/2020", reference="B2")])
    bring_in(header=[child("A1")], episodes=[episode("01/06/2020")])
    assert list(Child.objects.values_list("reference", flat=True)) == ["A1"]
    assert Imprint.objects.exclude(child_id=Child.objects.get().pk).count() == 0


def test_a_fault_while_records_are_laid_out_leaves_nothing_behind() -> None:
    received = read_files(one_child(), year=YEAR)
    row = received.tables["episodes"][0]
    row.values = (*row.values[:3], "too long for its column", *row.values[4:])
    _must_fail_whole(received, "too long")


def test_a_fault_after_records_were_written_leaves_nothing_behind(settings: Any) -> None:
    settings.MAINSTAY_VAULT_KEY = ""
    episodes = [episode("01/06/2020", HOME_POST="ZZ99 3AA")]
    _must_fail_whole(received(header=[child()], episodes=episodes), "MAINSTAY_VAULT_KEY")


def _must_fail_whole(received: ReturnAsReceived, why: str) -> None:
    before = derived()
    with pytest.raises(Exception, match=why):
        import_return(the_system(), received)
    assert derived() == before
    assert (Return.objects.count(), ReturnedRow.objects.count(), ReturnProblem.objects.count()) == (0, 0, 0)
    assert not Entry.objects.filter(event="ReturnImported").exists()


def test_somebody_without_the_permission_is_refused() -> None:
    officer = a_person(Role.REVIEWING_OFFICER)
    with pytest.raises(PermissionDenied):
        import_return(acting(officer), read_files(one_child(), year=YEAR))
    assert not Return.objects.exists()


def test_a_reference_too_long_to_be_one_is_listed_and_not_used() -> None:
    long = "A" * 40
    bring_in(header=[child(), child(long)], episodes=[episode("01/06/2020"), episode("01/06/2020", reference=long)],
             reviews=[review("29/06/2020", long)])  # fmt: skip
    assert list(Child.objects.values_list("reference", flat=True)) == ["A1"]
    assert ReturnProblem.objects.filter(kind="no_child", between_years=False).count() == 3


def test_overlapping_episodes_never_break_the_records() -> None:
    first = episode("01/06/2020", "01/09/2020", REC="X1")
    others = [episode("01/08/2020", RNE="P"), episode("05/08/2020", "04/08/2020")]
    bring_in(header=[child()], episodes=[first, *others])
    spans = list(Episode.objects.order_by("starts_on").values_list("starts_on", "ends_on"))
    assert spans == [(date(2020, 6, 1), date(2020, 8, 1)), (date(2020, 8, 1), None)]


def test_an_officer_of_the_day_is_given_their_reviews() -> None:
    bring_in(header=[child()], episodes=[episode("01/06/2019")], reviews=[])
    officer = a_person(Role.REVIEWING_OFFICER)
    service = a_person(Role.SERVICE_MANAGER)
    the_child = Child.objects.get()
    allocate(acting(service), [the_child], officer=officer, starts_on=date(2020, 5, 1))
    bring_in(header=[child()], episodes=[episode("01/06/2019")], reviews=[review("11/04/2020"), review("11/05/2020")])
    held = dict(Review.objects.filter(state="held").values_list("held_on", "officer_id"))
    assert held == {date(2020, 4, 11): None, date(2020, 5, 11): officer.pk}
