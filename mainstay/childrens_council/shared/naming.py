"""What is written here may be read by every child and, in the annual report, by everybody: it names no child."""

from __future__ import annotations

from django.db.models.expressions import RawSQL

from mainstay.children.models import Child
from mainstay.children.rules.naming import fold
from mainstay.statute.refusal import Refused

NAMED = "This holds the full name of a child on record. Leave the name out: children’s names stand nowhere here."


def must_name_no_child(*texts: str) -> None:
    """Insist that no text holds the first name and family name of a child on record. Raises Refused. One query.

    Every child on record is looked for, whoever asks: what is answered is that there is a name, never which. A first
    name alone is let through, for many are words of every day; the form asks to leave those out too.
    """
    words = {word for text in texts for word in fold(text).split()}
    for child in _named_like(words):
        first = {word for name in (child.given_name, child.known_as) for word in fold(name).split()}
        if first & words and set(fold(child.family_name).split()) <= words:
            raise Refused(NAMED)


def _named_like(words: set[str]) -> list[Child]:
    if not words:
        return []
    alike = RawSQL("string_to_array(search_key, ' ') && %s::text[]", [sorted(words)])
    found = Child.objects.annotate(alike=alike).filter(alike=True)
    return list(found.only("given_name", "family_name", "known_as"))
