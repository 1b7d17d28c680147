"""One child's page: who they are, where they stand, what comes next, who is round them, and what happened."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.achievements.queries import count_of_things
from mainstay.advocacy.queries import advocacy_in_short
from mainstay.caseload.queries import AllocationRow, allocations_of, cover_of, handovers_of
from mainstay.children.forms.codes import in_words
from mainstay.children.pages.account import opened_in_words, reads_the_account, reads_who_looked
from mainstay.children.pages.opening import crumbs, open_child, strip_of
from mainstay.children.pages.timeline import SHOWN, happenings
from mainstay.children.queries import ChildName, ChildPage, done_to, looked_at, similar_children
from mainstay.complaints.queries import complaints_of_child
from mainstay.concerns.queries import concerns_of_child
from mainstay.contacts.queries import last_spoken_on, social_workers_since_review
from mainstay.praise.queries import praise_of_child
from mainstay.promises.queries import promise_counts
from mainstay.reviews.queries import ReviewRow, reviews_of_child
from mainstay.web import words
from mainstay.web.routes import SignedIn, page
from mainstay.web.shapes import Column, Due, Fact, Link

LATEST = 6
SHOWN_CONCERNS = 3
STILL_OPEN = ("due", "scheduled", "begun", "adjourned")


@dataclass(frozen=True)
class Next:
    """The child's open review: when, why that day, and what is arranged."""

    row: ReviewRow
    due: Due | None
    arranged: str
    href: str
    act: Link | None


@require_GET
@page(may=Can.SEE_CHILDREN)
def child(request: SignedIn, child: UUID) -> HttpResponse:
    """One child's record; opening it is recorded."""
    opened, viewer = open_child(request, child, "child"), request.viewer
    reviews, allocations = reviews_of_child(viewer, child), allocations_of(viewer, child)
    officer = next((row for row in allocations if _holds(row, viewer.today)), None)
    namesakes = _namesakes(request, opened)
    concerns = concerns_of_child(viewer, child)
    happened = happenings(opened, reviews, allocations, viewer.today, concerns=concerns)
    strip = strip_of(opened, *_standing(opened, officer), namesakes=namesakes)
    return render(request, "children/child.html", {
        "opened": opened, "strip": strip, "crumbs": crumbs(opened), "today": viewer.today, "namesakes": namesakes,
        "next": _next(reviews, viewer.today), "officer": officer, "officer_facts": _officer(request, opened, officer),
        "care_facts": _care(opened), "work_facts": _work(opened), "actions": _actions(opened),
        "documents": _documents(request, opened),
        "untold": officer if officer and not officer.child_told_on and officer.may_record_told else None,
        "happened": happened[:SHOWN], "before": happened[SHOWN:],
        "people_columns": [Column(text) for text in ("Name", "To the child", "Phone", "Parental responsibility")],
        "hears": bool(decide(viewer, Can.SEE_CHILDS_WORDS)), "childs_own": _childs_own(request, opened),
        "may_tell": decide(viewer, Can.TELL_OFFICER), "contact": _contact(request, opened),
        "promises": promise_counts(viewer, child) if decide(viewer, Can.REPORT_PROGRESS) else None,
        "concerns": [row for row in concerns if row.closed_on is None][:SHOWN_CONCERNS],
        "concerns_count": len(concerns),
        "may_see_concerns": decide(viewer, Can.SEE_CONCERNS),
        "praise": _praise(request, opened),
        "advocacy": advocacy_in_short(viewer, opened),
        "proud": count_of_things(viewer, opened.id),
        "complaints": complaints_of_child(viewer, child, whole=False),
        "may_know_complaints": decide(viewer, Can.SEE_COMPLAINTS),
        **_account(request, opened, officer),
    })  # fmt: skip


def _holds(row: AllocationRow, today: date) -> bool:
    return bool(row.starts_on <= today and (row.ends_on is None or row.ends_on > today))


def _namesakes(request: SignedIn, opened: ChildPage) -> list[ChildName]:
    """Other children of the same name, who are not this child's known brothers and sisters."""
    if not opened.family_name:
        return []
    alike = similar_children(
        request.viewer, given_name=opened.given_name, family_name=opened.family_name, known_as=opened.known_as
    )
    kin = {opened.id, *(each.id for each in opened.siblings)}
    return [each for each in alike if each.id not in kin]


def _standing(opened: ChildPage, officer: AllocationRow | None) -> list[Fact]:
    """The facts of the strip that are on this page alone."""
    since = opened.looked_after_since
    if since is None:
        return [Fact("Left care", words.day(opened.left_on))] if opened.left_on else []
    return [
        Fact("Looked after since", words.day(since)),
        Fact("Reviewing officer", officer.officer if officer else "None yet"),
    ]


def _next(reviews: list[ReviewRow], today: date) -> Next | None:
    row = next((each for each in reviews if each.state in STILL_OPEN), None)
    if row is None:
        return None
    on = row.deadline_on or row.due_on
    at = f" at {row.scheduled_at:%H:%M}" if row.scheduled_at else ""
    arranged = f"{words.day(row.scheduled_on)}{at}" if row.scheduled_on else ""
    due = Due(on, row.due_explained) if on else None
    return Next(row, due, arranged, reverse("review", args=[row.id]), _act(row, today))


def _act(row: ReviewRow, today: date) -> Link | None:
    """The one thing most likely to be done to the review next."""
    if row.may.schedule and row.scheduled_on is None:
        return Link("Arrange it", reverse("review_schedule", args=[row.id]))
    if row.may.hold and row.scheduled_on and row.scheduled_on <= today:
        return Link("Record it as held", reverse("review_hold", args=[row.id]))
    return None


def _officer(request: SignedIn, opened: ChildPage, officer: AllocationRow | None) -> list[Fact]:
    may = opened.looked_after_since is not None and decide(request.viewer, Can.ALLOCATE)
    href = f"{reverse('allocate')}?{urlencode({'child': opened.id})}"
    if officer is None:
        return [Fact("Name", "None yet", (Link("Allocate", href, "a reviewing officer"),) if may else ())]
    told = "Not recorded yet"
    if officer.child_told_on:
        told = ", ".join(filter(None, (words.day(officer.child_told_on), officer.child_told_how)))
    record = Link("Change" if officer.child_told_on else "Record", reverse("allocation_told", args=[officer.id]))
    over = Link(
        "Hand over", f"{reverse('hand_over')}?{urlencode({'child': opened.id})}", "to another reviewing officer"
    )
    return [
        Fact("Name", officer.officer, (over,) if may else ()),
        *_cover_and_handover(request, opened),
        Fact("Since", words.day(officer.starts_on)),
        Fact("The child was told", told, (record,) if officer.may_record_told else ()),
    ]


def _cover_and_handover(request: SignedIn, opened: ChildPage) -> list[Fact]:
    """Who covers for the officer now, and what went with the child at the last handover."""
    cover, handed = cover_of(request.viewer, opened.id), handovers_of(request.viewer, opened.id)
    facts = [Fact("Covered by", f"{cover.covered_by} until {words.day(cover.last_on)}")] if cover else []
    if handed:
        read = Link("Read", reverse("handover", args=[handed[0].id]), "what was handed over")
        facts.append(
            Fact("Handed over", f"{words.day(handed[0].hands_over_on)}, from {handed[0].from_officer}", (read,))
        )
    return facts


def _care(opened: ChildPage) -> list[Fact]:
    """Where the child stands; the placement is a kind of place, and there is never an address."""
    current = opened.current
    if current is None:
        return []
    move = (Link("Move", _to("child_move", opened), "to another placement"),) if opened.may_move else ()
    change = (Link("Change", _to("child_legal_status", opened)),) if opened.may_move else ()
    return [
        Fact("Legal status", in_words("LS", current.legal_status), change),
        Fact("Category of need", in_words("CIN", current.category_of_need)),
        Fact("Placement", in_words("PLACE", current.placement), move),
        Fact("Provider", in_words("PLACE_PROVIDER", current.provider) or "None needed"),
        Fact("In this placement and status since", words.day(current.starts_on)),
    ]


def _contact(request: SignedIn, opened: ChildPage) -> list[Fact]:
    """When the child was last spoken to, and what there is to read and to record between reviews."""
    viewer, last = request.viewer, last_spoken_on(request.viewer, [opened.id]).get(opened.id)
    may = decide(viewer, Can.RECORD_CONTACTS)
    record = (Link("Record", _to("contact_record", opened), "a contact"),) if may else ()
    workers = social_workers_since_review(viewer, opened.id)
    facts = [Fact("Last spoken to", words.day(last) if last else "Not recorded", record)]
    if workers:
        facts.append(Fact("Social workers since the last review", f"{workers.count}, since {words.day(workers.since)}"))
    return facts


def _work(opened: ChildPage) -> list[Fact]:
    change = (Link("Change", _to("child_social_work", opened)),) if opened.may_correct else ()
    held = opened.social_work
    if held is None:
        return [Fact("Social work team", "None recorded", change)]
    return [
        Fact("Social worker", held.social_worker),
        Fact("Team", held.team, change),
        Fact("Since", words.day(held.starts_on)),
    ]


def _actions(opened: ChildPage) -> list[Link]:
    """What this person may record now, the likeliest first."""
    offered = (
        (opened.may_move, "Record a move", "child_move"),
        (opened.may_move, "Change the legal status", "child_legal_status"),
        (opened.may_move, "End the period of care", "child_leave_care"),
        (opened.may_start_period, "Start a new period of care", "child_come_back"),
        (opened.may_correct, "Correct names and facts", "child_correct"),
        (opened.may_correct, "Correct an episode", "child_episodes"),
    )
    return [Link(text, _to(name, opened)) for may, text, name in offered if may]


def _childs_own(request: SignedIn, opened: ChildPage) -> list[Link]:
    """What the child has of their own: their card, their plan in their words, an empty page to write together."""
    offered = (
        (Can.GIVE_CARDS, "The child’s card", "card"),
        (Can.CONDUCT_REVIEWS, "The plan in the child’s words", "own_plan_write"),
        (Can.WRITE_TOGETHER, "Write together with the child", "view_together"),
        (Can.WRITE_TOGETHER, "Keep what the child is proud of", "proud_beside"),
        (Can.MAKE_LIFE_BUNDLES, "The bundle for later life", "life_bundle"),
    )
    return [Link(text, _to(name, opened)) for can, text, name in offered if decide(request.viewer, can)]


def _documents(request: SignedIn, opened: ChildPage) -> list[Link]:
    """Where documents about the child are made for somebody, for who may make them."""
    if not decide(request.viewer, Can.MAKE_RELEASES):
        return []
    return [
        Link("Documents made for somebody", _to("child_releases", opened)),
        Link("Who documents are made for", _to("child_recipients", opened)),
    ]


def _praise(request: SignedIn, opened: ChildPage) -> list[Link]:
    """Where praise is given for work with this child, and how often it was."""
    if not decide(request.viewer, Can.GIVE_PRAISE):
        return []
    times = praise_of_child(request.viewer, opened.id)
    given = f"Give praise (given {times} {'time' if times == 1 else 'times'})" if times else "Give praise"
    return [Link(given, f"{reverse('praise_give')}?{urlencode({'child': opened.id})}", "for work with this child")]


def _account(request: SignedIn, opened: ChildPage, officer: AllocationRow | None) -> dict[str, Any]:
    """The newest of what was done, and of who looked, for those who may know."""
    viewer = request.viewer
    values: dict[str, Any] = {}
    if reads_the_account(viewer):
        values["done"] = done_to(viewer, opened.id, size=LATEST)
    if reads_who_looked(viewer, officer.officer_id if officer else None):
        values["looked"] = opened_in_words(looked_at(viewer, opened.id, size=LATEST))
    return values


def _to(name: str, opened: ChildPage) -> str:
    return reverse(name, args=[opened.id])
