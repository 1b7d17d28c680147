"""Looking through a thing for what leads to the child, before anybody says that nothing does.

The same search that every document passes before it leaves, without anybody’s leave to know: names of the child, of
brothers and sisters, of everybody round them and of who works with them, and all that is sealed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.db.models import Q

from mainstay.caseload.models import Allocation
from mainstay.children.models import Child, PersonAround, SocialWork
from mainstay.releases.models import Recipient
from mainstay.releases.rules.guarding import WORDS, Guard, Kind, guards_of_name
from mainstay.releases.rules.ordinary import words_of
from mainstay.releases.rules.searching import passage, search
from mainstay.releases.rules.spellings import tokens
from mainstay.releases.shared.protected import protected_from

_RELATIONS = words_of(
    "mother father mum dad gran grandmother grandfather aunt uncle brother sister carer foster nan step the and"
)


def leads_to(child: Child, text: str) -> list[tuple[str, tuple[str, str, str]]]:
    """What in a text leads to the child: in words what sort of thing, and the passage around it, in order.

    Raises Refused where the person asking may not know what must be looked for.
    """
    guards = [*_of_everybody(child), *protected_from(_a_stranger(child)).guards]
    hits = search(text, dict.fromkeys(guards))
    return [(WORDS[hit.kind], passage(text, hit)) for hit in hits]


def _a_stranger(child: Child) -> Recipient:
    """Somebody who may know nothing: it is never saved."""
    return Recipient(child=child, kind=Recipient.Kind.PARTNER, name="", address_withheld=True)


def _of_everybody(child: Child) -> Iterator[Guard]:
    for name in dict.fromkeys(_names(child)):
        yield from guards_of_name(name, Kind.THIRD_PARTY)
        # A first name alone leads to somebody too; what a person is to the child does not.
        for part in (word for word in tokens(name) if len(word) > 2 and word not in _RELATIONS):
            yield from guards_of_name(part, Kind.THIRD_PARTY)


def _names(child: Child) -> Iterator[str]:
    kin = Q(pk=child.pk)
    if child.sibling_group is not None:
        kin |= Q(sibling_group=child.sibling_group)
    for each in Child.objects.filter(kin):
        yield from (each.given_name, each.family_name, each.known_as)
    yield from PersonAround.objects.filter(child=child).values_list("name", flat=True)
    yield from SocialWork.objects.filter(child=child).values_list("social_worker", flat=True)
    yield from Allocation.objects.filter(child=child).values_list("officer__name", flat=True)


def in_short(found: Iterable[tuple[str, tuple[str, str, str]]]) -> list[str]:
    """What sorts of things were found, each once."""
    return list(dict.fromkeys(kind for kind, _passage in found))
