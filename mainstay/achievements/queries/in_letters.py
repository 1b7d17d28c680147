"""What the letter to a child names of what they are proud of: only what they said yes to for letters."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from mainstay.access.viewer import Viewer
from mainstay.achievements.models import Achievement
from mainstay.achievements.queries.things import HEAVY
from mainstay.achievements.rules.permitting import Use
from mainstay.achievements.rules.publishing import may_be_shown
from mainstay.achievements.shared.sealed import words_of
from mainstay.achievements.shared.standing import live_permissions, things_of
from mainstay.documents.blocks import Block, BulletList
from mainstay.records.shared.in_letters import letter_part


@letter_part("proud")
def in_the_letter(viewer: Viewer, child_id: UUID, since: date | None) -> tuple[Block, ...]:
    """A line for each thing with a yes for letters that holds today, whenever it was kept."""
    lines = tuple(f"“{words_of(row).title}”. Thank you for showing us." for row in for_letters(viewer, child_id))
    return (BulletList(lines),) if lines else ()


def for_letters(viewer: Viewer, child_id: UUID) -> list[Achievement]:
    """What may be named in a letter to this child today."""
    yes = live_permissions(viewer.today, Use.LETTER.value).values("achievement_id")
    found = Achievement.objects.visible_to(viewer).filter(child_id=child_id, pk__in=yes).defer(*HEAVY)
    rows = list(found.order_by("kept_on", "pk"))
    things = things_of(rows, Use.LETTER, viewer.today)
    return [row for row in rows if may_be_shown(things[row.pk][0], Use.LETTER)]
