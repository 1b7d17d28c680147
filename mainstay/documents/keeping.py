"""Keep blocks as plain data and read them back, so that a document is kept as it was made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Any

from mainstay.documents import blocks as parts

_KINDS: dict[str, type[Any]] = {
    kind.__name__: kind
    for kind in (
        parts.Heading, parts.Paragraph, parts.BulletList, parts.NumberedList, parts.Quote, parts.Table,
        parts.KeyFigures, parts.Callout, parts.PageBreak, parts.Contents, parts.Run, parts.Column, parts.KeyFigure,
    )
}  # fmt: skip


def as_data(blocks: Iterable[parts.Block]) -> list[Any]:
    """The blocks as lists, texts and numbers. Raises DocumentRefused for a chart, which is kept by its figures."""
    return [_data(block) for block in blocks]


def from_data(data: Iterable[Mapping[str, Any]]) -> tuple[parts.Block, ...]:
    """The blocks that were kept as data, the same as they were. Raises DocumentRefused for a kind that is unknown."""
    return tuple(_value(each) for each in data)


def _data(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_data(each) for each in value]
    if value is None or isinstance(value, str | int | bool):
        return value
    kind = type(value).__name__
    if kind not in _KINDS:
        raise parts.DocumentRefused(f"A {kind.lower()} cannot be kept in this document. Use words or a table.")
    return {"is": kind, **{each.name: _data(getattr(value, each.name)) for each in fields(value)}}


def _value(data: Any) -> Any:
    if isinstance(data, list):
        return tuple(_value(each) for each in data)
    if not isinstance(data, Mapping):
        return data
    kind = _KINDS.get(str(data.get("is")))
    if kind is None:
        raise parts.DocumentRefused(f"“{data.get('is')}” is no part of a document.")
    return kind(**{name: _value(value) for name, value in data.items() if name != "is"})
