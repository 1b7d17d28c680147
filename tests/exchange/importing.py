"""Bringing small returns in, and reading what became of them, for the tests of importing."""

from __future__ import annotations

from typing import Any

from django.db import connection

from mainstay.exchange.actions.import_return import import_return
from mainstay.exchange.models import Return
from mainstay.exchange.ssda903.reading import read_files
from mainstay.statute.years import CollectionYear
from tests.builders import the_system
from tests.exchange.returns import YEAR, Rows, files

BEFORE = CollectionYear.parse("2019-20")
AFTER = CollectionYear.parse("2021-22")
_DERIVED = {
    "children": """SELECT reference, sex, born_on, ethnicity, unaccompanied_until FROM children_child ORDER BY 1""",
    "periods": """SELECT c.reference, p.id, p.starts_on, p.ends_on, p.reason_ceased, p.legal_status_at_start,
        p.category_of_need, p.short_breaks_only
      FROM children_periodofcare p JOIN children_child c ON c.id = p.child_id ORDER BY 1, 3""",
    "episodes": """SELECT c.reference, e.id, e.period_id, e.starts_on, e.ends_on, e.reason_new, e.legal_status,
        e.category_of_need, e.placement, e.provider, e.reason_ceased, e.placement_change
      FROM children_episode e JOIN children_child c ON c.id = e.child_id ORDER BY 1, 4""",
    "reviews": """SELECT c.reference, r.id, r.period_id, r.state, r.kind, r.due_on, r.due_rule, r.due_event,
        r.due_event_on, r.due_explained, r.held_on, r.participation_code, r.verdict, r.verdict_because,
        r.verdict_with_window, r.in_window, r.counted
      FROM reviews_review r JOIN children_child c ON c.id = r.child_id ORDER BY 1, r.held_on NULLS LAST, r.id""",
}


def bring_in(year: CollectionYear = YEAR, **tables: Rows) -> Return:
    """Bring a small return in as the system."""
    return import_return(the_system(), read_files(files(**tables), year=year))


def derived() -> dict[str, list[Any]]:
    """Everything that was derived, keys and all."""
    with connection.cursor() as cursor:
        found = {}
        for name, sql in _DERIVED.items():
            cursor.execute(sql)
            found[name] = cursor.fetchall()
        return found


def child(reference: str = "A1", **more: str) -> dict[str, str]:
    """A row of the Header."""
    return {"CHILD": reference, **more}


def episode(start: str, end: str = "", reference: str = "A1", **more: str) -> dict[str, str]:
    """A row of Episodes."""
    return {"CHILD": reference, "DECOM": start, "DEC": end, **({"REC": "E4A"} if end else {}), **more}


def review(on: str, reference: str = "A1", **more: str) -> dict[str, str]:
    """A row of Reviews."""
    return {"CHILD": reference, "REVIEW": on, **more}
