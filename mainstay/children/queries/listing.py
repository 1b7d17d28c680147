"""The list of children and its search: fifty a page, with what is true of each today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.contrib.postgres.search import TrigramWordSimilarity
from django.db import connection
from django.db.models import Count, Q, QuerySet, Subquery, Value

from mainstay.access.viewer import Viewer
from mainstay.children.models import Child, Episode, PeriodOfCare, SocialWork
from mainstay.children.rules.naming import fold
from mainstay.children.rules.searching import date_typed
from mainstay.children.shared.filters import looked_after
from mainstay.statute.ages import age_on
from mainstay.statute.codes import code_set

PAGE_SIZE = 50
# How alike the letters of a typed name and a known one must be, from 0 to 1, to count as a slip of the hand.
_ALIKE = "0.35"


@dataclass(frozen=True)
class ChildRow:
    """One child in the list, with legal status, placement and team as they are today."""

    id: UUID
    reference: str
    name: str
    full_name: str
    born_on: date | None
    age: int | None
    looked_after_since: date | None
    left_on: date | None
    legal_status: str | None
    legal_status_words: str
    placement: str | None
    placement_words: str
    team: str
    social_worker: str
    has_siblings: bool


@dataclass(frozen=True)
class ChildrenPage:
    """One page of the list; `guessed` says that no name matched and these are alike."""

    rows: tuple[ChildRow, ...]
    total: int
    page: int
    pages: int
    guessed: bool = False


def children_list(
    viewer: Viewer, *, search: str = "", where: Q | None = None, page: int = 1, left_too: bool = False
) -> ChildrenPage:
    """The children this viewer may see, by family name, fifty a page; a search that guesses puts the likeliest first.

    `search` is a name (accents, case and slips do not matter), a reference or a date of birth. `where`
    holds named filters of this room's `shared` or another's. Those who left come when `left_too`.
    """
    seen = Child.objects.visible_to(viewer)
    if where is not None:
        seen = seen.filter(where)
    if not left_too:
        seen = seen.filter(looked_after(viewer.today))
    found = _searched(seen, search, viewer.today).order_by("sort_key", "reference")
    children, total, number = _read(found, max(page, 1))
    guessed = not total and bool(fold(search)) and date_typed(search, today=viewer.today) is None
    if guessed:
        children, total, number = _read(_alike(seen, fold(search)), max(page, 1))
    pages = max(1, -(-total // PAGE_SIZE))
    return ChildrenPage(_rows(children, viewer.today), total, number, pages, guessed and total > 0)


def _read(found: QuerySet[Child], number: int) -> tuple[list[Child], int, int]:
    """The children of a page, how many there are in all, and which page it is: the last where there are fewer."""
    ones = found.order_by().annotate(one=Value(1)).values("one")
    counted = found.annotate(total=Subquery(ones.annotate(number=Count("pk")).values("number")))
    children: list[Any] = list(counted[(number - 1) * PAGE_SIZE : number * PAGE_SIZE])
    if children:
        return children, children[0].total, number
    total = found.count() if number > 1 else 0
    return _read(found, -(-total // PAGE_SIZE)) if total else ([], 0, 1)


def _searched(seen: QuerySet[Child], search: str, today: date) -> QuerySet[Child]:
    typed = search.strip()
    if not typed:
        return seen
    born_on = date_typed(typed, today=today)
    if born_on is not None:
        return seen.filter(Q(born_on=born_on) | Q(reference__iexact=typed))
    names = Q()
    for word in fold(typed).split():
        names &= Q(search_key__contains=word)
    return seen.filter(Q(reference__iexact=typed) | names if names else Q(reference__iexact=typed))


def _alike(seen: QuerySet[Child], folded: str) -> QuerySet[Child]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('pg_trgm.word_similarity_threshold', %s, false)", [_ALIKE])
    alike = seen.filter(search_key__trigram_word_similar=folded)
    return alike.annotate(likeness=TrigramWordSimilarity(folded, "search_key")).order_by(
        "-likeness", "sort_key", "reference"
    )


def _rows(children: list[Child], today: date) -> tuple[ChildRow, ...]:
    ids = [child.pk for child in children]
    present = Episode.objects.on(today).filter(child_id__in=ids).select_related("period")
    episodes = {row.child_id: row for row in present}
    latest = {row.child_id: row.period for row in episodes.values()}
    gone = [key for key in ids if key not in episodes]
    if gone:
        ended = PeriodOfCare.objects.filter(child_id__in=gone, starts_on__lte=today).order_by("child_id", "-starts_on")
        latest |= {row.child_id: row for row in ended.distinct("child_id")}
    teams = SocialWork.objects.on(today).filter(child_id__in=ids).select_related("team")
    held = {row.child_id: row for row in teams}
    return tuple(
        _row(child, episodes.get(child.pk), latest.get(child.pk), held.get(child.pk), today) for child in children
    )


def _row(
    child: Child, episode: Episode | None, period: PeriodOfCare | None, work: SocialWork | None, today: date
) -> ChildRow:
    ended = period.ends_on if period and period.ends_on and period.ends_on <= today else None
    return ChildRow(
        id=child.pk,
        reference=child.reference,
        name=child.name,
        full_name=f"{child.given_name} {child.family_name}".strip(),
        born_on=child.born_on,
        age=age_on(child.born_on, today) if child.born_on else None,
        looked_after_since=period.starts_on if period and ended is None else None,
        left_on=ended,
        legal_status=episode.legal_status if episode else None,
        legal_status_words=code_set("LS").label(episode.legal_status) if episode else "",
        placement=episode.placement if episode else None,
        placement_words=code_set("PLACE").label(episode.placement) if episode else "",
        team=work.team.name if work else "",
        social_worker=work.social_worker if work else "",
        has_siblings=child.sibling_group is not None,
    )
