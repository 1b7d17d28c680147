"""One document as somebody reads it before it leaves: whose, for whom, part by part, and what was found."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.safestring import SafeString
from django.views.decorators.http import require_GET

from mainstay.access.can import Can
from mainstay.access.decide import Decision, decide
from mainstay.children.queries import ChildPage
from mainstay.documents.blocks import Document, Heading
from mainstay.documents.writers import html
from mainstay.releases.pages.showing import log_link, namesakes_of, open_child, status_of, strip_of, trail
from mainstay.releases.queries import (
    PartRow,
    ReleasePage,
    release_page,
    release_to_write,
    releases_of,
    releases_waiting,
)
from mainstay.releases.rules.states import State
from mainstay.releases.shared import FORMATS, written
from mainstay.statute.refusal import Refused
from mainstay.web import words
from mainstay.web.routes import SignedIn, page
from mainstay.web.shapes import Column, Fact, Link

MEDIA_TYPES = {
    "html": "text/html; charset=utf-8",
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
FORMAT_WORDS = {"html": "Web page", "pdf": "PDF", "docx": "Word"}
# Where whoever made a copy at a review makes the next one.
_RECORD = ("record_documents", "Back to letter and record")
_PREPARATION = ("preparation", "Back to the preparation")
MADE_AT = {
    **dict.fromkeys(("letter", "record", "annex", "promises"), _RECORD),
    **dict.fromkeys(("agenda", "invitation"), _PREPARATION),
}


@dataclass(frozen=True)
class Shown:
    """A part of a document as it will be read."""

    row: PartRow
    body: SafeString


@require_GET
@page(may=Can.MAKE_RELEASES)
def release(request: SignedIn, release: UUID) -> HttpResponse:
    """One document, part by part, with what may be done to it."""
    found = release_page(request.viewer, release)
    opened = open_child(request, found.row.child_id, "release")
    namesakes = namesakes_of(request, opened)
    return render(request, "releases/release.html", {
        "page": found, "row": found.row, "opened": opened, "namesakes": namesakes, "status": status_of(found.row),
        "strip": strip_of(opened, namesakes=namesakes),
        "crumbs": trail(opened, log_link(found.row.child_id), Link(found.row.title)),
        "facts": _facts(found), "parts": [Shown(part, _body(part)) for part in found.parts],
        "answers": [Fact(question.words, _answer(question, given)) for question, given in found.questions],
        "steps": _steps(found), "files": _files(found) if found.row.may_leave else [],
        "made_at": _made_at(request, found),
        "confirm_reason": _said(found.row.may.confirm) if found.row.state == "waiting" else "",
    })  # fmt: skip


def _body(part: PartRow) -> SafeString:
    head = (Heading(1, part.title),) if part.title else ()
    return html.write(Document(title=part.title or "Part", council="", author="", blocks=(*head, *part.blocks)))


def _answer(question, given: str) -> str:  # type: ignore[no-untyped-def]
    answer = question.answer(given)
    return answer.words if answer else "Not answered yet"


def _said(decision: Decision) -> str:
    return "" if decision else decision.reason


def _facts(found: ReleasePage) -> list[Fact]:
    row = found.row
    facts = [
        Fact("For", f"{row.recipient.name}, {row.recipient.kind_words.lower()}"),
        Fact("Address", "Withheld from them" if row.recipient.withheld else "They may know where the child lives"),
        Fact("Copy", str(row.copy_number)),
        Fact("Made", f"{words.day(row.made_on)} by {row.made_by}"),
        Fact("Goes", row.route_words),
    ]
    if row.needs_second_person:
        over = row.state == State.WITHDRAWN
        facts.append(Fact("Second person", row.confirmed_by or ("Not confirmed" if over else "Not confirmed yet")))
    if found.goes_through:
        facts.append(Fact("Read with the child", found.goes_through))
    if row.sent_on:
        taken = f". Receipt: {row.receipt}" if row.receipt else ""
        facts.append(Fact("Sent", f"{words.day(row.sent_on)} by {row.sent_by}{taken}"))
    for name, said in (("Not delivered", row.failed_because), ("Withdrawn", row.withdrawn_because)):
        if said:
            facts.append(Fact(name, said))
    if row.opened_on:
        facts.append(Fact("Opened", words.day(row.opened_on)))
    return facts


def _steps(found: ReleasePage) -> list[Link]:
    may = found.row.may
    offered = (
        (may.answer and found.questions, "Answer whether they may receive it", "release_answer"),
        (may.confirm, "Confirm as the second person", "release_confirm"),
        (may.send, "Send it", "release_send"),
        (may.open, "Record that it was opened", "release_opened"),
        (may.fail, "Record that it did not arrive", "release_failed"),
        (may.withdraw, "Withdraw it", "release_withdraw"),
    )
    links = [Link(text, reverse(name, args=[found.row.id])) for allowed, text, name in offered if allowed]
    return links[1:] + links[:1] if found.row.answered and links and links[0].text.startswith("Answer") else links


def _made_at(request: SignedIn, found: ReleasePage) -> Link | None:
    """The page of the review that a document was made on, for those who may open it."""
    name, text = MADE_AT.get(found.row.document, ("", ""))
    may = decide(request.viewer, Can.PREPARE_REVIEWS if name == "preparation" else Can.CONDUCT_REVIEWS)
    return Link(text, reverse(name, args=[found.row.source_id])) if name and found.row.source_id and may else None


def _files(found: ReleasePage) -> list[Link]:
    return [Link(FORMAT_WORDS[fmt], reverse("release_file", args=[found.row.id, fmt])) for fmt in FORMATS]


@require_GET
@page(may=Can.MAKE_RELEASES)
def file(request: SignedIn, release: UUID, fmt: str) -> HttpResponse:
    """The file of a document that may leave; its name says nothing of the child."""
    row = release_to_write(request.viewer, release)
    open_child(request, row.child_id, "release_file")
    try:
        made = written(row, fmt)
    except Refused as refusal:
        return render(request, "releases/no_file.html", {"reason": str(refusal), "release": release}, status=409)
    answer = HttpResponse(made, content_type=MEDIA_TYPES[fmt])
    answer["Content-Disposition"] = f'attachment; filename="copy-{row.copy_number}.{fmt}"'
    answer["Cache-Control"] = "no-store"
    return answer


@require_GET
@page(may=Can.MAKE_RELEASES)
def log(request: SignedIn, child: UUID) -> HttpResponse:
    """A child's release log: to whom, when, how, failed, opened."""
    opened = open_child(request, child, "child_releases")
    rows = releases_of(request.viewer, child)
    return render(request, "releases/log.html", {
        "opened": opened, "strip": strip_of(opened), "crumbs": trail(opened, Link("Documents made for somebody")),
        "rows": [(row, status_of(row)) for row in rows],
        "columns": [Column(text) for text in ("Document", "For", "State", "Sent")],
    })  # fmt: skip


@require_GET
@page(may=Can.MAKE_RELEASES)
def waiting(request: SignedIn) -> HttpResponse:
    """What waits for somebody: a second person first, then what was blocked, failed, or is ready."""
    rows = releases_waiting(request.viewer)
    groups = [
        (title, [row for row in rows if row.state == state])
        for state, title in (("waiting", "Waiting for a second person"), ("blocked", "Blocked by the scan"),
                             ("failed", "Could not be delivered"), ("ready", "Ready and not sent"))
    ]  # fmt: skip
    return render(request, "releases/waiting.html", {
        "groups": groups, "columns": [Column(text) for text in ("Child", "Document", "For", "Made")],
        "crumbs": [Link("Documents that wait")], "any": bool(rows),
    })  # fmt: skip


def others_of(request: SignedIn, opened: ChildPage) -> bool:
    """Whether there is a brother, a sister or a namesake a document could be meant for."""
    return bool(opened.siblings or namesakes_of(request, opened))
