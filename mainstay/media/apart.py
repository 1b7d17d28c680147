"""Read a stranger's file in a process of its own, which is ended when it takes too long, and believe little of it."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from threading import BoundedSemaphore
from typing import IO

from mainstay.media import limits
from mainstay.media.made import Kind
from mainstay.media.telling import Format
from mainstay.media.why import NotTaken, Why

WORKER = (sys.executable, "-I", "-m", "mainstay.media.worker")
_SECONDS = {
    Kind.PICTURE: limits.SECONDS_OF_A_WORKER,
    Kind.SOUND: limits.SECONDS_OF_A_SOUND_WORKER,
    Kind.FILM: limits.SECONDS_OF_A_FILM_WORKER,
}
_MOST_BYTES = {
    Kind.PICTURE: limits.BYTES_OUT + 1,
    Kind.SOUND: limits.BYTES_OUT + 1,
    Kind.FILM: limits.FILM_BYTES + limits.BYTES_OUT + 1,
}
_PLACES = BoundedSemaphore(limits.WORKERS_AT_ONCE)


class Ended(Exception):
    """The worker crashed, used too much, or took too long, and has answered nothing."""


def answer_to(
    content: bytes, fmt: Format, command: Sequence[str] = WORKER, seconds: float | None = None, kind: Kind | None = None
) -> bytes:
    """What a worker answers to one file, as what it is or as a `kind`, such as a film of which the picture is wanted.

    Raises Ended, and NotTaken when too many are being read already.
    """
    wanted = kind or fmt.kind
    if seconds is None:
        seconds = _SECONDS[wanted]
    if not _PLACES.acquire(timeout=limits.SECONDS_TO_WAIT_FOR_A_WORKER):
        raise NotTaken(Why.BUSY)
    try:
        with _sheet() as sent, _sheet() as made:
            sent.write(content)
            sent.seek(0)
            _run([*command, fmt, wanted], sent, made, seconds)
            made.seek(0)
            return made.read(_MOST_BYTES[wanted])
    finally:
        _PLACES.release()


def _run(command: Sequence[str], sent: IO[bytes], made: IO[bytes], seconds: float) -> None:
    # None of the service's keys or addresses of databases stands in the worker's environment. One arena of memory,
    # because each thread's own would be counted though nothing lies in it.
    worker = subprocess.Popen(
        command,
        stdin=sent,
        stdout=made,
        stderr=subprocess.DEVNULL,
        cwd="/",
        env={"MALLOC_ARENA_MAX": "1", "LC_ALL": "C.UTF-8"},
        start_new_session=True,
    )
    try:
        if code := worker.wait(timeout=seconds):
            raise Ended(f"ended with {code}")
    except subprocess.TimeoutExpired as error:
        raise Ended(f"took more than {seconds:g} seconds") from error
    finally:
        worker.kill()
        worker.wait()


@contextmanager
def _sheet() -> Iterator[IO[bytes]]:
    """A file in memory that both processes hold: nothing sent lies on a disk, and neither waits for the other."""
    if hasattr(os, "memfd_create"):
        with os.fdopen(os.memfd_create("media"), "w+b") as sheet:
            yield sheet
    else:
        with tempfile.TemporaryFile() as sheet:
            yield sheet
