"""The pack on paper: as a PDF or a Word file, with children by their initials and reference and no address ever."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.conf import settings
from django.http import Http404, HttpResponse

from mainstay import clock
from mainstay.children.queries import ChildName
from mainstay.documents.blocks import Block, Column, Document, Heading, Paragraph, Run, Table
from mainstay.documents.writers import pdf, word
from mainstay.quality.queries.packs import ActionRow, PackPage, SectionView
from mainstay.statute.dates import in_words

HANDLING = "Internal paper of the council, for this team's meeting. Not to be passed on."
MEDIA_TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
ACTIONS = ("Action", "Who", "By", "Stands")


def file_of(pack: PackPage, form: str) -> HttpResponse:
    """The pack as a file. Raises Http404 for another form."""
    if form not in MEDIA_TYPES:
        raise Http404("A pack is not written in that form.")
    write = {"pdf": pdf.write, "docx": word.write}[form]
    response = HttpResponse(write(document_of(pack), created_at=clock.now()), content_type=MEDIA_TYPES[form])
    team = re.sub(r"[^a-z0-9]+", "-", pack.team.lower()).strip("-")
    name = f"pack-{team}-{pack.quarter.starts_on.isoformat()}.{form}"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def document_of(pack: PackPage) -> Document:
    """The pack as a document: its sections, what was judged, the actions, and the minutes where the team met."""
    met = f"Met on {in_words(pack.met_on)}" if pack.met_on else "For the meeting"
    return Document(
        title=f"{pack.team}: quarterly pack",
        subtitle=pack.quarter.label,
        council=settings.MAINSTAY_COUNCIL,
        label=met,
        author="Prepared by the reviewing service",
        handling=HANDLING,
        footer=f"{pack.team}, {pack.quarter.label}. {HANDLING}",
        cover=False,
        blocks=tuple(_blocks(pack)),
    )


def _blocks(pack: PackPage) -> Iterator[Block]:
    yield Paragraph(HANDLING)
    for section in pack.sections:
        if section.key == "actions":
            continue
        yield from _section(section)
        if section.key == "practice":
            yield from _practice(pack)
    yield Heading(1, "Actions of last quarter")
    yield from _actions(pack.last_actions, "Actions of last quarter", "No action was set last quarter.")
    yield from _texts(next(each.text for each in pack.sections if each.key == "actions"))
    yield Heading(1, "Actions of this quarter")
    yield from _actions(pack.actions, "Actions of this quarter", "No action is set yet.")
    if pack.minutes:
        yield Heading(1, "Minutes")
        if pack.present:
            yield Paragraph((Run("There: ", strong=True), Run(pack.present)))
        yield from _texts(pack.minutes)


def _section(section: SectionView) -> Iterator[Block]:
    yield Heading(1, section.title)
    if section.said:
        yield Paragraph(" ".join(section.said))
    if section.lines:
        first = (Column("Child"),) if section.has_children else ()
        rows = tuple(((initials(line.child),) if section.has_children else ()) + line.cells for line in section.lines)
        note = f"{section.more} more are not listed." if section.more else ""
        columns = (*first, *(Column(text) for text in section.columns))
        yield Table(section.title, columns, rows, note=note)
    if section.unseen:
        yield Paragraph(f"{section.unseen} about children whom whoever printed this may not see.")
    yield from _texts(section.text)


def _practice(pack: PackPage) -> Iterator[Block]:
    if pack.judged:
        yield Table("What the officer saw", (Column("Practice"), Column("Seen")), pack.judged)
    if pack.strengths:
        yield Paragraph((Run("Strengths: ", strong=True), Run(pack.strengths)))


def _actions(rows: tuple[ActionRow, ...], caption: str, nothing: str) -> Iterator[Block]:
    if not rows:
        yield Paragraph(nothing)
        return
    cells = tuple((row.what, row.owner, in_words(row.due_on), _stands(row)) for row in rows)
    yield Table(caption, tuple(map(Column, ACTIONS)), cells)


def _stands(row: ActionRow) -> str:
    said = "Overdue" if row.is_late else row.state_words
    return f"{said}: {row.came_of_it}" if row.came_of_it else said


def _texts(text: str) -> Iterator[Block]:
    for part in filter(None, (each.strip() for each in text.splitlines())):
        yield Paragraph(part)


def initials(child: ChildName | None) -> str:
    """A child on paper: the first letters of the names, and the reference; a dash where there is none."""
    if child is None:
        return "–"
    return f"{''.join(part[0] for part in child.name.split())}, {child.reference}"
