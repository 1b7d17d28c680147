"""What a child said, as far as the viewer, or a document's recipient, may read it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet
from django.http import Http404

from mainstay.access.can import Can
from mainstay.access.decide import Decision, decide
from mainstay.access.roles import Scope
from mainstay.access.viewer import Viewer
from mainstay.contacts.models import Audience, ChildsWords, Sharing
from mainstay.contacts.shared import shared_with as readable
from mainstay.contacts.shared.sealing import opened


@dataclass(frozen=True)
class WordsRow:
    """A child's words, whole, with who wrote them down, when and how, and with whom they are shared.

    `shared_with` holds the audiences beyond the reviewing service; `shared_words` says them, or that it is the
    reviewing service only. `additions` are what was said afterwards, in order.
    """

    id: UUID
    child_id: UUID
    review_id: UUID | None
    contact_id: UUID | None
    text: str
    kind: str
    kind_words: str
    said_on: date
    how: str
    language: str
    written_down_by: str
    shared_with: frozenset[str]
    shared_words: str
    additions: tuple[WordsRow, ...]
    may_share: Decision


def words_of(viewer: Viewer, child_id: UUID) -> list[WordsRow]:
    """Everything a child said that this viewer may read, the latest first, each with its additions."""
    return _rows(viewer, _readable(viewer).filter(child_id=child_id))


def words_for_review(viewer: Viewer, child_id: UUID, review_id: UUID) -> list[WordsRow]:
    """What a child said for one review, as far as this viewer may read it, the latest first."""
    found = _readable(viewer).filter(child_id=child_id, review_id=review_id)
    return _rows(viewer, found)


def words_readable_by(viewer: Viewer, child_id: UUID, review_id: UUID, recipient_kind: str) -> list[WordsRow]:
    """What a child said for one review that a document for this kind of recipient may carry.

    An addition that is not shared with them is left out, even where the words before it are.
    """
    allowed = readable(recipient_kind)
    mine = "reviewing_service" in allowed
    rows = words_for_review(viewer, child_id, review_id)
    return [
        replace(row, additions=tuple(each for each in row.additions if mine or each.shared_with & allowed))
        for row in rows
        if mine or row.shared_with & allowed
    ]


def words_row(viewer: Viewer, words_id: UUID) -> WordsRow:
    """One child's words, the first ones where an addition is asked for. Raises Http404 where they may not be read."""
    found = _readable(viewer).filter(pk=words_id).first()
    if not isinstance(found, ChildsWords):
        raise Http404("There is no such record, or you may not see it.")
    first = found.adds_to_id or found.pk
    together = _readable(viewer).filter(child_id=found.child_id)
    return next(row for row in _rows(viewer, together) if first in {row.id, *(each.id for each in row.additions)})


def _readable(viewer: Viewer) -> QuerySet[ChildsWords]:
    """What this viewer may read: the reviewing service all, the child's own team what was shared with it.

    The database's row security says the same and has the last word; this is so that a query reads as what it gives.
    """
    found = ChildsWords.objects.visible_to(viewer)
    if decide(viewer, Can.SEE_CHILDS_WORDS):
        return found
    if viewer.sight is not Scope.TEAM:
        return found.none()
    shared = Sharing.objects.filter(
        words_id=OuterRef("pk"), ended_on__isnull=True, audience__in=readable("social_work")
    )
    return found.filter(Exists(shared))


def _rows(viewer: Viewer, found: QuerySet[ChildsWords]) -> list[WordsRow]:
    """Two queries, whatever the number of words."""
    kept = list(found.order_by("-said_on", "pk"))
    shared = _shared(kept)
    may = decide(viewer, Can.RECORD_CONTACTS)
    rows = {words.pk: _row(words, shared[words.pk], may) for words in kept}
    first = [words for words in kept if words.adds_to_id not in rows]
    return [replace(rows[words.pk], additions=_additions(words.pk, kept, rows)) for words in first]


def _shared(kept: Iterable[ChildsWords]) -> defaultdict[UUID, list[str]]:
    found: defaultdict[UUID, list[str]] = defaultdict(list)
    rows = Sharing.objects.filter(words_id__in=[words.pk for words in kept], ended_on__isnull=True)
    for words_id, audience in rows.order_by("agreed_on", "audience").values_list("words_id", "audience"):
        found[words_id].append(audience)
    return found


def _additions(first: UUID, kept: list[ChildsWords], rows: dict[UUID, WordsRow]) -> tuple[WordsRow, ...]:
    """What was added, in the order in which it was said."""
    return tuple(rows[words.pk] for words in reversed(kept) if words.adds_to_id == first)


def _row(words: ChildsWords, shared: list[str], may: Decision) -> WordsRow:
    said = [Audience(each).label for each in shared]
    return WordsRow(
        id=words.pk,
        child_id=words.child_id,
        review_id=words.review_id,
        contact_id=words.contact_id,
        text=opened(words),
        kind=words.kind,
        kind_words=words.get_kind_display(),
        said_on=words.said_on,
        how=words.how,
        language=words.language,
        written_down_by=words.written_down_by,
        shared_with=frozenset(shared),
        shared_words=", ".join(said) if said else Audience.REVIEWING_SERVICE.label,
        additions=(),
        may_share=may,
    )
