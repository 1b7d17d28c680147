"""How published figures hang together: what adds up to what, and which numbers count as small."""

from collections.abc import Mapping
from dataclasses import dataclass

from mainstay.statute.citation import Citation
from mainstay.statute.policy import LocalPolicy

SUPPRESSION_RULE = Citation(
    rule="DR-12.5",
    source="Department for Education statistics of children looked after",
    provision="small-number suppression",
    confirmed=False,
)


@dataclass(frozen=True, slots=True)
class Thresholds:
    """The counts too small to publish, from `lowest` to `highest`; nought is published as it is."""

    lowest: int = 1
    highest: int = 5

    @classmethod
    def of(cls, policy: LocalPolicy) -> "Thresholds":
        """The thresholds a council has set."""
        return cls(policy.suppress_from, policy.suppress_to)

    def small(self, count: int) -> bool:
        """Whether a count is too small to publish."""
        return self.lowest <= count <= self.highest


NATIONAL = Thresholds()


@dataclass(frozen=True, slots=True)
class Balance:
    """Figures of which those on the left, added up, equal those on the right, added up.

    A total and its parts: `Balance(("started",), ("started/male", "started/female"))`. Stock and flow:
    `Balance(("open", "started"), ("ceased", "still_open"))`.
    """

    left: tuple[str, ...]
    right: tuple[str, ...]

    def holds(self, values: Mapping[str, int]) -> bool:
        """Whether the two sides are equal."""
        return sum(values[name] for name in self.left) == sum(values[name] for name in self.right)

    def signs(self) -> dict[str, int]:
        """Each figure with +1 on the left and -1 on the right.

        Raises ValueError when a figure stands in the balance twice.
        """
        signs = dict.fromkeys(self.left, 1) | dict.fromkeys(self.right, -1)
        if len(signs) != len(self.left) + len(self.right):
            raise ValueError(f"A figure stands twice in the balance {self.left} = {self.right}.")
        return signs

    def wholes(self) -> tuple[str, ...]:
        """The figure that stands alone as the sum of several, if there is one."""
        if len(self.left) == 1 < len(self.right):
            return self.left
        return self.right if len(self.right) == 1 < len(self.left) else ()
