"""The letter and the record as they would be written out, before either is made for anybody."""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe

from mainstay.access.can import Can
from mainstay.documents.blocks import Block, Document, Heading
from mainstay.documents.writers import html
from mainstay.records import queries
from mainstay.records.pages.sending import about, opened_review
from mainstay.records.queries.documents.letter import letter as letter_of
from mainstay.records.queries.documents.statutory import record as record_of
from mainstay.records.queries.documents.written import writing
from mainstay.records.rules.letters import Version, version_for
from mainstay.records.rules.states import State
from mainstay.records.shared.reading_level import reading_level
from mainstay.releases import queries as release_queries
from mainstay.releases.shared import Built
from mainstay.web.routes import SignedIn, page


@require_safe
@page(may=Can.CONDUCT_REVIEWS)
def documents(request: SignedIn, review: UUID) -> HttpResponse:
    """The two documents of a review, the copies made of them, and whether everybody has the record."""
    row = opened_review(request, review, "record_documents")
    record = queries.record_page(request.viewer, review)
    return render(request, "records/documents.html", {
        "record": record,
        "finished": record.state in (State.WRITTEN, State.DISTRIBUTED),
        "releases": release_queries.releases_of(request.viewer, row.child_id, review),
        **about(row, "Letter and record"),
    })  # fmt: skip


@require_safe
@page(may=Can.CONDUCT_REVIEWS)
def letter(request: SignedIn, review: UUID) -> HttpResponse:
    """The letter to the child as it now reads, for younger or older, with how hard it is to read."""
    row = opened_review(request, review, "record_letter")
    found = writing(request.viewer, row.child_id, review, "child")
    asked = request.GET.get("version", "")
    version = Version(asked) if asked in set(Version) else version_for(found.screen.age)
    built = letter_of(found, version)
    level = reading_level("\n".join(part.words for part in built.parts), found.screen.record.letter_language)
    versions = [(each.value, each is version, reverse("record_letter", args=[review])) for each in Version]
    return _preview(request, built, {
        "level": level, "versions": versions, "record": found.screen.record, **about(row, "Letter to the child"),
    })  # fmt: skip


@require_safe
@page(may=Can.CONDUCT_REVIEWS)
def record(request: SignedIn, review: UUID) -> HttpResponse:
    """The statutory record with its annex, as the council's own case record would have it."""
    row = opened_review(request, review, "record_document")
    found = writing(request.viewer, row.child_id, review, "case_record")
    return _preview(request, record_of(found), {"record": found.screen.record, **about(row, "Record of the review")})


def _preview(request: SignedIn, built: Built, values: dict[str, object]) -> HttpResponse:
    shown = {"built": built, "fragment": _fragment(built), **values}
    return render(request, "records/preview.html", shown)


def _fragment(built: Built) -> SafeString:
    blocks: list[Block] = []
    for part in built.parts:
        if part.title:
            blocks.append(Heading(1, part.title))
        blocks.extend(part.blocks)
    return html.write(
        Document(title=built.title, council=settings.MAINSTAY_COUNCIL, author="", blocks=tuple(blocks), cover=False)
    )
