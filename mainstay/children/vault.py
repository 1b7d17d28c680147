"""The seal on protected text: AES-GCM with a key kept outside the database, bound to the row it belongs to."""

from __future__ import annotations

import hmac
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
    secret: bytes


class VaultRefused(Refused):
    """Protected text cannot be sealed or opened; the message never holds any of it."""


def current_key_id() -> str:
    """The name of the key that seals now: the first 16 digits of its hash. Raises VaultRefused without a key."""
    return _keys()[0].name


def seal(text: str, row_id: UUID) -> tuple[bytes, str]:
    """The text under seal for one row and no other, and the name of the key. Raises VaultRefused without a key."""
    return seal_bytes(text.encode(), row_id)


def seal_bytes(content: bytes, row_id: UUID) -> tuple[bytes, str]:
    """A file under seal for one row and no other, and the name of the key. Raises VaultRefused without a key."""
    key = _keys()[0]
    nonce = os.urandom(_NONCE_BYTES)
    return nonce + key.lock.encrypt(nonce, content, row_id.bytes), key.name


def seal_with(text: str, row_id: UUID, key_id: str) -> bytes:
    """More text under seal for a row, with the key that sealed what stands there. Raises VaultRefused without it."""
    nonce = os.urandom(_NONCE_BYTES)
    return nonce + _named(key_id).lock.encrypt(nonce, text.encode(), row_id.bytes)


def unseal_bytes(sealed: bytes, key_id: str, row_id: UUID) -> bytes:
    """The file that was sealed for this row. Raises VaultRefused as `unseal` does."""
    key = _named(key_id)
    try:
        return key.lock.decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], row_id.bytes)
    except InvalidTag as broken:
        raise VaultRefused("The seal on this text is broken, or it was moved from another record.") from broken


def digests(text: str, *, purpose: str) -> tuple[str, ...]:
    """Digests of a short secret, one with each key, the present key's first: useless to guess at without the key."""
    said = f"{purpose}:{text}".encode()
    return tuple(hmac.new(key.secret, said, sha256).hexdigest() for key in _keys())


def unseal(sealed: bytes, key_id: str, row_id: UUID) -> str:
    """The text that was sealed for this row.

    Raises VaultRefused when its key is not here, or when the seal is broken or was made for another row.
    """
    return unseal_bytes(sealed, key_id, row_id).decode()


def _named(key_id: str) -> _Key:
    key = next((key for key in _keys() if key.name == key_id), None)
    if key is None:
        raise VaultRefused(
            f"This was sealed with the key {key_id}, which is not in MAINSTAY_VAULT_KEY. "
            "Add that key after the present one, separated by a comma."
        )
    return key


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
    return tuple(_Key(sha256(key).hexdigest()[:16], AESGCM(key), sha256(b"digests" + key).digest()) for key in keys)
