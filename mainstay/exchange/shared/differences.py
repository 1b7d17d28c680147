"""Keeping what somebody has to decide between a return and what was entered, and what was decided before."""

from __future__ import annotations

from uuid import UUID

from mainstay.exchange.models import Difference
from mainstay.exchange.rules.standing import Disagreement
from mainstay.exchange.shared.bringing_in import Disagreements


def keep_differences(found: Disagreements, *, only: UUID | None = None) -> int:
    """Keep what is to be decided; gives how many are open.

    What was decided stays decided while both sides say the same; what disagrees no longer goes from the list.
    """
    before = Difference.objects.all() if only is None else Difference.objects.filter(child_id=only)
    known = {(each.child_id, each.what, each.about_on, each.field): each for each in before}
    new, reopened, still = [], [], set()
    for child, disagreements in found.items():
        for each in disagreements:
            row = known.get((child, *each.key))
            if row is None:
                new.append(_row(child, each))
                continue
            still.add(row.pk)
            if (row.returned, row.entered) != (each.returned, each.entered) or row.state == Difference.State.TAKEN:
                row.returned, row.entered, row.state = each.returned, each.entered, Difference.State.OPEN
                row.decided_by, row.decided_on = None, None
                row.version += 1
                reopened.append(row)
    gone = [row.pk for row in known.values() if row.pk not in still and row.state == Difference.State.OPEN]
    if gone:
        Difference.objects.filter(pk__in=gone).delete()
    if reopened:
        changed = ["returned", "entered", "state", "decided_by", "decided_on", "version"]
        Difference.objects.bulk_update(reopened, changed, batch_size=500)
    Difference.objects.bulk_create(new, batch_size=1000)
    return Difference.objects.filter(state=Difference.State.OPEN).count()


def _row(child: UUID, each: Disagreement) -> Difference:
    return Difference(
        child_id=child,
        what=each.what,
        about_on=each.about_on,
        field=each.field,
        returned=each.returned,
        entered=each.entered,
        version=1,
    )
