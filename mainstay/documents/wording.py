"""Make any text safe to set in a document without changing what it says."""

import re
import unicodedata
from collections.abc import Iterable

_KEPT = {"\n", "\t"}
_DAY = re.compile(
    r"\b(\d{1,2}) (January|February|March|April|May|June|July|August|September|October|November|December) (\d{4})\b"
)
_REORDERING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def printable(text: str) -> str:
    """Give the text without control characters and without marks that reorder what is read.

    Line ends become a plain newline. Everything else, markup and formulas included, stays as written.
    """
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(character for character in plain if _is_printable(character))


def one_line(text: str) -> str:
    """Give the text on one line, each run of white space as one space."""
    return " ".join(printable(text).split())


def breakable(text: str, longest: int = 26) -> str:
    """Give the text with places, invisible in print, where a word too long for its line may break."""
    return re.sub(rf"\S{{{longest},}}", lambda word: "\u200b".join(_pieces(word[0])), text)


def days_kept(text: str) -> str:
    """Give the text with each date in one piece, so that no line breaks within it."""
    return _DAY.sub("\\1\u00a0\\2\u00a0\\3", text)


def are_days(cells: Iterable[str]) -> bool:
    """Whether a column holds dates and nothing else."""
    filled = [cell for cell in cells if cell]
    return bool(filled) and all(_DAY.fullmatch(cell) for cell in filled)


def shortened(text: str, length: int) -> str:
    """Give the text on one line, cut at a word where it is longer than the length."""
    whole = one_line(text)
    return whole if len(whole) <= length else whole[: length - 1].rpartition(" ")[0].rstrip(" ,;:") + "…"


def anchor_of(text: str) -> str:
    """Give a plain name for a heading that an address or a bookmark can carry."""
    letters = "".join(one for one in unicodedata.normalize("NFKD", text) if not unicodedata.combining(one))
    return re.sub(r"[^a-z0-9]+", "-", letters.lower())[:60].strip("-") or "section"


def _is_printable(character: str) -> bool:
    if character in _KEPT:
        return True
    if character in _REORDERING or ord(character) & 0xFFFE == 0xFFFE:
        return False
    return unicodedata.category(character) not in {"Cc", "Cs"}


def _pieces(word: str) -> list[str]:
    return [word[start : start + 8] for start in range(0, len(word), 8)]
