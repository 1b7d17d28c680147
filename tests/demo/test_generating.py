"""The council is the same on every run, refuses to be anything but as published, and can be made many times over."""

import hashlib
import shutil
from pathlib import Path

import pytest

from mainstay.site.demo.council import NotAsPublished, generate, verify
from mainstay.site.demo.council.dealing import CannotDeal, deal, share_out
from tests.demo.council import Read


def _fingerprints(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*.csv"))
    }


def test_two_runs_write_the_same_bytes(council: Read, tmp_path: Path) -> None:
    generate(tmp_path)
    assert _fingerprints(tmp_path) == _fingerprints(council.out)


def test_a_council_that_differs_by_one_review_is_refused_with_the_difference(council: Read, tmp_path: Path) -> None:
    shutil.copytree(council.out, tmp_path / "changed")
    path = tmp_path / "changed" / "903" / "2020-21" / "reviews.csv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    lost = next(line for line in lines if line.endswith("PN6\n"))
    path.write_text("".join(line for line in lines if line != lost), encoding="utf-8")
    with pytest.raises(NotAsPublished, match="2020-21 reviews held: 2634, published 2635"):
        verify(tmp_path / "changed")


def test_a_council_with_another_stock_is_refused_with_the_month(council: Read, tmp_path: Path) -> None:
    shutil.copytree(council.out, tmp_path / "changed")
    path = tmp_path / "changed" / "903" / "2020-21" / "episodes.csv"
    text = path.read_text(encoding="utf-8")
    ended = next(line for line in text.splitlines() if ",E17," in line)
    path.write_text(text.replace(ended + "\n", ""), encoding="utf-8")
    with pytest.raises(NotAsPublished, match="looked after on 2021-03-31: 997, published 996"):
        verify(tmp_path / "changed")


def test_three_copies_hold_three_times_as_many_under_other_references(tmp_path: Path, council: Read) -> None:
    summary = generate(tmp_path, copies=3)
    names = [row["child"] for row in council.daily("children")]
    references = {line.split(",")[0] for line in (tmp_path / "daily" / "children.csv").open(encoding="utf-8")}
    assert summary.children == 3 * len(names) == len(references) - 1
    assert summary.officers == 3 * 19
    assert summary.return_rows["2020-21"]["reviews"] == 3 * 2635
    assert max(len(reference) for reference in references) <= 10


def test_shares_add_up_whatever_the_weights() -> None:
    assert share_out(7, [1, 1, 1]) == [3, 2, 2]
    assert sum(share_out(322, [0.3, 12.9, 7, 7])) == 322


def test_dealing_mends_an_impossible_last_hand_by_a_swap(council: Read) -> None:
    from random import Random

    for seed in range(20):
        dealt = dict(deal([["a"], ["b"]], {"x": 1, "y": 1}, lambda t, k: float(t == "b" or k == "x"), Random(seed)))
        assert dealt == {"a": "x", "b": "y"}


def test_dealing_what_suits_nobody_is_refused() -> None:
    from random import Random

    with pytest.raises(CannotDeal, match="left over"):
        deal([["a"]], {"x": 1}, lambda thing, key: 0.0, Random(1))
