"""Episodes of the national return, made where a legal status or a placement changes."""

from datetime import date
from itertools import pairwise
from random import Random

from mainstay.site.demo.council.dealing import chance
from mainstay.site.demo.council.naming import invented_postcode
from mainstay.site.demo.council.placements import Stay, place_in_secure, placements_of
from mainstay.site.demo.council.records import Child, Episode, Period

_WITH_URN = ("U", "K", "R3", "H5")


def give_episodes(children: list[Child]) -> None:
    """Set every period's episodes from its legal statuses and placements."""
    random = chance("placements")
    stays = {p.number: placements_of(child, p, random) for child in children for p in child.periods}
    place_in_secure(children, stays, random)
    for child in children:
        for period in child.periods:
            period.episodes = _episodes(period, stays[period.number], random)


def _episodes(period: Period, stays: list[Stay], random: Random) -> list[Episode]:
    days = sorted({since for since, _ in period.legal} | {stay.starts_on for stay in stays})
    details: dict[date, tuple[str, str]] = {}
    for before, stay in zip([None, *stays], stays, strict=False):
        details[stay.starts_on] = details[before.starts_on] if before and stay.same_carer else _details(stay, random)
    episodes = []
    for start, end in [*pairwise(days), (days[-1], period.ends_on)]:
        stay = next(stay for stay in reversed(stays) if stay.starts_on <= start)
        last = start == days[-1]
        after = None if last else next((each for each in stays if each.starts_on == end), None)
        postcode, urn = details[stay.starts_on]
        episodes.append(
            Episode(
                starts_on=start,
                ends_on=end,
                reason_new=_reason_new(period, stay, start),
                legal_status=period.status_on(start),
                placement=stay.place,
                provider=stay.provider,
                reason_ceased=period.reason if last else "X1",
                placement_change=after.why_moved if after else "",
                placement_postcode=postcode,
                urn=urn,
            )
        )
    return episodes


def _reason_new(period: Period, stay: Stay, start: date) -> str:
    if start == period.starts_on:
        return "S"
    legal = any(since == start for since, _ in period.legal)
    if stay.starts_on != start:
        return "L"
    if legal:
        return "U" if stay.same_carer else "B"
    return "T" if stay.same_carer else "P"


def _details(stay: Stay, random: Random) -> tuple[str, str]:
    urn = f"SC{random.randint(900000, 999999)}" if stay.place.startswith(_WITH_URN) else ""
    return invented_postcode(random), urn
