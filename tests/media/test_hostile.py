"""Files made to hurt are refused with a reason, or made anew clean where they are true pictures; no worker grows."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from mainstay.media.why import Why
from tests.media.hostile import CLEAN

ROOT = Path(__file__).resolve().parents[2]
MOST_MEMORY = 256 * 1024 * 1024
REASONS = {"broken": {Why.BROKEN_PICTURE, Why.BROKEN_SOUND}, "big": {Why.BIG_PICTURE}}


@pytest.fixture(scope="module")
def sent() -> Any:
    """What came of every hostile file and what had to, sent one after the other by a process of its own."""
    ran = subprocess.run([sys.executable, "-m", "tests.media.measuring"], cwd=ROOT, capture_output=True, check=True)
    return json.loads(ran.stdout)


@pytest.mark.lengthy
def test_each_hostile_file_is_refused_or_made_anew_clean(sent: Any) -> None:
    outcomes = sent["outcomes"]
    assert {name: both for name, both in outcomes.items() if both[0] not in REASONS.get(both[1], {both[1]})} == {}


@pytest.mark.lengthy
def test_some_hostile_files_are_true_pictures_and_those_alone_are_kept(sent: Any) -> None:
    came = [outcome for outcome, _ in sent["outcomes"].values()]
    assert (len(came), came.count(CLEAN)) == (71, 12)


@pytest.mark.lengthy
def test_no_worker_holds_more_memory_than_it_may(sent: Any) -> None:
    # The largest of them decodes as many pixels as are taken, so that a bound which did not hold would show.
    assert MOST_MEMORY / 2 < sent["largest"] < MOST_MEMORY
