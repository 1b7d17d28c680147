"""`make campaign`: many generated children, every document for every kind of recipient, and no protected value in any.

Prints its counts. Ends with 1 where a canary came through or a planted spelling was missed.
"""

from __future__ import annotations

import argparse
import sys

import django

from tests import environment, postgres


def main() -> int:
    """Run the campaign over a database of its own."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--children", type=int, default=1000, help="how many children, over the block model")
    asked.add_argument("--files", type=int, default=20, help="of how many the files are written and read back")
    given = asked.parse_args()
    sys.argv = sys.argv[:1]  # the database is built by commands that read it
    django.setup()
    home = postgres.choose_home()
    try:
        running = postgres.cluster()
        with postgres.clone(running) as name:
            postgres.point_at(running, name)
            return run(given.children, given.files)
    finally:
        postgres.stop(home)


def run(children: int, files: int) -> int:
    """Count over so many children, and over the files of so many."""
    from tests import builders as make
    from tests.campaigns.families import a_family
    from tests.campaigns.looking import Tally, look_at_files, look_at_models, plant

    tally = Tally()
    officer, second = make.an_officer(), make.a_manager()
    for number in range(children):
        family = a_family(number, officer)
        tally.counts["children"] += 1
        look_at_models(family, tally)
        plant(family, tally)
        if number < files:
            look_at_files(family, second, tally)
        if number % 100 == 99:
            print(f"… {number + 1} children", file=sys.stderr, flush=True)
    print("\n".join(tally.lines()))
    print("\n".join([*tally.leaks[:20], *tally.missed[:20]]))
    return 1 if tally.leaks or tally.missed else 0


if __name__ == "__main__":
    assert environment.os.environ["MAINSTAY_TESTING"]
    sys.exit(main())
