"""What was imported, what is wrong with it, what has to be decided, and what an import would change."""

from mainstay.exchange.queries.deciding import (
    DifferenceRow,
    RepeatedKey,
    difference_total,
    differences,
    open_differences,
    repeated_keys,
)
from mainstay.exchange.queries.preview import ChildChange, Preview, preview_import
from mainstay.exchange.queries.problems import (
    ProblemFilter,
    ProblemRow,
    every_problem,
    problem_counts,
    problem_total,
    problems,
)
from mainstay.exchange.queries.returns import ReturnRow, one_return, problems_between_years, returns

__all__ = [
    "ChildChange",
    "DifferenceRow",
    "Preview",
    "ProblemFilter",
    "ProblemRow",
    "RepeatedKey",
    "ReturnRow",
    "difference_total",
    "differences",
    "every_problem",
    "one_return",
    "open_differences",
    "preview_import",
    "problem_counts",
    "problem_total",
    "problems",
    "problems_between_years",
    "repeated_keys",
    "returns",
]
