"""Everything that must not leave about a child, opened for the scan alone and never shown, kept or logged."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from uuid import UUID

from django.db import connection
from django.db.models import Q

from mainstay.children import vault
from mainstay.children.models import Child, PersonAround, SocialWork
from mainstay.releases.models import GuardedWords, Recipient
from mainstay.releases.rules.guarding import (
    Guard,
    Kind,
    guards_of_address,
    guards_of_name,
    guards_of_phone,
    guards_of_words,
)
from mainstay.releases.rules.spellings import squeezed, tokens
from mainstay.statute.refusal import Refused

CARES = re.compile(r"carer|adopt|foster|guardian|kinship|connected|respite|lodging", re.IGNORECASE)
# What somebody who may know where the child lives knows anyway; addresses stay out of documents for everybody.
_KNOWN_WITH_THE_ADDRESS = frozenset({Kind.CARER, Kind.SCHOOL, Kind.HEALTH, Kind.PLACE})
_KNOWN_TO_THE_COUNCIL = _KNOWN_WITH_THE_ADDRESS | {Kind.SIBLING, Kind.THIRD_PARTY}
_OF_THE_COUNCIL = frozenset({Recipient.Kind.SOCIAL_WORK, Recipient.Kind.CASE_RECORD})


@dataclass(frozen=True)
class Protected:
    """What to look for, and the full names in which a family name alone may stand."""

    guards: tuple[Guard, ...]
    allowed: tuple[str, ...]


@dataclass(frozen=True)
class _Sealed:
    what: str
    kind: str
    child_id: UUID
    row_id: UUID
    text: str
    recipient_id: UUID | None


def withheld(recipient: Recipient) -> bool:
    """Whether the address is withheld from a recipient: so marked, or never checked by anybody."""
    return recipient.address_withheld or recipient.checked_on is None


def protected_from(recipient: Recipient) -> Protected:
    """What must not reach this recipient in a document about their child.

    Raises Refused where the person asking may not know it, VaultRefused where something sealed cannot be opened:
    nothing leaves that could not be looked for.
    """
    child = Child.objects.get(pk=recipient.child_id)
    shared = _family_names(child, recipient)
    guards = dict.fromkeys((*_sealed_guards(recipient, shared), *_people_guards(child, recipient, shared)))
    return Protected(tuple(guards), tuple(_names_that_may_stand(child, recipient)))


def _known(recipient: Recipient) -> frozenset[Kind]:
    if withheld(recipient):
        return frozenset()
    return _KNOWN_TO_THE_COUNCIL if recipient.kind in _OF_THE_COUNCIL else _KNOWN_WITH_THE_ADDRESS


def _sealed_guards(recipient: Recipient, shared: frozenset[str]) -> Iterator[Guard]:
    known, told = _known(recipient), _words_known_to(recipient)
    rows = list(_sealed_round(recipient.child_id))
    free = {
        squeezed(row.text)
        for row in rows
        if row.what == "words"
        and row.child_id == recipient.child_id
        and (row.row_id in told or Kind(row.kind) in known)
    }
    for row in rows:
        own = row.child_id == recipient.child_id
        if row.what == "address":
            yield from guards_of_address(row.text, Kind.ADDRESS if own else Kind.SIBLING)
        elif row.what == "delivery":
            # Their own address too: it belongs on the envelope, and a document may be seen by others.
            yield from guards_of_address(row.text, names_first=True)
        elif squeezed(row.text) not in free:
            looked_for = guards_of_words(row.text, Kind(row.kind), shared=shared)
            yield from looked_for if own else (replace(guard, kind=Kind.SIBLING) for guard in looked_for)


def _sealed_round(child_id: UUID) -> Iterator[_Sealed]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM releases_sealed_round(%s)", [child_id])
        rows = cursor.fetchall()
    if not any(row[0] == "entitled" for row in rows):
        raise Refused(
            "Only the child's reviewing officer, whoever covers for them, and those who see the whole service can make "
            "or confirm this document, because it must be searched for what they alone may know."
        )
    for what, kind, of_child, row_id, sealed, key_id, recipient_id in rows:
        if what == "entitled":
            continue
        yield _Sealed(what, kind, of_child, row_id, vault.unseal(bytes(sealed), key_id, row_id), recipient_id)


def _words_known_to(recipient: Recipient) -> frozenset[UUID]:
    rows = GuardedWords.objects.filter(child_id=recipient.child_id, known_to=recipient.pk)
    return frozenset(rows.values_list("pk", flat=True))


def _people_guards(child: Child, recipient: Recipient, shared: frozenset[str]) -> Iterator[Guard]:
    """Carers and adopters, of the child and of brothers and sisters elsewhere, and everybody's telephone number.

    Those who once cared for the child are guarded as those who do now: nothing here ends.
    """
    knows_carers = Kind.CARER in _known(recipient) and recipient.kind != Recipient.Kind.CARER
    kin = Q(child=child)
    if child.sibling_group is not None:
        kin |= Q(child__sibling_group=child.sibling_group)
    people = list(PersonAround.objects.filter(kin))
    # A carer of brothers and sisters who live together is known with one child as with the other.
    free = {squeezed(person.name) for person in people if knows_carers and person.child_id == child.pk}
    for person in people:
        own = person.child_id == child.pk
        if _is(person, recipient):
            continue
        if CARES.search(person.relation) and squeezed(person.name) not in free:
            yield from guards_of_name(person.name, Kind.CARER if own else Kind.SIBLING, shared=shared)
        if person.phone:
            yield from guards_of_phone(person.phone)


def _is(person: PersonAround, recipient: Recipient) -> bool:
    return person.pk == recipient.person_around_id or squeezed(person.name) == squeezed(recipient.name)


def _family_names(child: Child, recipient: Recipient) -> frozenset[str]:
    """Family names that give nothing away, for the child or the recipient has them."""
    last = [words[-1] for words in (tokens(child.family_name), tokens(recipient.name)) if words]
    return frozenset(last)


def _names_that_may_stand(child: Child, recipient: Recipient) -> Iterator[str]:
    yield from (child.name, f"{child.given_name} {child.family_name}", recipient.name)
    for person in PersonAround.objects.filter(child=child):
        if not CARES.search(person.relation):
            yield person.name
    yield from SocialWork.objects.filter(child=child).exclude(social_worker="").values_list("social_worker", flat=True)
