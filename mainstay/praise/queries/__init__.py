"""What may be asked about praise: each for one viewer, as frozen rows."""

from mainstay.praise.queries.counting import Counts, PraiseLine, counts, praise_line
from mainstay.praise.queries.giving import Giving, giving
from mainstay.praise.queries.quoting import QuoteRow, quotable, quotes_of
from mainstay.praise.queries.rows import PraiseRow, praise_of, praise_of_child, praise_received, praise_seen

__all__ = [
    "Counts",
    "Giving",
    "PraiseLine",
    "PraiseRow",
    "QuoteRow",
    "counts",
    "giving",
    "praise_line",
    "praise_of",
    "praise_of_child",
    "praise_received",
    "praise_seen",
    "quotable",
    "quotes_of",
]
