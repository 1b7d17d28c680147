"""The one way a rule says no."""

from __future__ import annotations


class Refused(Exception):
    """A rule does not allow this now; the message is a sentence for the person who asked.

    It says what was refused, why, and what to do next.
    """
