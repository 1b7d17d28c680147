"""What happens to a child's bundle for later life; never a word of it."""

from __future__ import annotations

from dataclasses import dataclass

from mainstay.notices.event import Event


@dataclass(frozen=True, kw_only=True)
class PassagesMarked(Event):
    """Somebody marked which passages of one item are about another person."""

    marked: int

    def sentence(self) -> str:
        """What happened, in one sentence."""
        many = "1 passage" if self.marked == 1 else f"{self.marked} passages"
        return f"{many} of what stands in the bundle for later life marked as about another person"


@dataclass(frozen=True, kw_only=True)
class LifeBundleMade(Event):
    """A bundle for later life was made and given out: how much was in it, and by which digest it is known again."""

    items: int
    left_out: int
    with_others: bool
    digest: str

    def sentence(self) -> str:
        """What happened, in one sentence."""
        others = "with passages about other people, marked" if self.with_others else "without passages about others"
        return f"The bundle for later life was made, of {self.items} items, {others}"
