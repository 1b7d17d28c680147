"""Every string that a child may read, taken from the templates and the Python of their pages."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path

from babel.messages.extract import extract
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parents[2] / "mainstay"
KEYWORDS = {"gettext": None, "gettext_lazy": None, "_": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2)}


def childs_strings() -> Iterator[tuple[str, str]]:
    """Each string with the file it stands in: the templates under an `own` folder, and what Python marks with `_`."""
    for path in sorted(ROOT.rglob("templates/*/own/*.html")) + sorted(ROOT.rglob("templates/cards/errors/*.html")):
        yield from _found(path, templatize(path.read_text(), origin=str(path)))
    for path in sorted(
        [*ROOT.rglob("forms/*.py"), *ROOT.rglob("forms.py"), *ROOT.rglob("pages/*.py"), ROOT / "media" / "refusing.py"]
    ):
        if "gettext" in path.read_text():
            yield from _found(path, path.read_text())


def sentences(text: str) -> list[str]:
    """The sentences of a string, with a name or a day in the place of what is filled in."""
    filled = re.sub(r"%\((\w+)\)[sd]", "Sam", text).replace("%%", "%")
    return [each.strip() for each in re.split(r"(?<=[.!?:])\s+", filled) if each.strip()]


def _found(path: Path, source: str) -> Iterator[tuple[str, str]]:
    name = str(path.relative_to(ROOT))
    for _line, message, _comments, _context in _extracted(source):
        for one in message if isinstance(message, tuple) else (message,):
            if one:
                yield name, " ".join(one.split())


def _extracted(source: str) -> Iterator[tuple[int, object, list[str], str | None]]:
    return extract("python", io.BytesIO(source.encode()), keywords=KEYWORDS, comment_tags=())  # type: ignore[arg-type]
