"""From what the returns say together to the records as they should be, child by child."""

from __future__ import annotations

from django.db import connection

from mainstay.access.viewer import Viewer
from mainstay.exchange.rules.keys import child_key
from mainstay.exchange.shared.comparing import compare
from mainstay.exchange.shared.deriving import Derivation
from mainstay.exchange.shared.incoming import Incoming, add_care, add_child, write_incoming
from mainstay.exchange.shared.known import known_children

_HELD_STILL = "children_child, children_periodofcare, children_episode, reviews_review"


def hold_still() -> None:
    """Let nobody else write these records until the import is done: what was compared is what gets written."""
    with connection.cursor() as cursor:
        cursor.execute(f"LOCK TABLE {_HELD_STILL} IN SHARE ROW EXCLUSIVE MODE")


def put_beside(viewer: Viewer, made: Derivation) -> None:
    """Lay out what every record should be beside what it is, and find what differs."""
    known = known_children()
    incoming = Incoming()
    for name, fact in made.derived.facts.children.items():
        child = known.get(name)
        key = child.key if child else child_key(name)
        add_child(incoming, key, fact)
        add_care(incoming, key, made.derived.periods.get(name, ()), made.derived.sequences.get(name), made.policy)
    write_incoming(incoming, viewer.today)
    compare()
