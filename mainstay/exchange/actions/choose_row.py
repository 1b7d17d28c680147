"""Choosing which of several rows with one key is right, so that it counts."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.children.models import Child
from mainstay.exchange.events import ChildImported, RowChosen
from mainstay.exchange.models import Return, ReturnedRow, RowChoice
from mainstay.exchange.rules.content import content_of
from mainstay.exchange.rules.keys import child_key
from mainstay.exchange.shared.as_returned import row_of
from mainstay.exchange.shared.one_child import derive_child
from mainstay.exchange.ssda903.files import EPISODES
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.refusal import Refused


@action(may=Can.IMPORT_RETURNS, on=Return)
def choose_row(acting: Acting, returned: Return, *, row: int) -> Return:
    """Let one of several rows with the same key count, and derive the child's records again.

    `row` is the row's key. The choice is kept for a corrected return of the year. Raises Refused where the row
    is not one of several, or can never count.
    """
    chosen = ReturnedRow.objects.filter(returned=returned, pk=row, waits=True).first()
    if chosen is None or not returned.is_current:
        raise Refused("That row is not one to choose any longer. Open the return again and look at its repeated keys.")
    _must_be_able_to_count(chosen)
    same = ReturnedRow.objects.filter(
        returned=returned, table=chosen.table, child=chosen.child, key_on=chosen.key_on, waits=True
    )
    same.exclude(pk=chosen.pk).update(counts=False)
    same.filter(pk=chosen.pk).update(counts=True)
    choice, _ = RowChoice.objects.get_or_create(
        year=returned.year,
        table=chosen.table,
        child=chosen.child,
        key_on=chosen.key_on,
        defaults={"content": "", "chosen_by_id": acting.person_id, "chosen_on": acting.today},
    )
    choice.content = content_of(row_of(chosen))
    choice.chosen_by_id, choice.chosen_on = acting.person_id, acting.today
    choice.save()
    child = Child.objects.filter(reference__iexact=chosen.child).first()
    key, reference = (child.pk, child.reference) if child else (child_key(chosen.child), chosen.child)
    added, changed, removed = derive_child(acting.viewer, key, reference)
    acting.record(RowChosen(subject=returned.pk, year=returned.year, table=chosen.table, row=chosen.number))
    if added or changed or removed:
        acting.record(
            ChildImported(subject=key, child=key, year=returned.year, added=added, changed=changed, removed=removed)
        )
    return returned


def _must_be_able_to_count(chosen: ReturnedRow) -> None:
    if chosen.table != EPISODES.table:
        return
    start, end = (chosen.dates[EPISODES.place[name]] for name in ("DECOM", "DEC"))
    if start is not None and end is not None and end <= start:
        raise Refused("That episode ends before or on the day it starts, so it can never count. Choose another row.")
