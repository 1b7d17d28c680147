"""The write gate: case records can only be written from inside an action."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_open: ContextVar[bool] = ContextVar("write_gate", default=False)


class WroteOutsideAnAction(RuntimeError):
    """A case record was written by code that is not an action: a defect in the program, not in the data."""


def must_be_open(what: str) -> None:
    """Insist that an action is running. Raises WroteOutsideAnAction."""
    if not _open.get():
        raise WroteOutsideAnAction(f"{what} can only be written by an @action (see docs/tour.md).")


@contextmanager
def opened() -> Iterator[None]:
    """The gate held open for the body of one action."""
    token = _open.set(True)
    try:
        yield
    finally:
        _open.reset(token)
