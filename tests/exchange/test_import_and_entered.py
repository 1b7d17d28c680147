"""A return and what people entered: nothing is overwritten silently, and somebody decides what disagrees."""

from __future__ import annotations

from datetime import date

import pytest

from mainstay.access.roles import Role
from mainstay.children.actions.correct_child import correct_child
from mainstay.children.actions.end_period import end_period
from mainstay.children.actions.move_child import move_child
from mainstay.children.models import Child, Episode, PeriodOfCare
from mainstay.children.rules.entering import ChildFacts
from mainstay.exchange.actions.settle_difference import settle_difference
from mainstay.exchange.models import Difference
from mainstay.ledger.models import Entry
from mainstay.reviews.actions.hold_review import hold_review
from mainstay.reviews.actions.record_not_taking_part import record_not_taking_part
from mainstay.reviews.models import Review
from mainstay.statute.refusal import Refused
from tests.builders import a_child, a_person, acting, the_system
from tests.exchange.importing import AFTER, bring_in, child, derived, episode, review

pytestmark = pytest.mark.django_db


def _in_care(start: str = "01/06/2020") -> Child:
    bring_in(header=[child()], episodes=[episode(start)], reviews=[review("29/06/2020"), review("20/09/2020")])
    return Child.objects.get()


def _open() -> list[tuple[str, str, str, str]]:
    rows = Difference.objects.filter(state="open").order_by("what", "field")
    return list(rows.values_list("what", "field", "returned", "entered"))


def test_an_ending_after_the_year_is_live_and_stays() -> None:
    someone = _in_care()
    end_period(the_system(), someone, ends_on=date(2021, 4, 8), reason="E4A")
    before = derived()
    bring_in(header=[child()], episodes=[episode("01/06/2020")],
             reviews=[review("29/06/2020"), review("20/09/2020", REVIEW_CODE="PN2")])  # fmt: skip
    assert _open() == []
    assert derived()["periods"] == before["periods"]
    assert derived()["episodes"] == before["episodes"]
    assert Review.objects.get(held_on=date(2020, 9, 20)).participation_code == "PN2"
    assert Review.objects.get(held_on__isnull=True).state == "not_required"


def test_an_ending_within_the_year_that_the_return_lacks_is_a_difference() -> None:
    someone = _in_care()
    end_period(the_system(), someone, ends_on=date(2021, 2, 1), reason="E4A")
    bring_in(header=[child(ETHNIC="MWBC")], episodes=[episode("01/06/2020")], reviews=[review("29/06/2020")])
    assert _open() == [("episode", "ends_on", "not ended", "1 February 2021 (E4A)")]
    assert PeriodOfCare.objects.get().ends_on == date(2021, 2, 1)
    assert Child.objects.get().ethnicity == "MWBC"


def test_taking_the_return_derives_the_record_again() -> None:
    someone = _in_care()
    end_period(the_system(), someone, ends_on=date(2021, 2, 1), reason="E4A")
    bring_in(header=[child(ETHNIC="MWBC")], episodes=[episode("01/06/2020")], reviews=[review("29/06/2020")])
    difference = Difference.objects.get()
    settle_difference(the_system(), difference, decision="taken")
    assert PeriodOfCare.objects.get().ends_on is None
    assert Review.objects.get(state="due").due_on == date(2020, 9, 29)
    assert Entry.objects.filter(event="DifferenceSettled", child_id=someone.pk).count() == 1
    with pytest.raises(Refused, match="decided"):
        settle_difference(the_system(), difference, decision="kept")


def test_what_was_kept_is_not_asked_again_while_both_say_the_same() -> None:
    someone = _in_care()
    end_period(the_system(), someone, ends_on=date(2021, 2, 1), reason="E4A")
    bring_in(header=[child(ETHNIC="MWBC")], episodes=[episode("01/06/2020")])
    settle_difference(the_system(), Difference.objects.get(), decision="kept")
    bring_in(header=[child(ETHNIC="AIND")], episodes=[episode("01/06/2020")])
    assert _open() == []
    bring_in(header=[child(ETHNIC="AIND")], episodes=[episode("01/06/2020", "03/03/2021")])
    assert _open() == [("episode", "ends_on", "3 March 2021 (E4A)", "1 February 2021 (E4A)")]
    assert PeriodOfCare.objects.get().ends_on == date(2021, 2, 1)


def test_the_next_return_that_agrees_with_what_was_entered_is_no_difference() -> None:
    someone = _in_care()
    move_child(the_system(), someone, moved_on=date(2021, 4, 9), placement="K2", provider="PR4", reason="CARPL")
    bring_in(AFTER, header=[child()], episodes=[
        episode("01/06/2020", "09/04/2021", REC="X1", REASON_PLACE_CHANGE="CARPL"),
        episode("09/04/2021", RNE="P", PLACE="K2", PLACE_PROVIDER="PR4")], reviews=[review("20/03/2022")])  # fmt: skip
    assert _open() == []
    assert Episode.objects.count() == 2
    assert Review.objects.filter(state="held").count() == 3


def test_a_move_on_another_day_is_asked_about_once() -> None:
    someone = _in_care()
    move_child(the_system(), someone, moved_on=date(2021, 4, 9), placement="K2", provider="PR4", reason="CARPL")
    bring_in(AFTER, header=[child()], episodes=[
        episode("01/06/2020", "07/04/2021", REC="X1", REASON_PLACE_CHANGE="CARPL"),
        episode("07/04/2021", RNE="P", PLACE="K2", PLACE_PROVIDER="PR4")], reviews=[])  # fmt: skip
    assert [row[:2] for row in _open()] == [("episode", "ends_on"), ("episode", "starts_on")]
    for difference in Difference.objects.filter(state="open").order_by("-field"):
        if Difference.objects.filter(pk=difference.pk, state="open").exists():
            settle_difference(the_system(), difference, decision="taken")
    assert _open() == []
    assert list(Episode.objects.order_by("starts_on").values_list("starts_on", "ends_on", "reason_ceased")) == [
        (date(2020, 6, 1), date(2021, 4, 7), "X1"), (date(2021, 4, 7), None, None)]  # fmt: skip


def test_a_date_of_birth_corrected_here_is_kept_and_asked_about() -> None:
    someone = _in_care()
    correct_child(the_system(), someone, facts=_facts(someone, date(2012, 6, 6)), reason="The birth certificate")
    bring_in(header=[child(SEX="2")], episodes=[episode("01/06/2020")])
    assert Child.objects.get().born_on == date(2012, 6, 6)
    assert Child.objects.get().sex == "female"
    assert _open() == [("child", "born_on", "5 June 2012", "6 June 2012")]
    settle_difference(the_system(), Difference.objects.get(), decision="taken")
    assert Child.objects.get().born_on == date(2012, 6, 5)


def test_names_are_never_touched_by_a_return() -> None:
    someone = _in_care()
    correct_child(the_system(), someone, facts=_facts(someone, someone.born_on, given_name="Idris"), reason="Name")
    bring_in(header=[child(SEX="2")], episodes=[episode("01/06/2020")])
    assert Child.objects.get().given_name == "Idris"


def test_a_review_held_here_keeps_what_was_recorded_of_it() -> None:
    _in_care()
    officer = a_person(Role.SERVICE_MANAGER)
    due = Review.objects.get(state="due")
    hold_review(acting(officer), due, held_on=date(2021, 3, 18), mode="video", participation_code="PN1",
                chaired_by="officer", late_reason=None)  # fmt: skip
    bring_in(header=[child()], episodes=[episode("01/06/2020")],
             reviews=[review("29/06/2020"), review("20/09/2020"), review("17/03/2021", REVIEW_CODE="PN1")])  # fmt: skip
    assert _open() == [("review", "held_on", "17 March 2021", "18 March 2021")]
    kept = Review.objects.get(pk=due.pk)
    assert (kept.held_on, kept.mode, kept.chaired_by) == (date(2021, 3, 18), "video", "officer")
    assert Review.objects.filter(state__in=Review.OPEN).count() == 1
    settle_difference(the_system(), Difference.objects.get(), decision="taken")
    assert Review.objects.get(pk=due.pk).held_on == date(2021, 3, 17)
    assert Review.objects.filter(state="due").get().due_event_on == date(2021, 3, 17)


def test_why_a_child_did_not_take_part_stays_with_the_code_it_was_said_of() -> None:
    def returned(code: str, second: str = "20/09/2020") -> None:
        reviews = [review("29/06/2020", REVIEW_CODE=code), review(second)]
        bring_in(header=[child()], episodes=[episode("01/06/2020")], reviews=reviews)

    returned("PN7")
    first = Review.objects.get(held_on=date(2020, 6, 29))
    record_not_taking_part(acting(a_person(Role.SERVICE_MANAGER)), first, reason="other", words="Unwell.")
    returned("PN7", "21/09/2020")
    first.refresh_from_db()
    assert (first.participation_code, first.not_taking_part, first.not_taking_part_words) == ("PN7", "other", "Unwell.")
    returned("PN6")
    first.refresh_from_db()
    assert (first.participation_code, first.not_taking_part, first.not_taking_part_words) == ("PN6", "", "")


def test_a_child_entered_here_whom_the_return_lacks_is_asked_about() -> None:
    entered = a_child(came_on=date(2020, 10, 5))
    bring_in(header=[child()], episodes=[episode("01/06/2020")])
    assert [(row[0], row[1]) for row in _open()] == [("episode", "episode")]
    assert Difference.objects.get(state="open").child_id == entered.pk
    assert PeriodOfCare.objects.filter(child=entered).exists()


def _facts(someone: Child, born_on: date | None, **names: str) -> ChildFacts:
    return ChildFacts(reference=someone.reference, given_name=names.get("given_name", "Wren"), family_name="Ashdown",
                      known_as="", born_on=born_on, sex=someone.sex, ethnicity=someone.ethnicity,
                      unaccompanied_until=None)  # fmt: skip
