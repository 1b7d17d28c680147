"""The kinds of setting a council may change, each with its bounds, its help and how it is stored."""

from collections.abc import Iterable, Mapping
from dataclasses import Field, field
from datetime import date
from typing import Any, cast

from mainstay.statute.refusal import Refused


class PolicyRefused(Refused, ValueError):
    """A setting is unknown, or outside what the law allows; the message is a sentence for a person."""


def whole(default: int, low: int, high: int, rule: str, help_text: str) -> int:
    """A whole number within bounds."""
    return cast(int, _setting(default, "whole", rule, help_text, low=low, high=high))


def yes_no(default: bool, rule: str, help_text: str) -> bool:
    """Yes or no."""
    return cast(bool, _setting(default, "yes_no", rule, help_text))


def one_of(default: str, choices: Mapping[str, str], rule: str, help_text: str) -> str:
    """One of several keys, each with its words."""
    return cast(str, _setting(default, "one_of", rule, help_text, choices=dict(choices)))


def some_of(default: Iterable[str], choices: Mapping[str, str], rule: str, help_text: str) -> frozenset[str]:
    """Any number of keys, each with its words."""
    return cast("frozenset[str]", _setting(frozenset(default), "some_of", rule, help_text, choices=dict(choices)))


def words(default: str, longest: int, rule: str, help_text: str) -> str:
    """A few words of the council's own."""
    return cast(str, _setting(default, "words", rule, help_text, high=longest))


def days(rule: str, help_text: str) -> frozenset[date]:
    """A set of dates, empty at first."""
    return cast("frozenset[date]", _setting(frozenset(), "days", rule, help_text))


def _setting(default: Any, kind: str, rule: str, help_text: str, **bounds: Any) -> Any:
    metadata = {"kind": kind, "rule": rule, "help": help_text, **bounds}
    return field(default=default, metadata=metadata)


def title(name: str) -> str:
    """A setting's name as a person reads it."""
    return name.replace("_", " ")


def check(setting: Field[Any], value: Any) -> None:
    """Refuse a value the setting does not allow.

    Raises PolicyRefused.
    """
    sentence = _CHECKS[setting.metadata["kind"]](setting.metadata, value)
    if sentence:
        raise PolicyRefused(f"The setting “{title(setting.name)}” {sentence}")


def _whole_problem(bounds: Mapping[str, Any], value: Any) -> str | None:
    if isinstance(value, bool) or not isinstance(value, int):
        return f"must be a whole number, not “{value}”."
    if not bounds["low"] <= value <= bounds["high"]:
        return f"must be from {bounds['low']} to {bounds['high']}, not {value} ({bounds['rule']})."
    return None


def _yes_no_problem(bounds: Mapping[str, Any], value: Any) -> str | None:
    return None if isinstance(value, bool) else f"must be yes or no, not “{value}”."


def _one_of_problem(bounds: Mapping[str, Any], value: Any) -> str | None:
    if isinstance(value, str) and value in bounds["choices"]:
        return None
    return f"must be one of {_listed(bounds['choices'])}, not “{value}”."


def _some_of_problem(bounds: Mapping[str, Any], value: Any) -> str | None:
    if not isinstance(value, frozenset):
        return f"must be a list taken from {_listed(bounds['choices'])}, not “{value}”."
    strange = sorted(str(each) for each in value if each not in bounds["choices"])
    if strange:
        return f"may hold only {_listed(bounds['choices'])}; it does not know {_listed(strange)}."
    return None


def _words_problem(bounds: Mapping[str, Any], value: Any) -> str | None:
    if not isinstance(value, str) or not value.strip():
        return "must be some words; it is empty."
    if len(value) > bounds["high"]:
        return f"must be {bounds['high']} characters or fewer."
    return None


def _days_problem(bounds: Mapping[str, Any], value: Any) -> str | None:
    if isinstance(value, frozenset) and all(type(each) is date for each in value):
        return None
    return "must be a list of dates, such as 2026-06-04."


_CHECKS = {
    "whole": _whole_problem,
    "yes_no": _yes_no_problem,
    "one_of": _one_of_problem,
    "some_of": _some_of_problem,
    "words": _words_problem,
    "days": _days_problem,
}


def to_stored(value: Any) -> Any:
    """A setting's value as plain JSON: sets become sorted lists, dates their ISO text."""
    if isinstance(value, frozenset):
        return sorted(each.isoformat() if isinstance(each, date) else str(each) for each in value)
    return value


def from_stored(setting: Field[Any], value: Any) -> Any:
    """A setting's value read back from plain JSON.

    Raises PolicyRefused when a date cannot be read.
    """
    kind = setting.metadata["kind"]
    if kind not in ("some_of", "days") or not isinstance(value, list | tuple | set | frozenset):
        return value
    if kind == "some_of":
        return frozenset(str(each) for each in value)
    try:
        return frozenset(each if isinstance(each, date) else date.fromisoformat(each) for each in value)
    except (ValueError, TypeError) as unreadable:
        problem = _days_problem({}, None)
        raise PolicyRefused(f"The setting “{title(setting.name)}” {problem}") from unreadable


def _listed(keys: Iterable[str]) -> str:
    return ", ".join(f"“{key}”" for key in keys)
