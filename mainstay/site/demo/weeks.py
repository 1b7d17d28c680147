"""The weeks around the demonstration's day, made by the same actions that people use."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time, timedelta
from random import Random

from mainstay.access.models import Person, Team
from mainstay.access.roles import Role
from mainstay.authority.queries import working_days
from mainstay.caseload.actions.allocate import allocate
from mainstay.caseload.actions.record_child_told import record_child_told
from mainstay.children.actions.enter_child import enter_child
from mainstay.children.models import Child
from mainstay.children.rules.entering import CareFacts, ChildFacts
from mainstay.ledger.acting import Acting, acting_as
from mainstay.records.actions.record_childs_part import record_childs_part
from mainstay.reviews.actions.adjourn_review import adjourn_review
from mainstay.reviews.actions.ask_to_postpone import ask_to_postpone
from mainstay.reviews.actions.decide_postponement import decide_postponement
from mainstay.reviews.actions.hold_review import hold_review
from mainstay.reviews.actions.schedule_review import schedule_review
from mainstay.reviews.models import Review
from mainstay.reviews.queries.one_child import codes_for
from mainstay.statute.refusal import Refused

NEW_YEAR = date(2021, 4, 1)
# Children who came into care in the days before: reference, names, born, sex, ethnicity, status, need, place, from.
NEWCOMERS = (
    ("T20901", "Ayla", "Brightwater", "", date(2018, 2, 11), "female", "WBRI", "V2", "N1", "U6", date(2021, 4, 8)),
    ("T20902", "Jonah", "Brightwater", "", date(2014, 9, 3), "male", "WBRI", "V2", "N1", "U6", date(2021, 4, 8)),
    ("T20903", "Siân", "Llewellyn-Okonkwo", "Shan", date(2006, 12, 19), "female", "MWBA", "V2", "N4", "K2", NEW_YEAR),
    ("T20904", "Daud", "Rahimi", "", date(2004, 6, 30), "male", "AOTH", "V2", "N8", "U6", date(2021, 4, 6)),
)  # fmt: skip
ALLOCATED_ALREADY = "T20904"
TIMES = (time(10, 0), time(11, 30), time(13, 30), time(15, 45), time(16, 0))
PLACES = ("At school", "At the family centre", "At the civic centre, room 2", "")
# By the code and whether the day is an odd one: who chaired, and why the child's views did not reach the review.
CHAIRS = {("PN1", 0): "together", ("PN1", 1): "child", ("PN2", 0): "together"}
WHY_NOT = {
    ("PN4", 0): "declined", ("PN4", 1): "could_not", ("PN7", 0): "declined", ("PN7", 1): "through_carer",
}  # fmt: skip
# How the child was there: as the meeting was held, or not at all.
WAS = {"PN1": "", "PN2": "", "PN3": "", "PN4": "", "PN5": "not_there", "PN6": "not_there", "PN7": "not_there"}
HELD_TO_DAY = date(2021, 4, 10)
HELD_EARLY_TO = date(2021, 4, 26)
ARRANGED_TO = date(2021, 5, 14)


def live_the_weeks(staff: dict[Role, list[Person]], *, today: date) -> dict[str, int]:
    """Enter, allocate, arrange, hold, adjourn and postpone as the service would have; returns how many of each."""
    support, manager = staff[Role.BUSINESS_SUPPORT][0], staff[Role.SERVICE_MANAGER][0]
    done = {"entered": _enter_newcomers(support, manager)}
    random = Random(20210412)  # noqa: S311 - the same demonstration every time
    open_reviews = list(
        Review.objects.filter(state=Review.State.DUE, officer__isnull=False, due_on__lte=ARRANGED_TO)
        .select_related("officer", "child")
        .order_by("due_on", "child__reference")
    )
    coming = [review for review in open_reviews if review.due_on and review.due_on >= HELD_TO_DAY]
    done["adjourned"] = _adjourn(coming[0]) if coming else 0
    early = [
        review for review in coming[1:] if review.due_on and review.due_on <= HELD_EARLY_TO and random.random() < 0.3
    ]
    done["held"] = sum(_hold(review, random) for review in early)
    left = [review for review in coming[1:] if review not in early]
    done["arranged"] = sum(_arrange(support, review, today, random) for review in _most(left, random))
    done["postponed"] = _postpone(staff, left, today)
    return done


def _enter_newcomers(support: Person, manager: Person) -> int:
    team = Team.objects.filter(kind=Team.Kind.SOCIAL_WORK).order_by("name").first()
    for reference, given, family, known_as, born_on, sex, ethnicity, status, need, place, on in NEWCOMERS:
        facts = ChildFacts(
            reference=reference, given_name=given, family_name=family, known_as=known_as, born_on=born_on, sex=sex,
            ethnicity=ethnicity,
        )  # fmt: skip
        care = CareFacts(starts_on=on, legal_status=status, category_of_need=need, placement=place, provider="PR1")
        enter_child(acting_as(support, channel="page", today=on), facts=facts, care=care, team=team)
    child = Child.objects.get(reference=ALLOCATED_ALREADY)
    officers = Person.objects.filter(allocations__isnull=False, allocations__ends_on__isnull=True)
    officer = officers.order_by("reference").first()
    if officer is not None:
        acting = acting_as(manager, channel="page", today=date(2021, 4, 7))
        made = allocate(acting, [child], officer=officer, starts_on=date(2021, 4, 7), reason="")
        told = acting_as(officer, channel="page", today=date(2021, 4, 9))
        record_child_told(told, made[0], told_on=date(2021, 4, 9), how="in_person")
    return len(NEWCOMERS)


def _most(reviews: list[Review], random: Random) -> Iterator[Review]:
    """Nearly all of the reviews of the next fortnight, and fewer the farther off they are."""
    for review in reviews:
        weeks = (review.due_on - HELD_TO_DAY).days // 7 if review.due_on else 9
        if random.random() < max(0.2, 0.9 - 0.15 * weeks):
            yield review


def _hold(review: Review, random: Random) -> int:
    day = date(2021, 4, random.choice((6, 7, 8, 9)))
    codes = [choice.code for choice in codes_for(review, day)]
    officer = _officer(review, day)
    mode = random.choice(["video", "video", "video", "in_person", "phone"])
    code = random.choice(codes)
    try:
        hold_review(
            officer,
            review,
            held_on=day,
            mode=mode,
            participation_code=code,
            chaired_by=CHAIRS.get((code, day.day % 2), "officer"),
            not_taking_part=WHY_NOT.get((code, day.day % 2), ""),
        )
        if code in WAS:
            record_childs_part(officer, review, was=WAS[code] or (mode if mode in ("video", "phone") else "in_person"))
    except Refused:
        return 0
    return 1


def _adjourn(review: Review) -> int:
    day = date(2021, 4, 9)
    adjourn_review(
        _officer(review, day), review, adjourned_on=day, mode="video",
        because="The social worker's report and the health assessment had not arrived, so nothing could be decided.",
    )  # fmt: skip
    return 1


def _arrange(support: Person, review: Review, today: date, random: Random) -> int:
    calendar = working_days()
    latest = calendar.on_or_before(review.due_on or today)
    day = max(calendar.on_or_before(latest - timedelta(days=random.randrange(6))), calendar.on_or_before(today))
    video = random.random() < 0.6
    acting = acting_as(support, channel="page", today=_arranging(review, day))
    try:
        schedule_review(
            acting, review, scheduled_on=day, at=random.choice(TIMES), mode="video" if video else "in_person",
            place="" if video else random.choice(PLACES),
        )  # fmt: skip
    except Refused:
        return 0
    return 1


def _arranging(review: Review, day: date) -> date:
    """Five weeks before, as the service does, or once the child was in care; by the first of April at the latest."""
    since = review.child.periods.filter(ends_on=None).values_list("starts_on", flat=True).first() or NEW_YEAR
    return min(max(day - timedelta(weeks=5), since + timedelta(days=1)), NEW_YEAR)


def _postpone(staff: dict[Role, list[Person]], reviews: list[Review], today: date) -> int:
    """One request that waits for a decision, and one that was approved."""
    arranged = [review for review in reviews if Review.objects.get(pk=review.pk).state == Review.State.SCHEDULED]
    if len(arranged) < 2:
        return 0
    support = acting_as(staff[Role.BUSINESS_SUPPORT][0], channel="page", today=date(2021, 4, 9))
    calendar = working_days()
    for review in arranged[:2]:
        later = calendar.add(review.due_on or today, 4)
        ask_to_postpone(support, review, reason="child-asked", to_on=later, words="She has an exam that morning.")
    waiting = Review.objects.get(pk=arranged[1].pk).postponements.get(state="asked")
    decide_postponement(
        _officer(arranged[1], date(2021, 4, 9)), waiting, approve=True,
        to_on=calendar.on_or_before(arranged[1].due_on or today), child_told_on=date(2021, 4, 9),
    )  # fmt: skip
    return 2


def _officer(review: Review, day: date) -> Acting:
    officer = review.officer
    if officer is None:
        raise Refused("This review's child has no reviewing officer yet.")
    return acting_as(officer, channel="page", today=day)
