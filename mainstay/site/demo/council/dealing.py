"""Dealing exact numbers out fairly and always the same way: quotas, shares and seeded chance."""

from collections.abc import Callable, Mapping, Sequence
from random import Random
from typing import TypeVar

Thing = TypeVar("Thing")


class CannotDeal(ValueError):
    """The numbers asked for cannot be dealt to what there is; the message says which."""


def chance(topic: str) -> Random:
    """A source of chance for one topic, the same on every run and untouched by any other topic."""
    return Random(f"Thornshire/{topic}")  # noqa: S311 - invented people, not secrets


def share_out(total: int, weights: Sequence[float]) -> list[int]:
    """Split a whole number in proportion to weights by largest remainders, so that it adds up exactly."""
    whole = sum(weights)
    exact = [total * weight / whole for weight in weights]
    shares = [int(part) for part in exact]
    order = sorted(range(len(exact)), key=lambda index: (shares[index] - exact[index], index))
    for index in order[: total - sum(shares)]:
        shares[index] += 1
    return shares


def quotas_for(total: int, weights: Mapping[str, float]) -> dict[str, int]:
    """Exact numbers for each key that come as near to the weights as whole numbers can."""
    return dict(zip(weights, share_out(total, list(weights.values())), strict=True))


def deal(
    units: Sequence[Sequence[Thing]],
    quotas: Mapping[str, int],
    liking: Callable[[Thing, str], float],
    random: Random,
) -> list[tuple[Thing, str]]:
    """Give every member of each unit one key, all of a unit the same where the quotas still allow it.

    `liking` weighs a key for a thing; nought forbids it. The hardest to please are dealt first and an impossible
    last hand is mended by swapping. Raises CannotDeal when no swap helps.
    """
    left = dict(quotas)
    if sum(left.values()) != sum(len(unit) for unit in units):
        raise CannotDeal(f"{sum(left.values())} places for {sum(len(unit) for unit in units)}: {quotas}.")
    given: list[tuple[Thing, str]] = []
    shuffled = random.sample(list(units), len(units))
    shuffled.sort(key=lambda unit: (_choices(unit, quotas, liking), -len(unit)))
    for unit in shuffled:
        together = _pick(unit, left, liking, random, len(unit))
        for thing in unit:
            key = together if together is not None else _pick([thing], left, liking, random, 1)
            if key is None:
                key = _swap(thing, given, left, liking)
            left[key] -= 1
            given.append((thing, key))
    return given


def _choices(unit: Sequence[Thing], quotas: Mapping[str, int], liking: Callable[[Thing, str], float]) -> int:
    return min(sum(1 for key in quotas if liking(thing, key) > 0) for thing in unit)


def _pick(
    unit: Sequence[Thing],
    left: Mapping[str, int],
    liking: Callable[[Thing, str], float],
    random: Random,
    size: int,
) -> str | None:
    weights = {
        key: min(liking(thing, key) for thing in unit) * number for key, number in left.items() if number >= size
    }
    if sum(weights.values()) <= 0:
        return None
    return random.choices(list(weights), list(weights.values()))[0]


def _swap(
    thing: Thing,
    given: list[tuple[Thing, str]],
    left: dict[str, int],
    liking: Callable[[Thing, str], float],
) -> str:
    """Free a key that suits by giving its holder one that is left over."""
    for index, (holder, key) in enumerate(given):
        if liking(thing, key) <= 0:
            continue
        spare = next((other for other, number in left.items() if number and liking(holder, other) > 0), None)
        if spare is not None:
            given[index] = (holder, spare)
            left[spare] -= 1
            left[key] += 1
            return key
    raise CannotDeal(f"No place suits {thing}; left over: {left}.")
