"""What an import of the daily extract causes."""

from __future__ import annotations

from dataclasses import dataclass

from mainstay.notices.event import Event


@dataclass(frozen=True, kw_only=True)
class DailyExtractImported(Event):
    """A daily extract was imported: which files, how many children changed, how many problems were listed."""

    files: tuple[str, ...]
    children: int
    problems: int

    def sentence(self) -> str:
        """The import in one sentence."""
        return f"The daily extract was imported: {self.children} children's records changed, {self.problems} problems"


@dataclass(frozen=True, kw_only=True)
class ExtractApplied(Event):
    """The daily extract changed what is known of a child."""

    def sentence(self) -> str:
        """The change in one sentence."""
        return "The daily extract changed this record"
