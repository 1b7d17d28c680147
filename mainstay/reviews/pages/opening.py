"""Opening one review on a page: the sighting, whose it is, the page of a form about it, and what overtook a form."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.urls import reverse

from mainstay.ledger.sightings import saw
from mainstay.reviews import queries
from mainstay.reviews.models import Review
from mainstay.reviews.pages.lines import address, due_of
from mainstay.reviews.queries import ReviewPage, ReviewRow
from mainstay.reviews.rules import states
from mainstay.reviews.rules.states import Step
from mainstay.web import words
from mainstay.web.concurrency import Overtaken, Way
from mainstay.web.routes import SignedIn
from mainstay.web.sending import Asking
from mainstay.web.shapes import Compared, Fact, Link, Strip

BEGIN = "begin"


@dataclass(frozen=True)
class Act:
    """What the page of a form says: its title, what to know before, its button; and the step that the form is."""

    title: str
    button: str
    step: Step
    words: tuple[str, ...] = ()
    warning: str = ""
    tone: str = ""
    explain: bool = True


def open_review(request: SignedIn, review_id: UUID, page: str) -> ReviewPage:
    """The review that a page is about, with a sighting of its child. Raises Http404."""
    opened = queries.review_page(request.viewer, review_id)
    saw(request.viewer, opened.review.child_id, page=page, request_id=request.request_id)
    return opened


def asking(opened: ReviewPage, act: Act) -> Asking:
    """The page of a form about this review."""
    row = opened.review
    return Asking(
        title=act.title,
        button=act.button,
        back=Link("Go back without saving", home(row)),
        crumbs=crumbs(row, act.title),
        words=act.words,
        warning=act.warning,
        explained=_explained(row) if act.explain else "",
        tone=act.tone,
        strip=strip_of(row),
    )


def home(row: ReviewRow) -> str:
    """The address of a review's page."""
    return reverse("review", args=[row.id])


def crumbs(row: ReviewRow, title: str = "") -> list[Link]:
    """Where a page of this review lies."""
    above = [Link("Children", address("children")), Link(row.child_name, address("child", row.child_id))]
    here = Link(row.kind_words, home(row) if title else "")
    return [*above, here, Link(title)] if title else [*above, here]


def strip_of(row: ReviewRow) -> Strip:
    """Whose review it is, which, where it stands, and who chairs it."""
    return Strip(
        name=row.child_name,
        facts=[
            Fact("Reference", row.child_reference),
            Fact("Review", row.kind_words),
            Fact("State", row.state_words),
            Fact("Reviewing officer", row.officer_name or "None yet"),
        ],
    )


def before_saving(opened: ReviewPage) -> str:
    """When the review is due, and the last working day for it, for whoever is warned before saving."""
    due = due_of(opened.review)
    if due is None:
        return ""
    offer = opened.offer if opened.offer != due.on else None
    last = f" The last working day on or before that is {offer:%A} {words.day(offer)}." if offer else ""
    return f"The review is due on {words.day(due.on)}.{last}"


def overtaken(request: SignedIn, review_id: UUID, step: Step) -> Callable[[Any, Sequence[Compared]], Overtaken | None]:
    """What to say where the step is no longer possible: why, and the way to correct what somebody else recorded."""

    def answer(record: Any, rows: Sequence[Compared]) -> Overtaken | None:
        problem = _no_longer_possible(record, step)
        if problem is None:
            return None
        row = queries.review_page(request.viewer, review_id).review
        if not row.may.correct:
            return Overtaken(problem, [Way("Look at the review", home(row))])
        yours = [pair for each in rows for pair in each.yours_sent]
        correct = Way(
            "Correct it to what you wrote", reverse("review_correct", args=[row.id]), [(BEGIN, "yes"), *yours]
        )
        return Overtaken(problem, [Way("Keep what is saved now", home(row)), correct])

    return answer


def _explained(row: ReviewRow) -> str:
    due = due_of(row)
    return due.explanation if due else f"No due date is known for this review. {row.due_explained}"


def _no_longer_possible(record: Any, step: Step) -> str | None:
    if isinstance(record, Review):
        return states.problem(record.state, step)
    return None if record.state == "asked" or step is not Step.POSTPONE else "Somebody else has decided this already."
