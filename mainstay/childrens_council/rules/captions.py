"""Captions in WebVTT: read strictly, refused with the number of the line, and written anew without anything else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mainstay.statute.refusal import Refused

MOST_BYTES = 200_000
LONGEST_CAPTION = 300
_TIME = r"(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})"
_TIMES = re.compile(rf"{_TIME}[ \t]+-->[ \t]+{_TIME}(?:[ \t]+\S.*)?$")
_TAG = re.compile(r"</?[biu]>|<v(?:\.[^\s>]+)*[ \t]+([^>]+)>|</v>")
_ENTITIES = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&nbsp;": " ", "&lrm;": "", "&rlm;": ""}
# A film may be counted a little shorter than its last caption stands.
_GRACE = 1.0


@dataclass(frozen=True)
class Caption:
    """One caption: from and until which second it stands, and its words."""

    starts: float
    ends: float
    words: str


def read_captions(content: bytes, *, seconds: float) -> tuple[Caption, ...]:
    """The captions of a file, for a film of so many seconds. Raises Refused with the line that is wrong."""
    if len(content) > MOST_BYTES:
        raise Refused("These captions are longer than those of a film of ten minutes. Choose the file again.")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise Refused(f"Line {line}: these are no letters in UTF-8. Save the captions as UTF-8.") from None
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if not re.match(r"WEBVTT(?:[ \t]|$)", lines[0]):
        raise Refused("Line 1: captions begin with the word WEBVTT on a line of its own.")
    found = tuple(_captions(lines, seconds))
    if not found:
        raise Refused("There is no caption in this file. Add at least one.")
    return found


def written(captions: Sequence[Caption]) -> str:
    """The captions as a file of ours."""
    blocks = [f"{_time(each.starts)} --> {_time(each.ends)}\n{_escaped(each.words)}" for each in captions]
    return "WEBVTT\n\n" + "\n\n".join(blocks) + "\n"


def transcript_of(captions: Sequence[Caption]) -> str:
    """What is said, one caption after the other, as a text to read."""
    return "\n".join(" ".join(each.words.split()) for each in captions)


def _captions(lines: Sequence[str], seconds: float) -> Iterator[Caption]:
    """Each block of lines in turn; the heading goes as far as the first empty line."""
    at = _end(lines, 0)
    if any("-->" in line for line in lines[:at]):
        raise Refused("Line 2: leave an empty line after WEBVTT.")
    before = 0.0
    while at < len(lines):
        if not lines[at].strip():
            at += 1
            continue
        end = _end(lines, at)
        if caption := _caption(lines[at:end], at + 1, before, seconds):
            before = caption.starts
            yield caption
        at = end


def _end(lines: Sequence[str], at: int) -> int:
    return next((number for number in range(at, len(lines)) if not lines[number].strip()), len(lines))


def _caption(block: Sequence[str], line: int, before: float, seconds: float) -> Caption | None:
    """One caption, or None for a note. `line` is the number of the first line. Raises Refused."""
    first = block[0].split()[0]
    if first == "NOTE":
        return None
    if first in ("STYLE", "REGION"):
        raise Refused(f"Line {line}: leave {first} out. Captions look the same on all our pages.")
    named = 0 if "-->" in block[0] else 1
    if named >= len(block):
        raise Refused(f"Line {line}: this stands between captions and has no time. Give it one, or take it out.")
    starts, ends = _span(block[named], line + named)
    if starts < before:
        raise Refused(f"Line {line + named}: this caption begins before the one above it. Put them in order of time.")
    if ends > seconds + _GRACE:
        raise Refused(f"Line {line + named}: the film is over by then. It lasts {_time(seconds)}.")
    return Caption(starts, ends, _words(block[named + 1 :], line + named + 1))


def _span(text: str, line: int) -> tuple[float, float]:
    found = _TIMES.match(text.strip())
    if found is None:
        raise Refused(f"Line {line}: write the time as 00:01.000 --> 00:04.000.")
    starts, ends = _seconds(found.groups()[:4]), _seconds(found.groups()[4:])
    if ends <= starts:
        raise Refused(f"Line {line}: this caption ends before it begins. Put the earlier time first.")
    return starts, ends


def _words(block: Sequence[str], line: int) -> str:
    """The words of a caption without their dress; who speaks stands before a colon. Raises Refused."""
    for number, text in enumerate(block):
        if "-->" in text:
            raise Refused(f"Line {line + number}: leave an empty line before each caption.")
        if "<" in _TAG.sub("", text):
            raise Refused(f"Line {line + number}: take out what stands in < and >. Plain words are shown.")
    words = "\n".join(_plain(text) for text in block).strip()
    if not words:
        raise Refused(f"Line {line - 1}: there are no words under this time. Write them, or take the time out.")
    if len(words) > LONGEST_CAPTION:
        raise Refused(f"Line {line}: this caption is too long to be read. Use {LONGEST_CAPTION} letters or fewer.")
    return words


def _plain(text: str) -> str:
    said = _TAG.sub(lambda found: f"{found[1].strip()}: " if found[1] else "", text)
    for entity, letter in _ENTITIES.items():
        said = said.replace(entity, letter) if entity != "&amp;" else said
    return said.replace("&amp;", "&").strip()


def _escaped(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _seconds(parts: Sequence[str | None]) -> float:
    hours, minutes, seconds, thousandths = (int(part or 0) for part in parts)
    return hours * 3600 + minutes * 60 + seconds + thousandths / 1000


def _time(seconds: float) -> str:
    whole, thousandths = divmod(round(seconds * 1000), 1000)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}.{thousandths:03}"
