"""`make benchmarks`: every measurement, one after the other."""

from __future__ import annotations

import subprocess
import sys

ALL = ("bench_reading", "bench_import", "bench_annual_report", "bench_pages", "bench_review_screen")


def main() -> None:
    """Run each in a process of its own, so that none warms another."""
    for name in ALL:
        print(f"\n== {name}", flush=True)
        subprocess.run([sys.executable, "-m", f"benchmarks.{name}"], check=False)


main()
