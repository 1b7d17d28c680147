"""Putting the returns of several years together, in any order, with the same outcome."""

from collections.abc import Sequence
from itertools import pairwise

from mainstay.exchange.ssda903.combine_children import children_of
from mainstay.exchange.ssda903.combine_episodes import episodes_of
from mainstay.exchange.ssda903.combine_reviews import reviews_of
from mainstay.exchange.ssda903.facts import Facts
from mainstay.exchange.ssda903.files import REVIEWS
from mainstay.exchange.ssda903.problems import ReturnRefused
from mainstay.exchange.ssda903.rows import ReturnAsReceived


def combine(returns: Sequence[ReturnAsReceived]) -> Facts:
    """What several years' returns say together; the later year wins, and the difference is listed.

    Raises ReturnRefused when none is given, or two are of one year.
    """
    if not returns:
        raise ReturnRefused("No return was given. Give the return of at least one year.")
    in_order = sorted(returns, key=lambda received: received.year)
    years = tuple(received.year for received in in_order)
    twice = next((year for year, again in pairwise(years) if year == again), None)
    if twice is not None:
        raise ReturnRefused(f"Two returns of {twice} were given. Give one return for each year.")
    facts = Facts(years, frozenset(each.year for each in in_order if REVIEWS.table in each.given))
    children_of(in_order, facts)
    episodes_of(in_order, facts)
    reviews_of(in_order, facts)
    return facts
