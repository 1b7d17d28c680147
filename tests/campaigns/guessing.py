"""`make campaign-guessing`: a stranger guesses at children's cards, every guess sent to the pages as browsers do.

10,000 secrets for one card whose code is known, 10,000 codes that nobody was given, and one secret at each of many
cards whose codes are known. Prints its counts. Ends with 1 where anybody came in, a page named a child, or the child's
own device was kept out.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections import Counter

import django
from django.test import Client

from tests import environment, postgres  # noqa: F401  the settings that every test has

REFUSED = 422


def main() -> int:
    """Run the campaign over a database of its own."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--guesses", type=int, default=10_000, help="how many secrets, and how many codes, are tried")
    asked.add_argument("--cards", type=int, default=200, help="across how many cards known codes are tried")
    given = asked.parse_args()
    os.environ["MAINSTAY_TODAY"] = "2021-04-12"  # the builders' Monday, on which the cards are given
    sys.argv = sys.argv[:1]  # the database is built by commands that read it
    django.setup()
    home = postgres.choose_home()
    try:
        running = postgres.cluster()
        with postgres.clone(running) as name:
            postgres.point_at(running, name)
            return over(given.guesses, given.cards)
    finally:
        postgres.stop(home)


def over(guesses: int, cards: int) -> int:
    """Guess, and print what was found."""
    from django.test.utils import setup_test_environment

    from mainstay.cards.rules import codes
    from tests import builders as make
    from tests.voice.building import NUMBERS, a_scene, come_in

    setup_test_environment()
    found: Counter[str] = Counter()
    scene = a_scene()
    own = come_in(scene, remember=True)
    if own.get("/my/").status_code != 200:
        sys.exit("The child does not come in before anybody guesses, so that nothing would be proved.")
    own.post("/my/stop")
    stranger = Client()
    _show(stranger, scene.code)
    for number in range(guesses):
        _guess(stranger, f"{80_000 + number}", found, "secrets of one card")
    for _ in range(guesses):
        browser = Client()
        _show(browser, codes.new_code())
        _guess(browser, NUMBERS, found, "codes that nobody was given")
    for number, code in enumerate(_more_cards(cards)):
        browser = Client()
        _show(browser, code)
        _guess(browser, f"{10_000 + number}", found, "secrets across cards")
    own.post("/my/secret", {"numbers": NUMBERS, "once": make.a_token()})
    found["the child's own device kept out"] += own.get("/my/").status_code != 200
    for name, number in sorted(found.items()):
        print(f"{name}: {number:,}")
    return int(bool(found["came in"] or found["named a child"] or found["the child's own device kept out"]))


def _more_cards(number: int) -> list[str]:
    """The codes of so many other children's cards, each with the same secret as the first child's."""
    from tests.voice.building import a_scene

    return [a_scene().code for _ in range(number)]


def _show(browser: Client, code: str) -> None:
    from tests import builders as make

    answer = browser.post("/my/come-in", {"code": code, "once": make.a_token()})
    if answer.headers.get("Location") != "/my/secret":
        sys.exit("A code does not lead to the secret, so that nothing would be guessed.")


def _guess(browser: Client, numbers: str, found: Counter[str], kind: str) -> None:
    from tests import builders as make

    answer = browser.post("/my/secret", {"numbers": numbers, "once": make.a_token()})
    found[kind] += 1
    found["named a child"] += "Robin" in answer.content.decode()
    found["came in"] += answer.status_code != REFUSED or browser.get("/my/").status_code == 200
    if found[kind] % 2_000 == 0:
        print(f"… {found[kind]:,} {kind}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
