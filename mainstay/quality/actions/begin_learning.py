"""Learning from a theme that concerns name again and again."""

from __future__ import annotations

from datetime import date

from mainstay.access.can import Can
from mainstay.authority.queries import local_policy
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.quality.events import LearningBegun
from mainstay.quality.models import ThemeLearning
from mainstay.quality.rules import learning
from mainstay.quality.shared.shares import shares_of
from mainstay.statute.refusal import Refused
from mainstay.statute.years import CollectionYear


@action(may=Can.KEEP_PRIORITIES, on=None)
def begin_learning(
    acting: Acting, *, theme: str, year: CollectionYear, owner: str, change: str, measure_again_on: date
) -> ThemeLearning:
    """Give a theme above the share the service set an owner, a change in practice, and a day to measure it again.

    Raises Refused.
    """
    who, what = learning.must_be_whole(owner, change, measure_again_on, today=acting.today)
    mentions, of = shares_of(year, today=acting.today).get(theme, (0, 0))
    learning.must_be_to_learn_from(mentions, of, least_percent=local_policy(acting.today).learning_share_percent)
    if ThemeLearning.objects.filter(theme=theme, year=year.label).exists():
        raise Refused(f"This theme of {year} has an owner already.")
    row = ThemeLearning(
        theme=theme, year=year.label, mentions_then=mentions, of_then=of, owner=who, change=what,
        measure_again_on=measure_again_on,
    )  # fmt: skip
    row.save()
    acting.record(LearningBegun(subject=row.pk, theme=theme, year=row.year))
    return row
