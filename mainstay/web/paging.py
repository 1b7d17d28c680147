"""Long lists, fifty a page: which part to read, and the numbers to offer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

PER_PAGE = 50


@dataclass(frozen=True)
class Page:
    """One page of a list: `offset` and `limit` say which rows to read."""

    number: int
    total: int
    per_page: int = PER_PAGE

    @property
    def pages(self) -> int:
        """How many pages there are; an empty list has one."""
        return max(1, -(-self.total // self.per_page))

    @property
    def offset(self) -> int:
        """How many rows come before this page."""
        return (self.number - 1) * self.per_page

    @property
    def limit(self) -> int:
        """How many rows a page holds."""
        return self.per_page

    @property
    def first(self) -> int:
        """The number of the first row shown, counted from 1; 0 when there is none."""
        return self.offset + 1 if self.total else 0

    @property
    def last(self) -> int:
        """The number of the last row shown."""
        return min(self.total, self.offset + self.per_page)

    @property
    def offered(self) -> Sequence[int | None]:
        """The page numbers to offer, None where some are left out."""
        near = {1, self.pages, self.number - 1, self.number, self.number + 1}
        shown = sorted(number for number in near if 1 <= number <= self.pages)
        offered: list[int | None] = []
        for number in shown:
            gap = number - (offered[-1] or 0) if offered else 1
            if gap == 2:
                offered.append(number - 1)
            elif gap > 2:
                offered.append(None)
            offered.append(number)
        return offered


def page_of(asked: str | None, total: int, per_page: int = PER_PAGE) -> Page:
    """The page asked for in an address; the nearest one there is when the address names none."""
    number = int(asked) if asked and asked.isascii() and asked.isdigit() and len(asked) < 9 else 1
    page = Page(max(1, number), total, per_page)
    return page if page.number <= page.pages else Page(page.pages, total, per_page)
