"""Turn what a person typed in a plain box into paragraphs, lists, quotations and headings."""

import re

from mainstay.documents.blocks import (
    Block,
    BulletList,
    DocumentRefused,
    Heading,
    NumberedList,
    Paragraph,
    Quote,
    Run,
)
from mainstay.documents.wording import printable

_BULLET = re.compile(r"[-*•]\s+")
_NUMBER = re.compile(r"\d{1,3}[.)]\s+")
_SET = re.compile(
    r"\*\*(?P<strong>[^*\n]+)\*\*|\*(?P<emphasis>[^*\s][^*\n]*)\*|\[(?P<words>[^\]\n]+)\]\((?P<link>[^)\s]+)\)"
)


def blocks_from(text: str, *, under: int = 1) -> tuple[Block, ...]:
    """Read typed text as blocks; a line that opens with ## is a heading one level below `under`.

    A blank line parts paragraphs; lines that open with -, 1. or > are lists and quotations; **strong**, *emphasis*
    and [words](https://…) are set so. Anything else stays exactly as typed.
    """
    pieces = re.split(r"\n[ \t]*\n+", printable(text).strip())
    return tuple(block for piece in pieces if piece.strip() for block in _blocks(piece.strip(), under))


def runs_from(text: str) -> tuple[Run, ...]:
    """Read the strong words, emphasis and links of a line."""
    runs: list[Run] = []
    end = 0
    for found in _SET.finditer(text):
        if found.start() > end:
            runs.append(Run(text[end : found.start()]))
        runs.append(_run(found))
        end = found.end()
    if end < len(text) or not runs:
        runs.append(Run(text[end:]))
    return tuple(runs)


def _run(found: re.Match[str]) -> Run:
    if found["strong"]:
        return Run(found["strong"], strong=True)
    if found["emphasis"]:
        return Run(found["emphasis"], emphasis=True)
    if not found["link"].startswith("#"):
        try:
            return Run(found["words"], link=found["link"])
        except DocumentRefused:
            pass
    return Run(found[0])


def _blocks(piece: str, under: int) -> list[Block]:
    lines = [line.strip() for line in piece.split("\n")]
    if lines[0].startswith("## ") and lines[0][3:].strip():
        heading = Heading(min(under + 1, 4), lines[0][3:].strip())
        rest = "\n".join(lines[1:]).strip()
        return [heading, *(_blocks(rest, under) if rest else [])]
    if all(_BULLET.match(line) for line in lines):
        return [BulletList(tuple(runs_from(_BULLET.sub("", line, count=1)) for line in lines))]
    if all(_NUMBER.match(line) for line in lines):
        return [NumberedList(tuple(runs_from(_NUMBER.sub("", line, count=1)) for line in lines))]
    if all(line.startswith(">") for line in lines):
        return [_quote([line[1:].strip() for line in lines])]
    return [Paragraph(runs_from("\n".join(lines)))]


def _quote(lines: list[str]) -> Quote:
    who = ""
    if len(lines) > 1 and lines[-1].startswith(("—", "–", "-")):
        who = lines.pop().lstrip("—–- ")
    return Quote(runs_from("\n".join(lines)), who)
