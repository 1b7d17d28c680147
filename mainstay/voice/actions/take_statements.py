"""Taking in statements that children made in Mind of My Own."""

from __future__ import annotations

from collections.abc import Sequence

from mainstay.access.can import Can
from mainstay.children.models import Child
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.refusal import Refused
from mainstay.voice.events import StatementsTaken
from mainstay.voice.models import Arrived, View
from mainstay.voice.rules.statements import Statement, is_certain
from mainstay.voice.shared.keeping import Said, keep_view
from mainstay.voice.shared.tray import Came, put_in, settle

APP = View.Medium.MIND_OF_MY_OWN.value
NOBODY = "No name was given"
BY_REFERENCE = "The reference and the date of birth that came with it are the child’s."


@action(may=Can.MATCH_VIEWS, on=None)
def take_statements(acting: Acting, *, statements: Sequence[Statement]) -> list[Arrived]:
    """Take statements in: those that are certainly a child's as views, the rest into the tray. Raises Refused.

    Certain is a statement with the child's own reference and date of birth, both. One that was taken before is left.
    """
    known = _known(statements)
    new = [each for each in statements if each.number not in known]
    if not new:
        raise Refused("Every statement of this table was taken before.")
    children = {each.reference: each for each in _children(acting, new)}
    taken = [_take(acting, each, children.get(each.child)) for each in new]
    views = sum(row.state == Arrived.State.MATCHED for row in taken)
    acting.record(StatementsTaken(views=views, waiting=len(taken) - views, known=len(known)))
    return taken


def _known(statements: Sequence[Statement]) -> frozenset[str]:
    numbers = [each.number for each in statements]
    rows = Arrived.objects.filter(medium=APP, source_id__in=numbers).values_list("source_id", flat=True)
    return frozenset(rows)


def _children(acting: Acting, statements: Sequence[Statement]) -> Sequence[Child]:
    references = [each.child for each in statements if each.child]
    return list(Child.objects.visible_to(acting.viewer).filter(reference__in=references))


def _take(acting: Acting, each: Statement, child: Child | None) -> Arrived:
    """Keep one statement: in the tray, where its number stays, and as the view of a child where that is certain."""
    row = put_in(acting, Came(
        medium=APP, words=each.words, sender=each.sender or NOBODY, said_on=each.sent_on, feeling=each.feeling,
        source_id=each.number,
    ), quietly=_is(each, child))  # fmt: skip
    if child is None or not _is(each, child):
        return row
    row.view = keep_view(acting, child.pk, Said(
        medium=APP, about=View.About.OTHER, text=each.words, feeling=each.feeling, said_on=each.sent_on,
        written_by=each.sender or "The child, in Mind of My Own",
    ))  # fmt: skip
    settle(acting, row, Arrived.State.MATCHED, BY_REFERENCE)
    row.save()
    return row


def _is(each: Statement, child: Child | None) -> bool:
    return child is not None and is_certain(each, child.reference, child.born_on)
