"""A child's release log, one release with its words, and what waits for somebody."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.access.viewer import Viewer
from mainstay.documents.blocks import Block
from mainstay.releases.models import DeliveryAddress, Release
from mainstay.releases.queries.rows import ReleaseRow, release_row
from mainstay.releases.rules.delivering import ADDRESSED, needs_confirming
from mainstay.releases.rules.guarding import WORDS, Kind
from mainstay.releases.rules.receiving import BECAUSE, Question, questions_for
from mainstay.releases.rules.searching import Hit, passage
from mainstay.releases.rules.states import State
from mainstay.releases.shared.declaring import builders
from mainstay.releases.shared.scanning import TITLE
from mainstay.releases.shared.writing import footer_of, goes_through_words, printed_parts

PRIVATE = "This letter holds what the child said in private. The child’s reviewing officer opens it and sends it."
_WITH = ("child", "recipient", "recipient__checked_by", "made_by", "confirmed_by", "sent_by")


@dataclass(frozen=True)
class HitRow:
    """Where something protected was found: in which part, the words before it, itself, and the words after it."""

    part: str
    what: str
    before: str
    found: str
    after: str


@dataclass(frozen=True)
class PartRow:
    """A part of a document with its blocks, and how often something was found in it."""

    key: str
    title: str
    blocks: tuple[Block, ...]
    hits: int


@dataclass(frozen=True)
class ReleasePage:
    """One document as somebody reads it before it leaves."""

    row: ReleaseRow
    parts: tuple[PartRow, ...]
    left_out: tuple[tuple[str, str], ...]
    hits: tuple[HitRow, ...]
    questions: tuple[tuple[Question, str], ...]
    because: str
    goes_through: str
    footer: str
    route: str
    address_confirmed_on: date | None
    asks_address_again: bool


def releases_of(viewer: Viewer, child_id: UUID, source_id: UUID | None = None) -> list[ReleaseRow]:
    """A child's release log, or the releases made from one record of the child's, newest first."""
    found = Release.objects.visible_to(viewer).filter(child_id=child_id)
    if source_id is not None:
        found = found.filter(source_id=source_id)
    return [release_row(viewer, row) for row in found.select_related(*_WITH).order_by("-copy_number")]


def release_page(viewer: Viewer, release_id: UUID) -> ReleasePage:
    """One release with its words. Raises Http404, and PermissionDenied for who may not make releases."""
    decision = decide(viewer, Can.MAKE_RELEASES)
    if not decision:
        raise PermissionDenied(decision.reason)
    row = Release.objects.visible_to(viewer).select_related(*_WITH).filter(pk=release_id).first()
    if row is None:
        raise Http404("There is no such record, or you may not see it.")
    _must_read(viewer, row)
    confirmed_on = _confirmed_on(row)
    answers = dict(row.may_receive)
    return ReleasePage(
        row=release_row(viewer, row),
        parts=tuple(
            PartRow(part.key, part.title, part.blocks, sum(hit["part"] == part.key for hit in row.hits))
            for part in printed_parts(row)
        ),
        left_out=tuple((each["key"], each["because"]) for each in row.left_out),
        hits=tuple(_hits(row)),
        questions=tuple((each, answers.get(each.key, "")) for each in questions_for(row.recipient.kind)),
        because=answers.get(BECAUSE, ""),
        goes_through=goes_through_words(row),
        footer=footer_of(row),
        route=row.route,
        address_confirmed_on=confirmed_on,
        asks_address_again=confirmed_on is not None and needs_confirming(confirmed_on, viewer.today),
    )


def _confirmed_on(row: Release) -> date | None:
    if row.route not in ADDRESSED:
        return None
    kept = DeliveryAddress.objects.filter(recipient=row.recipient_id, route=row.route, ended_on__isnull=True)
    found: date | None = kept.values_list("confirmed_on", flat=True).first()
    return found


def _hits(row: Release) -> list[HitRow]:
    """Each hit with the words round it; none once the words were emptied."""
    if not row.content and row.sealed is None:
        return []
    words = {part.key: (part.title or "The end", part.words) for part in printed_parts(row)}
    words[TITLE] = ("The title of the document", row.title)
    return [_hit(each, words) for each in row.hits]


def _hit(each: dict[str, Any], words: dict[str, tuple[str, str]]) -> HitRow:
    kind = Kind(each["kind"])
    title, text = words.get(each["part"], (f"The file as {each['part'].removeprefix('file:')}", ""))
    if not text:
        return HitRow(title, WORDS[kind], "", "", "")
    return HitRow(title, WORDS[kind], *passage(text, Hit(kind, each["start"], each["end"])))


def releases_waiting(viewer: Viewer) -> list[ReleaseRow]:
    """What waits for somebody: for a second person, blocked, ready and not sent, or not delivered; oldest first."""
    waiting = (State.WAITING, State.BLOCKED, State.READY, State.FAILED)
    found = Release.objects.visible_to(viewer).filter(state__in=waiting).select_related(*_WITH)
    return [release_row(viewer, row) for row in found.order_by("made_on", "copy_number")]


def release_to_write(viewer: Viewer, release_id: UUID) -> Release:
    """The release itself, for its file. Raises Http404."""
    row: Release | None = Release.objects.visible_to(viewer).select_related(*_WITH).filter(pk=release_id).first()
    if row is None:
        raise Http404("There is no such record, or you may not see it.")
    _must_read(viewer, row)
    return row


def _must_read(viewer: Viewer, row: Release) -> None:
    """Insist that the viewer may read what the child said, where it stands in the document. Raises PermissionDenied."""
    # Asked of its parts, because letters made before there was a seal are private too.
    is_private = builders()[row.document].is_private([part["key"] for part in row.parts], row.recipient.kind)
    if is_private and not decide(viewer, Can.SEE_CHILDS_WORDS):
        raise PermissionDenied(PRIVATE)
