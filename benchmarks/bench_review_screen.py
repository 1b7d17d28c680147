"""The review screen of a child with 40 past reviews and 120 promises, beside an empty signed-in page of the same run.

Prints p50 and p95 of 30 requests each, taken in turn after warm-up, the queries, and whether the screen keeps within
twice the empty page's time plus 100 milliseconds. Twice: with the promises answered as they are in practice, three of
them still open, and with all 120 still to be answered.
"""

from __future__ import annotations

import argparse
import os
import statistics
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

os.environ.setdefault("MAINSTAY_TESTING", "1")
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mainstay.site.settings")
os.environ["MAINSTAY_TODAY"] = "2021-04-12"
os.environ.setdefault("MAINSTAY_VAULT_KEY", "00" * 32)

from benchmarks.scale import BUILT, built, point_at
from mainstay.site import databases, embedded

TIMES, WARM_UP = 30, 5
REVIEWS, PROMISES_EACH = 40, 3
CAME_ON, DAYS_BETWEEN = date(2016, 4, 4), 44
TODAY = date(2021, 4, 12)
HEADINGS = ("agenda-working-well", "agenda-worried", "agenda-needs-to-happen", "health", "education")
ALLOWED = 100.0  # milliseconds beside twice the empty page's time


def main() -> None:
    """Make both children, and measure the screen of each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data-dir", type=Path, default=embedded.default_home() / "benchmarks")
    options = parser.parse_args()
    running = built(options.data_dir, print)
    import django

    django.setup()
    from django.db import connections

    connections.close_all()  # a database that somebody is connected to cannot be copied
    databases.drop_database(running, "bench_review")
    databases.make_database(running, "bench_review", template=BUILT)
    point_at(running, "bench_review")
    print(f"{'page':<34}{'p50 ms':>9}{'p95 ms':>9}{'queries':>9}{'kB':>7}{'allowed':>9}")
    for title, answer in (("answered but the last three", "done"), ("all 120 to be answered", "not_yet_due")):
        _compare(title, *_a_child_of_many_reviews(answer))
    embedded.stop(options.data_dir)


def _a_child_of_many_reviews(answer: str) -> tuple[Any, Any]:
    """An officer and the open review of a child, with 40 held and 120 promises made before it."""
    from mainstay.promises.models import Promise
    from mainstay.records.actions.set_permanence_plan import set_permanence_plan
    from tests import builders as make
    from tests.records.building import a_record, close, finish, write
    from tests.reviews.building import on, open_review

    officer = make.an_officer(since=date(2016, 4, 1))
    child = make.a_child(came_on=CAME_ON, officer=officer, today=CAME_ON, born_on=date(2008, 5, 5))
    for number in range(REVIEWS):
        day = CAME_ON + timedelta(days=14 + number * DAYS_BETWEEN)
        record = a_record(child, officer, day)
        for key in HEADINGS:
            write(record, key, f"What was said at review {number + 1}. " * 8, day, to_child="You said it. " * 8)
        for promise in Promise.objects.filter(child=child, closed_on__isnull=True):
            _answer(promise, record.review, officer, day, answer)
        for each in range(PROMISES_EACH):
            _promise(record.review, officer, day, f"Promise {number * PROMISES_EACH + each + 1}", answer)
        because, steps = "The assessment is not done.", "It is done by the next review."
        set_permanence_plan(on(officer, day), record, none_because=because, steps=steps)
        close(record, day)
        finish(record, day)
    review = open_review(child)
    a_record(child, officer, TODAY)
    assert Promise.objects.filter(child=child).count() == REVIEWS * PROMISES_EACH
    return officer, review


def _promise(review: Any, officer: Any, day: date, what: str, answer: str) -> None:
    from mainstay.promises.actions.make_promise import make_promise
    from tests.reviews.building import on

    due = day + timedelta(days=DAYS_BETWEEN) if answer == "done" else date(2022, 4, 1)
    make_promise(on(officer, day), review, what=what, owner="The team", due_on=due, matters_because="It was asked for.")


def _answer(promise: Any, review: Any, officer: Any, day: date, answer: str) -> None:
    from mainstay.promises.actions.answer_promise import answer_promise
    from tests.reviews.building import on

    done_on = day if answer == "done" else None
    answer_promise(on(officer, day), promise, review=review, answer=answer, done_on=done_on)


def _compare(title: str, officer: Any, review: Any) -> None:
    from django.conf import settings

    from benchmarks.bench_pages import signed_in_client

    settings.MAINSTAY_SECOND_FACTOR_REQUIRED = False
    client = signed_in_client(officer)
    asks: tuple[Callable[[], Any], ...] = (
        lambda: client.get("/messages/"),
        lambda: client.get(f"/reviews/{review.pk}/record/"),
    )
    taken: list[list[float]] = [[], []]
    for turn in range(WARM_UP + TIMES):
        for kept, ask in zip(taken, asks, strict=True):
            began = time.perf_counter()
            answer = ask()
            if answer.status_code != 200:
                raise SystemExit(f"{answer.request['PATH_INFO']} answered {answer.status_code}; nothing to measure.")
            if turn >= WARM_UP:
                kept.append((time.perf_counter() - began) * 1000)
    empty, screen = (statistics.median(each) for each in taken)
    allowed = 2 * empty + ALLOWED
    for name, ask, each, limit in (("empty page", asks[0], taken[0], ""), (title, asks[1], taken[1], f"{allowed:.1f}")):
        queries, size = _weighed(ask)
        p95 = sorted(each)[int(len(each) * 0.95)]
        print(f"{name:<34}{statistics.median(each):>9.1f}{p95:>9.1f}{queries:>9}{size:>7}{limit:>9}")
    print(
        f"{title}: {screen / empty:.1f} times the empty page; {'within' if screen <= allowed else 'OVER'} what may be"
    )


def _weighed(ask: Callable[[], Any]) -> tuple[int, int]:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as asked:
        answer = ask()
    return len(asked), len(answer.content) // 1000


if __name__ == "__main__":
    main()
