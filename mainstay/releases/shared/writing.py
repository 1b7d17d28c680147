"""A release written out as a page, a PDF or a Word file, with the recipient and the copy on every page of it."""

from __future__ import annotations

from django.conf import settings

from mainstay.documents.blocks import Block, Callout, Document, Heading
from mainstay.documents.writers import html, pdf, word
from mainstay.releases.models import Release
from mainstay.releases.rules import states
from mainstay.releases.shared.parts import Part, parts_of
from mainstay.statute.dates import in_words
from mainstay.statute.refusal import Refused

FORMATS = ("html", "pdf", "docx")
GOES_THROUGH = "goes_through"


def written(release: Release, fmt: str) -> bytes:
    """The file of a release that may leave, as html, pdf or docx. Raises Refused for any other release."""
    if states.State(release.state) not in states.MAY_LEAVE:
        raise Refused("This document may not leave yet, so there is no file of it. See what it waits for.")
    return drawn(release, fmt)


def drawn(release: Release, fmt: str) -> bytes:
    """The file as it would leave, whatever the state of the release: for the scan, which reads it back."""
    document = document_of(release)
    if fmt == "html":
        return html.write_page(document).encode()
    if fmt == "pdf":
        return pdf.write(document, created_at=None)
    if fmt == "docx":
        return word.write(document, created_at=None)
    raise Refused(f"A document is written as html, pdf or docx, not as {fmt}.")


def document_of(release: Release) -> Document:
    """The document of a release: no author, no date, and on every page whom the copy is for and its number."""
    return Document(
        title=release.title,
        council=settings.MAINSTAY_COUNCIL,
        author="",
        blocks=tuple(_blocks(release)),
        footer=footer_of(release),
        cover=False,
    )


def footer_of(release: Release) -> str:
    """What stands on every page beside the number of pages."""
    return f"For {release.recipient.name} · copy {release.copy_number}"


def goes_through_words(release: Release) -> str:
    """Who goes through a letter with the child, and when; empty for other documents."""
    if not release.goes_through_with:
        return ""
    on = f" on {in_words(release.goes_through_on)}" if release.goes_through_on else ""
    return f"{release.goes_through_with} will go through this with you{on}."


def printed_parts(release: Release) -> tuple[Part, ...]:
    """The parts as they are printed: those it was made of and, in a letter to a child, who reads it with them."""
    words = goes_through_words(release)
    last = (Part(GOES_THROUGH, "", (Callout("Reading this with you", words),)),) if words else ()
    return (*parts_of(release), *last)


def _blocks(release: Release) -> list[Block]:
    made: list[Block] = []
    for part in printed_parts(release):
        if part.title:
            made.append(Heading(1, part.title))
        made.extend(part.blocks)
    return made
