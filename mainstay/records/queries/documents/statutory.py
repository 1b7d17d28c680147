"""The statutory record of a review, and its annex for adults: the letter's entries, for the council's file."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from mainstay.access.viewer import Viewer
from mainstay.documents.blocks import Block, BulletList, Column, Heading, Paragraph, Table
from mainstay.records.models import Coverage
from mainstay.records.queries.documents.letter import NOT_SHARED
from mainstay.records.queries.documents.written import Writing, passage_blocks, said_blocks, writing
from mainstay.records.queries.screen import AttendanceRow
from mainstay.releases.models import Recipient, Release
from mainstay.releases.shared import ADULTS, EVERYBODY, OF_THE_COUNCIL, Built, Part, document_builder
from mainstay.statute.participation import label
from mainstay.web import words

NAMES_SHOWN = frozenset({*OF_THE_COUNCIL, Recipient.Kind.CHILD, Recipient.Kind.ADVOCATE})
ALLOWS = {
    "facts": EVERYBODY,
    "words": EVERYBODY,
    "choices": EVERYBODY,
    "attendance": EVERYBODY,
    "before": EVERYBODY,
    "talked": EVERYBODY,
    "permanence": EVERYBODY,
    "covered": OF_THE_COUNCIL,
    "promises": EVERYBODY,
    "annex": OF_THE_COUNCIL,
}
NOT_FOR_THEM = "This part is for the council's own file only."


@document_builder(Release.Document.RECORD, allows=ALLOWS)
def build_record(viewer: Viewer, child_id: UUID, source_id: UUID, recipient_kind: str) -> Built:
    """The record of one review for one kind of recipient. Raises Http404."""
    return record(writing(viewer, child_id, source_id, recipient_kind))


@document_builder(Release.Document.ANNEX, allows={"annex": ADULTS})
def build_annex(viewer: Viewer, child_id: UUID, source_id: UUID, recipient_kind: str) -> Built:
    """The annex for adults by itself. Raises Http404."""
    found = writing(viewer, child_id, source_id, recipient_kind)
    blocks = tuple(_annex(found)) or (Paragraph("Nothing was written for the annex."),)
    return Built(f"Annex to the record of the review on {found.day}", (Part("annex", "Annex for adults", blocks),))


def record(found: Writing) -> Built:
    """The record as one kind of recipient may have it, with what is left out and why."""
    parts = tuple(part for part in _parts(found) if part.blocks)
    kept = tuple(part for part in parts if found.kind in ALLOWS[part.key])
    left = [(part.key, NOT_FOR_THEM) for part in parts if part not in kept]
    if found.said_in_all > len(found.said):
        left.insert(0, ("words", NOT_SHARED))
    return Built(f"Record of the review on {found.day}", kept, tuple(left))


def _parts(found: Writing) -> Iterable[Part]:
    yield Part("facts", "The review", (_facts(found),))
    said = "What the child said" if found.screen.uses_words else "What was seen of the child"
    yield Part("words", said, said_blocks(found.said, to_child=False))
    yield Part("choices", "What the child chose", _choices(found))
    yield Part("attendance", "Who came", _attendance(found))
    yield Part("before", "Promises of last time", _before(found))
    yield Part("talked", "What was talked about", tuple(_talked(found)))
    yield Part("permanence", "Plan for permanence", _plan(found))
    yield Part("covered", "What else the review considered", _covered(found))
    yield Part("promises", "What was decided", _promises(found))
    yield Part("annex", "Annex for adults", tuple(_annex(found)))


def _facts(found: Writing) -> Table:
    row = found.review
    code = row.participation_code
    rows = (
        ("Child", row.child_name),
        ("Which review", row.kind_words),
        ("Held on", found.day),
        ("How", row.mode_words),
        ("Against its due date", row.verdict_words),
        ("Who chaired", found.review.chaired_by),
        ("How the child took part", f"{code}: {label(code)}" if code else ""),
        ("Reviewing officer", row.officer_name),
        ("Next review due by", found.next_due),
    )
    return Table("When, how and with whom", (Column("What"), Column("Answer")), tuple(each for each in rows if each[1]))


def _choices(found: Writing) -> tuple[Block, ...]:
    lines = tuple(f"{each.matter_words}: {each.words}" for each in found.choices)
    return (BulletList(lines),) if lines else ()


def _attendance(found: Writing) -> tuple[Block, ...]:
    """Who came; to those outside the council by what they are to the child, not by name."""
    rows = tuple(_came(each, named=found.kind in NAMES_SHOWN) for each in found.screen.attendance if each.came)
    return (
        (Table("Those asked, and whether they came", (Column("Who"), Column("Came"), Column("How")), rows),)
        if rows
        else ()
    )


def _came(each: AttendanceRow, *, named: bool) -> tuple[str, str, str]:
    who = f"{each.name}, {each.relation}" if named and each.relation else each.name
    return (who if named else each.relation or "Somebody else", each.came_words, each.mode_words)


def _before(found: Writing) -> tuple[Block, ...]:
    columns = (Column("Promise"), Column("Who"), Column("By"), Column("What came of it"))
    rows = []
    for each in found.before:
        answer = each.answer_here
        came = "Not answered yet" if answer is None else f"{answer.answer_words}. {answer.because}".strip()
        rows.append((each.what, each.owner, words.day(each.due_on), came))
    return (Table("Each with what came of it", columns, tuple(rows)),) if rows else ()


def _talked(found: Writing) -> Iterable[Block]:
    for row in found.sections:
        now = row.now
        if now is None or now.goes_in not in ("both", "record") or not (now.words.strip() or now.scale is not None):
            continue
        yield Heading(2, row.heading)
        yield from passage_blocks(now.words)
        if now.scale is not None:
            yield Paragraph(f"From 0 to 10: {now.scale}.")


def _plan(found: Writing) -> tuple[Block, ...]:
    plan = found.screen.plan
    if plan is None:
        return ()
    if not plan.outcomes:
        return (Paragraph(f"There is no plan yet: {plan.none_because}"), *passage_blocks(f"Steps: {plan.steps}"))
    agreed = "The plan is agreed." if plan.agreed else "The plan is not agreed yet."
    steps = passage_blocks(f"Steps: {plan.steps}") if plan.steps else ()
    return (BulletList(plan.outcome_words), Paragraph(agreed), *steps)


def _covered(found: Writing) -> tuple[Block, ...]:
    """Each matter answered by a press: confirmed or unchanged, then those not covered, together under each reason."""
    lines: list[str] = []
    because: dict[str, list[str]] = {}
    for row in (*found.screen.matters, *found.screen.presses):
        said = row.coverage
        if said is None or (row.words and said.state == Coverage.State.COVERED):
            continue
        if said.state == Coverage.State.NOT_COVERED:
            because.setdefault(said.because, []).append(row.heading)
        else:
            lines.append(f"{row.heading}: {said.words.lower()}. {said.answer}".strip())
    lines += [f"Not covered: {'; '.join(headings)}. Why: {reason}" for reason, headings in because.items()]
    return (BulletList(tuple(lines)),) if lines else ()


def _promises(found: Writing) -> tuple[Block, ...]:
    columns = (Column("What"), Column("Who"), Column("By"), Column("Why it matters"), Column("Where it stands"))
    rows = tuple(
        (each.what, each.owner, words.day(each.due_on), each.matters_because, each.child_reads or each.state_words)
        for each in found.made
    )
    return (Table("Each promise made", columns, rows),) if rows else (Paragraph("No promise was made."),)


def _annex(found: Writing) -> Iterable[Block]:
    for row in found.sections:
        if row.now and row.now.goes_in == "annex" and row.now.words.strip():
            yield Heading(2, row.heading)
            yield from passage_blocks(row.now.words)
    yield from _unheard(found)


def _unheard(found: Writing) -> Iterable[Block]:
    """Where the child's views did not reach the review: why, what was offered and tried, and what next (DR-8.9)."""
    told = found.part.told(narrative=True) if found.part.unheard else []
    if told:
        yield Heading(2, "How the child's views were sought")
        yield BulletList(tuple(f"{what}: {words}" for what, words in told))
