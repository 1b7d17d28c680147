"""Bringing the records up to date with a daily extract, part by part; what it did is told change by change."""

from __future__ import annotations

from uuid import UUID

from django.db import connection

from mainstay.access.viewer import Viewer
from mainstay.children.models import Child
from mainstay.exchange.daily.addresses import load_addresses
from mainstay.exchange.daily.changes import Changes
from mainstay.exchange.daily.concerns import load_concerns
from mainstay.exchange.daily.extract import DailyExtract
from mainstay.exchange.daily.figures import load_figures
from mainstay.exchange.daily.following import follow
from mainstay.exchange.daily.known import Known
from mainstay.exchange.daily.loading import load
from mainstay.exchange.daily.records import load_names, load_reviews, load_siblings
from mainstay.exchange.daily.staff import load_staff
from mainstay.exchange.daily.targets import ALLOCATIONS, LOADS, SOCIAL_WORK
from mainstay.exchange.shared.bulk import hold_still

# In one order always, so that two extracts wait for each other and neither holds what the other wants.
_HELD_STILL = (
    "children_child", "caseload_contractedshare", "caseload_allocation", "children_socialwork",
    "children_personaround", "children_protectedaddress", "reviews_review", "concerns_concern",
)  # fmt: skip
_FOLLOWED = frozenset({ALLOCATIONS.file, SOCIAL_WORK.file})
_CONFLICTS = """
  SELECT child_id FROM access_grant WHERE person_id = %(person)s AND basis = 'conflict'
    AND starts_on <= %(today)s AND (ends_on IS NULL OR ends_on > %(today)s)"""


def bring_in(viewer: Viewer, extract: DailyExtract) -> Changes:
    """Bring everything in that can be used; the rows that cannot are listed in the extract.

    Must run in a transaction. Raises VaultRefused where addresses cannot be sealed.
    """
    hold_still(_HELD_STILL)
    staff = load_staff(extract, today=viewer.today)
    children = dict(Child.objects.values_list("reference", "id"))
    known = Known(children, staff.officers, staff.teams, extract, _conflicts(viewer))
    changes = Changes(staff.changes)
    changes.add(load_names(known, today=viewer.today))
    changes.add(load_siblings(known))
    _load_spans(known, changes)
    changes.add(load_addresses(known))
    changes.add(load_reviews(known))
    moved = {change.child for change in changes.all if change.table in _FOLLOWED and change.child}
    if moved:
        follow(moved)
    load_concerns(known, changes, today=viewer.today)
    changes.add(load_figures(extract))
    return changes


def _load_spans(known: Known, changes: Changes) -> None:
    for target, rows in LOADS:
        if target.file in known.extract.tables:
            # Read to the end first: only then is it known who is in doubt.
            wanted = list(rows(known))
            loaded = load(target, wanted, known.doubted(target.file))
            changes.add(loaded.changes)
            changes.kept += known.list_kept(loaded.kept)
            known.list_stayed(target.file, loaded.stayed)


def _conflicts(viewer: Viewer) -> frozenset[UUID]:
    with connection.cursor() as cursor:
        cursor.execute(_CONFLICTS, {"person": viewer.person_id, "today": viewer.today})
        return frozenset(row[0] for row in cursor.fetchall())
