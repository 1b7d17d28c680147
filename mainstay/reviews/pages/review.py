"""One review's page: whose it is, when it is due and why, where it stands, its history, and what may be done."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.access.roles import Scope
from mainstay.access.viewer import Viewer
from mainstay.children.queries import ChildPage, child_page
from mainstay.preparation import queries as preparation_queries
from mainstay.records import queries as record_queries
from mainstay.reviews.pages.history import history
from mainstay.reviews.pages.lines import address, due_of, status_of
from mainstay.reviews.pages.opening import crumbs, open_review
from mainstay.reviews.queries import PostponementRow, ReviewPage, ReviewRow
from mainstay.reviews.rules.states import State
from mainstay.statute import participation
from mainstay.web import words
from mainstay.web.routes import SignedIn, page
from mainstay.web.shapes import Fact, Link

DUE_AGAIN = "Nobody has arranged this review yet."


@require_GET
@page(may=Can.SEE_CHILDREN)
def review(request: SignedIn, review: UUID) -> HttpResponse:
    """One review with its history and what the viewer may do to it."""
    opened = open_review(request, review, "review")
    row, narrative = opened.review, sees_narrative(request.viewer)
    child = child_page(request.viewer, row.child_id)
    return render(request, "reviews/review.html", {
        "opened": opened, "child": child, "identity": _identity(child, row.officer_name), "today": request.viewer.today,
        "facts": _facts(opened, narrative=narrative), "status": status_of(row), "main": _main(opened),
        "others": [*_others(opened), *_promises(request.viewer, row), *_concern(request.viewer, row)],
        "happenings": history(opened, narrative=narrative),
        "waiting": _waiting(opened), "untold": _untold(opened, request.viewer), "narrative": narrative,
        "row": row, "crumbs": crumbs(row), "due": due_of(row), **_part(request.viewer, row, narrative=narrative),
    })  # fmt: skip


def _part(viewer: Viewer, row: ReviewRow, *, narrative: bool) -> dict[str, Any]:
    """How the child takes or took part, beside what they chose; what the last review left to try."""
    part = record_queries.taking_part(viewer, row.id)
    chosen = [Fact(each.matter_words, each.words) for each in preparation_queries.choices_of(viewer, row.id)]
    told = [Fact(*each) for each in part.told(narrative=narrative)]
    last_time = part.last.sentence if part.last and narrative and row.state != State.HELD else ""
    return {"part": [*_chose(chosen), *told], "last_time": last_time}


def _chose(chosen: list[Fact]) -> Iterable[Fact]:
    if chosen:
        yield Fact("What the child chose", "; ".join(f"{each.key}: {each.value}" for each in chosen))


def _concern(viewer: Viewer, row: ReviewRow) -> Iterable[Link]:
    """The way from what a review found to a concern."""
    if row.held_on and decide(viewer, Can.RAISE_CONCERNS):
        yield Link("Record a concern from this review", f"{reverse('concern_begin')}?from=review&of={row.id}")


def sees_narrative(viewer: Viewer) -> bool:
    """Whether words written about a review are shown: to the reviewing service's officers and the child's own team.

    Business support sees dates and people only.
    """
    return bool(decide(viewer, Can.CONDUCT_REVIEWS)) or viewer.sight is Scope.TEAM


def _identity(child: ChildPage, officer: str) -> list[Fact]:
    """Who the child is; a placement is a kind of place, and there is never an address."""
    born = f"{words.day(child.born_on)} ({words.aged(child.age)})" if child.born_on else ""
    since = words.day(child.looked_after_since) if child.looked_after_since else ""
    facts = [Fact("Reference", child.reference), Fact("Born", born)]
    if child.left_on:
        facts.append(Fact("Left care", words.day(child.left_on)))
    elif since:
        facts.append(Fact("Looked after since", since))
    if child.current:
        facts += [
            Fact("Legal status", child.current.legal_status_words),
            Fact("Placement", child.current.placement_words),
        ]
    return [*facts, Fact("Reviewing officer", officer or "None yet")]


def _facts(opened: ReviewPage, *, narrative: bool) -> list[Fact]:
    """What is recorded of the review, in the order a person asks."""
    row = opened.review
    # "Arranged" and "To be arranged" are said by the tag and by the day below.
    facts = [] if row.state in (State.DUE, State.SCHEDULED) else [Fact("State", row.state_words)]
    if row.state in (State.DUE, State.SCHEDULED, State.BEGUN, State.ADJOURNED):
        facts.append(Fact("Arranged for", _when(row) or "No day yet", _change(opened)))
    if row.mode_words:
        facts.append(Fact("How", row.mode_words))
    if row.place:
        facts.append(Fact("Where", row.place))
    facts += _held(opened)
    if opened.adjourned_because and narrative:
        facts.append(Fact("Why it was adjourned", opened.adjourned_because))
    if opened.early_by_on:
        facts.append(Fact("Called early", f"To be held by {words.day(opened.early_by_on)}"))
    if opened.early_because and narrative:
        facts.append(Fact("Why it was called early", opened.early_because))
    return [*facts, Fact("Team", row.team_name)]


def _when(row: ReviewRow) -> str:
    """The day and time arranged, in full."""
    if row.scheduled_on is None:
        return ""
    at = f" at {row.scheduled_at:%H:%M}" if row.scheduled_at else ", no time set"
    return f"{row.scheduled_on:%A} {words.day(row.scheduled_on)}{at}"


def _change(opened: ReviewPage) -> tuple[Link, ...]:
    row = opened.review
    if not row.may.schedule or not row.scheduled_on:
        return ()
    return (Link("Change", reverse("review_schedule", args=[row.id]), "the day of this review"),)


def _held(opened: ReviewPage) -> Iterable[Fact]:
    """What is recorded of a review that was held."""
    row = opened.review
    if row.held_on is None:
        return
    yield Fact("Judged", row.verdict_because or row.verdict_words)
    if row.participation_code:
        label = participation.CODES[row.participation_code].short_label
        yield Fact("How the child took part", f"{label} ({row.participation_code})")
    if opened.review.chaired_by:
        yield Fact("Chaired by", opened.review.chaired_by)
    if row.late_reason:
        yield Fact("Why it was late", opened.late_reason_words)


def _main(opened: ReviewPage) -> list[Link]:
    """The one or two things that are likely to be done next."""
    row, offered = opened.review, []
    if row.may.schedule and row.scheduled_on is None:
        offered.append(_to(_arrange(row.state), "review_schedule", opened))
    if row.may.hold and row.state != State.NOT_REQUIRED:
        offered.append(_to("Record as held", "review_hold", opened))
    if row.may.complete:
        offered.append(_to("Record the meeting that completed it", "review_complete", opened))
    if row.state != State.NOT_REQUIRED and (row.may.hold or row.may.complete or row.may.correct):
        offered.append(_to("Open its record", "review_record", opened))
    return offered


def _arrange(state: str) -> str:
    return "Arrange the next meeting" if state in (State.BEGUN, State.ADJOURNED) else "Arrange this review"


def _others(opened: ReviewPage) -> list[Link]:
    """What else may be done to this review."""
    row = opened.review
    waiting = any(each.state == "asked" for each in opened.postponements)
    offered = (
        (row.may.ask_to_postpone and not waiting, "Ask to postpone it", "review_postpone"),
        (row.may.add_meeting, "Record a meeting of a series", "review_meeting"),
        (row.may.call_early, "Call an early review", "review_early"),
        (row.may.adjourn, "Adjourn it", "review_adjourn"),
        (row.may.correct, "Correct what was recorded", "review_correct"),
        (row.may.withdraw, "Take back what was recorded", "review_withdraw"),
        (row.may.hold and row.state == State.NOT_REQUIRED, "Record that it was held", "review_hold"),
    )
    prepared = Link("See how it is made ready", address("preparation", row.id))
    return [*([prepared] if prepared.href else []), *(_to(text, name, opened) for may, text, name in offered if may)]


def _promises(viewer: Viewer, row: ReviewRow) -> list[Link]:
    """Where the promises of this review are answered, made and sent, for those who do that."""
    if not decide(viewer, Can.CONDUCT_REVIEWS) or row.state == State.NOT_REQUIRED:
        return []
    links = [Link("Answer and make promises", reverse("promises_of_review", args=[row.id]))]
    return [*links, Link("Mid-way check", reverse("midway", args=[row.id]))] if row.held_on else links


def _to(text: str, name: str, opened: ReviewPage) -> Link:
    return Link(text, reverse(name, args=[opened.review.id]))


def _waiting(opened: ReviewPage) -> dict[str, Any] | None:
    """The postponement that waits for a decision, with where to decide it."""
    asked = next((row for row in opened.postponements if row.state == "asked"), None)
    if asked is None:
        return None
    href = reverse("review_postponement", args=[opened.review.id, asked.id])
    return {"row": asked, "href": href if opened.review.may.decide_postponement else ""}


def _untold(opened: ReviewPage, viewer: Viewer) -> tuple[PostponementRow, str] | None:
    """The postponement that the child was not told of yet, with where to record it."""
    latest = next((row for row in opened.postponements if row.state == "approved"), None)
    still_open = opened.review.state in (State.DUE, State.SCHEDULED)
    if latest is None or latest.child_told_on or not still_open or not decide(viewer, Can.SCHEDULE_REVIEWS):
        return None
    return latest, reverse("review_child_told", args=[opened.review.id, latest.id])
