"""`make campaign-concerns`: many concerns driven through their course by actions, and no canary in any message.

Every concern, person, team and child is real and made by actions; then events of every kind are generated besides
(see tests/concerns/canaries.py). Prints its counts. Ends with 1 where a canary came through, somebody was told
twice, or whoever acted was told.
"""

from __future__ import annotations

import argparse
import random
import sys

import django

from tests import environment, postgres


def main() -> int:
    """Run the campaign over a database of its own."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--concerns", type=int, default=300, help="how many concerns are driven through their course")
    asked.add_argument("--messages", type=int, default=100_000, help="how many messages of generated events are read")
    asked.add_argument("--seed", type=int, default=1, help="where the chances begin")
    given = asked.parse_args()
    sys.argv = sys.argv[:1]  # the database is built by commands that read it
    django.setup()
    home = postgres.choose_home()
    try:
        running = postgres.cluster()
        with postgres.clone(running) as name:
            postgres.point_at(running, name)
            return over(given.concerns, given.messages, random.Random(given.seed))
    finally:
        postgres.stop(home)


def over(concerns: int, messages: int, chance: random.Random) -> int:
    """Drive the concerns and generate the events; prints what was found."""
    from tests.concerns.canaries import a_scene, run_a_course

    wrong: list[str] = []
    queued = 0
    for start in range(0, concerns, 50):  # a family of its own for every fifty
        scene = a_scene()
        for _ in range(min(50, concerns - start)):
            run_a_course(scene, chance)
        wrong += scene.wrong
        queued += scene.counts["messages of actions"]
        print(f"… {start + 50} of {concerns} concerns", file=sys.stderr, flush=True)
    leaks = _generated(messages, chance)
    for name, number in (
        ("concerns", concerns),
        ("messages queued by their actions", queued),
        ("messages of generated events", messages),
        ("wrong in the queued messages", len(wrong)),
        ("canaries in the generated ones", leaks),
    ):
        print(f"{name}: {number:,}")
    return int(bool(wrong or leaks))


def _generated(messages: int, chance: random.Random) -> int:
    from uuid import uuid4

    from tests.concerns.canaries import MARK, TOLD_OF, generated, messages_of

    people, leaks, read = [uuid4() for _ in range(5)], 0, 0
    while read < messages:
        for message in messages_of(generated(chance.choice(TOLD_OF), chance, people)):
            read += 1
            leaks += MARK in f"{message.words}{message.calendar}"
    return leaks


if __name__ == "__main__":
    assert environment.os.environ["MAINSTAY_TESTING"]
    sys.exit(main())
