"""Small-number suppression: no count of 1 to 5 is published, and none can be worked out."""

from mainstay.statute.disclosure.balance import NATIONAL, SUPPRESSION_RULE, Balance, Thresholds
from mainstay.statute.disclosure.hide import hide
from mainstay.statute.disclosure.tables import (
    Suppressed,
    SuppressedShares,
    SuppressedTable,
    suppress,
    suppress_shares,
    suppress_table,
)

__all__ = [
    "NATIONAL",
    "SUPPRESSION_RULE",
    "Balance",
    "Suppressed",
    "SuppressedShares",
    "SuppressedTable",
    "Thresholds",
    "hide",
    "suppress",
    "suppress_shares",
    "suppress_table",
]
