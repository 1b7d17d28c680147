"""Loading the daily extract: what is kept, what is withdrawn, and that the same extract again changes nothing."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest

from mainstay.access.models import Grant, Membership, Person, Team
from mainstay.authority.models import Comparator, Population
from mainstay.caseload.actions.record_child_told import record_child_told
from mainstay.caseload.models import Allocation, ContractedShare
from mainstay.children.models import Child, PersonAround, ProtectedAddress, SocialWork
from mainstay.children.shared.addresses import opened
from mainstay.exchange.daily.reading import read_extract
from mainstay.exchange.models import DailyImport, DailyImportProblem
from mainstay.exchange.queries import preview_daily
from mainstay.ledger.action import set_person
from mainstay.ledger.gate import opened as gate_opened
from mainstay.ledger.models import Entry
from mainstay.reviews.models import Review
from tests.builders import a_child, a_manager, an_officer, the_system
from tests.exchange.extracts import (
    ADDRESS,
    OFFICERS,
    TEAMS,
    Rows,
    daily_files,
    everything,
    load,
    reasons,
    two_children,
)
from tests.releases.making import a_recipient

pytestmark = pytest.mark.django_db
FIRST = {"child": "A1", "officer": "RO1", "from": "2020-06-01"}
SECOND = {"child": "A1", "officer": "RO2", "from": "2020-09-01"}
OTHER = {"child": "A2", "officer": "RO2", "from": "2020-06-01"}
WHOLE: dict[str, Rows] = {
    "teams": TEAMS,
    "officers": OFFICERS,
    "contracted_share": [{"officer": "RO1", "share": "0.8", "from": "2020-04-01"}],
    "children": [
        {"child": "A1", "given_name": "Ada", "family_name": "Example", "from": "2020-06-01"},
        {"child": "A2", "given_name": "Ben", "family_name": "Example", "from": "2020-06-01"},
    ],
    "allocations": [FIRST, OTHER],
    "social_workers": [{"child": "A1", "team": "North", "social_worker": "Sam Example", "from": "2020-06-01"}],
    "people": [{"child": "A1", "name": "Ann Example", "relation": "Mother", "from": "2020-06-01"}],
    "siblings": [{"group": "G", "child": "A1"}, {"group": "G", "child": "A2"}],
    "protected_addresses": [ADDRESS],
    "reviews": [{"child": "A1", "held_on": "2020-06-26", "chaired_by": "officer", "mode": "video"}],
    "population": [{"as_at": "2020-06-30", "children": "160000", "version": "mid-year"}],
    "comparators": [{"measure": "reviews_in_time", "area": "England", "year": "2020-21", "value": "91.239"}],
}


@pytest.fixture(autouse=True)
def children(db: object) -> None:
    two_children()
    set_person(the_system().viewer)


def _officers(reference: str = "A1") -> list[tuple[str, date, date | None]]:
    found = Allocation.objects.filter(child__reference=reference).order_by("starts_on")
    return list(found.values_list("officer__reference", "starts_on", "ends_on"))


def test_a_whole_extract_comes_in() -> None:
    imported, extract = load(**WHOLE)
    assert reasons(extract) == []
    child = Child.objects.get(reference="A1")
    assert (child.given_name, child.search_key) == ("Ada", "ada example")
    assert child.sibling_group == Child.objects.get(reference="A2").sibling_group is not None
    assert _officers() == [("RO1", date(2020, 6, 1), None)]
    assert SocialWork.objects.get().team == Team.objects.get(name="North")
    assert PersonAround.objects.get().name == "Ann Example"
    assert ContractedShare.objects.get().share == Decimal("0.800")
    assert opened(ProtectedAddress.objects.get(source="daily")) == "12 Canary Lane\nZZ99 3AA"
    held = Review.objects.get(child=child, state="held")
    assert (held.chaired_by, held.mode, held.officer) == ("officer", "video", Person.objects.get(reference="RO1"))
    assert Membership.objects.get(person__reference="RO1").starts_on == date(2020, 4, 1)
    assert (Population.objects.get().children, Comparator.objects.get().value) == (160000, Decimal("91.24"))
    assert imported.children_changed == 2
    assert imported.changes["allocations"] == {"add": 2}


def test_the_same_extract_again_changes_nothing() -> None:
    load(**WHOLE)
    before = everything()
    imported, extract = load(**WHOLE)
    assert everything() == before
    assert (imported.changes, imported.children_changed, imported.kept, reasons(extract)) == ({}, 0, 0, [])


def test_an_officer_gets_sight_of_the_child_and_loses_it_when_the_row_is_withdrawn() -> None:
    load(officers=OFFICERS, allocations=[FIRST, OTHER])
    child = Child.objects.get(reference="A1")
    assert list(Grant.objects.filter(child_id=child.pk).values_list("person__reference", flat=True)) == ["RO1"]
    load(officers=OFFICERS, allocations=[SECOND, OTHER])
    assert list(Grant.objects.filter(child_id=child.pk).values_list("person__reference", flat=True)) == ["RO2"]


def test_a_row_that_is_gone_is_withdrawn_of_the_children_named_and_of_no_other() -> None:
    load(officers=OFFICERS, allocations=[{**FIRST, "to": "2020-09-01"}, SECOND, OTHER])
    imported, _ = load(officers=OFFICERS, allocations=[FIRST])
    assert _officers() == [("RO1", date(2020, 6, 1), None)]
    assert _officers("A2") == [("RO2", date(2020, 6, 1), None)]
    assert imported.changes == {"allocations": {"change": 1, "remove": 1}}


def test_shares_of_officers_whom_the_file_does_not_name_stand() -> None:
    load(officers=OFFICERS, contracted_share=[{"officer": "RO1", "share": "1", "from": "2020-04-01"}])
    load(contracted_share=[{"officer": "RO2", "share": "0.5", "from": "2020-04-01"}])
    assert ContractedShare.objects.count() == 2


def test_a_child_with_a_row_that_cannot_be_used_keeps_what_is_on_record() -> None:
    load(officers=OFFICERS, allocations=[FIRST, OTHER])
    rows = [{**FIRST, "to": "2021-02-01"}, {**SECOND, "from": "31/02/2021"}, {**OTHER, "to": "2021-02-01"}]
    imported, extract = load(allocations=rows)
    assert _officers() == [("RO1", date(2020, 6, 1), None)]
    assert _officers("A2") == [("RO2", date(2020, 6, 1), date(2021, 2, 1))]
    assert [(row, child) for _, row, child, _ in reasons(extract)] == [(3, "A1"), (2, "A1")]
    assert "what is on record stays" in extract.problems[1].reason
    assert imported.kept == 0


def test_an_officer_nobody_knows_withdraws_nobody() -> None:
    load(
        officers=OFFICERS,
        allocations=[FIRST],
        contracted_share=[{"officer": "RO1", "share": "1", "from": "2020-04-01"}],
    )
    _, extract = load(allocations=[{**FIRST, "officer": "RO9"}], contracted_share=[{"officer": "RO9", "share": "1",
                                                                                    "from": "2020-04-01"}])  # fmt: skip
    assert _officers() == [("RO1", date(2020, 6, 1), None)]
    assert ContractedShare.objects.count() == 1
    assert {reason for *_, reason in reasons(extract)} == {
        "There is no officer RO9. Give officers.csv with the same extract."
    }


def test_a_row_that_a_person_entered_is_kept_and_listed() -> None:
    officer = an_officer()
    child = a_child(officer=officer, came_on=date(2021, 3, 1))
    entered = {"child": child.reference, "officer": "RO1", "from": "2021-03-01"}
    imported, extract = load(officers=OFFICERS, allocations=[entered])
    assert Allocation.objects.get(child=child).officer == officer
    assert imported.kept == 1
    assert reasons(extract)[0][:3] == ("allocations", 2, child.reference)
    assert "is kept" in extract.problems[0].reason


def test_a_row_that_a_person_changed_is_kept() -> None:
    load(officers=OFFICERS, allocations=[FIRST])
    record_child_told(the_system(), Allocation.objects.get(), told_on=date(2020, 6, 5), how="letter")
    imported, _ = load(allocations=[SECOND])
    assert _officers() == [("RO1", date(2020, 6, 1), None)]
    assert imported.kept == 1


def test_a_name_entered_here_is_kept_and_listed() -> None:
    child = a_child()
    named = {"child": child.reference, "given_name": "Wrong", "family_name": "Name", "from": "2021-03-01"}
    imported, extract = load(children=[named])
    assert imported.changes == {}
    assert reasons(extract) == [("children", 2, child.reference, "The name entered here is another, and is kept.")]


def test_the_name_of_today_is_the_latest_that_has_begun() -> None:
    rows: Rows = [
        {"child": "A1", "family_name": name, "from": start}
        for name, start in (("Second", "2021-01-01"), ("Future", "2022-01-01"), ("First", "2020-01-01"))
    ]
    load(children=rows)
    assert Child.objects.get(reference="A1").family_name == "Second"


def test_spans_that_overlap_are_cut_and_listed() -> None:
    _, extract = load(officers=OFFICERS, allocations=[FIRST, SECOND])
    assert _officers() == [("RO1", date(2020, 6, 1), date(2020, 9, 1)), ("RO2", date(2020, 9, 1), None)]
    assert reasons(extract) == [
        ("allocations", 2, "A1",
         "It overlaps row 3, which begins on 1 September 2020, and is taken to end there.")
    ]  # fmt: skip


def test_a_repeated_key_counts_once_when_it_is_the_same_and_never_when_it_differs() -> None:
    load(officers=OFFICERS)
    _, extract = load(allocations=[FIRST, FIRST, OTHER, {**OTHER, "officer": "RO1"}])
    assert (_officers(), _officers("A2")) == ([("RO1", date(2020, 6, 1), None)], [])
    assert [(row, child) for _, row, child, _ in reasons(extract)] == [(2, "A1"), (4, "A2")]


def test_a_review_nobody_held_is_listed() -> None:
    _, extract = load(
        reviews=[{"child": "A1", "held_on": "2020-07-01", "mode": "video"}],
        late_reasons=[{"child": "A1", "held_on": "2020-06-26", "reason": "illness"}],
    )
    assert [table for table, *_ in reasons(extract)] == ["reviews", "late_reasons"]


def test_an_officer_whose_address_somebody_else_has_is_listed_and_not_made() -> None:
    twice: Rows = [OFFICERS[0], {**OFFICERS[1], "email": "OLIVE@example.org"}]
    _, extract = load(officers=twice)
    assert [(row, "signs in by this address" in reason) for _, row, _, reason in reasons(extract)] == [(3, True)]
    assert Person.objects.filter(email__iexact="olive@example.org").count() == 1


def test_teams_whose_long_names_begin_alike_are_two() -> None:
    names = [f"{'Long name of a team in the north west of the county'} {number}" for number in "12"]
    load(teams=[{"team": name, "kind": "social_work"} for name in names])
    assert Team.objects.filter(name__in=names).count() == 2


def test_a_preview_says_what_the_import_then_does_and_keeps_nothing() -> None:
    before = everything()
    extract = read_extract(daily_files(**WHOLE))
    preview = preview_daily(the_system().viewer, extract)
    assert everything() == before
    assert not DailyImport.objects.exists()
    imported, _ = load(**WHOLE)
    assert preview.changes == imported.changes
    assert [child.reference for child in preview.children] == ["A1", "A2"]
    lines = preview.children[0].lines
    assert "Reviewing officer from 1 June 2020 added" in lines
    assert "Protected address added" in lines


def test_each_child_changed_has_an_entry_and_the_extract_has_one() -> None:
    load(**WHOLE)
    entries = Entry.objects.filter(action="import_daily_extract")
    assert sorted(entries.values_list("event", flat=True)) == [
        "DailyExtractImported",
        "ExtractApplied",
        "ExtractApplied",
    ]


def test_problems_of_months_ago_are_let_go() -> None:
    old, _ = load(allocations=[{**FIRST, "from": "x"}])
    received: datetime = old.received_at
    with gate_opened():
        DailyImport.objects.filter(pk=old.pk).update(received_at=received - timedelta(days=91))
    new, _ = load(allocations=[{**FIRST, "from": "x"}])
    assert set(DailyImportProblem.objects.values_list("imported_id", flat=True)) == {new.pk}


def test_a_person_round_the_child_to_whom_a_release_went_is_not_withdrawn() -> None:
    mother = WHOLE["people"][0]
    load(people=[mother])
    around = PersonAround.objects.get()
    a_recipient(a_manager(), around.child, "parent", name="Ann Example", person_around=around)
    _, extract = load(people=[{**mother, "name": "Another Example"}])
    assert reasons(extract)[0][2] == "A1"
    assert "stays on record" in extract.problems[0].reason
    assert set(PersonAround.objects.values_list("name", flat=True)) == {"Ann Example", "Another Example"}
    load(people=[{**mother, "phone": "020 7946 0001"}])
    assert PersonAround.objects.get(pk=around.pk).phone == "020 7946 0001"
