"""The machine's own Chromium, one for all tests of a worker: Playwright can be started once in a process."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
QUIET = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
# A page may take its time on a busy machine; what is waited for is awaited no longer than it needs.
PATIENCE_MILLISECONDS = 15_000
NOT_RUN = "not run: no Chromium could be found"


def installed() -> str | None:
    """The path of the machine's own Chromium, where it has one."""
    return os.environ.get("CHROMIUM_PATH") or next(filter(None, map(shutil.which, NAMES)), None)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The machine's own Chromium; where none can be had a journey is reported as not run, and fails in CI."""
    found = installed()
    if not found:
        if os.environ.get("CI") == "true":
            pytest.fail("The journeys must run in CI, and no Chromium could be found.")
        pytest.skip(NOT_RUN)
    # Playwright keeps an event loop in this thread, which Django would otherwise take for an asynchronous program.
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        expect.set_options(timeout=PATIENCE_MILLISECONDS)
        browser = playwright.chromium.launch(executable_path=found, args=QUIET)
        yield browser
        browser.close()
