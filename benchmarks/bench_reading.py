"""How fast two years of returns are read, put together, derived and laid out; and what memory it takes.

Each step runs in a process of its own; where the machine is busy with other work, the processor's seconds say
more than the clock's. Run it with `python benchmarks/bench_reading.py [--children N]`.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks")]

LABELS = ("2019-20", "2020-21")


def main() -> None:
    """Make the returns, then run each step in a fresh process and print a line for it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--children", type=int, default=10_000)
    parser.add_argument("--step", choices=sorted(STEPS), help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.step:
        STEPS[given.step](given.folder)
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make = [sys.executable, str(ROOT / "benchmarks" / "generate_returns.py"), name, "--children"]
        subprocess.run([*make, str(given.children)], check=True, stdout=subprocess.DEVNULL)
        print(f"{given.children:,} children, {LABELS[0]} and {LABELS[1]}", flush=True)
        for step in ("floor", "csv", "xml", "derive", "duckdb"):
            again = [sys.executable, __file__, "--step", step, "--folder", str(folder)]
            subprocess.run(again, check=True)


class Spent(NamedTuple):
    """Seconds by the clock, and seconds of the processor."""

    clock: float
    processor: float


def _line(what: str, rows: int, spent: Spent, beside: str = "") -> None:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{what:<30}{rows:>9,} rows {spent.clock:>6.2f} s {rows / spent.clock:>9,.0f} rows/s"
        f"  processor {spent.processor:>5.2f} s {rows / spent.processor:>9,.0f} rows/s  peak {peak:>4.0f} MiB{beside}"
    )


def _timed(work: Callable[[], Any]) -> tuple[Any, Spent]:
    started, used = time.perf_counter(), time.process_time()
    done = work()
    return done, Spent(time.perf_counter() - started, time.process_time() - used)


def _bare(folder: Path) -> tuple[int, Spent]:
    """The floor: every line of every file split at its commas by the csv module, and nothing kept."""
    import csv

    def split() -> int:
        count = 0
        for path in sorted(folder.glob("*/*.csv")):
            with path.open(encoding="utf-8", newline="") as file:
                count += sum(1 for _ in csv.reader(file)) - 1
        return count

    return _timed(split)


def _bare_xml(folder: Path) -> Spent:
    """The floor for XML: every element heard by the same parser, and nothing kept."""
    from defusedxml.ElementTree import iterparse

    def hear() -> None:
        for path in sorted(folder.glob("*.xml")):
            for _, element in iterparse(path, forbid_dtd=True):
                if element.tag == "CHILD":
                    element.clear()

    return _timed(hear)[1]


def _read(folder: Path, xml: bool) -> list[Any]:
    from mainstay.exchange.ssda903.reading import read_return
    from mainstay.statute.years import CollectionYear

    return [
        read_return(folder / (f"{label}.xml" if xml else label), year=CollectionYear.parse(label)) for label in LABELS
    ]


def _load_the_reader() -> None:
    """Beforehand, because a program that starts is not a return that is read."""
    import defusedxml.ElementTree  # noqa: F401

    import mainstay.exchange.ssda903.reading  # noqa: F401


def _rows(returns: list[Any]) -> int:
    return sum(sum(received.counts().values()) for received in returns)


def floor(folder: Path) -> None:
    """The csv module alone."""
    rows, spent = _bare(folder)
    _line("csv module alone", rows, spent)


def read_csv(folder: Path) -> None:
    """Both years read and checked from CSV."""
    _load_the_reader()
    returns, spent = _timed(lambda: _read(folder, False))
    ratio = spent.processor / _bare(folder)[1].processor
    _line("read and check, CSV", _rows(returns), spent, f"  {ratio:.1f} times the csv module alone")


def read_xml(folder: Path) -> None:
    """Both years read and checked from XML."""
    _load_the_reader()
    returns, spent = _timed(lambda: _read(folder, True))
    _line("read and check, XML", _rows(returns), spent)
    print(f"{'':<30}{spent.processor / _bare_xml(folder).processor:.1f} times the XML parser alone")


def derive_all(folder: Path) -> None:
    """The years put together, periods derived and every review judged."""
    from mainstay.exchange.ssda903.combine import combine
    from mainstay.exchange.ssda903.derive import derive
    from mainstay.statute.policy import LocalPolicy

    returns = _read(folder, False)
    facts, together = _timed(lambda: combine(returns))
    _line("put the years together", _rows(returns), together)
    derived, spent = _timed(lambda: derive(facts, LocalPolicy()))
    judged = sum(len(each.judged) for each in derived.sequences.values())
    _line("derive periods, judge reviews", len(facts.episodes) + judged, spent)


def lay_out_all(folder: Path) -> None:
    """From folders to tables in DuckDB, all of it."""
    from mainstay.exchange.ssda903.duck import open_folder
    from mainstay.statute.years import CollectionYear

    paths = {CollectionYear.parse(label): folder / label for label in LABELS}
    connection, spent = _timed(lambda: open_folder(paths))
    counted = connection.execute("SELECT (SELECT count(*) FROM episodes) + (SELECT count(*) FROM reviews)").fetchone()
    _line("folders to DuckDB, all of it", counted[0], spent)


STEPS: dict[str, Callable[[Path], None]] = {
    "floor": floor,
    "csv": read_csv,
    "xml": read_xml,
    "derive": derive_all,
    "duckdb": lay_out_all,
}

if __name__ == "__main__":
    main()
