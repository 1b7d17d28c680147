"""A child's recipients, what is guarded about the child, and the addresses of those entitled to see them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.access.viewer import Viewer
from mainstay.children import vault
from mainstay.releases.models import DeliveryAddress, GuardedWords, Recipient
from mainstay.releases.queries.rows import RecipientRow, recipient_row
from mainstay.releases.rules.delivering import confirmed_until, needs_confirming


@dataclass(frozen=True)
class AddressRow:
    """Where documents for a recipient go, opened for somebody entitled to see it."""

    id: UUID
    recipient_id: UUID
    route: str
    route_words: str
    text: str
    confirmed_on: date
    good_until: date
    asks_again: bool


@dataclass(frozen=True)
class GuardedRow:
    """Words that must not leave, opened for somebody entitled to see them, and who knows them."""

    id: UUID
    kind_words: str
    text: str
    known_to: tuple[str, ...]


def recipients_of(viewer: Viewer, child_id: UUID, *, ended_too: bool = False) -> list[RecipientRow]:
    """Those for whom documents about a child may be made, the child first, then by kind and name."""
    found = Recipient.objects.visible_to(viewer).filter(child_id=child_id).select_related("checked_by")
    rows = list(found if ended_too else found.filter(ended_on__isnull=True))
    confirmed = _confirmed(row.pk for row in rows)
    order = Recipient.Kind.values
    rows.sort(key=lambda row: (row.ended_on is not None, order.index(row.kind), row.name.casefold()))
    return [recipient_row(row, tuple(confirmed[row.pk])) for row in rows]


def _confirmed(ids: Iterable[UUID]) -> dict[UUID, list[tuple[str, date]]]:
    held: dict[UUID, list[tuple[str, date]]] = defaultdict(list)
    for row in DeliveryAddress.objects.filter(recipient_id__in=list(ids), ended_on__isnull=True).order_by("route"):
        held[row.recipient_id].append((row.get_route_display(), row.confirmed_on))
    return held


def recipient_of(viewer: Viewer, recipient_id: UUID) -> RecipientRow:
    """One recipient. Raises Http404 when there is none, or the child may not be seen."""
    found = Recipient.objects.visible_to(viewer).filter(pk=recipient_id).select_related("checked_by").first()
    if found is None:
        raise Http404("There is no such record, or you may not see it.")
    return recipient_row(found, tuple(_confirmed([found.pk])[found.pk]))


def addresses_of(viewer: Viewer, recipient_id: UUID) -> list[AddressRow]:
    """The addresses kept for a recipient, opened. Raises PermissionDenied, and VaultRefused where one cannot be."""
    _must_make_releases(viewer)
    found = DeliveryAddress.objects.visible_to(viewer).filter(recipient_id=recipient_id, ended_on__isnull=True)
    return [_address(row, viewer.today) for row in found.order_by("route")]


def _address(row: DeliveryAddress, today: date) -> AddressRow:
    return AddressRow(
        id=row.pk,
        recipient_id=row.recipient_id,
        route=row.route,
        route_words=row.get_route_display(),
        text=vault.unseal(bytes(row.sealed), row.key_id, row.pk),
        confirmed_on=row.confirmed_on,
        good_until=confirmed_until(row.confirmed_on),
        asks_again=needs_confirming(row.confirmed_on, today),
    )


def guarded_words_of(viewer: Viewer, child_id: UUID) -> list[GuardedRow]:
    """What must not leave about a child beside addresses, opened. Raises PermissionDenied and VaultRefused."""
    _must_make_releases(viewer)
    found = GuardedWords.objects.visible_to(viewer).filter(child_id=child_id, ended_on__isnull=True)
    rows = [
        GuardedRow(
            row.pk,
            row.get_kind_display(),
            vault.unseal(bytes(row.sealed), row.key_id, row.pk),
            tuple(sorted(each.name for each in row.known_to.all())),
        )
        for row in found.prefetch_related("known_to")
    ]
    return sorted(rows, key=lambda row: (row.kind_words, row.text.casefold()))


def child_of_guarded(viewer: Viewer, guarded_id: UUID) -> UUID:
    """The child about whom words are guarded. Raises Http404."""
    found = GuardedWords.objects.visible_to(viewer).filter(pk=guarded_id).values_list("child_id", flat=True).first()
    if found is None:
        raise Http404("There is no such record, or you may not see it.")
    return UUID(str(found))


def _must_make_releases(viewer: Viewer) -> None:
    decision = decide(viewer, Can.MAKE_RELEASES)
    if not decision:
        raise PermissionDenied(decision.reason)
