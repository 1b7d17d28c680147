"""Leaving sealed addresses out of what is given to the child: their own, their brothers’ and sisters’, anybody’s."""

from __future__ import annotations

from mainstay.bundle.rules.passages import without
from mainstay.children.models import Child
from mainstay.releases.models import Recipient
from mainstay.releases.rules.guarding import Guard, Kind
from mainstay.releases.rules.searching import search
from mainstay.releases.shared.protected import protected_from

# Names of carers and schools are the child’s own story; an address, a number or a brother’s home may still be a secret.
SECRET = frozenset({Kind.ADDRESS, Kind.PHONE, Kind.EMAIL, Kind.SIBLING, Kind.PLACE})


def secrets_round(child: Child) -> tuple[Guard, ...]:
    """What must not stand in the bundle of this child. Raises Refused for who may not know it."""
    whom = Recipient(child=child, kind=Recipient.Kind.CHILD, name=child.name, address_withheld=True)
    return tuple(guard for guard in protected_from(whom).guards if guard.kind in SECRET)


def without_secrets(text: str, guards: tuple[Guard, ...]) -> str:
    """The text with every address left out."""
    return without(text, [(hit.start, hit.end) for hit in search(text, guards)]) if text else text
