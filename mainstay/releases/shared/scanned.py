"""Scanning a release as a whole: its words first, then its files, written out and read back."""

from __future__ import annotations

from mainstay.releases.models import Release
from mainstay.releases.shared.protected import protected_from
from mainstay.releases.shared.scanning import HitData, scan_words
from mainstay.releases.shared.writing import printed_parts


def hits_of(release: Release) -> list[HitData]:
    """Everything protected that stands in a release. Raises VaultRefused where the scan cannot be made."""
    return scan_words(protected_from(release.recipient), release.title, printed_parts(release))
