"""Pictures and sounds on their way in: held in memory, under no name of theirs, and never on a disk."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any, TypeVar

from django.core.files.uploadedfile import InMemoryUploadedFile
from django.core.files.uploadhandler import FileUploadHandler
from django.http import HttpRequest, HttpResponseBase

from mainstay.media.limits import BYTES_IN, FILM_BYTES, MEGABYTE

# What of one request is held at most. Beyond it files are let go and the form is still read: no words are lost.
BYTES_HELD = 64 * MEGABYTE
# Beyond this nothing is read at all.
LARGEST_REQUEST = 200 * MEGABYTE

View = TypeVar("View", bound=Callable[..., HttpResponseBase])


class HeldFile(InMemoryUploadedFile):
    """A file in memory, without the name it came by; one that was too big has no content and says so."""

    def __init__(self, field: str, content: bytes, size: int, *, too_big: bool) -> None:
        super().__init__(BytesIO(content), field, "sent", "application/octet-stream", size, None, None)
        self.too_big = too_big


class HeldInMemory(FileUploadHandler):
    """Holds each file in memory up to what is taken of one; what is beyond is counted and let go."""

    most = BYTES_IN

    def __init__(self, request: HttpRequest | None = None) -> None:
        super().__init__(request)
        self.held = 0

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """Begin a file."""
        super().new_file(*args, **kwargs)
        self.parts: list[bytes] = []
        self.here = 0
        self.too_big = False

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Hold a piece, or let the whole file go once it is too big."""
        self.too_big = self.too_big or self.here + len(raw_data) > self.most or self.held + len(raw_data) > BYTES_HELD
        if self.too_big:
            self.held, self.here, self.parts = self.held - self.here, 0, []
        else:
            self.parts.append(raw_data)
            self.here += len(raw_data)
            self.held += len(raw_data)

    def file_complete(self, file_size: int) -> HeldFile:
        """The file as the form gets it."""
        content, self.parts = b"".join(self.parts), []
        return HeldFile(self.field_name, content, file_size, too_big=self.too_big)


class FilmHeldInMemory(HeldInMemory):
    """The same for a film, of which more is taken."""

    most = FILM_BYTES


def takes_films(view: View) -> View:
    """Say that a page takes a film, which is larger than a picture or a sound."""
    view.takes_films = True  # type: ignore[attr-defined]
    return view


def takes_media(view: View) -> View:
    """Say that a page takes pictures or sounds, so that what is sent to it is held in memory."""
    view.takes_media = True  # type: ignore[attr-defined]
    return view
