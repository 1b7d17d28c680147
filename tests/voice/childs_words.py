"""Every string that a child may read, taken from the templates and the Python of their pages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mainstay.site import translating


def childs_strings() -> Iterator[tuple[str, str]]:
    """Each string with the file it stands in."""
    for each in translating.found():
        for one in each.words if isinstance(each.words, tuple) else (each.words,):
            if one:
                yield each.place, " ".join(one.split())


def sentences(text: str) -> list[str]:
    """The sentences of a string, with a name or a day in the place of what is filled in."""
    filled = re.sub(r"%\((\w+)\)[sd]", "Sam", text).replace("%%", "%")
    return [each.strip() for each in re.split(r"(?<=[.!?:])\s+", filled) if each.strip()]
