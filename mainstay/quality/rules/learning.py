"""When a theme of concerns is to be learnt from, and what that must say."""

from __future__ import annotations

from datetime import date

from mainstay.statute.dates import in_words
from mainstay.statute.refusal import Refused


def is_to_learn_from(mentions: int, of: int, *, least_percent: int) -> bool:
    """Whether a theme has at least the share of mentions that the service set."""
    return of > 0 and mentions * 100 >= least_percent * of


def must_be_to_learn_from(mentions: int, of: int, *, least_percent: int) -> None:
    """Raises Refused where the theme's share is below the one the service set."""
    if not is_to_learn_from(mentions, of, least_percent=least_percent):
        raise Refused(f"This theme has {mentions} of {of} mentions, below the {least_percent}% that the service set.")


def must_be_whole(owner: str, change: str, measure_again_on: date, *, today: date) -> tuple[str, str]:
    """Who leads, and what changes in practice, to be measured again on a day to come. Raises Refused."""
    who, what = " ".join(owner.split()), change.strip()
    if not who:
        raise Refused("Say who leads it.")
    if not what:
        raise Refused("Say what changes in practice.")
    if measure_again_on <= today:
        raise Refused(f"{in_words(measure_again_on)} has come. Choose a later day to measure it again.")
    return who[:200], what


def must_be_later(year: str, measured_year: str, *, measured_on: date | None) -> None:
    """A theme is measured once, in a later year than it began in. Raises Refused."""
    if measured_on is not None:
        raise Refused(f"It was measured again on {in_words(measured_on)} already.")
    if measured_year <= year:
        raise Refused(f"Measure it in a later year than {year}, so that the change can show.")


def must_show(words: str) -> str:
    """What the later measurement shows. Raises Refused."""
    said = words.strip()
    if not said:
        raise Refused("Say in a few words what it shows.")
    return said
