"""Writing who a child is: the facts, and the keys made from them that searches and lists use."""

from __future__ import annotations

from dataclasses import asdict

from mainstay.children.models import Child
from mainstay.children.rules.entering import ChildFacts
from mainstay.children.rules.naming import search_key, sort_key
from mainstay.statute.refusal import Refused


def facts_of(child: Child) -> ChildFacts:
    """Who the child is, as the record stands."""
    return ChildFacts(
        reference=child.reference,
        given_name=child.given_name,
        family_name=child.family_name,
        known_as=child.known_as,
        born_on=child.born_on,
        sex=child.sex,
        ethnicity=child.ethnicity,
        unaccompanied_until=child.unaccompanied_until,
    )


def put_facts(child: Child, facts: ChildFacts) -> Child:
    """Put the facts and the keys made from them on a child, not yet written."""
    for name, value in asdict(facts).items():
        setattr(child, name, value)
    child.search_key = search_key(facts.given_name, facts.family_name, facts.known_as)
    child.sort_key = sort_key(facts.given_name, facts.family_name, facts.known_as)
    return child


def must_be_a_new_reference(reference: str, *, besides: Child | None = None) -> None:
    """Two children never share a reference. Raises Refused."""
    others = Child.objects.filter(reference__iexact=reference)
    if besides is not None:
        others = others.exclude(pk=besides.pk)
    if others.exists():
        raise Refused(
            f"There is a child with the reference {reference} already. "
            "Search for it: if the child came back into care, start a new period there."
        )
