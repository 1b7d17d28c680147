"""What other rooms may use of preparations: calendar entries that name nobody."""

from mainstay.preparation.shared.calendars import entry, feed

__all__ = ["entry", "feed"]
