"""Scanning a release as a whole: its words first, then its files, written out and read back."""

from __future__ import annotations

from mainstay.documents.reading import stated_in, words_in
from mainstay.releases.models import Release
from mainstay.releases.shared.protected import Protected, protected_from
from mainstay.releases.shared.scanning import HitData, scan_text, scan_words
from mainstay.releases.shared.writing import FORMATS, drawn, footer_of, printed_parts
from mainstay.statute.refusal import Refused

FILE = "file:"


def hits_of(release: Release) -> list[HitData]:
    """Everything protected that stands in a release, in its words or in a file of it.

    Raises VaultRefused where the scan cannot be made, Refused where a file states more than its title.
    """
    protected = protected_from(release.recipient)
    found = scan_words(protected, release.title, printed_parts(release))
    return found or [hit for fmt in FORMATS for hit in _hits_in_file(protected, release, fmt)]


def _hits_in_file(protected: Protected, release: Release, fmt: str) -> list[HitData]:
    """What stands in a file and was not seen in the words, such as where the end of one cell meets the next."""
    made = drawn(release, fmt)
    stated = stated_in(fmt, made)
    if stated:
        raise Refused(f"The {fmt} file states more of itself than a title ({', '.join(stated)}), so it cannot leave.")
    # The footer names the recipient, whom the document is for.
    text = words_in(fmt, made).replace(footer_of(release), "")
    return [{"part": f"{FILE}{fmt}", "kind": kind.value, "start": 0, "end": 0} for kind in scan_text(protected, text)]
