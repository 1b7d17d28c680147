"""The bounds that a worker sets itself before it reads a file, so that the system ends it and not the site."""

from __future__ import annotations

import resource
import signal
from pathlib import Path

from mainstay.media import limits

_MEMORY_IN_USE = Path("/proc/self/statm")


def keep_within(
    *,
    alone: bool = True,
    seconds: float = limits.SECONDS_OF_A_WORKER,
    most_written: int = limits.BYTES_OUT,
) -> None:
    """Bound memory, time and what is written, and leave no picture of memory after a crash.

    One that is `alone` begins no other process and no thread, where the service does not run as root.
    Where the memory in use cannot be read the whole bound is that of an empty process, and nothing is made: better
    that no picture is taken than that one takes the machine.
    """
    _bound(resource.RLIMIT_AS, _in_use() + limits.MEMORY_OF_A_WORKER)
    _bound(resource.RLIMIT_CPU, max(limits.SECONDS_OF_A_SOUND_WORKER, int(seconds)))
    _bound(resource.RLIMIT_FSIZE, most_written)
    _bound(resource.RLIMIT_CORE, 0)
    if alone:
        _bound(resource.RLIMIT_NPROC, 0)
    allow_seconds(seconds)


def allow_seconds(seconds: float) -> None:
    """Let the system end this process when so many seconds from now have passed, whatever it is doing then."""
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    # A server may have held signals back in the thread that began this process.
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGALRM})
    signal.setitimer(signal.ITIMER_REAL, seconds)


def earn_seconds(seconds: float) -> None:
    """Put the end of this process off by so many seconds."""
    left, _ = signal.getitimer(signal.ITIMER_REAL)
    allow_seconds(left + seconds)


def _in_use() -> int:
    try:
        return int(_MEMORY_IN_USE.read_text().split()[0]) * resource.getpagesize()
    except OSError:
        return 0


def _bound(which: int, most: int) -> None:
    resource.setrlimit(which, (most, most))
