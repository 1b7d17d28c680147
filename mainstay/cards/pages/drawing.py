"""What cards are drawn with: the square that a telephone reads, and the pictures that somebody pressed."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from mainstay.cards.rules import codes

# Each picture of a secret by its name, and in words for whoever does not see it.
PICTURES = tuple(
    zip(
        codes.PICTURES,
        (
            _("apple"), _("ball"), _("bird"), _("boat"), _("cat"), _("cloud"), _("cup"), _("dog"),
            _("fish"), _("flower"), _("house"), _("key"), _("leaf"), _("moon"), _("star"), _("sun"),
        ),
        strict=True,
    )
)  # fmt: skip


@dataclass(frozen=True)
class Square:
    """A square code: its side in cells, with the white edge, and the path of its dark cells."""

    side: int
    path: str


def square(address: str) -> Square:
    """The square code of an address."""
    import qrcode

    drawn = qrcode.QRCode(border=4, error_correction=qrcode.constants.ERROR_CORRECT_M)
    drawn.add_data(address)
    cells = drawn.get_matrix()
    path = "".join(f"M{x} {y}h1v1h-1z" for y, row in enumerate(cells) for x, dark in enumerate(row) if dark)
    return Square(len(cells), path)


def pictures_of(request: HttpRequest) -> list[str]:
    """The pictures that were pressed, in their order; none where numbers were typed."""
    pressed = [request.POST.get(f"picture{place}", "") for place in range(1, codes.PICTURES_IN_ORDER + 1)]
    return [each for each in pressed if each]
