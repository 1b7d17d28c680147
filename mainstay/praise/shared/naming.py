"""Whether words name a child on record, or the person praised: such words are quoted nowhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from uuid import UUID

from django.db.models.expressions import RawSQL

from mainstay.children.models import Child
from mainstay.children.rules.naming import fold
from mainstay.praise.models import Praise
from mainstay.releases.rules.guarding import Guard, Kind, guards_of_name
from mainstay.releases.rules.searching import search

A_CHILD, THE_PERSON = "the name of a child on record", "the name of the person praised"


def names_in(found: Iterable[Praise]) -> Mapping[UUID, tuple[str, ...]]:
    """For each of these, whose names its words hold, in words; empty where they hold none. One query for all.

    Every child on record is looked for, whoever asks: what is answered is that there is a name, never which.
    """
    rows = list(found)
    children = _children_named_like({word for row in rows for word in fold(row.words).split()})
    return {row.pk: tuple(_held(row, children)) for row in rows}


def names_the_child(praise: Praise) -> bool:
    """Whether the words name the child that the praise is about."""
    return praise.child is not None and _holds(praise.words, _names_of(praise.child))


def _held(praise: Praise, children: list[Child]) -> Iterable[str]:
    words = set(fold(praise.words).split())
    like = [child for child in children if words & set(child.search_key.split())]
    if any(_holds(praise.words, _names_of(child)) for child in like):
        yield A_CHILD
    # A name in words may say after a comma what they do: "Jo Park, foster carer".
    person = praise.to_person.name if praise.to_person else praise.to_name.split(",")[0]
    if _holds(praise.words, person.split()):
        yield THE_PERSON


def _children_named_like(words: set[str]) -> list[Child]:
    """The children one of whose names is among these words."""
    if not words:
        return []
    alike = RawSQL("string_to_array(search_key, ' ') && %s::text[]", [sorted(words)])
    return list(Child.objects.annotate(alike=alike).filter(alike=True).only("search_key", "given_name",
                "family_name", "known_as"))  # fmt: skip


def _names_of(child: Child) -> list[str]:
    return [part for name in (child.given_name, child.family_name, child.known_as) for part in name.split()]


def _holds(words: str, names: Iterable[str]) -> bool:
    guards = [guard for name in names if len(name) > 1 for guard in _guards(name)]
    return bool(search(words, guards))


def _guards(name: str) -> list[Guard]:
    found = list(guards_of_name(name, Kind.THIRD_PARTY))
    # A name of two letters is looked for too, where it begins with a capital.
    return found or [Guard(Kind.THIRD_PARTY, fold(name).replace(" ", ""), capital=True)]
