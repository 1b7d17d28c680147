"""Which years there are figures of."""

from __future__ import annotations

from datetime import date

from django.db import connection

from mainstay.statute.years import CollectionYear

# Each year is looked for by itself, which an index answers; to read every row for its year would take a large council
# longer than all else on the page.
_YEARS = """
WITH first AS (
  SELECT least(
    (SELECT held_on FROM analytic.reviews WHERE held_on IS NOT NULL ORDER BY held_on LIMIT 1),
    (SELECT starts_on FROM analytic.periods ORDER BY starts_on LIMIT 1)) AS day
), years AS (
  SELECT ending, make_date(ending - 1, 4, 1) AS starts_on, least(make_date(ending, 3, 31), %(today)s) AS ends_on
  FROM first, generate_series(analytic.year_of(day), analytic.year_of(%(today)s)) AS ending
)
SELECT ending,
  EXISTS (SELECT FROM analytic.reviews r WHERE r.held_on BETWEEN y.starts_on AND y.ends_on),
  EXISTS (SELECT FROM analytic.periods p WHERE p.starts_on BETWEEN y.starts_on AND y.ends_on)
FROM years y
"""


def years_held(today: date) -> tuple[CollectionYear, ...]:
    """The years of reviews, and of periods that started since the first of those, oldest first.

    A year before the first return loaded is not held, though children looked after since then are known.
    """
    with connection.cursor() as cursor:
        cursor.execute(_YEARS, {"today": today})
        rows = cursor.fetchall()
    reviewed = {ending for ending, held, _ in rows if held}
    started = {ending for ending, _, began in rows if began}
    first = min(reviewed, default=max(started, default=0))
    return tuple(CollectionYear(ending) for ending in sorted(reviewed | {each for each in started if each >= first}))
