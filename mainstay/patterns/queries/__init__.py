"""What may be asked of patterns: placements where signals add up, teams and agencies above the service's rate."""

from mainstay.patterns.queries.placements import (
    PatternRow,
    SignalRow,
    how_many_patterns_wait,
    pattern_of,
    placements_with_signals,
)
from mainstay.patterns.queries.rates import RateRow, rates_above

__all__ = [
    "PatternRow",
    "RateRow",
    "SignalRow",
    "how_many_patterns_wait",
    "pattern_of",
    "placements_with_signals",
    "rates_above",
]
