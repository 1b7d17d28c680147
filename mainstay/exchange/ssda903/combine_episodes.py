"""One episode in two years' returns: the later year wins, and one that a later year lost is not left open."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from mainstay.children.rules.periods import EpisodeFact
from mainstay.exchange.ssda903.facts import Facts
from mainstay.exchange.ssda903.files import EPISODES
from mainstay.exchange.ssda903.problems import Kind, Problem
from mainstay.exchange.ssda903.rows import ReturnAsReceived, Row
from mainstay.statute.dates import in_words
from mainstay.statute.years import CollectionYear

Key = tuple[str, date]

_ALWAYS = (
    ("reason_new", "RNE"),
    ("legal_status", "LS"),
    ("category_of_need", "CIN"),
    ("placement", "PLACE"),
    ("provider", "PLACE_PROVIDER"),
)
_ONCE_ENDED = (("ends_on", "DEC"), ("reason_ceased", "REC"), ("placement_change", "REASON_PLACE_CHANGE"))
# A start moved by no more than this, with everything else alike, is one episode whose start was corrected.
_CORRECTED_WITHIN = timedelta(days=31)


@dataclass(frozen=True, slots=True)
class _Seen:
    """An episode in one year's return, with the row that says it."""

    fact: EpisodeFact
    row: Row
    year: CollectionYear


def episodes_of(returns: Sequence[ReturnAsReceived], facts: Facts) -> None:
    """Gather the episodes of every year, earliest first."""
    by_year = [_in_year(received) for received in returns]
    known: dict[Key, _Seen] = {}
    for episodes in by_year:
        for key, seen in episodes.items():
            earlier = known.get(key)
            if earlier is not None:
                facts.problems.extend(_differences(earlier, seen))
            known[key] = seen
    for (received, earlier_year), (_, later_year) in pairwise(zip(returns, by_year, strict=True)):
        facts.problems.extend(_settle_lost(received.year, earlier_year, later_year, known))
    facts.episodes = [known[key].fact for key in sorted(known)]


def _in_year(received: ReturnAsReceived) -> dict[Key, _Seen]:
    place = EPISODES.place
    names = ("RNE", "LS", "CIN", "PLACE", "PLACE_PROVIDER", "REC", "REASON_PLACE_CHANGE")
    codes = [place[name] for name in names]
    start, end = place["DECOM"], place["DEC"]
    found: dict[Key, _Seen] = {}
    for row in received.used(EPISODES):
        starts_on, ends_on = row.values[start], row.values[end]
        if not isinstance(starts_on, date):
            continue
        rne, ls, cin, place_code, provider, rec, change = (row.values[index] for index in codes)
        fact = EpisodeFact(
            row.child,
            starts_on,
            ends_on if isinstance(ends_on, date) else None,
            reason_new=_code(rne),
            legal_status=_code(ls),
            category_of_need=_code(cin),
            placement=_code(place_code),
            provider=_code(provider),
            reason_ceased=_code(rec),
            placement_change=_code(change),
            source=f"{received.year} {row.file} row {row.number}",
        )
        found[row.child, starts_on] = _Seen(fact, row, received.year)
    return found


def _code(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _differences(earlier: _Seen, later: _Seen) -> Iterator[Problem]:
    """What the later year says otherwise; that an open episode has ended since is no difference."""
    fields = _ALWAYS + (_ONCE_ENDED if earlier.fact.ends_on else ())
    for name, column in fields:
        before, now = getattr(earlier.fact, name), getattr(later.fact, name)
        if before is not None and before != now:
            reason = (
                f"{column} was {_worded(before)} in {earlier.year} and is {_worded(now)} in {later.year}; "
                "the later is used."
            )
            yield _problem(Kind.CHANGED_IN_LATER_YEAR, later, reason, column)


def _worded(value: str | date | None) -> str:
    if value is None:
        return "not recorded"
    return in_words(value) if isinstance(value, date) else value


def _problem(kind: Kind, seen: _Seen, reason: str, column: str) -> Problem:
    row = seen.row
    return Problem(kind, reason, row.file, EPISODES.table, row.number, row.child, column, seen.year.label)


def _settle_lost(
    year: CollectionYear, earlier: dict[Key, _Seen], later: dict[Key, _Seen], known: dict[Key, _Seen]
) -> Iterator[Problem]:
    """Episodes still open when a year ended, and absent from the next return, which should have them."""
    turn = year.next().starts_on
    carried: dict[str, list[EpisodeFact]] = {}
    for seen in later.values():
        if seen.fact.starts_on < turn:
            carried.setdefault(seen.fact.child, []).append(seen.fact)
    for key, seen in earlier.items():
        fact = seen.fact
        if key in later or known[key] is not seen or (fact.ends_on is not None and fact.ends_on <= turn):
            continue
        done = _settle(key, seen, carried.get(fact.child, []), turn, known)
        reason = f"The episode was open at the end of {year} and is not in the next return. {done}"
        yield _problem(Kind.LOST_FROM_LATER_YEAR, seen, reason, "DECOM")


def _settle(key: Key, seen: _Seen, carried: list[EpisodeFact], turn: date, known: dict[Key, _Seen]) -> str:
    fact = seen.fact
    if any(_replaces(other, fact) for other in carried):
        del known[key]
        return "Another episode of the child stands in its place there, so it is left out."
    ends_on = min((other.starts_on for other in carried), default=turn)
    known[key] = replace(seen, fact=replace(fact, ends_on=ends_on, reason_ceased=None, placement_change=None))
    return f"It is taken to end on {in_words(ends_on)}, its reason not recorded."


def _replaces(other: EpisodeFact, lost: EpisodeFact) -> bool:
    if other.starts_on <= lost.starts_on:
        return True
    alike = (other.reason_new, other.legal_status, other.placement) == (
        lost.reason_new,
        lost.legal_status,
        lost.placement,
    )
    return alike and other.starts_on - lost.starts_on <= _CORRECTED_WITHIN
