"""Which of the files that were given belong to the daily extract: told by their columns, never by their names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from mainstay.exchange.daily.extract import DailyExtract
from mainstay.exchange.daily.files import FILES, DailyFile
from mainstay.exchange.ssda903.csv_reading import heading_of
from mainstay.exchange.ssda903.encodings import text_of
from mainstay.exchange.ssda903.files import known_by
from mainstay.exchange.ssda903.problems import ReturnRefused, shown
from mainstay.exchange.ssda903.sources import LARGEST_FILE, is_packed
from mainstay.exchange.ssda903.xml_reading import looks_like_xml

_FAMILY = f"The extract is made of: {', '.join(f'{file.name}.csv' for file in FILES)}."
_OF_NONE = "Its columns are those of no file of the extract."
_MOST_NOTES = 5


class Chosen(NamedTuple):
    """A file of the extract: its name, its text, and which of the family it is."""

    name: str
    text: str
    kind: DailyFile


def choose(files: Mapping[str, bytes], into: DailyExtract) -> list[Chosen]:
    """The files of the extract; every other is noted with the reason.

    Raises ReturnRefused where none is known, two hold the same, or one is packed, too large or no text.
    """
    found = [chosen for name, content in files.items() if (chosen := _identified(name, content, into))]
    if not found:
        raise _none_known(into) if files else ReturnRefused(f"There is no CSV file here. {_FAMILY}")
    for kind in FILES:
        names = [chosen.name for chosen in found if chosen.kind is kind]
        if len(names) > 1:
            raise ReturnRefused(f"{' and '.join(names)} both hold {kind.means}. Give one of them.")
    return found


def _identified(name: str, content: bytes, into: DailyExtract) -> Chosen | None:
    if len(content) > LARGEST_FILE:
        raise ReturnRefused(
            f"{name} is {len(content) / 1024 / 1024:,.0f} MB; a file of the extract may have "
            f"{LARGEST_FILE // 1024 // 1024} MB. Give one day's extract."
        )
    if is_packed(content):
        raise ReturnRefused(
            f"{name} is a zip archive or a spreadsheet, which are not opened here. "
            "Unpack it, or save the sheets as CSV, and give the files themselves."
        )
    if not content.strip():
        into.note(name, "The file is empty.")
        return None
    text = text_of(name, content)
    heading = [column.lower() for column in heading_of(text)]
    kind = next((file for file in FILES if sorted(file.column_names) == sorted(heading)), None)
    if kind is None:
        into.note(name, _unknown(text, heading))
        return None
    return Chosen(name, text, kind)


def _none_known(into: DailyExtract) -> ReturnRefused:
    """What is wrong with each file; all that the extract may hold only where no file comes near to it."""
    said = " ".join(f"{note.file}: {note.reason}" for note in into.problems[:_MOST_NOTES])
    far = all(note.reason == _OF_NONE for note in into.problems)
    return ReturnRefused(f"None of these files is part of the daily extract. {said}{f' {_FAMILY}' if far else ''}")


def _unknown(text: str, heading: list[str]) -> str:
    if looks_like_xml(text) or known_by([column.upper() for column in heading]):
        return "It is a file of the national return, not of the daily extract. Upload it as a return."
    like = max(FILES, key=lambda file: len(file.column_names & set(heading)) / len(file.column_names | set(heading)))
    if 2 * len(like.column_names & set(heading)) < len(like.columns):
        return _OF_NONE
    lacking = [column.name for column in like.columns if column.name not in heading]
    strange = [shown(column) for column in heading if column not in like.column_names]
    said = f"Its columns are nearly those of {like.name}.csv, so it was probably meant to be read, but"
    if lacking:
        said += f" {', '.join(lacking)} {'is' if len(lacking) == 1 else 'are'} absent"
    if strange:
        said += f"{' and' if lacking else ''} {', '.join(strange[:5])} should not be there"
    return f"{said if lacking or strange else f'{said} a column stands twice'}. Correct the first line."
