"""Where a rule comes from and when it was law."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from mainstay.statute.dates import in_words
from mainstay.statute.horizon import RuleNotInForce

_FULL_WORDS = (("regs ", "regulations "), ("reg ", "regulation "), ("para ", "paragraph "))


@dataclass(frozen=True, slots=True)
class Citation:
    """One rule of the domain reference, the instrument it is read from, and the days it was in force.

    `in_force_until` is the last day in force; `None` means open. `confirmed` is false where the words of the
    law were not read, or sources disagree: pages then say that a practitioner should confirm it.
    """

    rule: str
    source: str
    provision: str
    in_force_from: date | None = None
    in_force_until: date | None = None
    confirmed: bool = True

    def in_force_on(self, day: date) -> bool:
        """Whether the rule was law on the day."""
        begun = self.in_force_from is None or day >= self.in_force_from
        return begun and (self.in_force_until is None or day <= self.in_force_until)

    def demand_in_force(self, day: date) -> None:
        """Refuse a day on which the rule was not law.

        Raises RuleNotInForce.
        """
        if not self.in_force_on(day):
            raise RuleNotInForce(f"{self} was not in force on {in_words(day)}, so it cannot be applied.")

    def __str__(self) -> str:
        """The source and provision in full words, such as "…Regulations 2010, regulation 33(1)"."""
        return _in_full(self.source, self.provision)


@lru_cache(maxsize=1_000)
def _in_full(source: str, provision: str) -> str:
    for short, full in _FULL_WORDS:
        provision = provision.replace(short, full)
    return f"{source}, {provision}" if provision else source
