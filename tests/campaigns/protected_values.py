"""`make campaign`: many generated children, every document for every kind of recipient, and no protected value in any.

Prints its counts. Ends with 1 where a canary came through or a planted spelling was missed.
"""

from __future__ import annotations

import argparse
import os
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import TYPE_CHECKING

import django

from tests import environment, postgres

if TYPE_CHECKING:
    from tests.campaigns.looking import Tally


def main() -> int:
    """Run the campaign, each process over a database of its own."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--children", type=int, default=1000, help="how many children, over the block model")
    asked.add_argument("--files", type=int, default=20, help="of how many the files are written and read back")
    asked.add_argument("--processes", type=int, default=os.cpu_count() or 1, help="how many work at once")
    given = asked.parse_args()
    sys.argv = sys.argv[:1]  # the database is built by commands that read it
    django.setup()
    home = postgres.choose_home()
    try:
        postgres.cluster()
        return told(together(given.children, given.files, given.processes))
    finally:
        postgres.stop(home)


def together(children: int, files: int, processes: int) -> Tally:
    """What all processes counted; each takes every so-manieth child, so that each has its part of the files."""
    from tests.campaigns.looking import Tally

    numbers = [range(each, children, processes) for each in range(processes)]
    whole = Tally()
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        for part in pool.map(one_process, numbers, [files] * processes):
            whole.counts.update(part.counts)
            whole.leaks += part.leaks
            whole.missed += part.missed
    return whole


def one_process(numbers: range, files: int) -> Tally:
    """What was found of the children of these numbers, in a database of this process alone."""
    django.setup()
    running = postgres.cluster()
    with postgres.clone(running) as name:
        postgres.point_at(running, name)
        return over(numbers, files)


def over(numbers: range, files: int) -> Tally:
    """What was found of the children of these numbers; the files of those below `files` are read too."""
    from tests import builders as make
    from tests.campaigns.families import a_family
    from tests.campaigns.looking import Tally, look_at_files, look_at_models, plant

    tally = Tally()
    officer, second = make.an_officer(), make.a_manager()
    for done, number in enumerate(numbers, start=1):
        family = a_family(number, officer)
        tally.counts["children"] += 1
        look_at_models(family, tally)
        plant(family, tally)
        if number < files:
            look_at_files(family, second, tally)
        if done % 50 == 0:
            print(f"… {done} of {len(numbers)} children", file=sys.stderr, flush=True)
    return tally


def told(tally: Tally) -> int:
    """Print what was counted and found; 1 where anything was."""
    print("\n".join([*tally.lines(), *tally.leaks[:20], *tally.missed[:20]]))
    return 1 if tally.leaks or tally.missed else 0


if __name__ == "__main__":
    assert environment.os.environ["MAINSTAY_TESTING"]
    sys.exit(main())
