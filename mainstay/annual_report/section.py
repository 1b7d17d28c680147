"""One section of the annual report, as a declaration."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from mainstay.annual_report.filling import Sentence
from mainstay.insight.places import AnnualReport


class Part(StrEnum):
    """A part of a section that is not the figures of one place."""

    KEY_FIGURES = "key_figures"
    STOCK_AND_FLOW = "stock_and_flow"
    METHOD = "method"
    REVISION = "revision"
    QUOTES = "quotes"
    PROUD = "proud"
    YOU_SAID = "you_said"
    PRIORITIES_LAST = "priorities_last"
    PRIORITIES_NEXT = "priorities_next"


@dataclass(frozen=True)
class Section:
    """One section: what it says by itself, the figures it shows, and what the service manager is asked to write.

    `standing` words are the same every year; `sentences` are filled from the figures of `place`; what is `required`
    must be written before the report is published. One that is `left_out_empty` has no heading where it shows nothing.
    """

    key: str
    title: str
    level: int = 1
    asks: str = ""
    required: bool = False
    place: AnnualReport | None = None
    parts: tuple[Part, ...] = ()
    standing: tuple[str, ...] = ()
    left_out_empty: bool = False
    sentences: tuple[Sentence, ...] = ()

    @property
    def has_prose(self) -> bool:
        """Whether the service manager writes in it."""
        return bool(self.asks)
