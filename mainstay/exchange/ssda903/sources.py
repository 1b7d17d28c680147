"""Which of the files that were given belong to the return: told by their columns, never by their names."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from mainstay.exchange.ssda903.csv_reading import heading_of
from mainstay.exchange.ssda903.encodings import text_of
from mainstay.exchange.ssda903.files import FileSet, known_by, nearest
from mainstay.exchange.ssda903.problems import Kind, Problem, ReturnRefused
from mainstay.exchange.ssda903.xml_elements import ROOT
from mainstay.exchange.ssda903.xml_reading import looks_like_xml

LARGEST_FILE = 64 * 1024 * 1024
MOST_FILES = 1000
_PACKED = (b"PK\x03\x04", b"PK\x05\x06", b"\x1f\x8b", b"7z\xbc\xaf\x27\x1c", b"Rar!")
_WHAT_IS_WANTED = (
    "Give the folder of CSV files, or the one XML file, that is sent to the Department for Education as the "
    "children looked after return (SSDA903)."
)


@dataclass(frozen=True, slots=True)
class Source:
    """One file as given: its name, its size in bytes, and how to read it."""

    name: str
    size: int
    read: Callable[[], bytes]


@dataclass(slots=True)
class Given:
    """The files of the return: each CSV with its file set, or the XML with none, and a note on every other."""

    chosen: list[tuple[str, str, FileSet | None]] = field(default_factory=list)
    notes: list[Problem] = field(default_factory=list)

    def ignore(self, name: str, reason: str) -> None:
        """Note a file that is left alone, and why."""
        self.notes.append(Problem(Kind.FILE_IGNORED, reason, name))


def sources_of_path(path: Path) -> list[Source]:
    """The files of a folder, or one file by itself.

    Raises ReturnRefused where there is nothing to read.
    """
    try:
        files = [path] if path.is_file() else sorted(each for each in path.iterdir() if _is_open_file(each))
    except (OSError, ValueError):
        raise ReturnRefused(f"There is no file or folder at {path}. {_WHAT_IS_WANTED}") from None
    if not files:
        raise ReturnRefused(f"The folder {path} holds no files. {_WHAT_IS_WANTED}")
    if len(files) > MOST_FILES:
        raise ReturnRefused(f"The folder {path} holds {len(files):,} files, so it is not a return. {_WHAT_IS_WANTED}")
    return [Source(each.name, each.stat().st_size, _reader(each)) for each in files]


def sources_of_uploads(files: Mapping[str, bytes]) -> list[Source]:
    """The files that were uploaded, by name.

    Raises ReturnRefused where there are none.
    """
    if not files:
        raise ReturnRefused(f"No file was given. {_WHAT_IS_WANTED}")
    return [Source(name, len(content), lambda content=content: content) for name, content in files.items()]  # type: ignore[misc]


def choose(sources: Sequence[Source], only: Sequence[str] = (), *, by_hand: bool = False) -> Given:
    """Tell the files of the return from the others.

    `by_hand` says that a person named each file, as in an upload. Raises ReturnRefused where no file is known,
    or where two hold the same table and one must be chosen.
    """
    named = _only(sources, only)
    by_hand = by_hand or bool(only) or len(named) == 1
    given = Given()
    for source in named:
        _identify(source, given, by_hand)
    if not given.chosen:
        raise _none_known(given)
    _demand_one_of_each(given)
    return given


def _is_open_file(path: Path) -> bool:
    return path.is_file() and not path.name.startswith(".")


def _reader(path: Path) -> Callable[[], bytes]:
    def read() -> bytes:
        try:
            return path.read_bytes()
        except OSError:
            raise ReturnRefused(
                f"{path.name} could not be opened. See that it may be read, and is not open elsewhere."
            ) from None

    return read


def _only(sources: Sequence[Source], only: Sequence[str]) -> list[Source]:
    if not only:
        return list(sources)
    wanted = {Path(name).name for name in only}
    missing = sorted(wanted - {source.name for source in sources})
    if missing:
        held = ", ".join(source.name for source in sources[:20])
        raise ReturnRefused(f"There is no file named {missing[0]} here. The files are: {held}.")
    return [source for source in sources if source.name in wanted]


def _identify(source: Source, given: Given, by_hand: bool) -> None:
    name = source.name
    if source.size > LARGEST_FILE:
        raise ReturnRefused(
            f"{name} is {source.size / 1024 / 1024:,.0f} MB; a file of the return may have "
            f"{LARGEST_FILE // 1024 // 1024} MB. Give the return by itself, or choose its files with --only FILE."
        )
    content = source.read()
    if not content.strip():
        given.ignore(name, "The file is empty.")
    elif is_packed(content):
        _packed(name, given, by_hand)
    else:
        _identify_text(name, content, given, by_hand)


def is_packed(content: bytes) -> bool:
    """Whether a file is an archive, or a spreadsheet, which is one too."""
    return content.startswith(_PACKED)


def _packed(name: str, given: Given, by_hand: bool) -> None:
    if by_hand or name.lower().endswith((".csv", ".xml")):
        raise ReturnRefused(
            f"{name} is a zip archive or a spreadsheet, which are not opened here. "
            "Unpack it, or save the sheets as CSV, and give the files themselves."
        )
    given.ignore(name, "A zip archive or a spreadsheet is not opened.")


def _identify_text(name: str, content: bytes, given: Given, by_hand: bool) -> None:
    try:
        text = text_of(name, content)
    except ReturnRefused:
        if by_hand or name.lower().endswith((".csv", ".xml")):
            raise
        given.ignore(name, "The file is not text.")
        return
    if looks_like_xml(text):
        if by_hand or f"<{ROOT}" in text[:65_536]:
            given.chosen.append((name, text, None))
        else:
            given.ignore(name, "The file is XML of another kind.")
        return
    heading = heading_of(text)
    kind = known_by(heading)
    if kind is None:
        given.ignore(name, _unknown(heading))
    else:
        given.chosen.append((name, text, kind))


def _unknown(heading: list[str]) -> str:
    like = nearest(heading)
    if like is None:
        return "Its columns are not those of any file of the return."
    lacking = [column for column in like.received if column not in heading]
    strange = [column[:40] for column in heading if column not in like.received]
    said = f"Its columns are nearly those of {like.title}, so it was probably meant to be read, but"
    if lacking:
        said += f" {', '.join(lacking)} {'is' if len(lacking) == 1 else 'are'} absent"
    if strange:
        said += f"{' and' if lacking else ''} {', '.join(strange[:5])} should not be there"
    if not lacking and not strange:
        said += " a column stands twice"
    return f"{said}. Correct the first line."


def _none_known(given: Given) -> ReturnRefused:
    said = " ".join(f"{note.file}: {note.reason}" for note in given.notes[:5])
    return ReturnRefused(f"No file here has the columns of the return. {said} {_WHAT_IS_WANTED}")


def _demand_one_of_each(given: Given) -> None:
    clashes = []
    for kind in {chosen[2] for chosen in given.chosen}:
        names = [name for name, _, other in given.chosen if other is kind]
        if len(names) > 1:
            title = kind.title if kind else "the whole return as XML"
            clashes.append(f"{' and '.join(names)} both hold {title}.")
    whole = [name for name, _, kind in given.chosen if kind is None]
    tables = [name for name, _, kind in given.chosen if kind is not None]
    if whole and tables:
        clashes.append(f"{whole[0]} is a whole return as XML, and lies beside CSV files ({', '.join(tables)}).")
    if clashes:
        raise ReturnRefused(f"{' '.join(sorted(clashes))} Choose the files to read with --only FILE ….")
