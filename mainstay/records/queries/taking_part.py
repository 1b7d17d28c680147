"""How a child took part in a review: what was offered and tried, why not, what to try next; and the code suggested."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q
from django.http import Http404

from mainstay.access.viewer import Viewer
from mainstay.contacts.models import ChildsWords
from mainstay.preparation.models import Asked, Choice, Preparation, ViewSought
from mainstay.records.models import Attendance, ReviewRecord
from mainstay.records.rules.offering import OFFERS
from mainstay.records.shared.asking import day_of
from mainstay.releases.models import Recipient
from mainstay.reviews.models import Review
from mainstay.statute.dates import in_words
from mainstay.statute.participation import CODES, aged_4_or_over
from mainstay.statute.taking_part import NOT_CONVEYED, Because, Did, Facts, Sent, Suggestion, Was, suggested

AT_THE_REVIEW, THROUGH_ANOTHER = "Review", "Through somebody else"
# How words came, as the room of contacts keeps it, in a sentence.
CAME = {
    "Visit": "in a visit",
    "Telephone call": "in a call",
    "Video call": "by video",
    "Letter or message": "in a letter or message",
    "Drawing": "in a drawing",
    "Booklet or form": "in a booklet or form",
    AT_THE_REVIEW: "at a review",
}
_CARER = Q(recipient__kind=Recipient.Kind.CARER) | Q(relation__icontains="carer") | Q(relation__icontains="foster")
_ADVOCATE = Q(invited__recipient__kind=Recipient.Kind.ADVOCATE) | Q(relation__icontains="advocate")


@dataclass(frozen=True)
class LastTime:
    """The review before, where the child's views did not reach it or it says what to try next."""

    held_on: date
    code: str
    code_words: str
    reason_words: str
    try_next: str

    @property
    def sentence(self) -> str:
        """What happened last time and what to try now; nothing of it is what the child said."""
        came = f"{self.code_words.lower()} ({self.code})" if self.code else "how the child took part is not recorded"
        why = f" {self.reason_words}." if self.reason_words else ""
        try_now = f" Try: {self.try_next}" if self.try_next else " What to try next was not recorded."
        return f"Last time, on {in_words(self.held_on)}: {came}.{why}{try_now}"


@dataclass(frozen=True)
class TakingPart:
    """How a child took part in one review, as far as it is recorded; `last` is what the review before left to try.

    `kept_here` is whether its record is begun here, or may still be: of others no more is known than the return says.
    Of a child under 4 nothing is coded: `seen_on` are the days on which somebody wrote down what they saw of the
    child, and carers' views are counted (DR-8.1).
    """

    under_4: bool
    kept_here: bool
    code: str
    code_words: str
    unheard: bool
    was: str
    was_words: str
    did: str
    did_words: str
    reason: str
    reason_words: str
    reason_said: str
    offered: tuple[str, ...]
    offered_words: tuple[str, ...]
    attempts: str
    try_next: str
    seen_on: tuple[date, ...]
    carers_asked: int
    carers_answered: int
    last: LastTime | None

    def told(self, *, narrative: bool) -> list[tuple[str, str]]:
        """What is recorded, in the order a person asks; words people wrote only where they may be read."""
        if self.under_4 and not self.kept_here:
            return []
        if self.under_4:
            return [("What was seen of the child", self._seen), ("What carers say", self._carers)]
        there = f"{self.was_words}, {self.did_words[:1].lower()}{self.did_words[1:]}" if self.did else self.was_words
        why = f"{self.reason_words}: {self.reason_said}" if self.reason_said and narrative else self.reason_words
        rows = [
            ("How the child was there", there),
            ("Why their views did not reach it", why or ("Not recorded" if self.unheard else "")),
            ("What was offered", "; ".join(self.offered_words)),
            ("What was tried", self.attempts if narrative else ""),
            ("What to try next", self.try_next if narrative else ""),
        ]
        return [row for row in rows if row[1]]

    @property
    def _seen(self) -> str:
        days = ", ".join(in_words(day) for day in self.seen_on)
        return f"Written down on {days}" if days else "Nothing is written down yet"

    @property
    def _carers(self) -> str:
        if not self.carers_asked:
            return "No carer was asked yet"
        return f"{self.carers_answered} of {self.carers_asked} carers asked have answered"


def taking_part(viewer: Viewer, review_id: UUID) -> TakingPart:
    """How a child took part in one review. Raises Http404 where it is missing or may not be seen."""
    review = _visible(viewer, review_id)
    begun = ReviewRecord.objects.visible_to(viewer).filter(review=review).first()
    record = begun or ReviewRecord(review=review)
    born_on, on = review.child.born_on, review.held_on or review.scheduled_on or viewer.today
    under_4 = born_on is not None and not aged_4_or_over(born_on, on)
    carers = ViewSought.objects.filter(_CARER, review=review, sought_on__isnull=False) if under_4 else []
    code = review.participation_code or ""
    return TakingPart(
        under_4=under_4,
        kept_here=begun is not None or review.state in Review.OPEN,
        code=code,
        code_words=CODES[code].short_label if code else "",
        unheard=code in NOT_CONVEYED,
        was=record.child_was,
        was_words=Was(record.child_was).label if record.child_was else "",
        did=record.child_did,
        did_words=Did(record.child_did).label if record.child_did else "",
        reason=review.not_taking_part,
        reason_words=_reason(review),
        reason_said=review.not_taking_part_words,
        offered=tuple(record.offered),
        offered_words=(*(OFFERS[each] for each in record.offered if each in OFFERS), *_advocate(review)),
        attempts=record.attempts,
        try_next=record.try_next,
        seen_on=tuple(_seen(viewer, review)) if under_4 else (),
        carers_asked=len(carers),
        carers_answered=sum(1 for each in carers if each.answered_on),
        last=_last_time(viewer, review),
    )


def code_suggested(
    viewer: Viewer, review_id: UUID, on: date, *, was: str | None = None, did: str | None = None
) -> Suggestion:
    """The participation code that the facts suggest for a review held on a day; `was` and `did` as just answered.

    Raises Http404.
    """
    review = _visible(viewer, review_id)
    record = ReviewRecord.objects.visible_to(viewer).filter(review=review).first() or ReviewRecord(review=review)
    return suggested(_facts(viewer, review, record, on, (record.child_was if was is None else was, did)))


def last_review(viewer: Viewer, review: Review) -> Review | None:
    """The review of the same child held before this one."""
    held = Review.objects.visible_to(viewer).filter(child_id=review.child_id, state=Review.State.HELD)
    before = held.exclude(pk=review.pk).filter(held_on__lte=day_of(review, viewer.today))
    found = before.order_by("-held_on").first()
    return found if isinstance(found, Review) else None


def _facts(viewer: Viewer, review: Review, record: ReviewRecord, on: date, answered: tuple[str, str | None]) -> Facts:
    was, did = answered[0], record.child_did if answered[1] is None else answered[1]
    words = list(_words(viewer, review, on))
    own = [each for each in words if each.how != THROUGH_ANOTHER]
    said_there = [each for each in own if each.how == AT_THE_REVIEW and each.said_on == on]
    by_another = [each.said_on for each in words if each.how == THROUGH_ANOTHER]
    child = review.child
    return Facts(
        name=child.known_as or child.given_name or child.name,
        born_on=child.born_on,
        on=on,
        was=Was(was) if was else None,
        did=Did(did) if did and was != Was.NOT_THERE else None,
        said_there=bool(said_there),
        advocate_came=record.pk is not None and _advocate_came(record),
        advocate_arranged=Preparation.objects.filter(review=review, advocate=Asked.ARRANGED).exists(),
        sent=(*_sent(own, on), *_agenda(review, on)),
        carer_said_on=max([*by_another, *_carers(review, on)], default=None),
    )


def _words(viewer: Viewer, review: Review, on: date) -> Iterable[ChildsWords]:
    """When and how the child said something for this review; what they said is not opened."""
    found = ChildsWords.objects.visible_to(viewer).filter(child_id=review.child_id, review_id=review.pk)
    return found.filter(kind=ChildsWords.Kind.WORDS, said_on__lte=on).defer("sealed")


def _sent(own: Iterable[ChildsWords], on: date) -> Iterable[Sent]:
    for each in own:
        if not (each.how == AT_THE_REVIEW and each.said_on == on):
            yield Sent(CAME.get(each.how, f"({each.how})"), each.said_on)


def _agenda(review: Review, on: date) -> Iterable[Sent]:
    """What the child chose to talk about, which reaches the review although they may not."""
    chosen = Choice.objects.filter(
        review=review, matter=Choice.Matter.AGENDA, withdrawn_on__isnull=True, chosen_on__lte=on
    )
    for day in chosen.order_by("chosen_on").values_list("chosen_on", flat=True):
        yield Sent("in what they chose to talk about", day)


def _carers(review: Review, on: date) -> Iterable[date]:
    found = ViewSought.objects.filter(_CARER, review=review, answered_on__lte=on)
    return list(found.values_list("answered_on", flat=True))


def _advocate_came(record: ReviewRecord) -> bool:
    there = record.attendance.exclude(came=Attendance.Came.NO)
    return there.filter(_ADVOCATE).exists()


def _advocate(review: Review) -> Iterable[str]:
    """What was asked about an advocate, which is an offer too (DR-8.4)."""
    asked = Preparation.objects.filter(review=review).values_list("advocate", flat=True).first()
    if asked and asked != Asked.NOT_ASKED:
        yield f"An advocate: {str(Asked(asked).label).lower().removeprefix('asked: ')}"


def _seen(viewer: Viewer, review: Review) -> Iterable[date]:
    found = ChildsWords.objects.visible_to(viewer).filter(child_id=review.child_id, review_id=review.pk)
    observed = found.filter(kind=ChildsWords.Kind.OBSERVED).order_by("said_on")
    return dict.fromkeys(observed.values_list("said_on", flat=True))


def _last_time(viewer: Viewer, review: Review) -> LastTime | None:
    last = last_review(viewer, review)
    if last is None or last.held_on is None:
        return None
    record = ReviewRecord.objects.filter(review=last).only("try_next").first()
    try_next = record.try_next if record else ""
    code = last.participation_code or ""
    if code not in NOT_CONVEYED and not try_next:
        return None
    return LastTime(last.held_on, code, CODES[code].short_label if code else "", _reason(last), try_next)


def _reason(review: Review) -> str:
    return Because(review.not_taking_part).label if review.not_taking_part else ""


def _visible(viewer: Viewer, review_id: UUID) -> Review:
    found = Review.objects.visible_to(viewer).filter(pk=review_id).select_related("child").first()
    if not isinstance(found, Review):
        raise Http404("There is no such review, or you may not see it.")
    return found
