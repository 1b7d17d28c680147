"""Making a child's bundle for later life."""

from __future__ import annotations

from dataclasses import dataclass, replace
from hashlib import sha256

from mainstay.access.can import Can
from mainstay.bundle.events import LifeBundleMade
from mainstay.bundle.models import LifeBundle
from mainstay.bundle.queries import items_of, marks_of
from mainstay.bundle.rules import passages
from mainstay.bundle.shared.packing import packed
from mainstay.bundle.shared.protecting import secrets_round, without_secrets
from mainstay.children.models import Child
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.dates import in_words
from mainstay.voice.shared.moments import moment_of

WITH = "Passages about other people stand in this copy, and are marked. Made on {day}."
WITHOUT = "Passages about other people are left out of this copy, and it says where. Made on {day}."


@dataclass(frozen=True)
class Made:
    """A bundle as it is handed over: the row that is kept of it, and the file that is not."""

    row: LifeBundle
    content: bytes

    @property
    def pk(self) -> object:
        """The key of the row, by which a form sent twice is known."""
        return self.row.pk


@action(may=Can.MAKE_LIFE_BUNDLES, on=Child)
def make_bundle(acting: Acting, child: Child, *, council: str, with_others: bool = False) -> Made:
    """Make the bundle of everything, without sealed addresses; what is about others is left out or marked.

    Raises Refused where somebody who is no manager lets what is about others stand, or what is sealed cannot be opened.
    """
    if with_others:
        passages.must_be_a_manager(acting.viewer.sight)
    marks, guards = marks_of(acting.viewer, child.pk), secrets_round(child)
    found = items_of(acting.viewer, child.pk, with_content=True)
    left_out = sum(passages.how_many(item.text, marks.get(item.key, ())) for item in found)
    items = [
        replace(
            item,
            title=without_secrets(item.title, guards),
            text=without_secrets(
                passages.given_out(item.text, marks.get(item.key, ()), with_others=with_others), guards
            ),
        )
        for item in found
    ]
    note = (WITH if with_others else WITHOUT).format(day=in_words(acting.today))
    content = packed(items, council=council, note=note, made_at=moment_of(acting))
    row = LifeBundle(
        child=child, made_on=acting.today, made_by_id=acting.person_id, items=len(items),
        left_out=0 if with_others else left_out, with_others=with_others, digest=sha256(content).hexdigest(),
    )  # fmt: skip
    row.save()
    acting.record(
        LifeBundleMade(
            subject=row.pk, child=child.pk, items=row.items, left_out=row.left_out, with_others=with_others,
            digest=row.digest,
        )
    )  # fmt: skip
    return Made(row, content)
