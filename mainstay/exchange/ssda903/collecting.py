"""Holding off Python's search for rubbish while a return is read and derived."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collecting() -> Iterator[None]:
    """Let Python not look for rubbish for a while: among a million facts in use that takes a third of the time.

    What is let go is freed at once as ever; only what holds itself in a circle waits, and a return has none.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
