"""An upload kept under seal between its check and its confirmation; nothing else of it is stored, and it expires."""

from __future__ import annotations

import base64
import io
import zipfile
from collections.abc import Mapping
from datetime import timedelta
from uuid import UUID

from django.db.models import QuerySet

from mainstay import clock
from mainstay.children import vault
from mainstay.exchange.models import HeldUpload

KEPT_FOR = timedelta(hours=1)


def hold(person_id: UUID, year: str, files: Mapping[str, bytes]) -> HeldUpload:
    """Keep an upload for an hour for the person who sent it: a return of a year, or with none a daily extract.

    Raises VaultRefused without a key.
    """
    forget_expired()
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    upload = HeldUpload(person_id=person_id, year=year, kept_at=clock.real_now())
    text = base64.b64encode(packed.getvalue()).decode("ascii")
    upload.sealed, upload.key_id = vault.seal(text, upload.pk)
    upload.save()
    return upload


def held_return(person_id: UUID, key: UUID) -> HeldUpload | None:
    """The return that was uploaded, where this person sent it and it has not expired."""
    return _held(person_id, key).exclude(year="").first()


def held_extract(person_id: UUID, key: UUID) -> HeldUpload | None:
    """The daily extract that was uploaded, where this person sent it and it has not expired."""
    return _held(person_id, key).filter(year="").first()


def _held(person_id: UUID, key: UUID) -> QuerySet[HeldUpload]:
    forget_expired()
    return HeldUpload.objects.filter(pk=key, person_id=person_id)


def files_of(upload: HeldUpload) -> dict[str, bytes]:
    """The files of an upload, by name. Raises VaultRefused when its seal cannot be opened."""
    packed = base64.b64decode(vault.unseal(bytes(upload.sealed), upload.key_id, upload.pk))
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def forget(upload: HeldUpload) -> None:
    """Remove an upload that was imported or is not wanted."""
    HeldUpload.objects.filter(pk=upload.pk).delete()


def forget_expired() -> None:
    """Remove every upload that was left unconfirmed too long."""
    HeldUpload.objects.filter(kept_at__lt=clock.real_now() - KEPT_FOR).delete()
