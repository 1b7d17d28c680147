"""The seal on protected text: AES-GCM with a key kept outside the database, bound to the row it belongs to."""

from __future__ import annotations

import os
from functools import lru_cache
from hashlib import sha256
from typing import NamedTuple
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

from mainstay.statute.refusal import Refused

_NONCE_BYTES = 12


class _Key(NamedTuple):
    """A key by its name, ready to seal and to open."""

    name: str
    lock: AESGCM


class VaultRefused(Refused):
    """Protected text cannot be sealed or opened; the message never holds any of it."""


def current_key_id() -> str:
    """The name of the key that seals now: the first 16 digits of its hash. Raises VaultRefused without a key."""
    return _keys()[0].name


def seal(text: str, row_id: UUID) -> tuple[bytes, str]:
    """The text under seal for one row and no other, and the name of the key. Raises VaultRefused without a key."""
    key = _keys()[0]
    nonce = os.urandom(_NONCE_BYTES)
    return nonce + key.lock.encrypt(nonce, text.encode(), row_id.bytes), key.name


def unseal(sealed: bytes, key_id: str, row_id: UUID) -> str:
    """The text that was sealed for this row.

    Raises VaultRefused when its key is not here, or when the seal is broken or was made for another row.
    """
    key = next((key for key in _keys() if key.name == key_id), None)
    if key is None:
        raise VaultRefused(
            f"This was sealed with the key {key_id}, which is not in MAINSTAY_VAULT_KEY. "
            "Add that key after the present one, separated by a comma."
        )
    try:
        return key.lock.decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], row_id.bytes).decode()
    except InvalidTag as broken:
        raise VaultRefused("The seal on this text is broken, or it was moved from another record.") from broken


def _keys() -> tuple[_Key, ...]:
    return _read(settings.MAINSTAY_VAULT_KEY)


@lru_cache(maxsize=4)
def _read(setting: str) -> tuple[_Key, ...]:
    """The keys of the setting, made ready once: an import seals tens of thousands of texts."""
    written = [part.strip() for part in setting.split(",") if part.strip()]
    if not written:
        raise VaultRefused(
            "Protected addresses cannot be kept: MAINSTAY_VAULT_KEY is not set. "
            "Set it to 64 hexadecimal digits, kept outside the database, and start Mainstay again."
        )
    try:
        keys = [bytes.fromhex(part) for part in written]
    except ValueError:
        keys = [b""]
    if any(len(key) != 32 for key in keys):
        raise VaultRefused("Each key in MAINSTAY_VAULT_KEY must be 64 hexadecimal digits.")
    return tuple(_Key(sha256(key).hexdigest()[:16], AESGCM(key)) for key in keys)
