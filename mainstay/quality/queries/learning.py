"""The themes that concerns name again and again, and what the service learns from each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.http import Http404

from mainstay.access.viewer import Viewer
from mainstay.authority.queries import local_policy, reason_words
from mainstay.insight.reading import percent_of
from mainstay.quality.models import ThemeLearning
from mainstay.quality.rules.learning import is_to_learn_from
from mainstay.quality.shared.shares import shares_of
from mainstay.statute.years import CollectionYear


@dataclass(frozen=True)
class LearningRow:
    """What is learnt from one theme of one year."""

    id: UUID
    version: int
    theme: str
    theme_words: str
    year: str
    mentions_then: int
    of_then: int
    owner: str
    change: str
    measure_again_on: date
    is_due: bool
    measured_on: date | None
    measured_year: str
    mentions_later: int | None
    of_later: int | None
    shows: str


@dataclass(frozen=True)
class ThemeShare:
    """The share of mentions a theme has in a year, and the learning that it has led to."""

    theme: str
    theme_words: str
    mentions: int
    of: int
    is_above: bool
    learning_id: UUID | None

    @property
    def percent(self) -> str:
        """The share in words, rounded half up to one place."""
        return f"{percent_of(self.mentions, self.of)}%"


def learning(viewer: Viewer) -> list[LearningRow]:
    """Everything that is learnt from, the latest year first. One query beside the words of themes."""
    rows = ThemeLearning.objects.visible_to(viewer).order_by("-year", "theme")
    words = reason_words("theme")
    return [_row(viewer, each, words) for each in rows]


def learning_row(viewer: Viewer, learning_id: UUID) -> LearningRow:
    """One. Raises Http404."""
    found = ThemeLearning.objects.visible_to(viewer).filter(pk=learning_id).first()
    if found is None:
        raise Http404("There is no such record, or you may not see it.")
    return _row(viewer, found, reason_words("theme"))


def themes_of_year(viewer: Viewer, year: CollectionYear) -> list[ThemeShare]:
    """Every theme that formal concerns of a year named, most mentions first; those above the share set say so."""
    least, words = local_policy(viewer.today).learning_share_percent, reason_words("theme")
    learnt = dict(ThemeLearning.objects.visible_to(viewer).filter(year=year.label).values_list("theme", "pk"))
    rows = [
        ThemeShare(
            theme, words.get(theme, theme.replace("-", " ").capitalize()), mentions, of,
            is_to_learn_from(mentions, of, least_percent=least), learnt.get(theme),
        )
        for theme, (mentions, of) in shares_of(year, today=viewer.today).items()
    ]  # fmt: skip
    return sorted(rows, key=lambda row: (-row.mentions, row.theme_words))


def _row(viewer: Viewer, row: ThemeLearning, words: dict[str, str]) -> LearningRow:
    return LearningRow(
        id=row.pk,
        version=row.version,
        theme=row.theme,
        theme_words=words.get(row.theme, row.theme.replace("-", " ").capitalize()),
        year=row.year,
        mentions_then=row.mentions_then,
        of_then=row.of_then,
        owner=row.owner,
        change=row.change,
        measure_again_on=row.measure_again_on,
        is_due=row.measured_on is None and row.measure_again_on <= viewer.today,
        measured_on=row.measured_on,
        measured_year=row.measured_year,
        mentions_later=row.mentions_later,
        of_later=row.of_later,
        shows=row.shows,
    )
