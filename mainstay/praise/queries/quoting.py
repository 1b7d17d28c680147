"""What the annual report may quote: words with a live permission that name neither a child nor the person praised."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from mainstay.access.viewer import Viewer
from mainstay.authority.queries import reason_words
from mainstay.praise.models import Praise
from mainstay.praise.rules import cannot_be_quoted
from mainstay.praise.shared.naming import names_in
from mainstay.statute.years import CollectionYear


@dataclass(frozen=True)
class QuoteRow:
    """Words that might be quoted; `cannot` says in a sentence why not, where they cannot."""

    id: UUID
    words: str
    theme_words: str
    team: str
    given_on: date
    chosen: bool
    cannot: str


def quotable(viewer: Viewer, year: CollectionYear) -> list[QuoteRow]:
    """Every praise of a year whose permission is live, those chosen first; and why one cannot be quoted."""
    found = Praise.objects.visible_to(viewer).standing().filter(
        given_on__range=(year.starts_on, year.ends_on), permission=Praise.Permission.ALLOWED
    )  # fmt: skip
    rows = list(found.select_related("to_person", "team").order_by("given_on", "pk"))
    held, themes = names_in(rows), reason_words("praise")
    made = [
        QuoteRow(
            id=row.pk, words=row.words, theme_words=themes.get(row.theme, row.theme),
            team=row.team.name if row.team else "", given_on=row.given_on, chosen=row.quoted_in == year.label,
            cannot=cannot_be_quoted(row.permission, withdrawn=False, names=held[row.pk]),
        )
        for row in rows
    ]  # fmt: skip
    return sorted(made, key=lambda row: (not row.chosen, bool(row.cannot), row.given_on))


def quotes_of(viewer: Viewer, year: CollectionYear) -> list[str]:
    """The words that the report of a year quotes: chosen, allowed still, and naming nobody even now."""
    return [row.words for row in quotable(viewer, year) if row.chosen and not row.cannot]
