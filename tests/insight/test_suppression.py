"""Nothing small is published, and nothing small can be worked out from what is."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mainstay.insight.audience import Audience, for_audience
from mainstay.insight.engine import read_all
from mainstay.insight.measure import Measure, Relation, find
from mainstay.insight.periods import Period
from mainstay.insight.reading import Reading, percent_of
from mainstay.insight.suppress import suppressed
from tests.insight.attack import Attack, Report, attack
from tests.insight.council import YEAR, council
from tests.specs.rows import on_duckdb

WHOLE_YEAR = Period.whole(YEAR)
SMALL = range(1, 6)
RELATIONS = (
    Relation(("reviews_held",), ("reviews_in_time.denominator", "reviews_not_judged"), True, ("kind",)),
    Relation(("reviews_in_time.remainder",), ("reviews_late",), False),
)
MEASURES: Mapping[str, Measure] = {
    key: find(key)
    for key in ("periods_started", "reviews_held", "reviews_in_time", "reviews_not_judged", "reviews_late")
}

counts = st.one_of(st.integers(0, 7), st.integers(0, 30))


def _count(measure: str, value: int, **splits: Mapping[str, int]) -> Reading:
    rows = {split: {key: _count(measure, n) for key, n in keys.items()} for split, keys in splits.items()}
    return Reading(measure, measure, "count", "x", WHOLE_YEAR, 1, value=value, splits=rows)


def _share(part: int, whole: int, **splits: Mapping[str, tuple[int, int]]) -> Reading:
    rows = {split: {key: _share(*each) for key, each in keys.items()} for split, keys in splits.items()}
    percent = percent_of(part, whole)
    return Reading(
        "reviews_in_time",
        "x",
        "share",
        "x",
        WHOLE_YEAR,
        1,
        numerator=part,
        denominator=whole,
        percent=percent,
        splits=rows,
    )


@st.composite
def started(draw: st.DrawFn) -> dict[str, Reading]:
    """One total by two splits of it."""
    sexes = {key: draw(counts) for key in ("male", "female", "not_recorded")}
    total = sum(sexes.values())
    cuts = sorted(draw(st.lists(st.integers(0, total), min_size=3, max_size=3)))
    groups = [after - before for before, after in zip([0, *cuts], [*cuts, total], strict=True)]
    ethnic = dict(zip(("white", "mixed", "black", "not_recorded"), groups, strict=True))
    return {"periods_started": _count("periods_started", total, sex=sexes, ethnic_group=ethnic)}


@st.composite
def timeliness(draw: st.DrawFn) -> dict[str, Reading]:
    """Reviews by kind: held, judged, in time, late, and those that cannot be judged."""
    kinds = {kind: (draw(counts), draw(counts), draw(st.integers(0, 6))) for kind in ("first", "second", "later")}
    shares = {kind: (in_time, in_time + late) for kind, (in_time, late, _) in kinds.items()}
    held = {kind: sum(each) for kind, each in kinds.items()}
    unknown = {kind: each[2] for kind, each in kinds.items()}
    in_time, judged = (sum(share[side] for share in shares.values()) for side in (0, 1))
    return {
        "reviews_held": _count("reviews_held", sum(held.values()), kind=held),
        "reviews_in_time": _share(in_time, judged, kind=shares),
        "reviews_not_judged": _count("reviews_not_judged", sum(unknown.values()), kind=unknown),
        "reviews_late": _count("reviews_late", judged - in_time),
    }


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.one_of(started(), timeliness()))
def test_no_small_number_of_a_random_report_can_be_worked_out(readings: dict[str, Reading]) -> None:
    true = {WHOLE_YEAR: readings}
    published = suppressed(true, MEASURES, RELATIONS)
    _must_print_nothing_small(published)
    reader = attack(true, published)
    assert [name for name in _small(reader) if reader.worked_out(name)] == []


@pytest.mark.parametrize(("seed", "children"), [(1, 25), (2, 60), (3, 150), (4, 400), (5, 1000)])
def test_no_small_number_of_a_whole_report_of_two_years_can_be_worked_out(seed: int, children: int) -> None:
    source = on_duckdb(council(seed, children))
    true = {period: read_all(source, period) for period in (WHOLE_YEAR, Period.whole(YEAR.previous()))}
    published = for_audience(true, Audience.PUBLISHED)
    _must_print_nothing_small(published)
    reader = attack(true, published)
    found = reader.bounds()
    assert found is not None
    assert [name for name in _small(reader) if found[name][0] == found[name][1]] == []
    assert _given_away_by_subtraction(reader) == []


def test_a_report_with_nothing_small_is_published_as_it_is() -> None:
    readings = {WHOLE_YEAR: {"periods_started": _count("periods_started", 40, sex={"male": 20, "female": 20})}}
    assert suppressed(readings, MEASURES) == readings


def test_the_attack_works_out_what_is_badly_suppressed() -> None:
    """The reader of these tests would notice: one row alone left out is its total less the others."""
    true = {WHOLE_YEAR: {"periods_started": _count("periods_started", 40, sex={"male": 37, "female": 3})}}
    whole = true[WHOLE_YEAR]["periods_started"]
    rows = {"male": whole.splits["sex"]["male"], "female": whole.splits["sex"]["female"].without_numbers()}
    badly = Reading("periods_started", "x", "count", "x", WHOLE_YEAR, 1, value=40, splits={"sex": rows})
    reader = attack(true, {WHOLE_YEAR: {"periods_started": badly}})
    assert reader.worked_out("2020-21|periods_started|sex|female|value")


def _must_print_nothing_small(published: Report) -> None:
    for readings in published.values():
        for reading in readings.values():
            for each in (reading, *(row for rows in reading.splits.values() for row in rows.values())):
                of_whole = each is not reading and reading.measure in ("participation", "attendance")
                numbers = [each.value if each.shape == "count" else None, each.numerator]
                numbers += [] if of_whole or each.shape != "share" else [each.denominator, each.remainder]
                assert [number for number in numbers if number in SMALL] == [], each


def _small(reader: Attack) -> list[str]:
    return [name for name, value in reader.hidden.items() if value in SMALL]


def _given_away_by_subtraction(reader: Attack) -> list[dict[str, int]]:
    """Sums whose hidden numbers all lie on one side and come to 1 to 5 together."""
    found = []
    for signs in reader.sums:
        hidden = [name for name in signs if name in reader.hidden]
        one_sided = len({signs[name] for name in hidden}) == 1
        if one_sided and sum(reader.hidden[name] for name in hidden) in SMALL:
            found.append({name: reader.hidden[name] for name in hidden})
    return found
