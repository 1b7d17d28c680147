"""Bringing in a national return: its rows as received, and every record derived again across the years."""

from __future__ import annotations

from collections import Counter

from mainstay import clock
from mainstay.access.can import Can
from mainstay.exchange.events import ReturnImported
from mainstay.exchange.models import Return
from mainstay.exchange.rules.content import digest_of
from mainstay.exchange.rules.repeated import choose
from mainstay.exchange.shared.accounting import enter_children, entries_of
from mainstay.exchange.shared.applying import applied
from mainstay.exchange.shared.as_returned import (
    choices_of,
    forget_problems_between_years,
    forget_rows,
    lines_of,
    write_lines,
    write_problems,
)
from mainstay.exchange.shared.bringing_in import hold_records_still, put_beside
from mainstay.exchange.shared.comparing import by_child, totals
from mainstay.exchange.shared.deriving import (
    Derivation,
    derive_years,
    leave_out_unkeepable,
    loaded_returns,
)
from mainstay.exchange.shared.differences import keep_differences
from mainstay.exchange.shared.postcodes import keep_postcodes
from mainstay.exchange.ssda903.collecting import without_collecting
from mainstay.exchange.ssda903.rows import ReturnAsReceived
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.refusal import Refused


class LoadedAlready(Refused):
    """The very same return is loaded; nothing is written."""


@action(may=Can.IMPORT_RETURNS, on=None)
@without_collecting()
def import_return(acting: Acting, received: ReturnAsReceived) -> Return:
    """Bring in a return: all of it or nothing, with an entry for the batch and one for each child changed.

    It takes the place of the return of its year. Raises LoadedAlready when it is the very same one.
    """
    hold_records_still()
    digest = digest_of(received)
    before = Return.objects.filter(year=received.year.label, is_current=True).first()
    if before is not None and before.digest == digest:
        raise LoadedAlready(f"This return of {received.year} is loaded already, word for word. Nothing was changed.")
    leave_out_unkeepable(received)
    choose(received, choices_of(received.year.label))
    made = derive_years(acting.viewer, [*loaded_returns(besides=received.year.label), received])
    found = put_beside(acting.viewer, made)
    returned = _keep(acting, received, digest, before)
    _list_problems(received, returned, made)
    returned.changes = totals()
    changed = by_child()
    with applied():
        rows, entries = lines_of(returned, received), entries_of(returned.year, changed)
    write_lines(rows)
    keep_postcodes(acting.viewer, received)
    keep_differences(found)
    returned.save()
    _record(acting, returned, len(changed))
    enter_children(acting, "import_return", entries)
    return returned


def _keep(acting: Acting, received: ReturnAsReceived, digest: str, before: Return | None) -> Return:
    if before is not None:
        forget_rows(before)
        before.is_current = False
        before.save()
    counts = Counter(problem.kind.value for problem in received.problems)
    returned = Return(
        year=received.year.label,
        received_at=clock.now(),
        received_by_id=acting.person_id,
        form=_form_of(received),
        digest=digest,
        given=dict(received.given),
        row_counts=received.counts(),
        problem_counts=dict(counts.most_common()),
        problem_total=len(received.problems),
    )
    returned.save()
    return returned


def _form_of(received: ReturnAsReceived) -> str:
    """Every table of an XML return comes from the one file."""
    files = set(received.given.values())
    is_xml = len(files) == 1 and (len(received.given) > 1 or next(iter(files)).lower().endswith(".xml"))
    return Return.Form.XML if is_xml else Return.Form.CSV


def _list_problems(received: ReturnAsReceived, returned: Return, made: Derivation) -> None:
    forget_problems_between_years()
    years = {each.year: each for each in Return.objects.filter(is_current=True)}
    write_problems(received.problems, {received.year.label: returned}, between_years=False)
    write_problems(made.derived.problems, years, between_years=True)


def _record(acting: Acting, returned: Return, children: int) -> None:
    acting.record(
        ReturnImported(
            subject=returned.pk,
            year=returned.year,
            digest=returned.digest,
            rows=sum(returned.row_counts.values()),
            problems=returned.problem_total,
            children=children,
        )
    )
