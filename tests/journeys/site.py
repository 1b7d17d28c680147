"""The real site in a process of its own: granian on a loopback port, against a database of this run's server."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from mainstay.site import databases, embedded
from tests import postgres
from tests.builders import TODAY

ROOT = Path(__file__).resolve().parents[2]
SERVE = "from mainstay.site.serving import serve; serve('127.0.0.1', {port}, workers=1)"
PATIENCE_SECONDS = 60


@contextmanager
def serving(database: str, *, today: date = TODAY) -> Iterator[str]:
    """The site's address while it is served; its process is stopped by its id at the end."""
    site = Site(database, today)
    site.start()
    try:
        yield site.address
    finally:
        site.stop()


class Site:
    """The site at one address, which may be killed and started again there."""

    def __init__(self, database: str, today: date = TODAY) -> None:
        self._environment = _environment(database, today)
        self._port = _free_port()
        self.address = f"http://127.0.0.1:{self._port}"

    def start(self) -> None:
        """Start it, and wait until it says that it is well."""
        command = [sys.executable, "-c", SERVE.format(port=self._port)]
        self._process = subprocess.Popen(command, cwd=ROOT, env=self._environment, start_new_session=True)
        _wait_for(self.address, self._process)

    def kill(self) -> None:
        """Kill it with its workers where they stand, as a machine that loses its power does."""
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait(timeout=20)

    def stop(self) -> None:
        """Stop it as it should be stopped."""
        self._process.terminate()
        self._process.wait(timeout=20)


def _environment(database: str, today: date) -> dict[str, str]:
    running = postgres.cluster()
    return {
        **os.environ,
        databases.EMBEDDED_URL: running.url(embedded.APP, database),
        databases.EMBEDDED_OWNER_URL: running.url(embedded.OWNER, database),
        "DJANGO_SETTINGS_MODULE": "mainstay.site.settings",
        "MAINSTAY_TESTING": "1",
        "MAINSTAY_TODAY": today.isoformat(),
    }


def _free_port() -> int:
    with socket.socket() as chosen:
        chosen.bind(("127.0.0.1", 0))
        return int(chosen.getsockname()[1])


def _wait_for(address: str, process: subprocess.Popen[bytes]) -> None:
    """Wait until the site says that it is well. Raises RuntimeError where it ended or never did."""
    for _ in range(PATIENCE_SECONDS * 5):
        if process.poll() is not None:
            raise RuntimeError(f"The site ended at once, with {process.returncode}.")
        try:
            with urllib.request.urlopen(f"{address}/health", timeout=2) as answer:
                if answer.status == 200:
                    return
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    raise RuntimeError(f"The site did not answer within {PATIENCE_SECONDS} seconds.")
