"""Every word a child reads, gathered from templates and Python, kept in step with its translations, and compiled.

GNU gettext need not be on the machine: Django makes Python of a template, and Babel reads, keeps and compiles.
"""

from __future__ import annotations

import io
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

PACKAGE = Path(__file__).resolve().parent.parent
LOCALE = PACKAGE / "locale"
KEYWORDS = {
    "gettext": None, "gettext_lazy": None, "gettext_noop": None, "_": None, "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2), "npgettext": ((1, "c"), 2, 3),
}  # fmt: skip
MARKED = re.compile(r"gettext|{%\s*(?:blocktranslate|translate)\b")
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%%")
TAG = re.compile(r"</?\w[^>]*>")
# Django's own words for days and months are ours too: they stand in sentences of the child's pages, where a Welsh day
# has a small letter, and where a month must be spelled right.
DAYS_AND_MONTHS = (
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March",
    "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
THEIR_PLACE = "django/utils/dates.py"


@dataclass(frozen=True)
class Found:
    """One string to translate, and the file it stands in; two strings where it has a plural."""

    place: str
    words: str | tuple[str, ...]
    context: str | None = None


def found() -> Iterator[Found]:
    """Every string that is marked, in the order of files; only what a child reads is marked."""
    for path in sorted(path for path in PACKAGE.rglob("*") if path.suffix in {".html", ".py"}):
        source = path.read_text() if "node_modules" not in path.parts else ""
        # This file speaks of the marks and bears none.
        if path != Path(__file__).resolve() and MARKED.search(source):
            yield from found_in(path, source)


def found_in(path: Path, source: str) -> Iterator[Found]:
    """Every marked string of one file."""
    python = templatize(source, origin=str(path)) if path.suffix == ".html" else source
    place = path.relative_to(PACKAGE.parent).as_posix()
    read = io.BytesIO(python.encode())
    for _line, words, _comments, context in extract("python", read, keywords=KEYWORDS, comment_tags=()):
        yield Found(place, words if isinstance(words, str) else tuple(words), context)


def languages() -> list[str]:
    """The languages there are translations in."""
    return sorted(path.parent.parent.name for path in LOCALE.glob("*/LC_MESSAGES/django.po"))


def po_of(language: str) -> Path:
    """Where the translations into a language are kept, for people to read."""
    return LOCALE / language / "LC_MESSAGES" / "django.po"


def kept(language: str) -> Catalog:
    """The translations into a language as they are kept."""
    with po_of(language).open("rb") as file:
        return read_po(file, locale=language)


def in_step(language: str) -> bytes:
    """The kept translations brought in step with the strings there are now: new ones empty, gone ones left out."""
    before, now = kept(language), Catalog()
    for each in found():
        now.add(each.words, locations=[(each.place, 0)], context=each.context)
    for word in DAYS_AND_MONTHS:
        now.add(word, locations=[(THEIR_PLACE, 0)])
    after = kept(language)
    after.update(now, no_fuzzy_matching=True, update_creation_date=False)
    after.revision_date = before.revision_date
    written = io.BytesIO()
    write_po(written, after, width=0, include_lineno=False, ignore_obsolete=True)
    return written.getvalue()


def compiled(language: str) -> bytes:
    """The translations into a language as the site reads them."""
    written = io.BytesIO()
    write_mo(written, kept(language))
    return written.getvalue()


def compile_all() -> list[str]:
    """Compile each language whose compiled file is not what it should be; gives their names.

    A file is replaced whole, so that a site that is starting never reads half of one.
    """
    changed = []
    for language in languages():
        path, wanted = po_of(language).with_suffix(".mo"), compiled(language)
        if not path.exists() or path.read_bytes() != wanted:
            half = path.with_suffix(f".{os.getpid()}")
            half.write_bytes(wanted)
            half.replace(path)
            changed.append(language)
    return changed


def wrong(language: str) -> list[str]:
    """What is wrong with the translations into a language, a sentence each: nothing where a child may read them."""
    said = [] if po_of(language).read_bytes() == in_step(language) else ["It is not in step with the pages."]
    return said + [problem for message in kept(language) if message.id for problem in wrong_with(message)]


def wrong_with(message: Message) -> list[str]:
    """What is wrong with one translation."""
    ids = message.id if isinstance(message.id, tuple) else (message.id,)
    given = message.string if isinstance(message.string, tuple) else (message.string,)
    if message.fuzzy:
        return [f"“{ids[0]}” is marked as unsure."]
    if not given or not all(given):
        return [f"“{ids[0]}” has no translation."]
    return [
        f"“{ids[0]}” keeps not the same {name} in “{each}”."
        for each in given
        for name, parts in (("names to fill in", PLACEHOLDER), ("tags", TAG), ("edges", re.compile(r"^\s+|\s+$")))
        if sorted(parts.findall(each)) != sorted(parts.findall(ids[-1]))
    ]
