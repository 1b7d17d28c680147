"""Records of the demonstration's last reviews: being written, closed, written in time and late, and distributed."""

from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import cycle

from mainstay.access.models import Person
from mainstay.access.roles import Role
from mainstay.authority.queries import working_days
from mainstay.children.models import PeriodOfCare
from mainstay.ledger.acting import Acting, acting_as
from mainstay.ledger.action import set_person
from mainstay.preparation.actions.record_private_talk import record_private_talk
from mainstay.preparation.models import PrivateTalk
from mainstay.promises.actions.answer_promise import answer_promise
from mainstay.promises.models import Promise
from mainstay.promises.shared import open_before
from mainstay.records.actions.check_new_plan import check_new_plan
from mainstay.records.actions.close_meeting import HowHeld, close_meeting
from mainstay.records.actions.cover_matter import cover_matter
from mainstay.records.actions.distribute_record import distribute_record
from mainstay.records.actions.finish_record import finish_record
from mainstay.records.actions.open_record import open_record
from mainstay.records.actions.record_attendance import Came, record_attendance
from mainstay.records.actions.save_passage import save_passage
from mainstay.records.actions.set_permanence_plan import set_permanence_plan
from mainstay.records.models import ReviewRecord
from mainstay.records.queries import new_plans_waiting, review_screen
from mainstay.releases.actions.add_recipient import add_recipient
from mainstay.releases.actions.check_recipient import check_recipient
from mainstay.releases.actions.make_release import make_release
from mainstay.releases.actions.send_release import send_release
from mainstay.releases.models import Release
from mainstay.releases.shared import builders
from mainstay.reviews.models import Review
from mainstay.site.demo.alive.recorded import CAME, RECORDS, STEPS, Written
from mainstay.statute.taking_part import NOT_CONVEYED

MARCH, APRIL = date(2021, 3, 8), date(2021, 4, 1)
# How far each record has come, one after another; the days are working days after the review.
STAGES = ("open", "closed", "written", "sent", "closed", "written late", "open", "sent")
OF_MARCH, OF_APRIL, UNHEARD = 8, 6, 4


def live(staff: dict[Role, list[Person]], *, today: date) -> dict[str, int]:
    """Write records as far as each has come, begin one of a review to come, check some new plans."""
    records = _Records(staff, today)
    held = Review.objects.filter(state="held", officer__isnull=False).select_related("child", "officer")
    lately = held.exclude(kind__in=("post_18", "secure")).order_by("held_on", "child__reference")
    march = list(lately.filter(held_on__range=(MARCH, APRIL)))
    april = list(lately.filter(held_on__range=(APRIL, today)))
    promised = set(Promise.objects.filter(review__in=march).values_list("review", flat=True))
    with_promises = [each for each in march if each.pk in promised][:OF_MARCH]
    others = march[:: max(1, len(march) // OF_MARCH)][:OF_MARCH]
    chosen = list(dict.fromkeys([*with_promises, *others, *april[:OF_APRIL]]))
    unsent = set(Promise.objects.filter(state=Promise.State.DRAFT).values_list("review", flat=True))
    chosen += [each for each in april[OF_APRIL:] if each.pk in unsent]
    unheard = [each for each in march if each.participation_code in NOT_CONVEYED and each not in chosen]
    chosen += unheard[:UNHEARD]
    for review, stage, words in zip(chosen, cycle(STAGES), cycle(RECORDS), strict=False):
        records.write(review, "open" if review.pk in unsent else stage, words)
    records.begin_one_to_come()
    records.check_plans()
    return {f"records {what}": number for what, number in records.done.items()}


class _Records:
    """What the officers and the manager do with the records of the last weeks."""

    def __init__(self, staff: dict[Role, list[Person]], today: date) -> None:
        self.today = today
        self.manager = staff[Role.SERVICE_MANAGER][0]
        self.done: Counter[str] = Counter()
        self.reasons = cycle(("declined", "could_not", "through_carer", "declined", "not_offered"))

    def acting(self, person: Person, since: date, days: int) -> Acting:
        """Somebody so many working days after a review, and never after the demonstration's day."""
        acting = acting_as(person, channel="page", today=min(working_days().add(since, days), self.today))
        set_person(acting.viewer)
        return acting

    def write(self, review: Review, stage: str, words: tuple[Written, ...]) -> None:
        """One record, as far as its stage; what a review lacks for it is left where it stands."""
        officer, held_on = review.officer, review.held_on
        if officer is None or held_on is None or ReviewRecord.objects.filter(review=review, closed_on__isnull=False):
            return
        on_the_day = self.acting(officer, held_on, 0)
        record = ReviewRecord.objects.filter(review=review).first() or open_record(on_the_day, review)
        half = words if stage != "open" else words[:2]
        for key, said, to_child in half:
            goes_in = "both" if to_child else "record"
            save_passage(on_the_day, record, key=key, words=said, to_child=to_child, goes_in=goes_in)
        record_attendance(on_the_day, record, people=[Came(came, how, name=n, relation=r) for n, r, came, how in CAME])
        self.done["begun"] += 1
        if stage == "open":
            return
        self._close(record, review, officer, held_on)
        if stage != "closed":
            late = stage == "written late"
            self._finish(record, review, self.acting(officer, held_on, 17 if late else 6))
        if stage == "sent":
            self._send(record, review, self.acting(officer, held_on, 8))

    def _close(self, record: ReviewRecord, review: Review, officer: Person, held_on: date) -> None:
        acting = self.acting(officer, held_on, 1)
        if not PrivateTalk.objects.filter(review=review).exists():
            record_private_talk(acting, review, outcome="done", talked_on=held_on)
        for key in ("knows_advocate", "knows_complaints", "knows_court"):
            cover_matter(acting, record, matter=key, state="covered")
        if review.kind != "first":
            self._plan(acting, record)
        unheard = review.participation_code in NOT_CONVEYED
        # A review that came with the return does not say why; the officer says it when the meeting is closed.
        reason = review.not_taking_part or (next(self.reasons) if unheard else "")
        how = HowHeld(
            held_on, review.mode, review.participation_code or "", review.chaired_by,
            not_taking_part="could_not" if reason == "through_carer" and review.participation_code == "PN4" else reason,
        )  # fmt: skip
        close_meeting(
            acting, record, how=how, legal_status="unchanged",
            offered=["send", "advocate", "talk"] if unheard and reason != "not_offered" else [],
            attempts="Rang twice, and wrote. The school tried too." if unheard else "",
            try_next="Meet after football, with the advocate." if unheard else "",
        )  # fmt: skip
        self.done["closed"] += 1

    def _plan(self, acting: Acting, record: ReviewRecord) -> None:
        """The plan for permanence; one record in four has none yet, with the steps."""
        if self.done["closed"] % 4 == 3:
            set_permanence_plan(acting, record, none_because="The aunt is still being assessed.", steps=STEPS)
            self.done["without a plan for permanence"] += 1
        else:
            set_permanence_plan(acting, record, outcomes=["LTFOST18"], agreed=self.done["closed"] % 2 == 0)

    def _finish(self, record: ReviewRecord, review: Review, acting: Acting) -> None:
        for promise in Promise.objects.filter(open_before(review), closed_on__isnull=True).exclude(
            answers__review=review
        ):
            answer_promise(acting, promise, review=review, answer="changed", because="It is part of a new promise now.")
        finish_record(acting, record, rest_because="There was no time for it; the social worker will write to me.")
        self.done["written"] += 1

    def _send(self, record: ReviewRecord, review: Review, acting: Acting) -> None:
        """The letter to the child by hand and the record to the council's own, where nothing protected was found."""
        child = review.child
        for kind, document, route in (("child", "letter", "by_hand"), ("case_record", "record", "case_record")):
            name = child.name if kind == "child" else "Case record"
            to = add_recipient(acting, child, kind=kind, name=name, route=route)
            check_recipient(acting, to, address_withheld=False)
            built = builders()[document].build(acting.viewer, child.pk, review.pk, kind)
            letter = kind == "child"
            release = make_release(
                acting, child, recipient=to, document=document, title=built.title, parts=built.parts,
                left_out=built.left_out, source_id=review.pk,
                goes_through_with="Your social worker" if letter else "",
                goes_through_on=acting.today if letter else None,
            )  # fmt: skip
            if release.state != Release.State.READY:
                self.done[f"copies {release.state}"] += 1
                return
            send_release(acting, release, receipt="" if letter else f"CR-{review.child.reference}")
            self.done["copies sent"] += 1
        distribute_record(acting, record)
        self.done["distributed"] += 1

    def begin_one_to_come(self) -> None:
        """The record of the next review arranged at which promises are answered, begun with what is known before."""
        coming = Review.objects.filter(state="scheduled", officer__isnull=False, scheduled_on__gte=self.today)
        in_order = coming.select_related("officer").order_by("scheduled_on", "child__reference")
        to_answer = Promise.objects.filter(closed_on__isnull=True).exclude(state=Promise.State.DRAFT)
        review = in_order.filter(child__in=to_answer.values("child")).first() or in_order.first()
        if review is None or review.officer is None or ReviewRecord.objects.filter(review=review).exists():
            return
        acting = self.acting(review.officer, self.today, 0)
        record = open_record(acting, review)
        first = review_screen(acting.viewer, review.pk).headings[0].key
        save_passage(acting, record, key=first, words="From the visit: settled, and proud of the garden.")
        self.done["begun"] += 1

    def check_plans(self) -> None:
        """Of the children new to care, the manager has checked the oldest, and found one incomplete."""
        acting = self.acting(self.manager, self.today, 0)
        for number, row in enumerate(new_plans_waiting(acting.viewer)[:6]):
            whole = number != 2
            check_new_plan(
                acting, PeriodOfCare.objects.get(pk=row.period_id), plan_in_place=True, assessments_in_place=whole,
                words="" if whole else "The health assessment is booked for 20 April.",
            )  # fmt: skip
            self.done["new plans checked"] += 1
