"""Small-number suppression, tried by a reader who does the sums."""

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from mainstay.statute.disclosure import Balance, Suppressed, hide, suppress, suppress_shares, suppress_table
from tests.statute.reader import possible

SMALL = range(1, 6)
counts = st.one_of(st.integers(0, 7), st.integers(0, 60))


@st.composite
def splits_of_one_total(draw: st.DrawFn) -> tuple[int, dict[str, dict[str, int]]]:
    """A total and up to three splits that each add up to it."""
    first = draw(st.lists(counts, min_size=1, max_size=7))
    total = sum(first)
    splits = {"first": {str(number): count for number, count in enumerate(first)}}
    for name in ("second", "third")[: draw(st.integers(0, 2))]:
        cuts = sorted(draw(st.lists(st.integers(0, total), max_size=4)))
        edges = [0, *cuts, total]
        splits[name] = {str(n): edges[n + 1] - edges[n] for n in range(len(edges) - 1)}
    return total, splits


def narrowest(total: int, counts: dict[str, int], hidden: frozenset[str], total_hidden: bool) -> int:
    """How many values a reader must leave open for the best known hidden figure of a split."""
    if not hidden:
        return 1 if total_hidden else 99
    if total_hidden:
        return 99
    left = total - sum(count for key, count in counts.items() if key not in hidden)
    return 1 if len(hidden) == 1 else left - (len(hidden) - 1)


@given(splits_of_one_total())
def test_no_small_number_is_printed_and_nought_stays_nought(drawn: tuple[int, dict[str, dict[str, int]]]) -> None:
    total, splits = drawn
    found = suppress(total, splits)
    assert found.total_hidden or total not in SMALL
    for name, split in splits.items():
        assert {key for key, count in split.items() if count in SMALL} <= found.hidden[name]
        assert {key for key, count in split.items() if count == 0} & found.hidden[name] == set()


@given(splits_of_one_total())
def test_no_hidden_figure_can_be_worked_out_from_totals_and_other_splits(
    drawn: tuple[int, dict[str, dict[str, int]]],
) -> None:
    total, splits = drawn
    found = suppress(total, splits)
    for name, split in splits.items():
        assert narrowest(total, split, found.hidden[name], found.total_hidden) > 1


@given(splits_of_one_total())
def test_what_is_hidden_beside_a_printed_total_never_adds_up_to_a_small_number(
    drawn: tuple[int, dict[str, dict[str, int]]],
) -> None:
    total, splits = drawn
    found = suppress(total, splits)
    if not found.total_hidden:
        for name, split in splits.items():
            assert sum(split[key] for key in found.hidden[name]) not in SMALL


@given(splits_of_one_total())
def test_at_most_one_figure_of_a_split_is_hidden_for_the_sake_of_others(
    drawn: tuple[int, dict[str, dict[str, int]]],
) -> None:
    total, splits = drawn
    found = suppress(total, splits)
    if not found.total_hidden:
        for name, split in splits.items():
            assert len([key for key in found.hidden[name] if split[key] not in SMALL]) <= 1


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(0, 8), min_size=4, max_size=4))
def test_no_hidden_figure_of_a_table_can_be_worked_out_from_its_margins(cells: list[int]) -> None:
    table = {"a": {"x": cells[0], "y": cells[1]}, "b": {"x": cells[2], "y": cells[3]}}
    found = suppress_table(table)
    values = {f"{row}{column}": table[row][column] for row, column in product("ab", "xy")}
    values |= {"a": cells[0] + cells[1], "b": cells[2] + cells[3], "x": cells[0] + cells[2], "y": cells[1] + cells[3]}
    values["total"] = sum(cells)
    balances = [
        Balance(("a",), ("ax", "ay")),
        Balance(("b",), ("bx", "by")),
        Balance(("x",), ("ax", "bx")),
        Balance(("y",), ("ay", "by")),
        Balance(("total",), ("a", "b")),
        Balance(("total",), ("x", "y")),
    ]
    hidden = {row + column for row, column in found.cells} | found.rows | found.columns
    names = frozenset(hidden | ({"total"} if found.total_hidden else set()))
    assert {name for name, value in values.items() if value in SMALL} <= names
    open_values = possible(values, balances, hidden=names, implied=frozenset(), highest=12)
    assert [name for name, choices in open_values.items() if len(choices) < 2] == []


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 7)), min_size=2, max_size=2))
def test_no_share_gives_away_its_numerator_or_what_is_left_over(parts: list[tuple[int, int]]) -> None:
    shares = {str(number): (part, part + rest) for number, (part, rest) in enumerate(parts)}
    numerator, denominator = (sum(share[n] for share in shares.values()) for n in (0, 1))
    found = suppress_shares(numerator, denominator, {"month": shares})
    values, balances = {"n": numerator, "d": denominator, "r": denominator - numerator}, [Balance(("d",), ("n", "r"))]
    for key, (part, whole) in shares.items():
        values |= {f"n{key}": part, f"d{key}": whole, f"r{key}": whole - part}
        balances.append(Balance((f"d{key}",), (f"n{key}", f"r{key}")))
    balances += [Balance((kind,), tuple(kind + key for key in shares)) for kind in "ndr"]
    hidden = {f"n{key}" for key in found.numerators["month"]} | {f"d{key}" for key in found.denominators["month"]}
    hidden |= ({"n"} if found.numerator_hidden else set()) | ({"d"} if found.denominator_hidden else set())
    implied = frozenset(name for name in values if name.startswith("r"))
    assert {name for name, value in values.items() if value in SMALL and name not in implied} <= hidden
    open_values = possible(values, balances, hidden=frozenset(hidden), implied=implied, highest=14)
    secret = hidden | {name for name in implied if values[name] in SMALL}
    assert [name for name in secret if len(open_values[name]) < 2] == []


@settings(max_examples=40, deadline=None)
@given(splits_of_one_total(), st.integers(1, 12))
def test_other_thresholds_hide_their_own_small_numbers(
    drawn: tuple[int, dict[str, dict[str, int]]], highest: int
) -> None:
    from mainstay.statute.disclosure import Thresholds

    total, splits = drawn
    found: Suppressed = suppress(total, splits, Thresholds(1, highest))
    for name, split in splits.items():
        assert {key for key, count in split.items() if 1 <= count <= highest} <= found.hidden[name]
        assert narrowest(total, split, found.hidden[name], found.total_hidden) > 1


@given(st.lists(counts, min_size=1, max_size=12))
def test_a_series_that_adds_up_to_nothing_hides_its_small_numbers_only(series: list[int]) -> None:
    values = {f"month {number}": count for number, count in enumerate(series)}
    assert hide(values) == {name for name, count in values.items() if count in SMALL}
