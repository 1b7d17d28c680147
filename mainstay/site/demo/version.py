"""Which version of the demonstration this is, so that an older one is made anew."""

from __future__ import annotations

import hashlib
from pathlib import Path

HERE = Path(__file__).resolve().parent
# The way in changes nothing in the council.
NOT_MADE_FROM = {"pages.py", "urls.py", "version.py"}


def fingerprint() -> str:
    """A fingerprint of everything that the demonstration is made from."""
    digest = hashlib.sha256()
    for path in sorted([*HERE.rglob("*.py"), *HERE.rglob("*.json")]):
        if path.name not in NOT_MADE_FROM:
            digest.update(path.read_bytes())
    return digest.hexdigest()
