"""The clocks of a concern as they are kept: the day of each stage as it was put, in time or late, and which ladder."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from mainstay.authority.actions.add_council_day import add_council_day
from mainstay.concerns.actions.escalate_concern import escalate_concern
from mainstay.concerns.actions.pause_concern import pause_concern
from mainstay.concerns.actions.resume_concern import resume_concern
from mainstay.concerns.actions.set_ladder import set_ladder
from mainstay.concerns.models import Concern, Hold, LadderVersion, StageReached
from mainstay.concerns.shared.ladders import ladder_of, ladder_on
from mainstay.ledger.acting import Conflict, system_acting
from mainstay.ledger.models import Entry
from mainstay.statute.escalation import DEFAULT, Ladder, Stage
from mainstay.statute.refusal import Refused
from tests.concerns.building import (
    ANSWERED,
    DUE,
    FORMAL,
    JUDGED,
    WHOLE_DUE,
    Family,
    a_family,
    answered,
    begun,
    escalated,
    formal,
    from_outside,
    settled,
)
from tests.reviews.building import on

SHORT = Ladder((Stage("formal", "First letter", "Team manager", 5), Stage("stage_1", "Director", "Director", 4)))
LATER = date(2020, 7, 15)


def _stage(concern: Concern, level: int = 0) -> StageReached:
    found: StageReached = concern.stages.get(level=level)
    return found


def _fresh(concern: Concern) -> Concern:
    concern.refresh_from_db()
    return concern


def _up_all_stages(family: Family, concern: Concern) -> list[date]:
    """Take a concern up stage after stage, on the last day of each; gives the days they are due."""
    days = [_stage(concern).due_on]
    for level, stage in enumerate(DEFAULT.stages[1:], start=1):
        day = days[-1]
        assert day is not None
        escalate_concern(on(family.officer, day), concern, stage=stage.key, because="Late.", responder=family.senior)
        days.append(_stage(concern, level).due_on)
    return [day for day in days if day]


def test_each_stage_is_due_as_it_was_put_and_the_last_ends_with_the_whole_process(db: None) -> None:
    family = a_family()
    concern = formal(family)
    assert (concern.formal_on, concern.whole_due_on, concern.waits_until_on) == (FORMAL, WHOLE_DUE, DUE)
    assert _up_all_stages(family, concern) == [
        DUE, date(2020, 7, 27), date(2020, 7, 29), date(2020, 7, 31), date(2020, 8, 4), WHOLE_DUE,
    ]  # fmt: skip
    assert _fresh(concern).waits_until_on == WHOLE_DUE


def test_over_a_bank_holiday_and_a_day_off_of_the_councils_own_the_day_is_kept_as_it_was_counted(db: None) -> None:
    family = a_family()
    august = formal(family, date(2020, 8, 27))
    assert _stage(august).due_on == date(2020, 9, 11)  # over 31 August
    add_council_day(system_acting(channel="test"), on=date(2020, 9, 7), name="Council day")
    assert _stage(august).due_on == date(2020, 9, 11)
    assert _stage(formal(family, date(2020, 8, 28))).due_on == date(2020, 9, 15)


@pytest.mark.parametrize(
    ("day", "taken", "in_time"),
    [
        (FORMAL, 0, True),
        (date(2020, 7, 11), 2, True),
        (DUE, 10, True),
        (date(2020, 7, 23), 11, False),
        (date(2020, 9, 1), 38, False),
    ],
)
def test_the_working_days_an_answer_took_are_kept_with_it(db: None, day: date, taken: int, in_time: bool) -> None:
    concern = answered(a_family(), day)
    stage = _stage(concern)
    assert (stage.answered_on, stage.working_days_taken, stage.due_on) == (day, taken, DUE)
    event = Entry.objects.get(event="ConcernAnswered")
    assert event.payload["in_time"] is in_time
    assert event.sentence == f"A concern was answered {'in time' if in_time else 'late'}"


def test_an_answer_from_outside_counts_from_the_day_it_came(db: None) -> None:
    family = a_family()
    concern = answered(family, date(2020, 9, 1), by=family.officer, outside=from_outside(ANSWERED))
    assert (_stage(concern).answered_on, _stage(concern).working_days_taken) == (ANSWERED, 8)


@pytest.mark.parametrize("resumed", [None, date(2020, 7, 24)])
def test_a_hold_never_makes_what_is_late_look_in_time(db: None, resumed: date | None) -> None:
    family = a_family()
    concern = formal(family)
    pause_concern(on(family.officer, LATER), concern, because="The manager is away.")
    if resumed:
        resume_concern(on(family.officer, resumed), concern)
    stage = _stage(answered(family, date(2020, 7, 24), concern=concern))
    assert (stage.due_on, stage.working_days_taken) == (DUE, 12)
    assert _fresh(concern).whole_due_on == WHOLE_DUE
    assert Entry.objects.get(event="ConcernAnswered").payload["in_time"] is False


def test_an_answer_ends_the_hold_and_the_concern_can_be_held_again_at_a_higher_stage(db: None) -> None:
    family = a_family()
    concern = formal(family)
    pause_concern(on(family.officer, LATER), concern, because="Away.")
    answered(family, concern=concern)
    assert Hold.objects.get().ends_on == ANSWERED
    escalated(family, concern=concern)
    pause_concern(on(family.officer, JUDGED), concern, because="Away again.")
    assert Hold.objects.count() == 2


def test_a_concern_is_held_once_at_a_time_and_goes_on_only_from_a_hold(db: None) -> None:
    family = a_family()
    concern = formal(family)
    with pytest.raises(Refused, match="not on hold"):
        resume_concern(on(family.officer, LATER), concern)
    with pytest.raises(Refused, match="Say why"):
        pause_concern(on(family.officer, LATER), concern, because=" ")
    pause_concern(on(family.officer, LATER), concern, because="Away.")
    with pytest.raises(Refused, match="on hold already"):
        pause_concern(on(family.officer, LATER), concern, because="Away.")
    assert resume_concern(on(family.officer, LATER), concern).ends_on == LATER


def test_stages_passed_over_keep_their_rows_and_the_reason(db: None) -> None:
    family = a_family()
    concern = escalated(family, stage="stage_3", skipped_because="It cannot wait.")
    rows = concern.stages.order_by("level").values_list("key", "began_on", "due_on", "skipped_on", "skipped_because")
    assert list(rows) == [
        ("formal", FORMAL, DUE, None, ""),
        ("stage_1", None, None, JUDGED, "It cannot wait."),
        ("stage_2", None, None, JUDGED, "It cannot wait."),
        ("stage_3", JUDGED, date(2020, 7, 23), None, ""),
    ]
    assert Entry.objects.get(event="ConcernEscalated").payload["skipped"] == ["stage_1", "stage_2"]
    left = _stage(concern)
    assert (left.left_on, left.answered_on, left.judgement) == (JUDGED, None, "")


def test_passing_over_a_stage_needs_a_reason_and_names_what_is_passed_over(db: None) -> None:
    family = a_family()
    concern = formal(family)
    with pytest.raises(Refused, match="Say why Stage 1 is passed over"):
        escalated(family, concern=concern, stage="stage_2")
    with pytest.raises(Refused, match="Say why Stage 1 and Stage 2 are passed over"):
        escalated(family, concern=concern, stage="stage_3")
    with pytest.raises(Refused, match="Say why you take it further"):
        escalated(family, concern=concern, because=" ")
    assert concern.stages.count() == 1
    assert _fresh(concern).waits_until_on == DUE


def test_a_concern_only_climbs_from_where_it_is(db: None) -> None:
    family = a_family()
    concern = escalated(family, stage="stage_2", skipped_because="It cannot wait.")
    for stage in ("formal", "stage_1", "stage_2"):
        with pytest.raises(Refused, match="only climbs"):
            escalated(family, concern=concern, stage=stage)


def test_an_answer_that_does_not_do_is_kept_as_taken_further_with_the_reason(db: None) -> None:
    family = a_family()
    concern = escalated(family, concern=answered(family), because="No day is named.")
    left = _stage(concern)
    assert (left.answer, left.judgement, left.judged_because) == ("We are sorry.", "escalated", "No day is named.")
    assert (left.answered_on, left.left_on, _fresh(concern).state) == (ANSWERED, JUDGED, "open")


def test_an_answer_once_accepted_stays_accepted_when_the_concern_goes_further(db: None) -> None:
    family = a_family()
    concern = escalated(family, date(2020, 7, 24), concern=settled(family), because="Nothing came of it.")
    assert _stage(concern).judgement == "accepted"
    assert _stage(concern, 1).because == "Nothing came of it."


def test_a_change_of_the_ladder_moves_nothing_of_a_concern_under_way(db: None) -> None:
    family = a_family()
    before, talked_over = formal(family), begun(family)
    _set(family, LATER)
    assert _fresh(before).ladder == DEFAULT.to_mapping()
    assert (_stage(before).due_on, before.whole_due_on) == (DUE, WHOLE_DUE)
    escalated(family, concern=before)
    assert (_stage(before, 1).name, _stage(before, 1).due_on) == ("Stage 1", date(2020, 7, 24))
    escalated(family, concern=before, stage="stage_5", skipped_because="It cannot wait.")
    assert ladder_of(_fresh(before), date(2030, 1, 1)) == DEFAULT
    after = formal(family, LATER, concern=talked_over)
    assert (after.ladder, _stage(after).due_on) == (SHORT.to_mapping(), date(2020, 7, 22))
    assert _stage(after).name == "First letter"
    with pytest.raises(Refused, match="not of the ladder"):
        escalated(family, concern=after, stage="stage_2")
    assert _stage(escalated(family, concern=after), 1).due_on == date(2020, 7, 27)


def _set(family: Family, starts_on: date, ladder: Ladder = SHORT) -> LadderVersion:
    return set_ladder(on(family.service_manager, FORMAL), ladder=ladder, starts_on=starts_on, reason="Agreed in June")


def test_a_ladder_holds_from_its_day_until_the_next_one(db: None) -> None:
    family = a_family()
    _set(family, LATER)
    _set(family, date(2020, 9, 1), DEFAULT)
    days = [date(2020, 7, 14), LATER, date(2020, 8, 31), date(2020, 9, 1)]
    assert [ladder_on(day) for day in days] == [DEFAULT, SHORT, SHORT, DEFAULT]
    assert Entry.objects.filter(event="LadderSet").count() == 2


def test_a_ladder_of_the_same_day_is_changed_only_by_whoever_saw_it(db: None) -> None:
    family = a_family()
    version = _set(family, LATER)
    with pytest.raises(Conflict):
        set_ladder(
            on(family.service_manager, FORMAL, seen_version=0, seen_id=version.pk), ladder=DEFAULT, starts_on=LATER,
            reason="Back",
        )  # fmt: skip
    with pytest.raises(Refused, match="Give the reason"):
        set_ladder(on(family.service_manager, FORMAL), ladder=DEFAULT, starts_on=LATER, reason=" ")
    assert ladder_on(LATER) == SHORT


@pytest.mark.parametrize("who", ["officer", "manager", "worker", "senior"])
def test_nobody_but_the_service_sets_the_ladder(db: None, who: str) -> None:
    family = a_family()
    with pytest.raises(PermissionDenied):
        set_ladder(on(getattr(family, who), FORMAL), ladder=SHORT, starts_on=FORMAL, reason="Shorter")
    assert LadderVersion.objects.count() == 0
