"""Names, references and addresses of invented people."""

import json
from functools import lru_cache
from pathlib import Path
from random import Random

from mainstay.site.demo.council.dealing import chance
from mainstay.site.demo.council.records import Child

FIRST_REFERENCE = 100_000


@lru_cache(maxsize=1)
def stock() -> dict[str, list[str]]:
    """The invented names, streets and towns to draw from."""
    text = Path(__file__).with_name("names.json").read_text(encoding="utf-8")
    return {key: list(value) for key, value in json.loads(text).items() if key != "note"}


def name_children(children: list[Child], copy: int = 0) -> None:
    """Give every child a reference and a name; brothers and sisters share the family name."""
    random = chance(f"names/{copy}")
    families: dict[int, str] = {}
    used: set[tuple[int, str]] = set()
    for number, child in enumerate(children):
        child.reference = f"{copy or ''}{FIRST_REFERENCE + 7 * number}"
        own = stock()["alone_family" if child.unaccompanied else "family"]
        child.family_name = families.setdefault(child.family, random.choice(own))
        while not child.given_name or (child.family, child.given_name) in used:
            child.given_name = random.choice(_given_names(child))
        used.add((child.family, child.given_name))
        if random.random() < 0.06:
            child.known_as = random.choice(stock()["either"])
    for child in children:
        if child.mother_of is not None:
            child.mother_of.family_name = child.family_name


def _given_names(child: Child) -> list[str]:
    if child.unaccompanied:
        return stock()["alone"]
    return stock()[{"1": "boys", "2": "girls"}.get(child.sex, "either")]


def invented_address(random: Random) -> tuple[str, str]:
    """Two address lines in streets and towns that are in no county."""
    return f"{random.randint(1, 98)} {random.choice(stock()['streets'])}", random.choice(stock()["towns"])


def reserved_phone(random: Random) -> str:
    """A number from the ranges kept for drama, which ring nowhere."""
    if random.random() < 0.75:
        return f"07700 900{random.randint(0, 999):03d}"
    return f"01632 960{random.randint(0, 999):03d}"


def invented_postcode(random: Random) -> str:
    """A postcode that no home has: the area ZZ is not in use."""
    return f"ZZ99 {random.randint(1, 9)}{random.choice('ABDEFGHJ')}{random.choice('ABDEFGHJLNPQ')}"


def home_of(child: Child) -> tuple[str, str, str]:
    """The address a child's family lives at: two lines and a postcode."""
    random = chance(f"home/{child.family}")
    return *invented_address(random), invented_postcode(random)
