"""What other rooms may use of contacts: who may read what a child shared."""

from __future__ import annotations

from mainstay.contacts.rules.saying import readable_by


def shared_with(recipient_kind: str) -> frozenset[str]:
    """The states of sharing (Audience) that let a kind of recipient read what a child said or chose.

    A kind that nobody listed reads nothing. “Everybody at my review” does not reach a parent, relative or partner.
    """
    return readable_by(recipient_kind)
