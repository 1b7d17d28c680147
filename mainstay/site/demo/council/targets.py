"""The published figures the invented council is built to, read from the file beside this one."""

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

YEARS = {2017: "2016-17", 2018: "2017-18", 2019: "2018-19", 2020: "2019-20", 2021: "2020-21"}


@lru_cache(maxsize=1)
def figures() -> dict[str, Any]:
    """Every figure the council must show, with its source."""
    return dict(json.loads(Path(__file__).with_name("figures.json").read_text(encoding="utf-8")))


def month_end_stocks() -> list[int]:
    """Children looked after at 60 month ends, April 2016 to March 2021."""
    published = figures()["looked_after_at_month_end"]
    plausible = figures()["plausible_history"]["month_end"]
    return [stock for label in YEARS.values() for stock in published.get(label) or plausible[label]]


def ceased_by_year() -> dict[int, int]:
    """Periods of care ceased in each collection year, by the calendar year it ends in."""
    plausible = figures()["plausible_history"]["ceased"]
    return {ending: plausible.get(label, figures()["periods"]["ceased"]) for ending, label in YEARS.items()}
