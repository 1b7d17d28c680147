"""What was imported, what is wrong with it, what has to be decided, and what an import would change."""

from mainstay.exchange.queries.daily import (
    DailyImportRow,
    DailyPreview,
    daily_import_total,
    daily_imports,
    daily_problem_counts,
    daily_problem_total,
    daily_problems,
    every_daily_problem,
    one_daily_import,
    preview_daily,
)
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
    "DailyImportRow",
    "DailyPreview",
    "DifferenceRow",
    "Preview",
    "ProblemFilter",
    "ProblemRow",
    "RepeatedKey",
    "ReturnRow",
    "daily_import_total",
    "daily_imports",
    "daily_problem_counts",
    "daily_problem_total",
    "daily_problems",
    "difference_total",
    "differences",
    "every_daily_problem",
    "every_problem",
    "one_daily_import",
    "one_return",
    "open_differences",
    "preview_daily",
    "preview_import",
    "problem_counts",
    "problem_total",
    "problems",
    "problems_between_years",
    "repeated_keys",
    "returns",
]
