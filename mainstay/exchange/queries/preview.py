"""What importing a return would change, child by child, before anything is written."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from uuid import UUID

from django.db import connection, transaction

from mainstay.access.viewer import Viewer
from mainstay.exchange.models import Return
from mainstay.exchange.rules.content import digest_of
from mainstay.exchange.rules.repeated import choose
from mainstay.exchange.shared.as_returned import choices_of
from mainstay.exchange.shared.bringing_in import put_beside
from mainstay.exchange.shared.comparing import totals
from mainstay.exchange.shared.deriving import derive_years, leave_out_unkeepable, loaded_returns
from mainstay.exchange.shared.words import change_in_words
from mainstay.exchange.ssda903.collecting import without_collecting
from mainstay.exchange.ssda903.rows import ReturnAsReceived

_BY_CHILD = """
  SELECT coalesce(n.reference, t.reference), c.child_id, c.of, c.done, c.day FROM (
    SELECT child_id, of, id, max(day) AS day, CASE WHEN count(*) > 1 THEN 'change' ELSE max(done) END AS done
    FROM new_changes GROUP BY child_id, of, id) c
  LEFT JOIN new_child n ON n.id = c.child_id LEFT JOIN children_child t ON t.id = c.child_id
  ORDER BY 1, 3, 5, 4"""


@dataclass(frozen=True)
class ChildChange:
    """What would change in one child's record, a line for each fact."""

    reference: str
    added: int
    changed: int
    removed: int
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Preview:
    """A return before it is imported: its rows, its problems by kind, and what it would change.

    `replaces` is the return of its year that is loaded, `same` whether that is the very same one.
    """

    year: str
    rows: dict[str, int]
    problems: dict[str, int]
    differences: int
    replaces: bool
    same: bool
    changes: dict[str, dict[str, int]] = field(default_factory=dict)
    children: tuple[ChildChange, ...] = ()

    @property
    def problem_total(self) -> int:
        """How many problems are listed."""
        return sum(self.problems.values())


def preview_import(viewer: Viewer, received: ReturnAsReceived) -> Preview:
    """What importing a return would do. Nothing is written: everything is laid out and taken back."""
    loaded = Return.objects.visible_to(viewer).filter(year=received.year.label, is_current=True).first()
    same = loaded is not None and loaded.digest == digest_of(received)
    leave_out_unkeepable(received)
    choose(received, choices_of(received.year.label))
    problems = Counter(problem.kind.value for problem in received.problems)
    with transaction.atomic(), without_collecting():
        made = derive_years(viewer, [*loaded_returns(besides=received.year.label), received])
        found = put_beside(viewer, made)
        changes, children = totals(), _children()
        transaction.set_rollback(True)
    return Preview(
        year=received.year.label,
        rows=received.counts(),
        problems=dict(problems.most_common()),
        differences=sum(len(each) for each in found.values()),
        replaces=loaded is not None,
        same=same,
        changes=changes,
        children=children,
    )


def _children() -> tuple[ChildChange, ...]:
    with connection.cursor() as cursor:
        cursor.execute(_BY_CHILD)
        rows = cursor.fetchall()
    lines: dict[tuple[str, UUID], list[str]] = {}
    counts: dict[tuple[str, UUID], Counter[str]] = {}
    for reference, child, of, done, day in rows:
        lines.setdefault((reference, child), []).append(change_in_words(of, done, day))
        counts.setdefault((reference, child), Counter())[done] += 1
    return tuple(
        ChildChange(key[0], count["add"], count["change"], count["remove"], tuple(lines[key]))
        for key, count in counts.items()
    )
