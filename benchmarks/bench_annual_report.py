"""How long the annual report takes from folders of the return, for each format, as whole processes."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

TIMES = 3


def main() -> None:
    """Make the council's folders, then write the report from them in each format, and print the seconds."""
    from mainstay.site.demo.council.making import generate

    with tempfile.TemporaryDirectory(prefix="mainstay-bench-") as folder:
        council = generate(Path(folder))
        start = _seconds([sys.executable, "-c", "pass"])
        print(f"{'an empty Python':<16}{start:>7.2f} s")
        for form in ("json", "html", "pdf", "docx"):
            command = [sys.executable, "-m", "mainstay", "annual-report", "2020-21", "--format", form]
            command += ["--out", str(Path(folder) / f"report.{form}")]
            for year in sorted(council.returns.iterdir()):
                command += ["--from-903", str(year)]
            took = _seconds(command)
            print(f"{form:<16}{took:>7.2f} s   {took / start:>6.0f} times an empty Python")


def _seconds(command: list[str]) -> float:
    took = []
    for _ in range(TIMES):
        begun = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        took.append(time.perf_counter() - begun)
    return sorted(took)[TIMES // 2]


if __name__ == "__main__":
    main()
