"""What other rooms may use of the council's arrangements: kept answers, and figures written in bulk."""

from mainstay.authority.shared.figures import keep_comparators, keep_populations
from mainstay.authority.shared.held import forget, held

__all__ = ["forget", "held", "keep_comparators", "keep_populations"]
