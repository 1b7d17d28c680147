"""A measure is declared once: its name, its words, its source, its splits, and what it counts."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from importlib import import_module

from mainstay.insight.periods import Period
from mainstay.insight.places import Place
from mainstay.insight.splits import Split
from mainstay.insight.tables import Tables
from mainstay.insight.units import Better, Counted, Subject
from mainstay.statute.citation import Citation

AREAS = (
    "children", "caseload", "reviews", "contacts", "preparation", "promises", "records", "concerns", "praise", "voice",
    "advocacy", "complaints",
    "childrens_council",
)  # fmt: skip

Counting = Callable[[Tables, Period], Counted]


@dataclass(frozen=True, slots=True)
class RateTerms:
    """What a rate is in, for how many of what it divides by, and what to say when there is nothing to divide by."""

    words: str
    per: int
    without: str


@dataclass(frozen=True)
class Measure:
    """One declared measure.

    `needs` and each split's own `needs` name what a source must hold; what it lacks makes the figure unavailable.
    `guide` is the range that national guidance gives. A `headline` figure's rows are suppressed only when nothing
    else will do. `without` is the sentence in place of a share of nothing, where that says nobody wrote anything down.
    """

    key: str
    title: str
    unit: type[Counted]
    better: Better
    subject: Subject
    counting: Counting
    source: Citation
    splits: tuple[Split, ...] = ()
    shown_on: tuple[Place, ...] = ()
    definition_version: int = 1
    needs: frozenset[str] = frozenset()
    terms: RateTerms | None = None
    guide: tuple[int, int] | None = None
    notes: tuple[str, ...] = ()
    headline: bool = False
    as_at: bool = False
    without: str = ""

    @property
    def definition(self) -> str:
        """What the figure is, in the service's words."""
        return " ".join((self.counting.__doc__ or "").split())

    @property
    def words(self) -> str:
        """The unit of the figure, such as reviews or children per 10,000."""
        return self.terms.words if self.terms else self.subject.value

    def split(self, key: str) -> Split:
        """One of the measure's splits.

        Raises LookupError, with a sentence, when it has no such split.
        """
        for split in self.splits:
            if split.key == key:
                return split
        known = ", ".join(split.key for split in self.splits) or "none"
        raise LookupError(f"{self.title} is not split by “{key}”. Its splits: {known}.")


@dataclass(frozen=True, slots=True)
class Relation:
    """Figures that add up: `whole` is the sum of `parts`, and of a `rest` that is printed nowhere.

    A figure is named `measure`, `measure.numerator`, `measure.denominator` or `measure.remainder` (denominator less
    numerator), after `@previous` for the year before. It holds for each of `splits` that both sides have, too.
    Suppression uses it: what can be worked out from two figures is protected as if it were printed.
    """

    whole: tuple[str, ...]
    parts: tuple[str, ...]
    rest: bool = True
    splits: tuple[str, ...] = ()


@dataclass
class Registry:
    """The measures declared so far, and how their figures hang together."""

    measures: dict[str, Measure] = field(default_factory=dict)
    relations: list[Relation] = field(default_factory=list)
    loaded: bool = False


_registry = Registry()


def measure(
    *,
    key: str,
    title: str,
    unit: type[Counted],
    subject: Subject,
    source: Citation,
    better: Better = Better.NEITHER,
    splits: Iterable[Split] = (),
    shown_on: Iterable[Place] = (),
    definition_version: int = 1,
    needs: Iterable[str] = (),
    terms: RateTerms | None = None,
    guide: tuple[int, int] | None = None,
    notes: Iterable[str] = (),
    headline: bool = False,
    as_at: bool = False,
    without: str = "",
) -> Callable[[Counting], Measure]:
    """Declare a measure; the function below it says which rows it counts.

    Raises ValueError when the key is taken.
    """

    def declare(counting: Counting) -> Measure:
        declared = Measure(
            key=key,
            title=title,
            unit=unit,
            better=better,
            subject=subject,
            counting=counting,
            source=source,
            splits=tuple(splits),
            shown_on=tuple(shown_on),
            definition_version=definition_version,
            needs=frozenset(needs),
            terms=terms,
            guide=guide,
            notes=tuple(notes),
            headline=headline,
            as_at=as_at,
            without=without,
        )
        return _registered(declared)

    return declare


def _registered(declared: Measure) -> Measure:
    if declared.key in _registry.measures:
        raise ValueError(f"Two measures are called “{declared.key}”. Give one of them another key.")
    _registry.measures[declared.key] = declared
    return declared


def adds_up(whole: str | tuple[str, ...], *parts: str, rest: bool = True, splits: Iterable[str] = ()) -> None:
    """Say that a figure is the sum of others, so that suppression protects what could be worked out from them."""
    wholes = (whole,) if isinstance(whole, str) else whole
    _registry.relations.append(Relation(wholes, parts, rest, tuple(splits)))


def measures() -> dict[str, Measure]:
    """Every measure by its key, in the order of the areas that declare them."""
    _load()
    return {each.key: each for each in sorted(_registry.measures.values(), key=_area_order)}


def relations() -> tuple[Relation, ...]:
    """How the figures of the measures hang together."""
    _load()
    return tuple(_registry.relations)


def find(key: str) -> Measure:
    """One measure by its key.

    Raises LookupError, with a sentence, when there is none.
    """
    known = measures()
    if key not in known:
        raise LookupError(f"There is no measure called “{key}”. Measures: {', '.join(known)}.")
    return known[key]


def _area_order(declared: Measure) -> int:
    area = declared.counting.__module__.split(".")[1]
    return AREAS.index(area) if area in AREAS else len(AREAS)


def _load() -> None:
    if _registry.loaded:
        return
    for area in AREAS:
        import_module(f"mainstay.{area}.measures")
    _registry.loaded = True
